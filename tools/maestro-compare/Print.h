//===- Print.h - What maestro-compare prints --------------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTROCOMPARE_PRINT_H
#define MAESTRO_TOOLS_MAESTROCOMPARE_PRINT_H

#include "Options.h"
#include "maestro/Target/Maestro/Compare/Compare.h"

#include <iosfwd>

namespace maestro::comparing {

/// A layer, compared.
struct LayerResult {
  std::string network, layer;
  std::vector<dfsl::Comparison> columns;
};

/// Prints the layers and a summary of them.
void print(const Options &options, const std::vector<LayerResult> &layers,
           std::ostream &os);

} // namespace maestro::comparing

#endif // MAESTRO_TOOLS_MAESTROCOMPARE_PRINT_H
