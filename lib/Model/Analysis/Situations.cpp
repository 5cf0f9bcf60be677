//===- Situations.cpp - What a step means for one loop --------------------===//

#include "Situations.h"

using namespace maestro;
using namespace maestro::analysis;

//===----------------------------------------------------------------------===//
// Loops and instances
//===----------------------------------------------------------------------===//

template <typename Int>
Situations<Int>::Situations(const Plan &plan, const BoundaryPlan &boundary,
                            const LoopPositions *positions, Arena &arena,
                            Arena &lasting)
    : plan(plan), boundary(boundary), allPositions(positions), arena(arena),
      lasting(lasting) {
  outputLink = kNone;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    outputLink = std::max(outputLink, boundary.parents[p].outputLink);
    sameLevel[p] = p;
    while (sameLevel[p] > 0 && boundary.parents[sameLevel[p] - 1].level ==
                                   boundary.parents[p].level)
      --sameLevel[p];
  }
  bool windowed = false;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    prepare(l);
    classify(l);
    windowed |= plan.loops[l].inWindow;
  }
  windows.reset(windowed ? 256 : 2, lasting);
}

template <typename Int> void Situations<Int>::prepare(unsigned l) {
  PerLoop &loop = loops[l];
  loop.depth = plan.loops[l].upTo(boundary.level);
  loop.positions = allPositions[l].count[loop.depth];
  static_assert(2 * kMaxLevels + 2 <= UINT8_MAX, "a code takes a byte");
  auto *codes = lasting.allocate<uint8_t>(boundary.digits);
  for (int d = 0; d < boundary.digits; ++d)
    codes[d] =
        static_cast<uint8_t>(variantOf(plan.loops[l], loop.depth, d).code());
  loop.codes = codes;
  auto none = [&](auto *&table, std::size_t size) {
    table = lasting.allocate<std::remove_reference_t<decltype(*table)>>(size);
    std::fill(table, table + size, nullptr);
  };
  std::size_t situations = std::size_t(codesOf(l)) * loop.positions;
  none(loop.movements, situations);
  none(loop.indices, situations);
  loop.shapes = nullptr;
  loop.shapeCount = loop.shapeRoom = 0;
  none(loop.sums, std::size_t(codesOf(l)) * boundary.parents.size());
}

template <typename Int> void Situations<Int>::classify(unsigned l) {
  const LoopPlan &loop = plan.loops[l];
  PerLoop &result = loops[l];
  auto visit = [&](auto &&f) {
    for (unsigned p = 0; p < boundary.parents.size(); ++p) {
      const ParentPlan &parent = boundary.parents[p];
      if (sameLevel[p] != p)
        continue;
      unsigned to = loop.upTo(parent.level);
      Indices unit = {};
      if (parent.instancesDiffer && !loop.regular) {
        forEachUnits(loop, 0, to, unit,
                     [&](int64_t units) { f(p, unit, Int(units)); });
        continue;
      }
      Int units = 1;
      for (unsigned k = 0; k < to; ++k)
        units *= loop.chain[k].units;
      f(p, unit, units);
    }
  };
  result.count = {};
  result.classes = 0;
  visit([&](unsigned p, const Indices &, Int) {
    if (result.count[p]++ == 0)
      result.offset[p] = result.classes;
    ++result.classes;
  });
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    result.offset[p] = result.offset[sameLevel[p]];
    result.count[p] = result.count[sameLevel[p]];
  }
  result.units = lasting.allocate<Indices>(result.classes);
  result.times = lasting.allocate<Int>(result.classes);
  unsigned next = 0;
  visit([&](unsigned, const Indices &unit, Int units) {
    result.units[next] = unit;
    result.times[next++] = units;
  });
}

//===----------------------------------------------------------------------===//
// Children of one instance
//===----------------------------------------------------------------------===//

template <typename Int>
Movement<Int> Situations<Int>::moveAt(const ParentPlan &parent, unsigned l,
                                      int entered, const Indices &now,
                                      const Indices &unit) const {
  const LoopPlan &loop = plan.loops[l];
  Movement<Int> result = {0, 0, 0, 0, 0, 0};
  ArenaScope scope(arena);
  ChildList children = childrenOf(loop, loop.upTo(parent.level), loops[l].depth,
                                  entered, now, unit, arena);
  if (loop.inWindow)
    result.shape = shapeOf(l, children);
  for (const Children &child : children) {
    Int length = Int(child.count) * child.now.length;
    result.active += child.count;
    result.touched += length;
    result.held += Int(child.count) * child.before.length;
    if (child.now == child.before)
      result.kept += length;
  }
  result.keptOutput = result.kept;
  // What an outer memory let go of in between is new (R2).
  for (int i = 1; i <= outputLink && result.kept != 0; ++i) {
    unsigned end = loop.upTo(plan.output().chain[i].level);
    if (!(before(loop, end, entered, now, unit) == walk(loop, end, now, unit)))
      result.keptOutput = 0;
  }
  return result;
}

/// Of a loop that the plan collapses: all units have tiles of one length, and
/// all move or none.
template <typename Int>
Movement<Int> Situations<Int>::moveTogether(const ParentPlan &parent,
                                            unsigned l, int entered) const {
  const LoopPlan &loop = plan.loops[l];
  unsigned from = loop.upTo(parent.level), to = loops[l].depth;
  Int units = 1;
  for (unsigned k = from; k < to; ++k)
    units *= loop.chain[k].units;
  Int all = units * loop.lengthAfter(to);
  bool stands = code(l, entered) == 2 * to + 1;
  Int kept = stands ? all : Int(0);
  Movement<Int> result = {
      all, entered == kNone ? Int(0) : all, kept, kept, units, 0};
  ArenaScope scope(arena);
  if (loop.inWindow)
    result.shape = shapeOf(l, regularChildren(loop, from, to, entered, arena));
  return result;
}

template <typename Int>
const Movement<Int> *Situations<Int>::move(unsigned l, int entered,
                                           PositionId id) const {
  auto *values = lasting.allocate<Movement<Int>>(loops[l].classes);
  bool collapses = plan.collapses(plan.loops[l]);
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    for (unsigned c = 0; sameLevel[p] == p && c < loops[l].count[p]; ++c) {
      unsigned at = loops[l].offset[p] + c;
      values[at] = collapses ? moveTogether(parent, l, entered)
                             : moveAt(parent, l, entered, index(l, entered, id),
                                      loops[l].units[at]);
    }
  }
  return values;
}

//===----------------------------------------------------------------------===//
// Windows
//===----------------------------------------------------------------------===//

static bool sameChildren(const ChildList &a, const ChildList &b) {
  auto same = [](const Children &x, const Children &y) {
    return x.now == y.now && x.before == y.before && x.count == y.count &&
           (x.count == 1 || x.spacing == y.spacing);
  };
  return a.size == b.size && std::equal(a.begin(), a.end(), b.begin(), same);
}

/// The number of a list of children. Equal ones have one number.
template <typename Int>
uint32_t Situations<Int>::shapeOf(unsigned l, ChildList children) const {
  PerLoop &loop = loops[l];
  for (unsigned i = 0; i < loop.shapeCount; ++i)
    if (sameChildren(loop.shapes[i], children))
      return i;
  if (loop.shapeCount == loop.shapeRoom) {
    loop.shapeRoom = std::max(16U, 2 * loop.shapeRoom);
    auto *larger = lasting.allocate<ChildList>(loop.shapeRoom);
    std::copy(loop.shapes, loop.shapes + loop.shapeCount, larger);
    loop.shapes = larger;
  }
  auto *items = lasting.allocate<Children>(children.size);
  std::copy(children.begin(), children.end(), items);
  loop.shapes[loop.shapeCount] = {items, children.size};
  return loop.shapeCount++;
}

template <typename Int>
Elements Situations<Int>::window(const DimensionPlan &dim, bool distinct,
                                 const Shapes &shapes) const {
  constexpr unsigned shapeBits = 15;
  static_assert(2 + kMaxTerms * shapeBits <= 64, "all shapes fit a number");
  MemoKey key = {1 | uint64_t(distinct) << 1, placeOf(plan, dim)};
  bool fits = true;
  for (unsigned t = 0; t < dim.size(); ++t) {
    fits &= shapes[t] >> shapeBits == 0;
    key.first |= uint64_t(shapes[t]) << (2 + t * shapeBits);
  }
  auto count = [&] {
    ChildLists lists;
    for (unsigned t = 0; t < dim.size(); ++t)
      lists[t] = loops[dim[t].loop].shapes[shapes[t]];
    return distinct ? distinctElements(dim, lists, arena)
                    : summedElements(dim, lists, arena);
  };
  return fits ? windows(key, count) : count();
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

template <typename Int>
static void addShape(MovementSums<Int> &sums, uint32_t shape,
                     const Int &times) {
  for (unsigned i = 0; i < sums.shapeCount; ++i)
    if (sums.shapes[i].shape == shape) {
      sums.shapes[i].times += times;
      return;
    }
  sums.shapes[sums.shapeCount++] = {shape, times};
}

template <typename Int>
MovementSums<Int> Situations<Int>::sumUp(unsigned p, unsigned l,
                                         int entered) const {
  MovementSums<Int> sums;
  Instance instance;
  bool shaped = plan.loops[l].inWindow;
  if (shaped)
    sums.shapes = lasting.allocate<ShapeTimes<Int>>(
        std::size_t(loops[l].positions) * loops[l].count[p]);
  for (PositionId id = 0; id < loops[l].positions; ++id) {
    Int steps = occurrences(l, entered, id);
    if (steps == 0)
      continue;
    for (unsigned c = 0; c < loops[l].count[p]; ++c) {
      instance[l] = c;
      const Movement<Int> &each = movement(p, l, entered, id, instance);
      if (each.active == 0)
        continue;
      Int times = steps * loops[l].times[loops[l].offset[p] + c];
      sums.touched += times * each.touched;
      sums.kept += times * each.kept;
      sums.keptOutput += times * each.keptOutput;
      sums.active += times * each.active;
      sums.instances += times;
      if (shaped)
        addShape(sums, each.shape, times);
    }
  }
  return sums;
}

template <typename Int>
const MovementSums<Int> &Situations<Int>::sums(unsigned p, unsigned l,
                                               int entered) const {
  const MovementSums<Int> *&known =
      loops[l].sums[sameLevel[p] * codesOf(l) + code(l, entered)];
  if (!known)
    known = new (lasting.allocate<MovementSums<Int>>(1))
        MovementSums<Int>(sumUp(p, l, entered));
  return *known;
}

template class maestro::analysis::Situations<int64_t>;
template class maestro::analysis::Situations<__int128>;
