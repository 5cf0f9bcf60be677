//===- Run.h - From options to output ---------------------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_RUN_H
#define MAESTRO_TOOLS_MAESTRO_RUN_H

#include "Options.h"

namespace maestro::dropin {

/// What the program says by its exit code; Options.cpp explains them.
enum ExitCode { kAllCosted, kNotAllCosted, kWrongCommandLine, kFileError };

/// Costs the layers and writes what the options ask for.
ExitCode run(const Options &options);

/// The CSV file that MAESTRO writes for this mapping file: behind the second
/// slash, up to the first dot. Where that is in a folder that does not exist,
/// the same without the folder.
std::string csvFileOf(const std::string &mappingFile);

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_RUN_H
