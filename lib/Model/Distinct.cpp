//===- Distinct.cpp - How many values an index takes ----------------------===//

#include "Distinct.h"

#include <algorithm>
#include <numeric>

using namespace maestro;

namespace {
/// step * [0, count).
struct Progression {
  int64_t step = 1;
  int64_t count = 1;
};
} // namespace

/// Progressions whose sum is the index, finest first. Where a coarser one
/// continues a finer one without a gap, the two are one.
static std::vector<Progression> progressionsOf(const Problem &problem,
                                               const IndexSum &sum) {
  std::vector<Progression> terms;
  terms.reserve(sum.size());
  for (const Term &term : sum)
    if (problem.loops[term.loop].extent > 1)
      terms.push_back({term.coefficient, problem.loops[term.loop].extent});
  std::sort(terms.begin(), terms.end(),
            [](const Progression &a, const Progression &b) {
              return a.step < b.step;
            });
  std::vector<Progression> merged;
  for (const Progression &term : terms) {
    auto finer = std::find_if(merged.begin(), merged.end(),
                              [&](const Progression &other) {
                                return term.step % other.step == 0 &&
                                       term.step / other.step <= other.count;
                              });
    if (finer == merged.end())
      merged.push_back(term);
    else
      finer->count += term.step / finer->step * (term.count - 1);
  }
  return merged;
}

/// n x m sums, less those that another pair has too: (i, j) and (i + b, j - a)
/// are the same where a and b are the steps without their common divisor.
static int64_t countOfTwo(const Progression &x, const Progression &y) {
  int64_t divisor = std::gcd(x.step, y.step);
  int64_t repeatsX = x.count - y.step / divisor;
  int64_t repeatsY = y.count - x.step / divisor;
  return x.count * y.count -
         std::max<int64_t>(0, repeatsX) * std::max<int64_t>(0, repeatsY);
}

namespace {
/// The values of one residue class, divided by the step of the axis.
struct Interval {
  int64_t residue = 0;
  int64_t begin = 0;

  bool operator<(const Interval &other) const {
    return residue != other.residue ? residue < other.residue
                                    : begin < other.begin;
  }
};
} // namespace

/// Every sum of the terms but the axis starts an interval of `axis.count` in
/// its residue class modulo the axis' step.
static std::vector<Interval>
intervalsAlong(const Progression &axis,
               const std::vector<Progression> &others) {
  std::vector<int64_t> sums = {0};
  for (const Progression &term : others) {
    std::vector<int64_t> next;
    next.reserve(sums.size() * static_cast<size_t>(term.count));
    for (int64_t base : sums)
      for (int64_t i = 0; i < term.count; ++i)
        next.push_back(base + i * term.step);
    sums = std::move(next);
  }
  std::vector<Interval> intervals;
  intervals.reserve(sums.size());
  for (int64_t sum : sums)
    intervals.push_back({sum % axis.step, sum / axis.step});
  std::sort(intervals.begin(), intervals.end());
  return intervals;
}

static int64_t countUnion(const std::vector<Interval> &intervals,
                          int64_t length) {
  int64_t points = 0;
  const Interval *previous = nullptr;
  for (const Interval &interval : intervals) {
    bool overlaps = previous && previous->residue == interval.residue;
    points +=
        overlaps ? std::min(length, interval.begin - previous->begin) : length;
    previous = &interval;
  }
  return points;
}

/// Three terms or more that do not merge: along the longest of them.
static std::optional<int64_t> countAlongLongest(std::vector<Progression> terms,
                                                int64_t limit) {
  auto longest =
      std::max_element(terms.begin(), terms.end(),
                       [](const Progression &a, const Progression &b) {
                         return a.count < b.count;
                       });
  Progression axis = *longest;
  terms.erase(longest);
  int64_t intervals = 1;
  for (const Progression &term : terms)
    if (__builtin_mul_overflow(intervals, term.count, &intervals) ||
        intervals > limit)
      return std::nullopt;
  return countUnion(intervalsAlong(axis, terms), axis.count);
}

std::optional<int64_t> maestro::distinctValues(const Problem &problem,
                                               const IndexSum &sum,
                                               int64_t limit) {
  std::vector<Progression> terms = progressionsOf(problem, sum);
  switch (terms.size()) {
  case 0:
    return 1;
  case 1:
    return terms.front().count;
  case 2:
    return countOfTwo(terms.front(), terms.back());
  default:
    return countAlongLongest(std::move(terms), limit);
  }
}
