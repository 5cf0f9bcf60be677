//===- Walk.cpp - Partial assignments and what they cost at least ---------===//

#include "Walk.h"

#include "maestro/Model/Analysis.h"
#include "maestro/Model/Validity.h"
#include "maestro/Search/Points.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::certificate;

Walk::Walk(const Layout &layout, const std::vector<Shape> &shapes,
           unsigned keepIndex, const Claim &claim, Effort &effort)
    : space(layout.space()), shapes(shapes), keepIndex(keepIndex),
      nest(layout, space.keeps[keepIndex]),
      keep(space, nest, shapes, space.keeps[keepIndex]), claim(claim),
      effort(effort), loops(movingLoops(space.problem)), pes(mostUnits(space)) {
  for (unsigned l : loops)
    macs *= static_cast<double>(space.problem.loops[l].extent);
  for (unsigned o = 0; o < shapes.size(); ++o)
    latches.push_back(latchCapacity(space.problem, space.accelerator.pe, o));
}

Piece Walk::whole() const {
  Piece piece;
  piece.tallies.resize(size());
  return piece;
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// T3: no unit does more MACs in a cycle than it can, and each step of the last
/// level takes one.
double Walk::workOf(const Piece &piece) const {
  int64_t units = 1;
  double steps = 1;
  for (unsigned l : loops) {
    int64_t beside = 1, size = space.problem.loops[l].extent;
    for (const Cuts &cuts : piece.cuts) {
      beside *= cuts[l].spatial;
      size = cuts[l].size;
    }
    units *= beside;
    steps *= static_cast<double>(
        tilesOf(tilesOf(space.problem.loops[l].extent, size), beside));
  }
  if (decided(piece) < size())
    units *= std::max<int64_t>(1, pes / units);
  double work = macs / static_cast<double>(units) /
                static_cast<double>(space.accelerator.pe.macsPerCycle);
  return std::max(work, steps);
}

/// T4, T5, E1: what is serial adds up; what overlaps takes as long as the
/// longest part; no port is busy longer than all takes.
double Walk::valueOf(const std::vector<Tally> &tallies, double work) const {
  double energy = keep.fixedEnergy, busy = work;
  Tally sum;
  for (unsigned s = size(); s-- > 0;) {
    double in = 0, out = 0;
    for (size_t m = 0; m < keep.memories.size(); ++m) {
      in = std::max(in, tallies[s].down[m]);
      out = std::max(out, tallies[s].up[m]);
      sum.down[m] += tallies[s].down[m];
      sum.up[m] += tallies[s].up[m];
    }
    busy = keep.isSerial[s] ? busy + in + out : std::max({busy, in, out});
    energy += tallies[s].energy;
  }
  for (size_t m = 0; m < keep.memories.size(); ++m)
    busy = std::max({busy, sum.down[m], sum.up[m]});
  double cycles = std::ceil(busy * (1 - kRounding));
  // mW are pJ per ns, and the clock is in MHz.
  energy +=
      space.accelerator.leakage() * cycles * 1000 / space.accelerator.clock;
  switch (claim.metric) {
  case Metric::Cycles:
    return cycles;
  case Metric::Energy:
    return energy;
  case Metric::Edp:
    return energy * cycles;
  }
  return 0;
}

//===----------------------------------------------------------------------===//
// Boundaries
//===----------------------------------------------------------------------===//

/// The boundary of the first segment that is not decided, which is cut loop by
/// loop.
struct Walk::Boundary {
  /// Of the decided segments, then of this one.
  std::vector<Cuts> cuts;
  unsigned segment() const { return static_cast<unsigned>(cuts.size()) - 1; }
  View view;
  /// By segment that is decided: units beside each other down to it.
  std::vector<Sizes> units;
  /// By loop that is cut: what they take of the slots together.
  std::vector<unsigned> places;
  int64_t used = 1;
  /// What the boundary costs at least; true: enough of this.
  std::function<bool(const Tally &, size_t)> isEnough;
  std::function<void(uint64_t)> visit;
};

static Stage stageOf(const Cuts &cuts, const std::vector<unsigned> &loops) {
  Stage stage;
  for (unsigned l : loops) {
    stage.trips[l] = cuts[l].trips;
    stage.shift[l] = cuts[l].shift;
    if (!cuts[l].isEven)
      stage.uneven |= 1U << l;
  }
  return stage;
}

Walk::Boundary Walk::begin(const std::vector<Cuts> &decided) {
  Boundary here;
  here.cuts = decided;
  here.cuts.emplace_back();
  Sizes units;
  units.fill(1);
  here.units.push_back(units);
  for (unsigned l : loops)
    here.view.sizes[l] = space.problem.loops[l].extent;
  for (const Cuts &cuts : decided) {
    here.view.stages.push_back(stageOf(cuts, loops));
    for (unsigned l : loops) {
      units[l] *= cuts[l].spatial;
      here.used *= cuts[l].spatial;
      here.view.sizes[l] = cuts[l].size;
    }
    here.units.push_back(units);
  }
  here.view.stages.emplace_back();
  here.view.spatial = units;
  for (unsigned l : loops)
    here.view.stages.back().open |= 1U << l;
  here.places.assign(loops.size() + 1, Nest::kNothing);
  return here;
}

/// Whether units below a parent have neighbouring iterations of a loop.
static bool isAdjacent(const std::vector<Cuts> &cuts, size_t from,
                       unsigned loop) {
  bool spreads = false;
  for (size_t s = from; s < cuts.size(); ++s) {
    if (spreads && (cuts[s][loop].trips > 1 || cuts[s][loop].spatial > 1))
      return false;
    if (cuts[s][loop].spatial > 1) {
      spreads = true;
      if (!cuts[s][loop].isAdjacent)
        return false;
    }
  }
  return true;
}

/// Costs of a boundary whose view has its stages' orders.
Tally Walk::tallyOf(Boundary &here) {
  Tally tally;
  ++effort.bounds;
  for (const Transfer &link : keep.links[here.segment()]) {
    const Shape &shape = shapes[link.operand];
    // A parent at the same level is not known to spread anything.
    auto parent = static_cast<size_t>(int64_t(link.parentSegment) + 1);
    bool isKnown = parent < here.units.size();
    here.view.parents = here.units[isKnown ? parent : 0];
    here.view.scattered = 0;
    for (unsigned l : loops)
      if (here.view.spatial[l] > here.view.parents[l] &&
          !(isKnown && isAdjacent(here.cuts, parent, l)))
        here.view.scattered |= 1U << l;
    Flow flow = flowOf(shape, here.view);
    double atParents = link.merges ? flow.merged : flow.each;
    // What several units drain in one step came to none of them again.
    double psums = 0;
    if (link.countsPsums && shape.isOutput)
      psums = std::max(0.0, flow.merged - shape.touchedAtMost);
    tally.energy += link.perChild * flow.each + link.perPsum * psums +
                    link.perParent * atParents;
    const Memory &from = keep.memory(link.parent);
    auto instances = static_cast<double>(from.instances);
    auto cycles = [&](double elements, int64_t width) {
      return width == kUnlimited ? 0
                                 : elements * shape.bits / 8 /
                                       static_cast<double>(width) / instances;
    };
    if (shape.isOutput) {
      tally.up[link.parent] += cycles(atParents, from.up);
      tally.down[link.parent] += cycles(psums, from.down);
    } else {
      tally.down[link.parent] += cycles(atParents, from.down);
    }
  }
  return tally;
}

/// The same, whichever loop of the last stage is innermost.
Tally Walk::tallyOfAny(Boundary &here) {
  Stage &stage = here.view.stages.back();
  bool moves = false;
  for (unsigned l : loops)
    moves |= stage.trips[l] > 1;
  std::optional<Tally> least;
  // What is open may stay whole.
  if (!moves)
    least = tallyOf(here);
  for (unsigned l : loops) {
    if (stage.trips[l] <= 1 && (stage.open >> l & 1) == 0)
      continue;
    stage.inner = {l};
    Tally tally = tallyOf(here);
    if (least)
      least->lower(tally);
    else
      least = tally;
  }
  stage.inner.clear();
  return *least;
}

/// V1 and V2 of what is kept at the boundary; what is not cut yet is as small
/// as it can be.
bool Walk::fits(const Boundary &here, size_t at) {
  Sizes sizes = here.view.sizes;
  for (size_t i = at; i < loops.size(); ++i)
    sizes[loops[i]] = nest.smallest(here.segment(), loops[i], sizes[loops[i]]);
  std::array<double, kMaxMemories> bits = {};
  for (const Place &place : keep.places) {
    if (place.segment != here.segment())
      continue;
    const Shape &shape = shapes[place.operand];
    double elements = shape.elements(sizes);
    if (place.memory < 0) {
      if (elements > static_cast<double>(latches[place.operand]))
        return false;
      continue;
    }
    bool changes = false;
    for (const Stage &stage : here.view.stages)
      for (unsigned l : loops)
        changes |= (shape.loops >> l & 1) != 0 && stage.trips[l] > 1;
    const Memory &memory = keep.memory(static_cast<unsigned>(place.memory));
    double &sum = bits[static_cast<size_t>(place.memory)];
    sum += elements * shape.bits * (changes && memory.doubleBuffered ? 2 : 1);
    if (memory.capacity && sum > static_cast<double>(*memory.capacity) * 8)
      return false;
  }
  return true;
}

void Walk::setCut(Boundary &here, unsigned loop, const Cut *cut) {
  Stage &stage = here.view.stages.back();
  LoopSet bit = 1U << loop;
  int64_t units = here.units.back()[loop];
  if (cut) {
    here.cuts.back()[loop] = *cut;
    stage.trips[loop] = cut->trips;
    stage.shift[loop] = cut->shift;
    stage.open &= ~bit;
    stage.uneven = cut->isEven ? stage.uneven & ~bit : stage.uneven | bit;
    here.view.sizes[loop] = cut->size;
    here.view.spatial[loop] = units * cut->spatial;
    return;
  }
  here.cuts.back()[loop] = Cut();
  stage.trips[loop] = stage.shift[loop] = 0;
  stage.open |= bit;
  stage.uneven &= ~bit;
  here.view.sizes[loop] = here.segment() > 0
                              ? here.cuts[here.segment() - 1][loop].size
                              : space.problem.loops[loop].extent;
  here.view.spatial[loop] = units;
}

void Walk::go(Boundary &here, size_t at, uint64_t number) {
  if (effort.isSpent() || !fits(here, at))
    return;
  Tally tally = tallyOfAny(here);
  if (here.isEnough(tally, at))
    return;
  if (at == loops.size())
    return here.visit(number);
  unsigned l = loops[at];
  const std::vector<Cut> &cuts =
      nest.cuts(here.segment(), l, here.view.sizes[l]);
  int64_t used = here.used;
  for (size_t i = 0; i < cuts.size(); ++i) {
    std::optional<unsigned> places = nest.join(here.places[at], cuts[i].places);
    if (!places || used * cuts[i].spatial > pes)
      continue;
    here.places[at + 1] = *places;
    here.used = used * cuts[i].spatial;
    setCut(here, l, &cuts[i]);
    go(here, at + 1, number * cuts.size() + i);
    setCut(here, l, nullptr);
  }
  here.used = used;
}

void Walk::children(const Piece &piece, const VisitChild &visit) {
  Boundary here = begin(piece.cuts);
  Piece child = piece;
  child.cuts.emplace_back();
  here.isEnough = [&](const Tally &tally, size_t at) {
    child.tallies[here.segment()] = tally;
    child.cuts.back() = here.cuts.back();
    // What is not cut yet may still be spread over units.
    double work = workOf(at == loops.size() ? child : piece);
    return claim.holdsFor(valueOf(child.tallies, work));
  };
  here.visit = [&](uint64_t number) { visit(number, child); };
  go(here, 0, 0);
}

//===----------------------------------------------------------------------===//
// Pieces that are decided
//===----------------------------------------------------------------------===//

bool Walk::ordersHold(const Piece &piece) {
  std::vector<Boundary> boundaries;
  for (unsigned s = 0; s < size(); ++s) {
    boundaries.push_back(begin(
        {piece.cuts.begin(), piece.cuts.begin() + static_cast<ptrdiff_t>(s)}));
    for (unsigned l : loops)
      setCut(boundaries.back(), l, &piece.cuts[s][l]);
  }
  return orderHolds(boundaries, 0, piece.tallies, workOf(piece));
}

/// Puts one more loop of the segment outside those whose order is known.
bool Walk::orderHolds(std::vector<Boundary> &boundaries, unsigned segment,
                      const std::vector<Tally> &before, double work) {
  if (segment == size() || effort.isSpent())
    return claim.holdsFor(valueOf(before, work));
  std::vector<unsigned> inner = boundaries[segment].view.stages.back().inner;
  bool isComplete = true;
  for (unsigned l : loops) {
    if (boundaries[segment].cuts.back()[l].trips <= 1 ||
        std::find(inner.begin(), inner.end(), l) != inner.end())
      continue;
    isComplete = false;
    inner.push_back(l);
    std::vector<Tally> tallies = before;
    for (unsigned s = segment; s < size(); ++s) {
      boundaries[s].view.stages[segment].inner = inner;
      tallies[s] =
          s == segment ? tallyOf(boundaries[s]) : tallyOfAny(boundaries[s]);
    }
    bool holds = claim.holdsFor(valueOf(tallies, work)) ||
                 orderHolds(boundaries, segment, tallies, work);
    inner.pop_back();
    for (unsigned s = segment; s < size(); ++s)
      boundaries[s].view.stages[segment].inner = inner;
    if (!holds)
      return false;
  }
  return !isComplete || orderHolds(boundaries, segment + 1, before, work);
}

/// The point spreads each loop over as many units as the piece does.
static bool spreadsAlike(const Schedule &point, const Piece &piece) {
  std::array<int64_t, kMaxLoops> extents = {}, units = {}, planned = {};
  for (unsigned l = 0; l < point.problem.loops.size(); ++l) {
    extents[l] = point.problem.loops[l].extent;
    units[l] = planned[l] = 1;
  }
  for (const ScheduledLevel &level : point.levels)
    for (const ScheduledMap &map : level.maps) {
      if (map.spatial)
        units[map.loop] *=
            std::min(level.units, tilesOf(extents[map.loop], map.size));
      extents[map.loop] = map.size;
    }
  for (unsigned l = 0; l < point.problem.loops.size(); ++l) {
    for (const Cuts &cuts : piece.cuts)
      planned[l] *= cuts[l].spatial;
    if (point.problem.loops[l].extent > 1 && units[l] != planned[l])
      return false;
  }
  return true;
}

uint64_t Walk::evaluate(const Piece &piece, std::optional<double> &broken) {
  std::vector<Pin> pins;
  for (unsigned s = 0; s < size(); ++s)
    for (unsigned l : loops)
      pins.push_back(
          {l, nest.segments[s].lastLevel + 1, piece.cuts[s][l].size});
  uint64_t count = 0;
  Evaluator evaluator;
  Cost cost;
  Points(space).visitPinned(pins, keepIndex, [&](const Schedule &point) {
    if (!spreadsAlike(point, piece))
      return true;
    ++count;
    ++effort.evaluated;
    if (evaluator.evaluate(point, cost) && cost.valid() &&
        !claim.holdsFor(maestro::valueOf(claim.metric, cost)))
      broken = maestro::valueOf(claim.metric, cost);
    return !broken && !effort.isSpent();
  });
  return count;
}
