//===- LoopWays.h - In how many ways one loop uses the slots ----*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_LOOPWAYS_H
#define MAESTRO_LIB_SEARCH_LOOPWAYS_H

#include "Chains.h"
#include "Polynomial.h"

#include <map>
#include <string>
#include <utility>

namespace maestro {

/// Slots for which loops compete: those of a dimension of the array, outermost
/// first, or one slot of several loops that is in none.
struct Seat {
  std::vector<unsigned> slots;
  /// Tiles for which there is room; 0: any number.
  int64_t room = 0;
  /// There are two slots, and a loop can do the same with each of them.
  bool areAlike = false;
};

/// The slots of a space, sorted by what loops share of them.
struct Seating {
  explicit Seating(const Layout &layout);

  /// A loop uses a group at most once, and no slot must be used by some loop:
  /// loops notice nothing of each other but seats and sizes of groups.
  bool isPlain() const { return plain; }

  const Layout &layout;
  std::vector<Seat> seats;
  /// By slot: index into `seats`, or kNoIndex; which of the seat's slots; the
  /// number of its group, or kNoIndex.
  std::vector<int> seatOf, partOf, groupOf;
  unsigned groups = 0;

private:
  void addSeat(unsigned slot, std::map<int, size_t> &seatOfDim);
  void addGroup(unsigned slot, std::map<int, int> &numberOfGroup);
  bool areAlike(const Seat &seat) const;

  std::vector<unsigned> levelOfGroup;
  bool plain = true;
};

/// By seat: 0 where the loop does not use it; else its tiles there, negative in
/// the inner slot; where the slots are alike, only the outer one is told. Of
/// the tile counts that leave the other slot equal room, the largest stands for
/// all.
using SeatUse = std::vector<int64_t>;

/// In how many ways a loop uses which seats, as a polynomial in the groups.
template <typename Number>
using LoopWays = std::map<SeatUse, Polynomial<Number>>;

/// Goes from slot to slot.
template <typename Number> class LoopCounter {
public:
  LoopCounter(const Seating &seating, unsigned loop);
  LoopWays<Number> run();

private:
  /// Iterations left, and the level of the last use where the next slot stands
  /// there too.
  using Position = std::pair<int64_t, int>;
  /// By number of a use.
  using Bag = std::vector<Polynomial<Number>>;

  void pass(size_t next, const Position &at, const Bag &bag);
  void cut(size_t next, const Position &at, const Bag &bag,
           const std::vector<int64_t> &sizes);
  void use(unsigned slot, const Bag &bag, int64_t rep, unsigned long long ways,
           Bag &result);
  Position after(size_t next, int64_t extent, int level) const;
  int64_t representative(unsigned slot, int64_t tiles) const;
  /// The use with a slot's seat added; kNoIndex where the loop has the seat.
  int withSeat(unsigned use, unsigned slot, int64_t rep);
  int intern(const SeatUse &use);

  const Seating &seating;
  const Layout &layout;
  unsigned loop;
  /// The slots that may map it.
  std::vector<unsigned> slots;
  std::map<Position, Bag> now, then;
  std::vector<SeatUse> uses;
  std::map<SeatUse, int> numberOfUse;
  /// By slot and representative: what withSeat() said of each use.
  std::map<std::pair<unsigned, int64_t>, std::vector<int>> withSeatOf;
};

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_LOOPWAYS_H
