//===- Options.h - MAESTRO's command line -----------------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_OPTIONS_H
#define MAESTRO_TOOLS_MAESTRO_OPTIONS_H

#include "maestro/Target/Maestro/Syntax.h"

#include <string>
#include <vector>

namespace maestro::dropin {

/// What a command line says.
struct Options {
  bool help = false, version = false, columns = false;
  std::string mappingFile, hardwareFile;
  /// What options say of the hardware; more than what the file says.
  dfsl::Hardware hardware;
  bool printResults = true, writeCsv = true;
  /// Nothing: remarks of each kind once; 0: none; more: all.
  std::optional<int64_t> verbosity;
  /// "text", "csv" or "json"; empty: no report of ours but the one that
  /// `print_res` asks for.
  std::string report, reportFile;
  /// Where the CSV goes; empty: where MAESTRO would write it.
  std::string csvFile;
  /// What was given and has no effect here.
  std::vector<std::string> ignored;
};

/// Reads a command line as MAESTRO does: `--name=value` or `--name value`, and
/// any beginning of a name that fits one option only. Nothing where it is
/// wrong; `error` says why.
std::optional<Options> parseOptions(int argc, char **argv, std::string &error);

/// What `--help` prints.
std::string helpText();

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_OPTIONS_H
