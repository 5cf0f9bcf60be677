//===- HardwareOptions.h - MAESTRO's options about hardware -----*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_HARDWAREOPTIONS_H
#define MAESTRO_TOOLS_MAESTRO_HARDWAREOPTIONS_H

#include "maestro/Target/Maestro/Syntax.h"

#include <boost/program_options.hpp>

namespace maestro::dropin {

/// Adds the options that say what MAESTRO's hardware file can say; their values
/// go to `to`.
void addHardwareOptions(boost::program_options::options_description &group,
                        dfsl::Hardware &to);

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_HARDWAREOPTIONS_H
