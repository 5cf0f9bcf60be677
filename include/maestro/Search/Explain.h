//===- Explain.h - Why no mapping fits, and what would help -----*- C++ -*-===//

#ifndef MAESTRO_SEARCH_EXPLAIN_H
#define MAESTRO_SEARCH_EXPLAIN_H

#include "maestro/Search/Space.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace maestro {

/// Something of limited size: a memory (V1), or an operand's latch (V2).
struct Store {
  bool isLatch = false;
  /// Index into Accelerator::memories or Problem::operands.
  unsigned index = 0;
  /// Bytes of an instance, or elements; none: unlimited.
  std::optional<int64_t> capacity;
};

/// What a store needs at least.
struct StoreNeed {
  Store store;
  /// In the unit of the capacity, over all points of the spaces, whatever the
  /// other stores need.
  int64_t least = 0;
  /// At a point where it needs so little: what each operand takes of it, in
  /// bytes or elements. A memory's need rounds their sum of bits up, once.
  struct Part {
    unsigned operand = 0;
    int64_t amount = 0;
    /// Counted twice (V1: double-buffered).
    bool isTwice = false;
  };
  std::vector<Part> parts;
};

/// A store that would have to be larger.
struct StoreGrowth {
  Store store;
  int64_t capacity = 0;
};

/// Why no point of some spaces is valid.
struct Explanation {
  /// Stores that are too small for every point, in the order of the
  /// accelerator's memories, then of the problem's operands. Where there is
  /// none, each store is large enough for some point, but not all for one.
  std::vector<StoreNeed> tooSmall;
  /// The least change that makes a point valid: as few stores as possible; of
  /// those changes the one that adds the fewest bits, where a memory's are
  /// those of one instance; of those the first in the order above. With a byte
  /// or an element less in any of them no point is valid. Empty where that was
  /// not found in time.
  std::vector<StoreGrowth> change;
};

/// Explains why no point of the spaces, which satisfy verify(), are of one
/// problem and accelerator, and have a point, is valid. Only footprints are
/// looked at, so that spaces of any size take milliseconds.
Explanation explain(const std::vector<Space> &spaces);

/// "memory Pad: needs at least 6 bytes in each of 4 instances (O: 4, I: 1
/// twice), has 4 [V1]".
std::string toString(const StoreNeed &need, const Problem &problem,
                     const Accelerator &accelerator);
/// "memory Pad with 6 bytes instead of 4".
std::string toString(const StoreGrowth &growth, const Problem &problem,
                     const Accelerator &accelerator);

} // namespace maestro

#endif // MAESTRO_SEARCH_EXPLAIN_H
