//===- LeastNeed.cpp - The points that need the least room ----------------===//

#include "LeastNeed.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace maestro;
using namespace maestro::fit;
using namespace maestro::proven;

static constexpr double kNever = std::numeric_limits<double>::infinity();

/// What a choice of places for operands says once and for all.
struct LeastNeed::Shape {
  Shape(const Space &space, const Layout &layout, Options &options,
        const Traffic &traffic, const std::vector<ScheduledMemory> &memories)
      : segments(layout, options, boundariesOf(memories), false),
        keeping(keepingOf(space, segments, traffic.all(), memories)),
        leaves(layout, segments) {}

  Segments segments;
  Keeping keeping;
  Leaves leaves;
  /// Segments from and to, loop, extent, unchanged.
  std::map<std::tuple<unsigned, unsigned, unsigned, int64_t, bool>, int64_t>
      leastSizes;
};

LeastNeed::LeastNeed(const Space &space, const std::vector<Store> &stores)
    : space(space), stores(stores), layout(space), options(layout),
      traffic(space.problem) {
  loops = movingLoops(space.problem);
  shapes.reserve(space.keeps.size());
  for (const std::vector<ScheduledMemory> &memories : space.keeps)
    shapes.push_back(
        std::make_unique<Shape>(space, layout, options, traffic, memories));
}
LeastNeed::~LeastNeed() = default;

const Memory &LeastNeed::memoryOf(const Resident &resident) const {
  const ScheduledMemory &memory = (*shape->keeping.memories)[resident.memory];
  return space.accelerator.memories[memory.memory];
}

size_t LeastNeed::storeOf(bool isLatch, unsigned index) const {
  return isLatch ? space.accelerator.memories.size() + index : index;
}

std::optional<Needs> LeastNeed::find(const std::vector<Demand> &asked,
                                     int64_t below, uint64_t &left) {
  demands = &asked;
  steps = &left;
  most = below;
  best.reset();
  for (const std::unique_ptr<Shape> &here : shapes) {
    shape = here.get();
    boxes.assign(shape->segments.size() + 1, Box());
    for (size_t l = 0; l < space.problem.loops.size(); ++l)
      boxes[0][l].size = space.problem.loops[l].extent;
    moves.assign(shape->segments.size(), {});
    decided.fill(0);
    if (!isExcluded())
      go(0, 0);
  }
  if (left == 0)
    return std::nullopt;
  return std::move(best);
}

//===----------------------------------------------------------------------===//
// Bounds
//===----------------------------------------------------------------------===//

/// The smallest tile that segments can make of a loop's iterations; unchanged:
/// in one step in time. 0: there is none.
int64_t LeastNeed::leastSize(unsigned from, unsigned to, unsigned loop,
                             int64_t extent, bool unchanged) {
  if (from > to)
    return extent;
  auto [entry, isNew] =
      shape->leastSizes.try_emplace({from, to, loop, extent, unchanged}, 0);
  if (!isNew)
    return entry->second;
  int64_t least = 0;
  for (const Move &move : shape->segments.moves(from, loop, extent)) {
    if (unchanged && move.steps > 1)
      continue;
    int64_t size = leastSize(from + 1, to, loop, move.size, unchanged);
    if (size > 0 && (least == 0 || size < least))
      least = size;
  }
  return shape->leastSizes[{from, to, loop, extent, unchanged}] = least;
}

/// Elements of a unit's tile after segment `last`, at least.
double LeastNeed::leastElements(unsigned operand, unsigned last,
                                bool unchanged) {
  Box box;
  for (unsigned l : loops) {
    if (!traffic.has(operand, l))
      continue;
    unsigned known = std::min(decided[l], last + 1);
    box[l].size = leastSize(known, last, l, boxes[known][l].size, unchanged);
    if (box[l].size == 0)
      return kNever;
  }
  return traffic.footprint(operand, box);
}

/// Other elements follow, as far as it is decided.
bool LeastNeed::hasChanged(const Resident &resident) const {
  for (unsigned l : loops)
    if (traffic.has(resident.operand, l))
      for (unsigned s = 0; s < std::min(decided[l], resident.segment + 1); ++s)
        if (moves[s][l].steps > 1)
          return true;
  return false;
}

/// V1: what an operand takes of its memory.
double LeastNeed::leastBits(const Resident &resident) {
  auto bits =
      static_cast<double>(space.problem.operands[resident.operand].bits);
  double elements = leastElements(resident.operand, resident.segment, false);
  if (!memoryOf(resident).doubleBuffered)
    return elements * bits;
  if (hasChanged(resident))
    return 2 * elements * bits;
  return std::min(2 * elements,
                  leastElements(resident.operand, resident.segment, true)) *
         bits;
}

/// Bits of a store's unit.
double LeastNeed::bitsOf(const Store &store) const {
  return store.isLatch
             ? static_cast<double>(space.problem.operands[store.index].bits)
             : 8;
}

/// Adds what a store needs beyond its amount, in bits; false: it must not.
bool LeastNeed::add(size_t store, double amount, double &added) const {
  const Demand &demand = (*demands)[store];
  double beyond = amount - static_cast<double>(demand.amount);
  if (demand.role == Role::Fixed)
    return beyond <= 0;
  if (demand.role == Role::Counted && beyond > 0)
    added += beyond * bitsOf(stores[store]);
  return true;
}

bool LeastNeed::isExcluded() {
  std::array<double, kMaxMemories> bits = {};
  for (const Resident &resident : shape->keeping.residents)
    bits[resident.memory] += leastBits(resident);
  double added = 0;
  for (unsigned m = 1; m < shape->keeping.memories->size(); ++m)
    if (!add(storeOf(false, (*shape->keeping.memories)[m].memory),
             std::ceil(bits[m] / 8), added))
      return true;
  unsigned last = shape->segments.size() - 1;
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    if (shape->keeping.latches[o] >= 0 &&
        !add(storeOf(true, o), leastElements(o, last, false), added))
      return true;
  return added >= static_cast<double>(most);
}

//===----------------------------------------------------------------------===//
// Search
//===----------------------------------------------------------------------===//

void LeastNeed::go(unsigned segment, size_t at) {
  if (*steps == 0)
    return;
  --*steps;
  if (segment == shape->segments.size())
    return leaf();
  if (at == loops.size()) {
    std::vector<unsigned> outer = places;
    go(segment + 1, 0);
    places = outer;
    return;
  }
  choose(segment, at);
}

/// Cuts a loop, into the smallest tiles first.
void LeastNeed::choose(unsigned segment, size_t at) {
  unsigned l = loops[at];
  int64_t extent = boxes[segment][l].size;
  const std::vector<Move> &here = shape->segments.moves(segment, l, extent);
  for (auto move = here.rbegin(); move != here.rend(); ++move) {
    places.resize(loops.size());
    places[at] = shape->segments.placesOf(segment, l, extent, *move);
    if (!shape->segments.canPlace(
            {places.begin(), places.begin() + static_cast<ptrdiff_t>(at) + 1}))
      continue;
    moves[segment][l] = *move;
    boxes[segment + 1][l].size = move->size;
    decided[l] = segment + 1;
    if (!isExcluded())
      go(segment, at + 1);
    decided[l] = segment;
  }
}

/// All tiles are decided; orders do not matter.
void LeastNeed::leaf() {
  std::vector<int> anyOrder(shape->segments.size(), kNoLoop);
  shape->leaves.visit(
      space, *shape->keeping.memories, moves, anyOrder, false,
      [&](const Schedule &point) {
        Needs needs;
        setParts(needs);
        setTotals(point, needs);
        double added = 0;
        bool fits = true;
        for (size_t i = 0; i < stores.size(); ++i)
          fits &= add(i, static_cast<double>(needs.stores[i].least), added);
        needs.added = static_cast<int64_t>(added);
        if (fits && needs.added < most) {
          most = needs.added;
          best = std::move(needs);
        }
        return false;
      });
}

/// An amount that is counted, or as much as can be.
static int64_t toAmount(double amount) {
  return amount < 0x1p62 ? static_cast<int64_t>(amount) : int64_t(1) << 62;
}

/// What each operand takes.
void LeastNeed::setParts(Needs &needs) const {
  needs.stores.resize(stores.size());
  for (size_t i = 0; i < stores.size(); ++i)
    needs.stores[i].store = stores[i];
  std::vector<double> bits(stores.size());
  for (const Resident &resident : shape->keeping.residents) {
    double here =
        traffic.footprint(resident.operand, boxes[resident.segment + 1]) *
        static_cast<double>(space.problem.operands[resident.operand].bits);
    bool isTwice = memoryOf(resident).doubleBuffered && hasChanged(resident);
    size_t store =
        storeOf(false, (*shape->keeping.memories)[resident.memory].memory);
    needs.stores[store].parts.push_back(
        {resident.operand, toAmount(std::ceil(here / 8)), isTwice});
    bits[store] += isTwice ? 2 * here : here;
  }
  for (unsigned o = 0; o < space.problem.operands.size(); ++o)
    if (shape->keeping.latches[o] >= 0) {
      size_t store = storeOf(true, o);
      bits[store] = 8 * traffic.footprint(o, boxes.back());
      needs.stores[store].parts.push_back(
          {o, toAmount(bits[store] / 8), false});
    }
  for (size_t i = 0; i < stores.size(); ++i)
    needs.stores[i].least = toAmount(std::ceil(bits[i] / 8));
}

/// What the analysis says, where it can count.
void LeastNeed::setTotals(const Schedule &point, Needs &needs) {
  if (!evaluator.evaluate(point, cost))
    return;
  for (size_t m = 1; m < point.memories.size(); ++m)
    needs.stores[storeOf(false, point.memories[m].memory)].least =
        tilesOf(cost.memories[m].needBits, 8);
  for (unsigned o = 0; o < cost.latchElements.size(); ++o)
    if (shape->keeping.latches[o] >= 0)
      needs.stores[storeOf(true, o)].least = cost.latchElements[o];
}
