//===- Count.cpp - How many points a space has, fast ----------------------===//
//
// Loops notice each other in two things only: which of them use which slots of
// the array's dimensions (and other slots of several loops), and how many use
// each group. So every way to hand out the former is gone through. In each, a
// loop's ways are a polynomial in the groups, and loops that share a dimension
// are joined by the number of tiles that one leaves to the other. Products of
// polynomials are the ways of several loops; in the end each power k of a
// group counts k! orders. What depends on a loop is computed once for all loops
// of equal extent.
//
//===----------------------------------------------------------------------===//

#include "Count.h"

#include "LoopWays.h"

#include <algorithm>
#include <numeric>

using namespace maestro;

/// More ways to hand out the slots are not gone through.
static constexpr double kMostHands = 1 << 18;
static constexpr size_t kMostTerms = 1 << 14;

namespace {
/// What a loop has of a seat. Where its slots are alike, both are the outer
/// one.
enum class Part : char { None, Outer, Inner };

/// What a loop has of each seat, and whether it shares it.
struct Role {
  Part part = Part::None;
  bool isShared = false;

  auto key() const { return std::pair(part, isShared); }
  bool operator<(const Role &other) const { return key() < other.key(); }
};
using Roles = std::vector<Role>;

/// A kind of loop, by signature, with its roles.
using Member = std::pair<unsigned, Roles>;

/// The ways of a member by tiles in the seats that it shares: cells of a grid,
/// summed up over the tiles in those that its partner had before it.
template <typename Number> struct Grid {
  struct Axis {
    size_t seat = 0;
    bool isSummed = false;
    std::vector<int64_t> tiles;
    size_t stride = 1;
  };
  std::vector<Axis> axes;
  std::vector<Polynomial<Number>> cells;
};

template <typename Number> class HandCounter {
public:
  explicit HandCounter(const Seating &seating)
      : seating(seating), places(seating.groups) {}

  BigInt run();
  /// No number of ways was too large.
  bool isExact() const { return exact; }

private:
  using Poly = Polynomial<Number>;
  /// By seat: the tiles of a loop whose partner is missing, or 0.
  using OpenSeats = std::vector<int64_t>;
  using Partial = std::map<OpenSeats, Poly>;

  void sortLoops();
  void handOut(size_t seat);
  void addHand();
  const Poly &joint(const std::vector<Member> &members);
  Poly join(const std::vector<Member> &members);
  Partial add(const Partial &partial, const Member &member);
  void addCells(const Grid<Number> &grid, size_t axis, size_t cell,
                const typename Partial::value_type &from, OpenSeats &open,
                Partial &sum);
  const Grid<Number> &gridOf(const Member &member, const OpenSeats &open);
  Grid<Number> makeGrid(const Member &member, const OpenSeats &open);
  void sumUp(Grid<Number> &grid);
  Poly othersOf(const std::vector<unsigned> &used);

  const Seating &seating;
  bool exact = true;
  TermPlaces places;
  /// By loop: its signature; by signature: ways and number of loops.
  std::vector<unsigned> signatureOf;
  std::vector<LoopWays<Number>> ways;
  std::vector<unsigned> loopsOf;
  /// The hand: by loop, what it has.
  std::vector<Roles> roles;
  /// Pairs of loops that share a seat.
  std::vector<std::pair<unsigned, unsigned>> pairs;
  /// By number of loops of each signature that have a seat.
  std::map<std::vector<unsigned>, Poly> hands;
  std::map<std::vector<Member>, Poly> joints;
  std::map<std::pair<Member, std::vector<bool>>, Grid<Number>> grids;
};
} // namespace

//===----------------------------------------------------------------------===//
// Hands
//===----------------------------------------------------------------------===//

template <typename Number> void HandCounter<Number>::sortLoops() {
  const Space &space = seating.layout.space();
  std::map<std::pair<int64_t, std::vector<bool>>, unsigned> known;
  for (unsigned loop = 0; loop < space.problem.loops.size(); ++loop) {
    std::vector<bool> slots;
    for (const PlacedSlot &slot : seating.layout.slots())
      slots.push_back(std::binary_search(slot.slot->loops.begin(),
                                         slot.slot->loops.end(), loop));
    auto [signature, isNew] =
        known.try_emplace({space.problem.loops[loop].extent, std::move(slots)},
                          static_cast<unsigned>(ways.size()));
    if (isNew) {
      ways.push_back(LoopCounter<Number>(seating, loop).run());
      loopsOf.push_back(0);
    }
    signatureOf.push_back(signature->second);
    ++loopsOf[signature->second];
  }
  roles.assign(signatureOf.size(), Roles(seating.seats.size()));
}

/// Goes through the loops that may have a seat: none, one, or two, of which the
/// lower stands outside.
template <typename Number> void HandCounter<Number>::handOut(size_t seat) {
  if (seat == seating.seats.size())
    return addHand();
  handOut(seat + 1);
  const std::vector<unsigned> &slots = seating.seats[seat].slots;
  const std::vector<PlacedSlot> &placed = seating.layout.slots();
  const std::vector<unsigned> &outers = placed[slots.front()].slot->loops;
  for (unsigned outer : outers) {
    roles[outer][seat] = {Part::Outer, false};
    handOut(seat + 1);
    if (slots.size() > 1)
      for (unsigned inner : placed[slots.back()].slot->loops) {
        if (inner <= outer)
          continue;
        roles[outer][seat] = {Part::Outer, true};
        roles[inner][seat] = {
            seating.seats[seat].areAlike ? Part::Outer : Part::Inner, true};
        pairs.push_back({outer, inner});
        handOut(seat + 1);
        pairs.pop_back();
        roles[inner][seat] = {};
      }
    roles[outer][seat] = {};
  }
}

/// Adds the ways of the loops that have seats: products over those that are
/// joined by common ones.
template <typename Number> void HandCounter<Number>::addHand() {
  std::vector<unsigned> leader(roles.size());
  std::iota(leader.begin(), leader.end(), 0U);
  for (auto [a, b] : pairs)
    std::replace(leader.begin(), leader.end(), unsigned{leader[b]},
                 unsigned{leader[a]});
  std::map<unsigned, std::vector<Member>> components;
  std::vector<unsigned> used(ways.size());
  for (unsigned loop = 0; loop < roles.size(); ++loop) {
    if (std::all_of(roles[loop].begin(), roles[loop].end(),
                    [](Role role) { return role.part == Part::None; }))
      continue;
    ++used[signatureOf[loop]];
    components[leader[loop]].push_back({signatureOf[loop], roles[loop]});
  }
  Poly product = Poly::constant(1);
  for (auto &[first, members] : components) {
    std::sort(members.begin(), members.end());
    Poly more;
    places.addProduct(more, product, joint(members));
    product = std::move(more);
  }
  places.add(hands[used], product);
}

/// What is left to the loops without seats.
template <typename Number>
Polynomial<Number>
HandCounter<Number>::othersOf(const std::vector<unsigned> &used) {
  Poly product = Poly::constant(1);
  const SeatUse none(seating.seats.size());
  for (unsigned signature = 0; signature < ways.size(); ++signature)
    for (unsigned i = used[signature]; i < loopsOf[signature]; ++i) {
      Poly more;
      places.addProduct(more, product, ways[signature][none]);
      product = std::move(more);
    }
  return product;
}

static BigInt toBigInt(const BigInt &number) { return number; }
static BigInt toBigInt(Saturating number) { return BigInt(number.value()); }
static bool isExact(const BigInt &) { return true; }
static bool isExact(Saturating number) { return number.isExact(); }

template <typename Number> BigInt HandCounter<Number>::run() {
  sortLoops();
  handOut(0);
  Poly sum;
  for (const auto &[used, product] : hands)
    places.addProduct(sum, product, othersOf(used));
  BigInt total = 0;
  for (size_t term = 0; term < sum.coefficients.size(); ++term) {
    BigInt count = toBigInt(sum.coefficients[term]);
    exact &= ::isExact(sum.coefficients[term]);
    size_t powers = term;
    for (unsigned group = 0; group < seating.groups; ++group) {
      for (size_t n = powers % (sum.degree + 1); n > 1; --n)
        count *= n;
      powers /= sum.degree + 1;
    }
    total += count;
  }
  return total * seating.layout.space().keeps.size();
}

//===----------------------------------------------------------------------===//
// Loops that share seats
//===----------------------------------------------------------------------===//

template <typename Number>
const Polynomial<Number> &
HandCounter<Number>::joint(const std::vector<Member> &members) {
  auto [known, isNew] = joints.try_emplace(members);
  if (isNew)
    known->second = join(members);
  return known->second;
}

static long sharedSeats(const Member &member) {
  return std::count_if(member.second.begin(), member.second.end(),
                       [](Role role) { return role.isShared; });
}

/// Adds one after the other, at first the one that shares most seats, and then
/// always one whose partner stands.
template <typename Number>
Polynomial<Number>
HandCounter<Number>::join(const std::vector<Member> &members) {
  std::vector<Member> left = members;
  Partial partial = {{OpenSeats(seating.seats.size()), Poly::constant(1)}};
  auto next = std::max_element(left.begin(), left.end(),
                               [](const Member &a, const Member &b) {
                                 return sharedSeats(a) < sharedSeats(b);
                               });
  while (!left.empty()) {
    partial = add(partial, *next);
    left.erase(next);
    if (partial.empty())
      return {};
    const OpenSeats &open = partial.begin()->first;
    next = std::find_if(left.begin(), left.end(), [&](const Member &member) {
      for (size_t seat = 0; seat < open.size(); ++seat)
        if (open[seat] != 0 && member.second[seat].isShared)
          return true;
      return false;
    });
  }
  return partial.begin()->second;
}

template <typename Number>
typename HandCounter<Number>::Partial
HandCounter<Number>::add(const Partial &partial, const Member &member) {
  const Grid<Number> &grid = gridOf(member, partial.begin()->first);
  Partial sum;
  for (const auto &from : partial) {
    OpenSeats open = from.first;
    addCells(grid, 0, 0, from, open, sum);
  }
  return sum;
}

/// Goes through the axes of a grid. A seat that is open leaves room for so many
/// tiles; on any other one, the tiles open it.
template <typename Number>
void HandCounter<Number>::addCells(const Grid<Number> &grid, size_t axis,
                                   size_t cell,
                                   const typename Partial::value_type &from,
                                   OpenSeats &open, Partial &sum) {
  if (axis == grid.axes.size()) {
    if (!grid.cells[cell].isZero())
      places.addProduct(sum[open], from.second, grid.cells[cell]);
    return;
  }
  const auto &[seat, isSummed, tiles, stride] = grid.axes[axis];
  const int64_t before = open[seat];
  if (isSummed) {
    int64_t room = seating.seats[seat].room / before;
    auto fitting = std::upper_bound(tiles.begin(), tiles.end(), room);
    open[seat] = 0;
    if (fitting != tiles.begin()) {
      auto last = static_cast<size_t>(fitting - tiles.begin()) - 1;
      addCells(grid, axis + 1, cell + last * stride, from, open, sum);
    }
  } else {
    for (size_t i = 0; i < tiles.size(); ++i) {
      open[seat] = tiles[i];
      addCells(grid, axis + 1, cell + i * stride, from, open, sum);
    }
  }
  open[seat] = before;
}

template <typename Number>
const Grid<Number> &HandCounter<Number>::gridOf(const Member &member,
                                                const OpenSeats &open) {
  std::vector<bool> isOpen;
  isOpen.reserve(open.size());
  for (int64_t tiles : open)
    isOpen.push_back(tiles != 0);
  auto [known, isNew] = grids.try_emplace({member, isOpen});
  if (isNew)
    known->second = makeGrid(member, open);
  return known->second;
}

static bool matches(const SeatUse &use, const Roles &roles) {
  for (size_t seat = 0; seat < use.size(); ++seat)
    if (roles[seat].part != (use[seat] == 0  ? Part::None
                             : use[seat] > 0 ? Part::Outer
                                             : Part::Inner))
      return false;
  return true;
}

template <typename Number>
Grid<Number> HandCounter<Number>::makeGrid(const Member &member,
                                           const OpenSeats &open) {
  Grid<Number> grid;
  std::map<SeatUse, const Poly *> entries;
  for (const auto &[use, number] : ways[member.first])
    if (matches(use, member.second))
      entries[use] = &number;
  for (size_t seat = 0; seat < open.size(); ++seat)
    if (member.second[seat].isShared) {
      auto &axis = grid.axes.emplace_back();
      axis.seat = seat;
      axis.isSummed = open[seat] != 0;
      axis.stride = 0;
      for (const auto &[use, number] : entries)
        axis.tiles.push_back(std::abs(use[seat]));
      std::sort(axis.tiles.begin(), axis.tiles.end());
      axis.tiles.erase(std::unique(axis.tiles.begin(), axis.tiles.end()),
                       axis.tiles.end());
    }
  size_t cells = 1;
  for (auto &axis : grid.axes) {
    axis.stride = cells;
    cells *= axis.tiles.size();
  }
  grid.cells.resize(cells);
  for (const auto &[use, number] : entries) {
    size_t cell = 0;
    for (const auto &axis : grid.axes)
      cell += axis.stride *
              static_cast<size_t>(std::lower_bound(axis.tiles.begin(),
                                                   axis.tiles.end(),
                                                   std::abs(use[axis.seat])) -
                                  axis.tiles.begin());
    places.add(grid.cells[cell], *number);
  }
  sumUp(grid);
  return grid;
}

template <typename Number> void HandCounter<Number>::sumUp(Grid<Number> &grid) {
  for (const auto &axis : grid.axes)
    if (axis.isSummed)
      for (size_t cell = 0; cell < grid.cells.size(); ++cell)
        if (cell / axis.stride % axis.tiles.size() > 0)
          places.add(grid.cells[cell], Poly(grid.cells[cell - axis.stride]));
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

/// Whether the hands are few enough to go through, and terms to store.
static bool isSmall(const Seating &seating) {
  const Layout &layout = seating.layout;
  double hands = 1;
  for (const Seat &seat : seating.seats) {
    auto loops = static_cast<double>(
        layout.slots()[seat.slots.front()].slot->loops.size());
    hands *= 1 + loops + (seat.slots.size() > 1 ? loops * loops / 2 : 0);
  }
  auto loops = static_cast<unsigned>(layout.space().problem.loops.size());
  double terms = 1;
  for (unsigned group = 0; group < seating.groups; ++group)
    terms *= loops + 1;
  return hands <= kMostHands && terms <= static_cast<double>(kMostTerms);
}

std::optional<BigInt> maestro::countPoints(const Layout &layout) {
  Seating seating(layout);
  if (!seating.isPlain() || !isSmall(seating))
    return std::nullopt;
  // A sum that is exact has exact parts, as no part is negative.
  HandCounter<Saturating> counter(seating);
  BigInt total = counter.run();
  if (counter.isExact())
    return total;
  return HandCounter<BigInt>(seating).run();
}
