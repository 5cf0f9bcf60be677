//===- Sorting.cpp - Sorts the boxes of boundaries ------------------------===//

#include "Least.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::proven;

/// More would need too much memory.
static constexpr size_t kMostEntries = 1 << 19;

void LeastSearch::enter(const std::vector<Least> &least,
                        const Elements &received) {
  ofRoot = &least;
  receivedByRoot = &received;
  sorted.assign(segments.size(), {});
  sorting = Sorting::NotYet;
}

bool LeastSearch::isSorted(const Keeping &all) {
  whole = &all;
  if (sorting != Sorting::NotYet)
    return sorting == Sorting::Done;
  sorting = Sorting::Done;
  for (unsigned s = segments.size(); s-- > 0 && sorting == Sorting::Done;)
    if (all.isBoundary[s])
      sortBoxes(all, s);
  if (sorting != Sorting::Done)
    sorted.assign(segments.size(), {});
  return sorting == Sorting::Done;
}

std::vector<double Costs::*> LeastSearch::measures() const {
  std::vector<double Costs::*> needed;
  if (exclusion.needsEnergy)
    needed.push_back(&Costs::energy);
  if (exclusion.needsCycles) {
    needed.push_back(&Costs::ends);
    needed.push_back(&Costs::span);
  }
  if (exclusion.needsEnergy && exclusion.needsCycles)
    needed.push_back(&Costs::mix);
  return needed;
}

void LeastSearch::sortBoxes(const Keeping &all, unsigned segment) {
  SortedBoxes &found = sorted[segment];
  Box outermost = bounds.whole();
  std::vector<Crossing> known(segments.size());
  for (unsigned s = 0; s < segments.size(); ++s)
    known[s] = (*ofRoot)[s].crossing;
  begin(all, {0, segment, &outermost, receivedByRoot}, known,
        ofRoot->back().work);
  ports = bounds.busiestPort(all, known);
  setEnds();
  if (!setMoves())
    return;
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    found.cuts[i].reserve(moves[i]->size());
    for (const Move &move : *moves[i])
      found.cuts[i].push_back(
          Bounds::cut(outermost[l], move, space.problem.loops[l].extent));
  }
  next = all.boundaryFrom(segment + 1);
  if (next < segments.size() && sorted[next].entries.empty())
    return;
  relate(segment);
  SortedBoxes::Entry entry;
  collect(found, 0, entry, 1);
  found.sort(loops.size(), measures());
}

/// Which entries of the next boundary can stand inside which cuts of this.
void LeastSearch::relate(unsigned segment) {
  related.clear();
  if (next == segments.size())
    return;
  related.resize(sorted[next].by.size());
  std::vector<uint16_t> fitting;
  for (size_t i = 0; i < loops.size(); ++i) {
    const std::vector<Cut> &inner = sorted[next].cuts[i];
    for (const Cut &outer : sorted[segment].cuts[i]) {
      fitting.clear();
      for (const Move &move :
           mergedMoves(segment + 1, next, loops[i], outer.size))
        for (size_t b = 0; b < inner.size(); ++b)
          if (inner[b].size == move.size &&
              inner[b].spatial == outer.spatial * move.spatial)
            fitting.push_back(static_cast<uint16_t>(b));
      for (size_t m = 0; m < related.size(); ++m)
        related[m][i].push_back(sorted[next].by[m].placesOf(i, fitting));
    }
  }
}

Value LeastSearch::valueOf(const Costs &costs, double work) const {
  return bounds.total(*whole, *crossings, open.segment, costs, work, ports);
}

/// A box of which loops are not cut yet.
bool LeastSearch::isExcluded(const Traffic::Segment &seen, int64_t units) {
  Crossing here =
      bounds.crossing(keeping, open.segment, seen, *open.outer, nullptr);
  here.first = ends.first;
  here.last = ends.last;
  here.overhead = 0;
  Costs rest;
  if (next < segments.size()) {
    rest = leastSorted(next);
  } else {
    // Units that are left may take what is not cut yet.
    int64_t left = pes / units;
    double work = isLast ? bounds.work(box) / static_cast<double>(left) : 0;
    rest = bounds.working(std::max(work, knownWork));
  }
  return exclusion.excludes(valueOf(
      bounds.around(rest, here, keeping.isSingle[open.segment], knownWork),
      knownWork));
}

void LeastSearch::collect(SortedBoxes &found, size_t at,
                          SortedBoxes::Entry &entry, int64_t units) {
  if (sorting != Sorting::Done || (at > 0 && !mayFit(at)))
    return;
  Traffic::Segment seen =
      bounds.mergedOf(*open.outer, *open.received, box, 0, open.segment);
  if (!judge.seeBound())
    sorting = Sorting::TooLong;
  if (at == loops.size())
    return add(found, entry, seen);
  if (at > 0 && isExcluded(seen, units))
    return;
  unsigned loop = loops[at];
  for (size_t m = 0; m < moves[at]->size(); ++m) {
    const Move &move = (*moves[at])[m];
    if (units * move.spatial > pes)
      continue;
    setCut(loop, move);
    entry.cut[at] = static_cast<uint16_t>(m);
    collect(found, at + 1, entry, units * move.spatial);
  }
  box[loop] = (*open.outer)[loop];
}

/// The cheapest boxes inside, for each measure by itself.
bool LeastSearch::findRest(SortedBoxes::Entry &entry) {
  if (next == segments.size()) {
    double work = isLast ? bounds.work(box) : 0;
    entry.rest = bounds.working(std::max(work, knownWork));
    return true;
  }
  const SortedBoxes &inner = sorted[next];
  entry.rest = inner.from[0];
  for (size_t m = 0; m < inner.by.size(); ++m) {
    const SortedBoxes::Order &order = inner.by[m];
    uint64_t fitting = 0;
    for (size_t w = 0; w < order.words() && fitting == 0; ++w) {
      fitting = order.word(w);
      for (size_t i = 0; i < loops.size(); ++i)
        fitting &= related[m][i][entry.cut[i]][w];
      if (fitting != 0)
        entry.rest.*inner.measures[m] =
            inner.entries[order.entries[w * 64 + firstOf(fitting)]].all.*
            inner.measures[m];
    }
    if (fitting == 0)
      return false;
  }
  return true;
}

/// Adds a box, with the cheapest boxes inside it.
void LeastSearch::add(SortedBoxes &found, SortedBoxes::Entry &entry,
                      const Traffic::Segment &seen) {
  if (!findRest(entry))
    return;
  double work = next == segments.size() ? entry.rest.span : knownWork;
  bool isFirst = true;
  visitInnermost(seen, [&](const Crossing &here) {
    Costs costs =
        bounds.around(entry.rest, here, keeping.isSingle[open.segment], work);
    if (!isFirst)
      costs.lower(entry.all);
    entry.all = costs;
    isFirst = false;
  });
  Value value = valueOf(entry.all, work);
  if (exclusion.excludes(value))
    return;
  entry.rank = exclusion.first(value);
  found.entries.push_back(entry);
  if (found.entries.size() > kMostEntries)
    sorting = Sorting::TooLong;
}

/// By loop, the entries that the segments from `open.from` on can make of the
/// outer box.
std::vector<Bits> LeastSearch::findInside(const SortedBoxes &known) {
  std::vector<Bits> result(loops.size());
  std::vector<uint16_t> fitting;
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    const std::vector<Cut> &cuts = known.cuts[i];
    inside[i].resize(cuts.size());
    fitting.clear();
    const Cut &outer = (*open.outer)[l];
    for (const Move &move :
         mergedMoves(open.from, open.segment, l, outer.size)) {
      setCut(l, move);
      auto cut = std::find_if(cuts.begin(), cuts.end(), [&](const Cut &cut) {
        return cut.size == box[l].size && cut.spatial == box[l].spatial;
      });
      if (cut == cuts.end())
        continue;
      fitting.push_back(static_cast<uint16_t>(cut - cuts.begin()));
      inside[i][fitting.back()] = box[l];
    }
    result[i] = known.byRank.placesOf(i, fitting);
    box[l] = outer;
  }
  return result;
}

/// Entries of the boundary that are inside the outer box, until what they and
/// all later ones cost is the end.
template <typename Visit, typename IsEnd>
void LeastSearch::visitInside(const IsEnd &isEnd, const Visit &visit) {
  const SortedBoxes &boxes = sorted[open.segment];
  ports = bounds.busiestPort(*whole, *crossings);
  std::vector<Bits> fitting = findInside(boxes);
  for (size_t w = 0; w < boxes.from.size(); ++w) {
    if (judge.stopped || isEnd(valueOf(boxes.from[w], knownWork)))
      return;
    uint64_t here = boxes.byRank.word(w);
    for (const Bits &bits : fitting)
      here &= bits[w];
    for (; here != 0; here &= here - 1) {
      const SortedBoxes::Entry &entry = boxes.entries[w * 64 + firstOf(here)];
      if (isEnd(valueOf(entry.all, knownWork)))
        continue;
      for (size_t i = 0; i < loops.size(); ++i)
        box[loops[i]] = inside[i][entry.cut[i]];
      visit(entry);
    }
  }
}

void LeastSearch::visitSorted(const Keeping &all, const Open &here,
                              std::vector<Crossing> &known, double work,
                              const VisitBox &visit) {
  begin(all, here, known, work);
  visitInside([&](const Value &value) { return exclusion.excludes(value); },
              [&](const SortedBoxes::Entry &entry) { visit(box, entry.rest); });
}

std::optional<double> LeastSearch::runSorted(const Keeping &all,
                                             const Open &here,
                                             std::vector<Crossing> &known,
                                             double work) {
  begin(all, here, known, work);
  std::optional<double> least;
  auto isEnd = [&](const Value &value) {
    return exclusion.excludes(value) ||
           (least && exclusion.first(value) >= *least);
  };
  visitInside(isEnd, [&](const SortedBoxes::Entry &entry) {
    Traffic::Segment seen = bounds.mergedOf(*open.outer, *open.received, box,
                                            open.from, open.segment);
    visitInnermost(seen, [&](const Crossing &crossing) {
      Value value = valueOf(bounds.around(entry.rest, crossing,
                                          keeping.isSingle[open.segment], work),
                            work);
      if (!isEnd(value))
        least = exclusion.first(value);
    });
  });
  return least;
}
