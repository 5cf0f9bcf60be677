//===- Combs.cpp - Distinct points of intervals in rows -------------------===//

#include "Combs.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

namespace {
bool startsBefore(const Comb &a, const Comb &b) {
  return a.tooth.lo < b.tooth.lo;
}

/// Distinct points of combs that are sorted by their first tooth.
int64_t sweep(const Comb *combs, unsigned size) {
  int64_t points = 0, end = INT64_MIN;
  for (unsigned i = 0; i < size; ++i) {
    Interval tooth = combs[i].tooth;
    for (int64_t left = combs[i].count; left > 0; --left) {
      points += std::max<int64_t>(0, tooth.hi - std::max(end, tooth.lo));
      bool leads = tooth.hi >= end;
      end = std::max(end, tooth.hi);
      // From here on every tooth adds the same, unless something that came
      // before reaches further.
      if (leads && left > 1) {
        points += (left - 1) * std::min(tooth.size(), combs[i].spacing);
        end = tooth.hi + (left - 1) * combs[i].spacing;
        break;
      }
      if (left == 1)
        break;
      // What ends no further adds nothing.
      int64_t steps = (end - tooth.hi) / combs[i].spacing + 1;
      if (steps >= left)
        break;
      left -= steps - 1;
      int64_t shift = steps * combs[i].spacing;
      tooth = {tooth.lo + shift, tooth.hi + shift};
    }
  }
  return points;
}

/// Combs may interleave only where the earlier one is a single tooth or solid.
bool canSweep(const Comb *combs, unsigned size) {
  for (unsigned i = 0; i + 1 < size; ++i) {
    int64_t last = combs[i].tooth.lo + (combs[i].count - 1) * combs[i].spacing;
    if (combs[i].tooth.size() < combs[i].spacing && combs[i].count > 1 &&
        combs[i + 1].tooth.lo < last)
      return false;
  }
  return true;
}

/// Combs of one period, all of whose first teeth lie within it: what the first
/// teeth have in common, the others have too.
bool shareOnePeriod(const Comb *combs, unsigned size) {
  int64_t end = INT64_MIN;
  for (unsigned i = 0; i < size; ++i) {
    if (combs[i].count != combs[0].count ||
        combs[i].spacing != combs[0].spacing)
      return false;
    end = std::max(end, combs[i].tooth.hi);
  }
  return size > 0 && end - combs[0].tooth.lo <= combs[0].spacing;
}

/// One past the last point.
int64_t endOf(const Comb &comb) {
  return comb.tooth.hi + (comb.count - 1) * comb.spacing;
}

/// The combs at the start of a sorted list that no later one can meet.
unsigned clusterSize(const Comb *combs, unsigned size) {
  int64_t end = endOf(combs[0]);
  unsigned n = 1;
  for (; n < size && combs[n].tooth.lo < end; ++n)
    end = std::max(end, endOf(combs[n]));
  return n;
}

/// Bounded for each comb, so that the sum is.
int64_t countTeeth(const Comb *combs, unsigned size) {
  int64_t teeth = 0;
  for (unsigned i = 0; i < size; ++i)
    teeth += std::min(combs[i].count, Arena::kMostWork + 1);
  return teeth;
}

/// The spacing of all combs that have several teeth; 0 where they differ.
int64_t commonPeriod(const Comb *combs, unsigned size) {
  int64_t period = 0;
  for (unsigned i = 0; i < size; ++i) {
    if (combs[i].count == 1)
      continue;
    if (period != 0 && combs[i].spacing != period)
      return 0;
    period = combs[i].spacing;
  }
  return period;
}

/// Distinct points of combs of one period. Between two neighbouring ends of
/// teeth, modulo the period, all points are alike: each comb has them in a run
/// of periods, and the union of a few runs is counted.
class PeriodicUnion {
public:
  PeriodicUnion(const Comb *combs, unsigned size, int64_t period, Arena &arena)
      : combs(combs), size(size), period(period), arena(arena) {}

  int64_t run() const {
    ArenaScope scope(arena);
    int64_t *cuts = arena.allocate<int64_t>(2 * size + 2);
    unsigned n = 0;
    cuts[n++] = 0;
    cuts[n++] = period;
    for (unsigned i = 0; i < size; ++i) {
      cuts[n++] = combs[i].tooth.lo % period;
      cuts[n++] = combs[i].tooth.hi % period;
    }
    std::sort(cuts, cuts + n);
    Comb *runs = arena.allocate<Comb>(size);
    int64_t points = 0;
    for (unsigned i = 0; i + 1 < n; ++i)
      if (cuts[i] < cuts[i + 1])
        points += (cuts[i + 1] - cuts[i]) * periodsWith(cuts[i], runs);
    return points;
  }

private:
  /// Periods in which the point at `offset` is in some comb.
  int64_t periodsWith(int64_t offset, Comb *runs) const {
    unsigned n = 0;
    for (unsigned i = 0; i < size; ++i) {
      Interval run = {firstPeriod(combs[i].tooth.lo, offset),
                      firstPeriod(combs[i].tooth.hi, offset)};
      if (run.size() == 0)
        continue;
      // A tooth is one run, and the next tooth is it one period later.
      run.hi += combs[i].count - 1;
      runs[n++] = {run, 1, 0};
    }
    std::sort(runs, runs + n, startsBefore);
    return sweep(runs, n);
  }

  /// The first period whose point at `offset` is not before `point`.
  int64_t firstPeriod(int64_t point, int64_t offset) const {
    return point / period + (point % period > offset ? 1 : 0);
  }

  const Comb *combs;
  unsigned size;
  int64_t period;
  Arena &arena;
};

/// Tooth by tooth.
int64_t measureTeeth(const Comb *combs, unsigned size, int64_t teeth,
                     Arena &arena) {
  ArenaScope scope(arena);
  Comb *all = arena.allocate<Comb>(teeth);
  unsigned n = 0;
  for (unsigned i = 0; i < size; ++i)
    for (int64_t c = 0; c < combs[i].count; ++c) {
      int64_t shift = c * combs[i].spacing;
      all[n++] = {{combs[i].tooth.lo + shift, combs[i].tooth.hi + shift}, 1, 0};
    }
  std::sort(all, all + n, startsBefore);
  return sweep(all, n);
}

/// Distinct points of sorted combs; they may be changed.
int64_t measureCluster(Comb *combs, unsigned size, Arena &arena) {
  if (canSweep(combs, size))
    return sweep(combs, size);
  if (shareOnePeriod(combs, size)) {
    int64_t count = combs[0].count;
    for (unsigned i = 0; i < size; ++i)
      combs[i].count = 1;
    return count * sweep(combs, size);
  }
  int64_t teeth = countTeeth(combs, size);
  int64_t period = commonPeriod(combs, size);
  if (period > 0 && teeth / size > size)
    return arena.spend(size, size)
               ? PeriodicUnion(combs, size, period, arena).run()
               : 0;
  return arena.spend(teeth) ? measureTeeth(combs, size, teeth, arena) : 0;
}

} // namespace

int64_t analysis::measure(Comb *combs, unsigned size, Arena &arena) {
  if (!std::is_sorted(combs, combs + size, startsBefore))
    std::sort(combs, combs + size, startsBefore);
  if (canSweep(combs, size))
    return sweep(combs, size);
  int64_t points = 0;
  for (unsigned first = 0; first < size;) {
    unsigned cluster = clusterSize(combs + first, size - first);
    points += measureCluster(combs + first, cluster, arena);
    first += cluster;
  }
  return points;
}
