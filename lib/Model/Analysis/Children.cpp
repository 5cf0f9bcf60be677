//===- Children.cpp - The units that one loop gives work ------------------===//

#include "Children.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

/// The unit with the last tile of each length that may be handed down, and
/// those after it, stand apart.
static ClassList unitClasses(const LoopPlan &loop, unsigned k, Arena &arena) {
  const Element &element = loop.chain[k];
  const auto &lengths = loop.lengths[k];
  InlineVector<int64_t, 2 * (kMaxLevels + 1) + 2> cuts;
  cuts.push_back(1);
  for (int64_t length : lengths) {
    int64_t last = (ceilDiv(length, element.size) - 1) % element.units;
    cuts.push_back(last);
    cuts.push_back(last + 1);
  }
  cuts.push_back(element.units);
  std::sort(cuts.begin(), cuts.end());
  Class *classes = arena.allocate<Class>(cuts.size());
  unsigned size = 0;
  int64_t lo = 0;
  for (int64_t point : cuts) {
    if (point <= lo || point > element.units)
      continue;
    classes[size++] = {lo, point - lo};
    lo = point;
  }
  return {classes, size};
}

void analysis::classifyUnits(LoopPlan &loop, Arena &arena) {
  for (unsigned k = 0; k < loop.chain.size(); ++k)
    loop.chain[k].alike = loop.chain[k].units == 1
                              ? ClassList{nullptr, 0}
                              : unitClasses(loop, k, arena);
}

Range analysis::before(const LoopPlan &loop, unsigned to, int entered,
                       const Indices &index, const Indices &unit) {
  if (entered == kNone)
    return {};
  return beforeAdvance(loop, to, variantOf(loop, to, entered), index, unit);
}

Range analysis::beforeAdvance(const LoopPlan &loop, unsigned to,
                              Variant variant, const Indices &index,
                              const Indices &unit) {
  unsigned k = variant.firstMoving;
  Range handed = walk(loop, k, index, unit);
  Indices old;
  if (handed && variant.advances) {
    handed = tileOf(loop.chain[k], handed, index[k] - 1, unit[k]);
    ++k;
  }
  return handed ? ownLast(loop, k, to, handed, unit, old) : Range{};
}

namespace {
/// Appends children, joining neighbours that continue a progression.
class ChildBuilder {
public:
  explicit ChildBuilder(Children *items) : items(items) {}

  void add(Children next) {
    if (size && continues(items[size - 1], next)) {
      join(items[size - 1], next);
      return;
    }
    items[size++] = next;
  }

  ChildList list() const { return {items, size}; }

private:
  static bool continues(const Children &last, const Children &next) {
    int64_t distance = next.now.lo - last.now.lo;
    if (last.now.length != next.now.length ||
        last.before.length != next.before.length ||
        (next.before && next.before.lo - last.before.lo != distance))
      return false;
    int64_t spacing = last.count > 1 ? last.spacing : distance / last.count;
    return distance == last.count * spacing &&
           (next.count == 1 || next.spacing == spacing);
  }

  static void join(Children &last, const Children &next) {
    if (last.count == 1)
      last.spacing = next.now.lo - last.now.lo;
    last.count += next.count;
  }

  Children *items;
  unsigned size = 0;
};

/// Enumerates the children of an instance: alike units at the innermost
/// element that is split over several, single units outside it.
class ChildEnumerator {
public:
  ChildEnumerator(const LoopPlan &loop, unsigned to, int entered,
                  const Indices &index, Indices &unit, ChildBuilder &out)
      : loop(loop), to(to), entered(entered),
        variant(variantOf(loop, to, entered)), index(index), unit(unit),
        out(out) {}

  void visit(unsigned k) {
    while (k < to && loop.chain[k].units == 1)
      unit[k++] = 0;
    if (k == to)
      return add(1, 0);
    bool innermost = true;
    for (unsigned i = k + 1; i < to; ++i)
      innermost &= loop.chain[i].units == 1;
    forEachAlike(loop, k, [&](Class alike) {
      innermost ? visitAlike(k, alike) : visitEach(k, alike);
    });
  }

private:
  void visitAlike(unsigned k, const Class &alike) {
    for (unsigned i = k + 1; i < to; ++i)
      unit[i] = 0;
    unit[k] = alike.first;
    add(alike.count, loop.chain[k].size);
  }

  void visitEach(unsigned k, const Class &alike) {
    for (int64_t u = 0; u < alike.count; ++u) {
      unit[k] = alike.first + u;
      visit(k + 1);
    }
  }

  void add(int64_t count, int64_t spacing) {
    Range now = walk(loop, to, index, unit);
    if (!now)
      return;
    Range held;
    if (entered != kNone)
      held = variant.firstMoving == to
                 ? now
                 : beforeAdvance(loop, to, variant, index, unit);
    out.add({now, held, count, spacing});
  }

  const LoopPlan &loop;
  unsigned to;
  int entered;
  Variant variant;
  const Indices &index;
  Indices &unit;
  ChildBuilder &out;
};

/// Shifts all ranges so that none lies below 0 and the lowest is at 0: equal
/// situations become equal values.
void moveToOrigin(Children *items, unsigned size) {
  int64_t lowest = INT64_MAX;
  for (unsigned i = 0; i < size; ++i) {
    lowest = std::min(lowest, items[i].now.lo);
    if (items[i].before)
      lowest = std::min(lowest, items[i].before.lo);
  }
  for (unsigned i = 0; i < size; ++i) {
    items[i].now.lo -= lowest;
    if (items[i].before)
      items[i].before.lo -= lowest;
  }
}
} // namespace

/// Children that an enumeration can give at most: single units outside the
/// innermost split element, classes at it.
static int64_t roomFor(const LoopPlan &loop, unsigned inner, unsigned to) {
  int64_t room = 1, innermost = 1, classes = 1;
  for (unsigned k = inner; k < to; ++k)
    if (loop.chain[k].units > 1) {
      room *= innermost;
      innermost = loop.chain[k].units;
      classes = loop.regular ? 1 : loop.chain[k].alike.size;
    }
  return room * classes;
}

ChildList analysis::childrenOf(const LoopPlan &loop, unsigned inner,
                               unsigned to, int entered, const Indices &index,
                               const Indices &unit, Arena &arena) {
  int64_t room = roomFor(loop, inner, to);
  if (room > Arena::kMostWork && !arena.spend(room)) {
    auto *none = arena.allocate<Children>(1);
    *none = {{0, 1}, {}, 1, 0};
    return {none, 1};
  }
  Children *items = arena.allocate<Children>(room);
  Indices units;
  std::copy(unit.begin(), unit.begin() + inner, units.begin());
  ChildBuilder builder(items);
  ChildEnumerator(loop, to, entered, index, units, builder).visit(inner);
  ChildList list = builder.list();
  moveToOrigin(items, list.size);
  return list;
}

/// Where all units of a regular loop stand in a row: at most one element is
/// split over several.
static bool inARow(const LoopPlan &loop, unsigned inner, unsigned to,
                   Children &row) {
  for (unsigned k = inner; k < to; ++k) {
    if (loop.chain[k].units == 1)
      continue;
    if (row.count > 1)
      return false;
    row.count = loop.chain[k].units;
    row.spacing = loop.chain[k].size;
  }
  return true;
}

int64_t analysis::regularShift(const LoopPlan &loop, unsigned to, int entered) {
  int64_t shift = 0;
  for (unsigned k = 0; k < to; ++k) {
    const Element &element = loop.chain[k];
    if (element.digit >= entered && element.digit != kNone)
      shift += (element.digit == entered ? 1 : 1 - element.folds) *
               element.units * element.size;
  }
  return shift;
}

ChildList analysis::regularChildren(const LoopPlan &loop, unsigned inner,
                                    unsigned to, int entered, Arena &arena) {
  int64_t length = loop.lengthAfter(to);
  Children row = {{0, length}, {0, length}, 1, 0};
  if (!inARow(loop, inner, to, row)) {
    Indices index, unit;
    for (unsigned k = 0; k < to; ++k) {
      index[k] = loop.chain[k].digit != kNone && loop.chain[k].digit == entered;
      unit[k] = 0;
    }
    return childrenOf(loop, inner, to, entered, index, unit, arena);
  }
  int64_t shift = regularShift(loop, to, entered);
  (shift < 0 ? row.before.lo : row.now.lo) = shift < 0 ? -shift : shift;
  if (entered == kNone)
    row.now.lo = row.before.length = row.before.lo = 0;
  auto *items = arena.allocate<Children>(1);
  *items = row;
  return {items, 1};
}
