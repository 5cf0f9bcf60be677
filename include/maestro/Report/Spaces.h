//===- Spaces.h - How much searches may choose from -------------*- C++ -*-===//

#ifndef MAESTRO_REPORT_SPACES_H
#define MAESTRO_REPORT_SPACES_H

#include "maestro/Report/Report.h"

namespace maestro {

/// A layer and the size of its space.
struct SpaceRow {
  LayerSource source;
  /// Where the space comes from: "@kc_p_space", "full space of gemmini".
  std::string space;
  /// Of how many spaces it is made, one for each choice of clusters.
  size_t spaces = 0;
  /// All points of them, in decimal, and rounded.
  std::string points;
  double approximate = 0;
};

/// A table with a line for each layer.
void writeSpaces(llvm::ArrayRef<SpaceRow> rows, llvm::raw_ostream &os);

} // namespace maestro

#endif // MAESTRO_REPORT_SPACES_H
