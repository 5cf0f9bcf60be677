//===- Output.h - What is written about costed layers -----------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_OUTPUT_H
#define MAESTRO_TOOLS_MAESTRO_OUTPUT_H

#include "Options.h"
#include "maestro/Target/Maestro/Csv.h"

#include <memory>

namespace maestro::dropin {

/// A layer of a network, with its cost.
struct CostedLayer {
  const dfsl::Network *network = nullptr;
  const dfsl::Layer *layer = nullptr;
  std::shared_ptr<const dfsl::LayerCost> cost;
  /// Equal for layers that differ in their names only.
  size_t identity = 0;
};

/// Says which buffer is smaller than what a layer requires of it (V1).
void warnOfBuffers(const std::vector<CostedLayer> &layers,
                   const dfsl::Hardware &hardware);

/// CSV file and reports, as the options say. False where a file cannot be
/// written, which has been said.
bool writeOutput(const Options &options, const std::vector<CostedLayer> &layers,
                 const dfsl::Hardware &hardware);

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_OUTPUT_H
