//===- Options.cpp - Command line of maestro-compare ----------------------===//

#include "Options.h"

#include "CommandLine.h"

#include <sstream>

using namespace maestro;
using namespace maestro::comparing;
namespace po = boost::program_options;

namespace {
/// The options by group, and where their values go.
struct Declarations {
  explicit Declarations(Options &options) {
    auto text = [](std::string &to, const char *what) {
      return po::value<std::string>(&to)->value_name(what);
    };
    files.add_options()("Mapping_file", text(options.files.mappingFile, "FILE"),
                        "layers with their dataflows")(
        "HW_file", text(options.files.hardwareFile, "FILE"),
        "hardware: entries such as num_pes: 256")(
        "csv", text(options.csvFile, "FILE"),
        "what MAESTRO wrote for the same files and options");
    dropin::addHardwareOptions(hardware, options.files.hardware);
    output.add_options()("help", po::bool_switch(&options.help),
                         "print this text")(
        "format", po::value<std::string>(&format)->value_name("FORMAT"),
        "text, csv or json (default: text)")(
        "all", po::bool_switch(&options.all), "equal numbers too")(
        "layer", text(options.layer, "NAME"), "this layer only");
  }

  po::options_description all() const {
    po::options_description result;
    return result.add(files).add(hardware).add(output);
  }

  std::string format = "text";
  po::options_description files{"Files"};
  po::options_description hardware{
      "Hardware (more than what HW_file says; what is not given is not "
      "limited)"};
  po::options_description output{"Output"};
};
} // namespace

static std::string check(Options &options, const std::string &format) {
  if (options.help)
    return "";
  if (options.files.mappingFile.empty())
    return "no mapping file: give --Mapping_file=FILE";
  if (options.csvFile.empty())
    return "nothing to compare with: give MAESTRO's CSV file with --csv=FILE";
  for (auto [name, value] :
       {std::pair("text", Format::Text), std::pair("csv", Format::Csv),
        std::pair("json", Format::Json)})
    if (format == name) {
      options.format = value;
      return "";
    }
  return "--format must be text, csv or json: " + format;
}

std::optional<Options> comparing::parseOptions(int argc, char **argv,
                                               std::string &error) {
  Options options;
  options.files.program = "maestro-compare";
  Declarations declarations(options);
  po::options_description all = declarations.all();
  try {
    dropin::readCommandLine(argc, argv, all);
    error = check(options, declarations.format);
  } catch (const po::error &wrong) {
    error = wrong.what();
  }
  return error.empty() ? std::optional(options) : std::nullopt;
}

std::string comparing::helpText() {
  Options options;
  Declarations declarations(options);
  std::ostringstream os;
  os << "usage: maestro-compare [options] --Mapping_file=FILE --csv=FILE\n\n"
        "Where the numbers that MAESTRO wrote for a mapping file differ from "
        "the exact ones, and\nwhy. Give the options that MAESTRO was given. A "
        "name may be abbreviated.\n\n"
     << declarations.files << '\n'
     << declarations.hardware << '\n'
     << declarations.output
     << "\nA cause is\n"
        "  shown        if MAESTRO's formula gives MAESTRO's number and the "
        "causes add up to\n               the difference,\n"
        "  likely       if the former holds, and the cause follows from what "
        "is in the layer,\n"
        "  unexplained  otherwise.\n"
        "\nExit codes: 0 compared, equal or not; 1 some layers have no cost; "
        "2 the command line is\nwrong; 3 a file cannot be read, or the files "
        "do not belong together.\n";
  return os.str();
}
