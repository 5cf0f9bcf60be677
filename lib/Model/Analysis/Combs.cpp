//===- Combs.cpp - Distinct points of intervals in rows -------------------===//

#include "Combs.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::analysis;

namespace {
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
      tooth = {tooth.lo + combs[i].spacing, tooth.hi + combs[i].spacing};
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

} // namespace

int64_t analysis::measure(Comb *combs, unsigned size, Arena &arena) {
  auto byStart = [](const Comb &a, const Comb &b) {
    return a.tooth.lo < b.tooth.lo;
  };
  if (!std::is_sorted(combs, combs + size, byStart))
    std::sort(combs, combs + size, byStart);
  if (canSweep(combs, size))
    return sweep(combs, size);
  if (shareOnePeriod(combs, size)) {
    int64_t count = combs[0].count;
    for (unsigned i = 0; i < size; ++i)
      combs[i].count = 1;
    return count * sweep(combs, size);
  }
  int64_t teeth = 0;
  for (unsigned i = 0; i < size; ++i)
    teeth += combs[i].count;
  ArenaScope scope(arena);
  Comb *all = arena.allocate<Comb>(teeth);
  unsigned n = 0;
  for (unsigned i = 0; i < size; ++i)
    for (int64_t c = 0; c < combs[i].count; ++c) {
      int64_t shift = c * combs[i].spacing;
      all[n++] = {{combs[i].tooth.lo + shift, combs[i].tooth.hi + shift}, 1, 0};
    }
  std::sort(all, all + n, byStart);
  return sweep(all, n);
}
