//===- CommandLine.h - How command lines are read ---------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_COMMANDLINE_H
#define MAESTRO_TOOLS_MAESTRO_COMMANDLINE_H

#include "maestro/Target/Maestro/Syntax.h"

#include <boost/program_options.hpp>

namespace maestro::dropin {

/// Adds the options that say what MAESTRO's hardware file can say; their values
/// go to `to`.
void addHardwareOptions(boost::program_options::options_description &group,
                        dfsl::Hardware &to);

/// Reads a command line as MAESTRO does: `--name=value` or `--name value`, and
/// any beginning of a name that fits one option only; what has no name is
/// `Mapping_file`. Throws boost's po::error.
boost::program_options::variables_map
readCommandLine(int argc, char **argv,
                const boost::program_options::options_description &options);

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_COMMANDLINE_H
