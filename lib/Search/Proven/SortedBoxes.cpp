//===- SortedBoxes.cpp - The boxes at boundaries, cheapest first ----------===//
//
// Where only energies are asked for, a boundary is bounded very often with
// different boxes outside. Then the boxes of each boundary are sorted once by
// what they and the boundaries inside them cost at least, whatever is outside:
// of those, the first ones that are inside the box in question are enough.
//
//===----------------------------------------------------------------------===//

#include "Least.h"

#include <algorithm>
#include <limits>
#include <tuple>

using namespace maestro;
using namespace maestro::proven;

static constexpr size_t kMostEntries = 1 << 19;

void LeastSearch::enter(const std::vector<Least> &least,
                        const Elements &received) {
  ofRoot = &least;
  receivedByRoot = &received;
  sorted.assign(segments.size(), {});
  sorting = Sorting::NotYet;
}

unsigned LeastSearch::boundaryFrom(unsigned segment) const {
  while (segment < segments.size() && !whole->isBoundary[segment])
    ++segment;
  return segment;
}

bool LeastSearch::isSorted(const Keeping &all) {
  if (exclusion.needsCycles)
    return false;
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

/// The least energy of a complete box, whichever loop is innermost.
double LeastSearch::energyOf(Traffic::Segment seen) {
  double least = std::numeric_limits<double>::infinity();
  auto add = [&](int innermost) {
    seen.innermost = innermost;
    ++judge.result.bounded;
    least = std::min(
        least,
        bounds.crossing(keeping, open.segment, seen, *open.outer, nullptr)
            .energy);
  };
  bool moves = false;
  for (unsigned l : loops)
    if (box[l].steps > (*open.outer)[l].steps) {
      moves = true;
      add(static_cast<int>(l));
    }
  if (!moves)
    add(kNoLoop);
  return least;
}

void LeastSearch::sortBoxes(const Keeping &all, unsigned segment) {
  SortedBoxes &found = sorted[segment];
  Box outermost = bounds.whole();
  std::vector<Crossing> known(segments.size());
  for (unsigned s = 0; s < segment; ++s)
    known[s] = (*ofRoot)[s].crossing;
  begin(all, {0, segment, &outermost, receivedByRoot}, known,
        ofRoot->back().work);
  smallest.resize(loops.size());
  moves.resize(loops.size());
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    moves[i] = &mergedMoves(0, segment, l, outermost[l].size);
    if (moves[i]->empty())
      return;
    found.cuts[i].reserve(moves[i]->size());
    for (const Move &move : *moves[i]) {
      setCut(l, move);
      found.cuts[i].push_back(box[l]);
    }
    smallest[i] = box[l];
    smallest[i].steps = 1;
    box[l] = outermost[l];
  }
  relate(segment, boundaryFrom(segment + 1));
  SortedBoxes::Entry entry;
  collect(found, 0, entry, 1);
  std::sort(found.entries.begin(), found.entries.end(),
            [](const SortedBoxes::Entry &a, const SortedBoxes::Entry &b) {
              return std::tie(a.total, a.cut) < std::tie(b.total, b.cut);
            });
}

/// Which cuts of the next boundary can stand inside which ones of this.
void LeastSearch::relate(unsigned segment, unsigned next) {
  if (next == segments.size())
    return;
  for (size_t i = 0; i < loops.size(); ++i) {
    const std::vector<Cut> &outer = sorted[segment].cuts[i];
    const std::vector<Cut> &inner = sorted[next].cuts[i];
    related[i].assign(outer.size(), std::vector<uint8_t>(inner.size()));
    for (size_t a = 0; a < outer.size(); ++a)
      for (const Move &move :
           mergedMoves(segment + 1, next, loops[i], outer[a].size))
        for (size_t b = 0; b < inner.size(); ++b)
          if (inner[b].size == move.size &&
              inner[b].spatial == outer[a].spatial * move.spatial)
            related[i][a][b] = 1;
  }
}

void LeastSearch::collect(SortedBoxes &found, size_t at,
                          SortedBoxes::Entry &entry, int64_t units) {
  if (sorting != Sorting::Done || (at > 0 && !mayFit(at)))
    return;
  Traffic::Segment seen =
      bounds.mergedOf(*open.outer, *open.received, box, 0, open.segment);
  if (++judge.result.bounded % kBoundsBetweenLooks == 0 && !judge.mayGoOnNow())
    sorting = Sorting::TooLong;
  if (at == loops.size())
    return add(found, entry, energyOf(seen));
  if (at > 0) {
    Crossing here;
    here.energy =
        bounds.crossing(keeping, open.segment, seen, *open.outer, nullptr)
            .energy;
    unsigned next = boundaryFrom(open.segment + 1);
    if (next < segments.size()) {
      if (sorted[next].entries.empty())
        return;
      here.energy += sorted[next].entries.front().total;
    }
    if (exclusion.excludes(valueOf(here, knownWork)))
      return;
  }
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

/// Adds a box that costs so much, with the cheapest boxes inside it.
void LeastSearch::add(SortedBoxes &found, SortedBoxes::Entry &entry,
                      double energy) {
  Crossing here;
  entry.rest = 0;
  unsigned next = boundaryFrom(open.segment + 1);
  if (next < segments.size()) {
    const std::vector<SortedBoxes::Entry> &inner = sorted[next].entries;
    auto first = std::find_if(
        inner.begin(), inner.end(), [&](const SortedBoxes::Entry &inside) {
          for (size_t i = 0; i < loops.size(); ++i)
            if (related[i][entry.cut[i]][inside.cut[i]] == 0)
              return false;
          return true;
        });
    if (first == inner.end())
      return;
    entry.rest = first->total;
  }
  entry.total = here.energy = energy + entry.rest;
  if (exclusion.excludes(valueOf(here, knownWork)))
    return;
  found.entries.push_back(entry);
  if (found.entries.size() > kMostEntries)
    sorting = Sorting::TooLong;
}

/// Which cuts the segments from `open.from` on can make of the outer box.
void LeastSearch::findInside(const SortedBoxes &known) {
  for (size_t i = 0; i < loops.size(); ++i) {
    unsigned l = loops[i];
    const std::vector<Cut> &cuts = known.cuts[i];
    inside[i].resize(cuts.size());
    isInside[i].assign(cuts.size(), 0);
    const Cut &outer = (*open.outer)[l];
    for (const Move &move :
         mergedMoves(open.from, open.segment, l, outer.size)) {
      setCut(l, move);
      auto cut = std::find_if(cuts.begin(), cuts.end(), [&](const Cut &cut) {
        return cut.size == box[l].size && cut.spatial == box[l].spatial;
      });
      if (cut == cuts.end())
        continue;
      inside[i][static_cast<size_t>(cut - cuts.begin())] = box[l];
      isInside[i][static_cast<size_t>(cut - cuts.begin())] = 1;
    }
    box[l] = outer;
  }
}

void LeastSearch::visitSorted(const Keeping &all, const Open &here,
                              std::vector<Crossing> &known, double work,
                              const VisitBox &visit) {
  begin(all, here, known, work);
  const SortedBoxes &boxes = sorted[here.segment];
  findInside(boxes);
  const Value others = valueOf({}, work);
  // Where the objective's value grows with the total, the rest is excluded.
  auto end = std::partition_point(boxes.entries.begin(), boxes.entries.end(),
                                  [&](const SortedBoxes::Entry &entry) {
                                    Value value = others;
                                    value.energy += entry.total;
                                    return !exclusion.excludes(value);
                                  });
  for (auto entry = boxes.entries.begin(); entry != end; ++entry) {
    if (result.any && entry->total >= result.crossing.energy)
      return;
    bool fits = true;
    for (size_t i = 0; i < loops.size() && fits; ++i)
      fits = isInside[i][entry->cut[i]] != 0;
    if (!fits)
      continue;
    for (size_t i = 0; i < loops.size(); ++i)
      box[loops[i]] = inside[i][entry->cut[i]];
    visit(box, entry->rest);
  }
}

Least LeastSearch::runSorted(const Keeping &all, const Open &here,
                             std::vector<Crossing> &known, double work) {
  visitSorted(all, here, known, work, [&](const Box &inner, double rest) {
    double total =
        rest + energyOf(bounds.mergedOf(*open.outer, *open.received, inner,
                                        open.from, open.segment));
    if (!result.any || total < result.crossing.energy)
      result.crossing.energy = total;
    result.any = true;
  });
  result.work = work;
  return result;
}
