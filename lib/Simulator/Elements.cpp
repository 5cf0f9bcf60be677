//===- Elements.cpp - The elements of an operand that a box touches -------===//

#include "Elements.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::simulator;

Numbering::Numbering(const Problem &problem, const Operand &operand) {
  for (const IndexSum &sum : operand.index) {
    dimensions.push_back(makeDimension(problem, sum));
    count *= dimensions.back().size;
  }
}

template <typename T> static void sortUnique(std::vector<T> &values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

Numbering::Dimension Numbering::makeDimension(const Problem &problem,
                                              const IndexSum &sum) {
  Dimension dimension;
  dimension.terms = sum;
  if (sum.size() == 1)
    dimension.size = problem.loops[sum.front().loop].extent;
  if (sum.size() <= 1)
    return dimension;

  // A coefficient may be as large as 2^63 - 1, hence 128 bits.
  std::vector<__int128> values = {0};
  for (const Term &term : sum) {
    int64_t extent = problem.loops[term.loop].extent;
    std::vector<__int128> longer;
    for (__int128 value : values)
      for (int64_t i = 0; i < extent; ++i)
        longer.push_back(value + static_cast<__int128>(term.coefficient) * i);
    values = std::move(longer);
    for (int64_t &stride : dimension.strides)
      stride *= extent;
    dimension.strides.push_back(1);
  }
  std::vector<__int128> distinct = values;
  sortUnique(distinct);
  dimension.size = static_cast<int64_t>(distinct.size());
  for (__int128 value : values)
    dimension.ranks.push_back(
        std::lower_bound(distinct.begin(), distinct.end(), value) -
        distinct.begin());
  return dimension;
}

/// Which index values of a dimension a box touches.
void Numbering::positions(const Dimension &dimension, const Box &box,
                          Elements &found) {
  found.assign(1, 0);
  Elements longer;
  for (size_t i = 0; i < dimension.terms.size(); ++i) {
    const Range &range = box[dimension.terms[i].loop];
    int64_t stride = dimension.ranks.empty() ? 1 : dimension.strides[i];
    longer.clear();
    for (int64_t place : found)
      for (int64_t iteration = range.lo; iteration < range.hi; ++iteration)
        longer.push_back(place + iteration * stride);
    found.swap(longer);
  }
  if (dimension.ranks.empty())
    return;
  for (int64_t &place : found)
    place = dimension.ranks[place];
  sortUnique(found);
}

void Numbering::footprint(const Box &box, Elements &elements) const {
  elements.assign(1, 0);
  for (const Dimension &dimension : dimensions) {
    positions(dimension, box, inDimension);
    partial.swap(elements);
    elements.clear();
    for (int64_t outer : partial)
      for (int64_t position : inDimension)
        elements.push_back(outer * dimension.size + position);
  }
}
