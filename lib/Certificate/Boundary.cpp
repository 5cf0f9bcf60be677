//===- Boundary.cpp - What a boundary costs at least ----------------------===//

#include "Boundary.h"

#include "maestro/Model/Validity.h"

#include <algorithm>
#include <cmath>

using namespace maestro;
using namespace maestro::certificate;

Setting::Setting(const Layout &layout, const std::vector<Shape> &shapes,
                 unsigned keep, bool isTimed, Effort &effort)
    : space(layout.space()), shapes(shapes), keepIndex(keep), isTimed(isTimed),
      effort(effort), nest(layout, space.keeps[keep]),
      keep(space, nest, shapes, space.keeps[keep]),
      loops(movingLoops(space.problem)), pes(mostUnits(space)) {
  for (unsigned l : loops)
    macs *= static_cast<double>(extent(l));
  for (unsigned o = 0; o < shapes.size(); ++o)
    latches.push_back(latchCapacity(space.problem, space.accelerator.pe, o));
}

double Setting::steps(const Sizes &sizes, const Sizes &units) const {
  double product = 1;
  for (unsigned l : loops)
    product *=
        static_cast<double>(tilesOf(tilesOf(extent(l), sizes[l]), units[l]));
  return product;
}

double Setting::work(double units) const {
  return macs / units / static_cast<double>(space.accelerator.pe.macsPerCycle);
}

Boundary::Boundary(Setting &setting, const std::vector<Cuts> &outside,
                   unsigned segment)
    : setting(setting), segment(segment), decided(outside) {
  decided.emplace_back();
  Sizes units;
  units.fill(1);
  unitsOf.push_back(units);
  for (unsigned l : setting.loops)
    view.sizes[l] = setting.extent(l);
  for (const Cuts &cuts : outside) {
    Stage &stage = view.stages.emplace_back();
    for (unsigned l : setting.loops) {
      stage.set(l, cuts[l]);
      units[l] *= cuts[l].spatial;
      view.sizes[l] = cuts[l].size;
    }
    unitsOf.push_back(units);
  }
  view.spatial = units;
  view.stages.emplace_back();
  for (unsigned l : setting.loops)
    setCut(l, nullptr);
}

void Boundary::setCut(unsigned loop, const Cut *cut) {
  Stage &stage = view.stages.back();
  Cut made;
  made.size = decided.size() > 1 ? decided[decided.size() - 2][loop].size
                                 : setting.extent(loop);
  if (cut)
    made = *cut;
  decided.back()[loop] = made;
  stage.set(loop, made);
  if (!cut)
    stage.open |= 1U << loop;
  view.sizes[loop] = made.size;
  view.spatial[loop] = unitsOf.back()[loop] * made.spatial;
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

/// Parents at the same level, or among segments that are cut at once, are not
/// known to spread anything.
void Boundary::setParents(const Transfer &link) {
  auto parent = static_cast<size_t>(int64_t(link.parentSegment) + 1);
  isKnown = parent < unitsOf.size();
  view.parents = unitsOf[isKnown ? parent : 0];
  view.scattered = 0;
  for (unsigned l : setting.loops)
    if (view.spatial[l] > view.parents[l] &&
        !(isKnown && isAdjacent(decided, parent, l)))
      view.scattered |= 1U << l;
}

static double cyclesOf(double elements, const Shape &shape, int64_t width) {
  return width == kUnlimited
             ? 0
             : elements * shape.bits / 8 / static_cast<double>(width);
}

/// What an instance of the parent sends before the first step, or gets after
/// the last one (T4). In the first step, tiles are whole.
void Boundary::addEnd(const Transfer &link, int64_t width, Port &port) const {
  const Shape &shape = setting.shapes[link.operand];
  const Stage &stage = view.stages.back();
  Sizes least = view.sizes, together = view.sizes;
  double units = 1;
  bool isScattered = false;
  for (unsigned l : setting.loops) {
    if ((stage.open >> l & 1) != 0)
      least[l] = 1;
    int64_t below = view.spatial[l] / view.parents[l];
    units *= static_cast<double>(below);
    together[l] *= below;
    isScattered |= (shape.loops & view.scattered) >> l & 1;
  }
  LoopSet uneven = view.uneven();
  if (uneven != 0)
    least.fill(1);
  bool isMerged = link.merges && !isScattered && uneven == 0;
  double end = shape.elements(least);
  if (uneven == 0 && stage.open == 0) {
    if (isMerged)
      end = shape.elements(together);
    else if (!link.merges && isKnown)
      end *= units;
  }
  double most = isMerged ? shape.elementsAtMost(together)
                         : shape.elementsAtMost(view.sizes) * units;
  port.isUsed = true;
  port.end += cyclesOf(end, shape, width);
  port.endAtMost += cyclesOf(most, shape, width);
}

void Boundary::add(const Transfer &link, Tally &tally,
                   std::array<Port, kMaxMemories> &down,
                   std::array<Port, kMaxMemories> &up) {
  const Shape &shape = setting.shapes[link.operand];
  setParents(link);
  bool needsPsums = link.countsPsums && shape.isOutput;
  Flow flow =
      flowOf(shape, view,
             {link.perChild > 0 || !link.merges, link.merges || needsPsums});
  double atParents = link.merges ? flow.merged : flow.each;
  // What several units drain in one step came to none of them again.
  double psums = 0;
  if (needsPsums)
    psums = std::max(0.0, flow.merged - shape.touchedAtMost);
  tally.energy += link.perChild * flow.each + link.perPsum * psums +
                  link.perParent * atParents;
  if (!setting.isTimed)
    return;
  const Memory &from = setting.keep.memory(link.parent);
  auto instances = static_cast<double>(from.instances);
  Port &sends = down[link.parent], &receives = up[link.parent];
  if (!shape.isOutput) {
    sends.all += cyclesOf(atParents, shape, from.down) / instances;
    addEnd(link, from.down, sends);
    return;
  }
  receives.all += cyclesOf(atParents, shape, from.up) / instances;
  sends.all += cyclesOf(psums, shape, from.down) / instances;
  addEnd(link, from.up, receives);
}

void Boundary::setTimes(const std::array<Port, kMaxMemories> &ports,
                        double &all, double &end) const {
  bool isOpen = view.stages.back().open != 0;
  for (size_t m = 0; m < setting.keep.memories.size(); ++m) {
    if (ports[m].isUsed)
      end = std::max(
          end, ports[m].end +
                   static_cast<double>(
                       setting.keep.memory(static_cast<unsigned>(m)).latency));
    if (!isOpen)
      all = std::max(all, ports[m].all - ports[m].endAtMost);
  }
}

Tally Boundary::tally() {
  Tally tally;
  ++setting.effort.bounds;
  std::array<Port, kMaxMemories> down, up;
  for (const Transfer &link : setting.keep.links[segment])
    add(link, tally, down, up);
  if (!setting.isTimed)
    return tally;
  for (size_t m = 0; m < setting.keep.memories.size(); ++m) {
    tally.down[m] = down[m].all;
    tally.up[m] = up[m].all;
  }
  setTimes(down, tally.in, tally.first);
  setTimes(up, tally.out, tally.last);
  tally.overhead = static_cast<double>(setting.keep.overheads[segment]) *
                   setting.steps(view.sizes, view.spatial);
  return tally;
}

Tally Boundary::tallyOfAny() {
  std::optional<Tally> least;
  visitInner([&](const Tally &tally) {
    if (least)
      least->lower(tally);
    else
      least = tally;
    return true;
  });
  return *least;
}

double Boundary::work() const {
  double units = 1;
  for (unsigned l : setting.loops)
    units *= static_cast<double>(view.spatial[l]);
  return std::max(setting.work(units), setting.steps(view.sizes, view.spatial));
}

bool Boundary::fits(const Sizes &smallest) const {
  Sizes sizes = view.sizes;
  for (unsigned l : setting.loops)
    if ((view.stages.back().open >> l & 1) != 0)
      sizes[l] = smallest[l];
  std::array<double, kMaxMemories> bits = {};
  for (const Place &place : setting.keep.places) {
    if (place.segment != segment)
      continue;
    const Shape &shape = setting.shapes[place.operand];
    double elements = shape.elements(sizes);
    if (place.memory < 0) {
      if (elements > static_cast<double>(setting.latches[place.operand]))
        return false;
      continue;
    }
    bool changes = false;
    for (const Stage &stage : view.stages)
      for (unsigned l : setting.loops)
        changes |= (shape.loops >> l & 1) != 0 && stage.trips[l] > 1;
    const Memory &memory =
        setting.keep.memory(static_cast<unsigned>(place.memory));
    double &sum = bits[static_cast<size_t>(place.memory)];
    sum += elements * shape.bits * (changes && memory.doubleBuffered ? 2 : 1);
    if (memory.capacity && sum > static_cast<double>(*memory.capacity) * 8)
      return false;
  }
  return true;
}
