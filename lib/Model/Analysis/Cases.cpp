//===- Cases.cpp - The few cases of one loop ------------------------------===//

#include "Cases.h"

using namespace maestro;
using namespace maestro::analysis;

namespace {
/// Collects the points at which behaviour changes and cuts a range at them.
class Cuts {
public:
  void at(int64_t point) { points.push_back(point); }

  Classes apply(int64_t lo, int64_t hi) {
    std::sort(points.begin(), points.end());
    Classes classes;
    for (int64_t point : points) {
      if (point <= lo || point > hi)
        continue;
      classes.push_back({lo, point - lo});
      lo = point;
    }
    if (lo <= hi)
      classes.push_back({lo, hi - lo + 1});
    return classes;
  }

private:
  InlineVector<int64_t, kMaxClasses> points;
};
} // namespace

Classes analysis::unitClasses(const LoopPlan &loop, unsigned k) {
  const Element &element = loop.chain[k];
  Cuts cuts;
  cuts.at(1);
  // The unit with the last tile, and those after it, stand apart.
  for (int64_t length : loop.lengths[k]) {
    int64_t last = (ceilDiv(length, element.size) - 1) % element.units;
    cuts.at(last);
    cuts.at(last + 1);
  }
  return cuts.apply(0, element.units - 1);
}

Classes analysis::alikeUnits(const LoopPlan &loop, unsigned k) {
  if (!loop.regular)
    return unitClasses(loop, k);
  Classes one;
  one.push_back({0, loop.chain[k].units});
  return one;
}

/// Units before element k may be handed different lengths.
static bool lengthsDiffer(const LoopPlan &loop, unsigned k) {
  for (unsigned i = 0; i < k; ++i)
    if (loop.chain[i].units > 1)
      return !loop.regular;
  return false;
}

int64_t analysis::foldCode(const LoopPlan &loop, unsigned k, int64_t handed,
                           int64_t fold) {
  const Element &element = loop.chain[k];
  if (!lengthsDiffer(loop, k)) {
    bool even = handed % element.size == 0 &&
                handed / element.size % element.units == 0;
    return !even && fold == foldsOf(element, handed) - 1;
  }
  int64_t code = 0;
  for (int64_t length : loop.lengths[k]) {
    int64_t folds = foldsOf(element, length);
    code += (fold >= folds - 1) + (fold >= folds);
  }
  return code;
}

Classes analysis::foldClasses(const LoopPlan &loop, unsigned k, int64_t handed,
                              StepClass step, Class folds, bool first) {
  Classes classes;
  const Element &element = loop.chain[k];
  bool differ = lengthsDiffer(loop, k);
  bool even = !differ && handed % element.size == 0 &&
              handed / element.size % element.units == 0;
  if (folds.count == 1 || (even && (!first || folds.first != 0))) {
    classes.push_back(folds);
    return classes;
  }
  Cuts cuts;
  if (first || differ)
    cuts.at(1);
  auto cutAt = [&](int64_t length) {
    int64_t last = foldsOf(element, length) - 1;
    // The step before the last one is followed by an edge.
    if (element.digit == step.left)
      cuts.at(last - 1);
    cuts.at(last);
    cuts.at(last + 1);
  };
  if (!differ && !even)
    cutAt(handed);
  for (unsigned i = 0; differ && i < loop.lengths[k].size(); ++i)
    cutAt(loop.lengths[k][i]);
  return cuts.apply(folds.first, folds.first + folds.count - 1);
}

Variant analysis::variantOf(const LoopPlan &loop, unsigned to, int advancing) {
  unsigned k = 0;
  while (k < to &&
         (loop.chain[k].digit == kNone || loop.chain[k].digit < advancing))
    ++k;
  return {k, k < to && loop.chain[k].digit == advancing};
}

Range analysis::before(const LoopPlan &loop, unsigned to, int entered,
                       const Indices &index, const Indices &unit) {
  if (entered == kNone)
    return {};
  auto [k, advances] = variantOf(loop, to, entered);
  Range handed = walk(loop, k, index, unit);
  Indices old;
  if (handed && advances) {
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
      : loop(loop), to(to), entered(entered), index(index), unit(unit),
        out(out) {}

  void visit(unsigned k) {
    while (k < to && loop.chain[k].units == 1)
      unit[k++] = 0;
    if (k == to)
      return add(1, 0);
    bool innermost = true;
    for (unsigned i = k + 1; i < to; ++i)
      innermost &= loop.chain[i].units == 1;
    for (const Class &alike : alikeUnits(loop, k))
      innermost ? visitAlike(k, alike) : visitEach(k, alike);
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
    if (now)
      out.add({now, before(loop, to, entered, index, unit), count, spacing});
  }

  const LoopPlan &loop;
  unsigned to;
  int entered;
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
  int64_t room = 1, innermost = 1;
  for (unsigned k = inner; k < to; ++k)
    if (loop.chain[k].units > 1) {
      room *= innermost;
      innermost = loop.chain[k].units;
    }
  return room * std::min<int64_t>(innermost, Classes::capacity());
}

ChildList analysis::childrenOf(const LoopPlan &loop, unsigned inner,
                               unsigned to, int entered, const Indices &index,
                               Indices unit, Arena &arena) {
  Children *items = arena.allocate<Children>(roomFor(loop, inner, to));
  ChildBuilder builder(items);
  ChildEnumerator(loop, to, entered, index, unit, builder).visit(inner);
  ChildList list = builder.list();
  moveToOrigin(items, list.size);
  return list;
}

ChildList analysis::regularChildren(const LoopPlan &loop, unsigned inner,
                                    unsigned to, int entered, Arena &arena) {
  Indices index = {}, unit = {};
  for (unsigned k = 0; k < to; ++k)
    index[k] = loop.chain[k].digit != kNone && loop.chain[k].digit == entered;
  return childrenOf(loop, inner, to, entered, index, unit, arena);
}
