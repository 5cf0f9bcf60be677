//===- Options.h - Command line of maestro-compare --------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTROCOMPARE_OPTIONS_H
#define MAESTRO_TOOLS_MAESTROCOMPARE_OPTIONS_H

#include "maestro/Target/Maestro/Session.h"

namespace maestro::comparing {

/// How the result is printed.
enum class Format { Text, Csv, Json };

/// What a command line says.
struct Options {
  bool help = false;
  dfsl::Files files;
  std::string csvFile;
  Format format = Format::Text;
  /// Equal numbers too.
  bool all = false;
  /// The only layer to be printed; empty: all of them.
  std::string layer;
};

/// Nothing where the command line is wrong; `error` says why.
std::optional<Options> parseOptions(int argc, char **argv, std::string &error);

/// What `--help` prints.
std::string helpText();

} // namespace maestro::comparing

#endif // MAESTRO_TOOLS_MAESTROCOMPARE_OPTIONS_H
