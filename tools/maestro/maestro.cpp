//===- maestro.cpp - MAESTRO's command line, with exact numbers -----------===//

#include "Run.h"
#include "maestro/Target/Maestro/Csv.h"

#include <iostream>

using namespace maestro::dropin;

int main(int argc, char **argv) {
  std::string error;
  std::optional<Options> options = parseOptions(argc, argv, error);
  if (!options) {
    std::cerr << "maestro: error: " << error << "\nTry maestro --help.\n";
    return kWrongCommandLine;
  }
  if (options->help) {
    std::cout << helpText();
    return kAllCosted;
  }
  if (options->version) {
    std::cout << "maestro " << MAESTRO_VERSION << '\n';
    return kAllCosted;
  }
  if (options->columns) {
    for (const maestro::dfsl::CsvColumn &column : maestro::dfsl::csvColumns())
      std::cout << "| " << column.name << " | " << column.meaning << " |\n";
    return kAllCosted;
  }
  return run(*options);
}
