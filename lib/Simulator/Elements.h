//===- Elements.h - The elements of an operand that a box touches -*- C++ -*-=//

#ifndef MAESTRO_LIB_SIMULATOR_ELEMENTS_H
#define MAESTRO_LIB_SIMULATOR_ELEMENTS_H

#include "Steps.h"

namespace maestro::simulator {

/// A set of elements of one operand: their numbers in ascending order.
using Elements = std::vector<int64_t>;

/// Numbers the elements of an operand that the layer touches 0, 1, 2 ... in
/// row-major order. Elements between them that no iteration touches (a stride
/// larger than its filter leaves some) have no number.
class Numbering {
public:
  Numbering(const Problem &problem, const Operand &operand);

  /// Elements that the whole layer touches.
  int64_t size() const { return count; }

  /// Stores in `elements` those that `box` touches: the footprint (R2).
  void footprint(const Box &box, Elements &elements) const;

private:
  /// One dimension of the operand.
  struct Dimension {
    IndexSum terms;
    /// Index values that occur.
    int64_t size = 1;
    /// Which of them, in ascending order, each iteration of the terms' loops
    /// has; empty where there is only one loop, as it is the iteration.
    std::vector<int64_t> ranks;
    /// How far an iteration of each term's loop advances in `ranks`.
    std::vector<int64_t> strides;
  };

  static Dimension makeDimension(const Problem &problem, const IndexSum &sum);
  static void positions(const Dimension &dimension, const Box &box,
                        Elements &found);

  std::vector<Dimension> dimensions;
  int64_t count = 1;
  mutable Elements inDimension, partial;
};

} // namespace maestro::simulator

#endif // MAESTRO_LIB_SIMULATOR_ELEMENTS_H
