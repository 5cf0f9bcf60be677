//===- Orders.cpp - The best order of the loops between boundaries --------===//

#include "Orders.h"

#include <algorithm>
#include <limits>

using namespace maestro;
using namespace maestro::proven;

/// A loop's units are next to each other: below the parent, it is spread by one
/// segment only, or does not move between.
bool Orders::spreadsOnce(const Pair &pair,
                         const std::vector<Box> &boxes) const {
  auto first = static_cast<unsigned>(pair.parentSegment + 1);
  for (unsigned l = 0; l < space.problem.loops.size(); ++l) {
    bool spread = false;
    for (unsigned s = first; s <= pair.segment; ++s) {
      bool moves = boxes[s + 1][l].steps > boxes[s][l].steps;
      if (spread && moves)
        return false;
      spread |= boxes[s + 1][l].spatial > boxes[s][l].spatial;
    }
  }
  return true;
}

bool Orders::addDimensions(const IndexSum &sum, const Box &box,
                           const Box &parents, Stream &stream) const {
  Dimension dimension;
  for (const Term &term : sum) {
    if (space.problem.loops[term.loop].extent == 1)
      continue;
    if (dimension.terms == 2)
      return false;
    unsigned i = dimension.terms++;
    dimension.loops[i] = term.loop;
    WindowTiles &together = dimension.together;
    together.coefficients[i] = term.coefficient;
    together.sizes[i] = box[term.loop].size;
    together.units[i] = box[term.loop].spatial / parents[term.loop].spatial;
  }
  dimension.single = dimension.together;
  dimension.single.units = {1, 1};
  if (dimension.terms > 0)
    stream.dimensions.push_back(dimension);
  return true;
}

/// Values that the units of a window touch together.
static double valuesOf(const WindowTiles &tiles) {
  return static_cast<double>(
      valuesOfTwo(tiles.coefficients[0], tiles.sizes[0] * tiles.units[0],
                  tiles.coefficients[1], tiles.sizes[1] * tiles.units[1]));
}

bool Orders::addStream(const Pair &pair, const std::vector<Box> &boxes) {
  const Operand &operand = space.problem.operands[pair.operand];
  const Box &box = boxes[pair.segment + 1];
  const Box &parents = boxes[static_cast<size_t>(pair.parentSegment) + 1];
  Stream stream;
  stream.operand = pair.operand;
  stream.boundary = pair.segment;
  for (const IndexSum &sum : operand.index)
    if (!addDimensions(sum, box, parents, stream))
      return false;
  for (const Dimension &dimension : stream.dimensions) {
    stream.shared *= valuesOf(dimension.together);
    stream.own *= valuesOf(dimension.single);
  }
  if (traffic.windowMask(pair.operand) != 0 && !spreadsOnce(pair, boxes))
    return false;
  double units = 1, instances = 1;
  for (unsigned l = 0; l < space.problem.loops.size(); ++l) {
    units *= static_cast<double>(box[l].spatial);
    instances *= static_cast<double>(parents[l].spatial);
  }
  bool merges = operand.output ? pair.reduction : pair.multicast;
  double perElement = pair.perRead + pair.perWrite;
  stream.perUnit = pair.perFill * units;
  (merges ? stream.perShared : stream.perUnit) +=
      perElement * (merges ? instances : units);
  if (pair.countsPsums)
    stream.perShared += pair.perPsum;
  streams.push_back(std::move(stream));
  return true;
}

int64_t Orders::shiftOf(const Stream &stream, unsigned loop, unsigned advances,
                        uint32_t inner) const {
  int64_t shift = -stream.resets[loop];
  if (loop == advances)
    shift += moves[loop];
  else if ((inner >> loop & 1) != 0)
    shift -= (trips[loop] - 1) * moves[loop];
  return shift;
}

/// pJ of a step at which `loop` advances and those of `inner` begin again.
double Orders::costOf(const Stream &stream, unsigned loop, uint32_t inner) {
  uint32_t moved = stream.moving | inner | 1U << loop;
  if ((moved & traffic.mask(stream.operand)) == 0)
    return 0;
  double shared = 1, own = 1;
  for (const Dimension &dimension : stream.dimensions) {
    bool moves = false;
    int64_t shift = 0;
    for (unsigned i = 0; i < dimension.terms; ++i) {
      moves |= (moved >> dimension.loops[i] & 1) != 0;
      shift += dimension.together.coefficients[i] *
               shiftOf(stream, dimension.loops[i], loop, inner);
    }
    if (moves && dimension.terms == 1) {
      shared = own = 0;
      break;
    }
    shared *=
        moves ? static_cast<double>(overlaps.kept(dimension.together, shift))
              : valuesOf(dimension.together);
    own *= moves ? static_cast<double>(overlaps.kept(dimension.single, shift))
                 : valuesOf(dimension.single);
  }
  return stream.perShared * (stream.shared - shared) +
         stream.perUnit * (stream.own - own);
}

/// The best order of a segment, and what its steps cost.
double Orders::orderSegment(unsigned segment, const std::vector<Box> &boxes) {
  std::vector<unsigned> loops;
  double steps = 1;
  for (unsigned l = 0; l < space.problem.loops.size(); ++l) {
    const Cut &outer = boxes[segment][l], &inner = boxes[segment + 1][l];
    steps *= static_cast<double>(inner.steps);
    trips[l] = inner.steps / outer.steps;
    moves[l] = inner.size * (inner.spatial / outer.spatial);
    if (trips[l] > 1)
      loops.push_back(l);
  }
  best[segment].clear();
  if (loops.empty())
    return 0;
  size_t sets = size_t{1} << loops.size();
  costs.assign(sets, std::numeric_limits<double>::infinity());
  last.assign(sets, 0);
  costs[0] = 0;
  for (size_t set = 0; set < sets; ++set) {
    uint32_t inner = 0;
    double outside = steps;
    for (size_t i = 0; i < loops.size(); ++i)
      if ((set >> i & 1) != 0) {
        inner |= 1U << loops[i];
        outside /= static_cast<double>(trips[loops[i]]);
      }
    for (size_t i = 0; i < loops.size(); ++i) {
      if ((set >> i & 1) != 0)
        continue;
      unsigned l = loops[i];
      double each = 0;
      for (const Stream &stream : streams)
        if (stream.boundary >= segment)
          each += costOf(stream, l, inner);
      auto count = static_cast<double>(trips[l]);
      double cost = costs[set] + each * outside * (count - 1) / count;
      size_t next = set | size_t{1} << i;
      if (cost < costs[next]) {
        costs[next] = cost;
        last[next] = static_cast<unsigned>(i);
      }
    }
  }
  for (size_t set = sets - 1; set != 0; set &= ~(size_t{1} << last[set]))
    best[segment].push_back(loops[last[set]]);
  std::reverse(best[segment].begin(), best[segment].end());
  return costs[sets - 1];
}

void Orders::raise(const Keeping &keeping, double energy, unsigned boundary,
                   std::vector<Crossing> &crossings) {
  for (unsigned s = 0; s < boundary; ++s)
    if (keeping.isBoundary[s])
      energy -= crossings[s].energy;
  crossings[boundary].energy = std::max(crossings[boundary].energy, energy);
}

std::optional<double> Orders::least(const Keeping &keeping,
                                    const std::vector<Box> &boxes,
                                    unsigned decided) {
  streams.clear();
  best.resize(segments.size());
  double energy = 0;
  for (unsigned s = 0; s < decided; ++s) {
    if (segments.all()[s].temporalLevels > 1 ||
        !isUniform(space.problem, boxes[s + 1]))
      return std::nullopt;
    for (const Pair &pair : keeping.pairs[s]) {
      if (!addStream(pair, boxes))
        return std::nullopt;
      if (pair.countsPsums)
        energy -= pair.perPsum * traffic.elements(pair.operand);
    }
  }
  for (const Stream &stream : streams)
    energy += stream.perShared * stream.shared + stream.perUnit * stream.own;
  for (unsigned s = decided; s-- > 0;) {
    energy += orderSegment(s, boxes);
    for (Stream &stream : streams) {
      if (stream.boundary < s)
        continue;
      for (unsigned l = 0; l < space.problem.loops.size(); ++l)
        if (trips[l] > 1) {
          stream.moving |= 1U << l;
          stream.resets[l] += (trips[l] - 1) * moves[l];
        }
    }
  }
  return energy;
}
