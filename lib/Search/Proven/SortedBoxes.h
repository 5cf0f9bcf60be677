//===- SortedBoxes.h - The boxes at a boundary, cheapest first --*- C++ -*-===//
//
// A boundary is bounded very often with different boxes outside. So its boxes
// are sorted once by what they and the boundaries inside them cost at least,
// whatever is outside: of those, the first ones that are inside the box in
// question are enough.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_SORTEDBOXES_H
#define MAESTRO_LIB_SEARCH_PROVEN_SORTEDBOXES_H

#include "Bound.h"

namespace maestro::proven {

/// A set of numbers, 64 to a word.
using Bits = std::vector<uint64_t>;

/// The least number in a word that is not empty.
inline size_t firstOf(uint64_t word) {
  return static_cast<size_t>(__builtin_ctzll(word));
}

/// The boxes that may stand at a boundary of a root and are not excluded.
struct SortedBoxes {
  struct Entry {
    /// What the boundary and those inside it cost at least, whatever is
    /// outside; and those inside alone.
    Costs all, rest;
    /// By this they are sorted.
    double rank = 0;
    /// By loop: index into `cuts`.
    std::array<uint16_t, kMaxLoops> cut = {};
  };
  std::vector<Entry> entries;
  std::array<std::vector<Cut>, kMaxLoops> cuts;

  /// An order of the entries.
  struct Order {
    std::vector<uint32_t> entries;
    /// By loop and cut: the places in the order at which the cut stands.
    std::array<std::vector<Bits>, kMaxLoops> places;

    /// Those of several cuts, given by index.
    Bits placesOf(size_t loop, const std::vector<uint16_t> &cuts) const;
    /// 64 entries each.
    size_t words() const { return (entries.size() + 63) / 64; }
    /// All places of a word.
    uint64_t word(size_t w) const {
      size_t count = entries.size() - w * 64;
      return count < 64 ? (uint64_t(1) << count) - 1 : ~uint64_t(0);
    }
  };
  /// By rank, and by each of `measures`.
  Order byRank;
  std::vector<double Costs::*> measures;
  std::vector<Order> by;
  /// By word of `byRank`: what the entries from there on cost at least.
  std::vector<Costs> from;

  /// Makes the orders of `entries`, which have so many loops.
  void sort(size_t loops, const std::vector<double Costs::*> &measures);

private:
  void setPlaces(size_t loops, Order &order) const;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_SORTEDBOXES_H
