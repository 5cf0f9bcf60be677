//===- Output.h - What is written about costed layers -----------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_OUTPUT_H
#define MAESTRO_TOOLS_MAESTRO_OUTPUT_H

#include "Options.h"
#include "maestro/Target/Maestro/Csv.h"
#include "maestro/Target/Maestro/Session.h"

namespace maestro::dropin {

/// Says which buffer is smaller than what a layer requires of it (V1).
void warnOfBuffers(const std::vector<dfsl::CostedLayer> &layers,
                   const dfsl::Hardware &hardware);

/// CSV file and reports, as the options say. False where a file cannot be
/// written, which has been said.
bool writeOutput(const Options &options,
                 const std::vector<dfsl::CostedLayer> &layers,
                 const dfsl::Hardware &hardware);

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_OUTPUT_H
