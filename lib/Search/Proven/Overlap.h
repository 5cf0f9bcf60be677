//===- Overlap.h - What a window keeps when it moves ------------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_OVERLAP_H
#define MAESTRO_LIB_SEARCH_PROVEN_OVERLAP_H

#include <array>
#include <cstdint>
#include <map>

namespace maestro::proven {

/// A dimension of an operand with two loops, a x + b y: what units beside each
/// other touch of it, each a box of x and y next to that of its neighbour.
struct WindowTiles {
  std::array<int64_t, 2> coefficients = {1, 1}, sizes = {1, 1}, units = {1, 1};
};

/// Values that no unit gets anew when all units move (R3, R4), each found once.
class Overlaps {
public:
  /// `shift`: by how much the index of each unit's tile changes.
  int64_t kept(const WindowTiles &tiles, int64_t shift);

private:
  std::map<std::array<int64_t, 7>, int64_t> known;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_OVERLAP_H
