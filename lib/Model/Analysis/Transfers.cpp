//===- Transfers.cpp - What crosses a boundary in one step ----------------===//

#include "Transfers.h"

#include "HeldOutput.h"

using namespace maestro;
using namespace maestro::analysis;

template <typename Int>
Transfers<Int>::Transfers(const Plan &plan, const BoundaryPlan &boundary,
                          const LoopPositions *positions, Arena &arena,
                          Arena &lasting)
    : plan(plan), boundary(boundary), arena(arena),
      loops(plan, boundary, positions, arena, lasting) {
  uint64_t standings = 1;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    uint64_t count = positions[l].count[loops.depth(l)];
    strides[l] = count == 1 ? 0 : standings;
    // Beyond 2^48 nothing is remembered, and nobody waits for the end.
    if (standings >> 48 == 0)
      standings *= count;
  }
  remembers = standings >> 48 == 0;
  // Many standings are of loops that do not move together.
  uint64_t values = std::min<uint64_t>(standings, 64) * 2 *
                    static_cast<uint64_t>(boundary.digits);
  unsigned slots = 16;
  while (slots < values && slots < 1024)
    slots *= 2;
  findDeepest();
  incoming.reset(slots, lasting);
  outgoing.reset(slots, lasting);
}

/// The innermost digit that moves a loop at this boundary.
static int deepestDigit(const LoopPlan &loop, unsigned depth) {
  int deepest = kNone;
  for (unsigned k = 0; k < depth; ++k)
    deepest = std::max(deepest, loop.chain[k].digit);
  return deepest;
}

template <typename Int> void Transfers<Int>::findDeepest() {
  for (unsigned i = 0; i < plan.operands.size(); ++i) {
    deepest[i] = kNone;
    for (const DimensionPlan &dim : plan.operands[i].dims)
      for (const TermPlan &term : dim)
        deepest[i] = std::max(deepest[i], deepestDigit(plan.loops[term.loop],
                                                       loops.depth(term.loop)));
  }
}

//===----------------------------------------------------------------------===//
// In: parent reads and psum reads
//===----------------------------------------------------------------------===//

/// Of a window, given what happens to its loops.
template <typename Int>
Elements Transfers<Int>::window(unsigned p, const DimensionPlan &dim,
                                bool distinct, const Moves<Int> &moves,
                                const Instance &instance) const {
  Shapes shapes = {};
  for (unsigned t = 0; t < dim.size(); ++t)
    shapes[t] = loops.of(moves, p, dim[t].loop, instance).shape;
  return loops.window(dim, distinct, shapes);
}

template <typename Int>
Int Transfers<Int>::entries(unsigned p, const OperandPlan &operand,
                            bool distinct, int entered, const Moves<Int> &moves,
                            const Instance &instance) const {
  if (stands(operand, entered))
    return 0;
  Int touched = 1, kept = 1;
  bool anyMoves = false;
  for (const DimensionPlan &dim : operand.dims)
    for (const TermPlan &term : dim) {
      const Movement<Int> &loop = loops.of(moves, p, term.loop, instance);
      Int stay = operand.output ? loop.keptOutput : loop.kept;
      anyMoves |= stay != loop.touched;
      if (dim.size() == 1) {
        touched *= loop.touched;
        kept *= stay;
      }
    }
  // Before the first step nothing is held.
  if (entered == kNone)
    kept = 0;
  else if (!anyMoves)
    return 0;
  for (unsigned l : operand.absent) {
    const Int &active = loops.of(moves, p, l, instance).active;
    touched *= distinct ? Int(active != 0) : active;
    kept *= distinct ? Int(active != 0) : active;
  }
  for (const DimensionPlan &dim : operand.dims) {
    if (dim.size() == 1 || touched == 0)
      continue;
    Elements elements = window(p, dim, distinct, moves, instance);
    touched *= elements.touched;
    kept *= elements.kept;
  }
  return touched - kept;
}

template <typename Int>
typename Transfers<Int>::SentBits
Transfers<Int>::sentBits(unsigned p, int entered, const Standing &standing,
                         const Moves<Int> &moves,
                         const Instance &instance) const {
  const ParentPlan &parent = boundary.parents[p];
  SentBits bits;
  for (const PairPlan &pair : parent.pairs) {
    const OperandPlan &operand = plan.operands[pair.operand];
    if (!operand.output) {
      bits.inputs += operand.bits * entries(p, operand, parent.multicast,
                                            entered, moves, instance);
    } else if (entered != kNone &&
               (!plan.literal ||
                hasPartialSums(p, pair.link, entered, standing, instance))) {
      bits.partialSums +=
          operand.bits * entries(p, operand, true, entered, moves, instance);
    }
  }
  return bits;
}

template <typename Int>
InTimes<Int> Transfers<Int>::computeIn(int entered,
                                       const Standing &standing) const {
  InTimes<Int> most;
  const Moves<Int> moves = loops.moves(entered, standing);
  for (unsigned p = 0; p < boundary.parents.size(); ++p)
    loops.forEachInstance(p, [&](const Instance &instance) {
      SentBits bits = sentBits(p, entered, standing, moves, instance);
      const PortWidth &down = boundary.parents[p].down;
      Int all = down(bits.inputs + bits.partialSums);
      most.partial = std::max(most.partial, all);
      most.fresh = std::max(most.fresh, plan.literal ? all : down(bits.inputs));
    });
  return most;
}

/// The deepest digit that changes what this instance holds of the output at
/// `level`: since it advanced, the instance has held the same.
template <typename Int>
int Transfers<Int>::residencyDigit(int level, unsigned p, int entered,
                                   const Standing &standing,
                                   const Instance &instance) const {
  int deepest = kNone;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(level);
    if (!loop.inOutput)
      continue;
    const Indices &unit = loops.units(p, l, instance);
    const Indices &next = loops.index(l, entered, standing[l]);
    Indices last = {};
    Range handed = {0, loop.extent};
    for (unsigned k = 0; k < to && handed; ++k) {
      if (ownLast(loop, k, to, handed, unit, last) && last[k] > 0)
        deepest = std::max(deepest, loop.chain[k].digit);
      handed = tileOf(loop.chain[k], handed, next[k], unit[k]);
    }
  }
  return deepest;
}

/// R6: an instance has values of what its children enter if it was visited
/// before in its residency, or if its residency began with values: those move
/// to the first of the instances that share them.
template <typename Int>
bool Transfers<Int>::hasPartialSums(unsigned p, unsigned link, int entered,
                                    const Standing &standing,
                                    const Instance &instance) const {
  const auto &chain = plan.output().chain;
  auto isFirst = [&](unsigned link) {
    for (unsigned l = 0; l < plan.loops.size(); ++l) {
      const LoopPlan &loop = plan.loops[l];
      if (loop.inOutput)
        continue;
      for (unsigned k = loop.upTo(chain[link - 1].level);
           k < loop.upTo(chain[link].level); ++k)
        if (loops.units(p, l, instance)[k] != 0)
          return false;
    }
    return true;
  };
  while (link > 0 && isFirst(link))
    --link;
  int since = link == 0 ? kNone
                        : residencyDigit(chain[link].level, p, entered,
                                         standing, instance);
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(boundary.level);
    if (loop.inOutput)
      continue;
    const Indices &next = loops.index(l, entered, standing[l]);
    for (unsigned k = 0; k < to; ++k)
      if (loop.chain[k].digit > since && next[k] > 0)
        return true;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Out: parent writes
//===----------------------------------------------------------------------===//

/// What active children drain while their parent holds what it held.
template <typename Int>
Int Transfers<Int>::drainsInPlace(unsigned p, int entered,
                                  const Standing &standing,
                                  const Instance &instance) const {
  const OperandPlan &output = plan.output();
  if (stands(output, entered))
    return 0;
  Int held = 1, kept = 1;
  for (unsigned l : output.absent) {
    Int active = loops.movement(p, l, entered, standing[l], instance).active;
    held *= boundary.parents[p].reduction ? Int(active != 0) : active;
  }
  kept = held;
  for (const DimensionPlan &dim : output.dims) {
    unsigned l = dim[0].loop;
    const Movement<Int> &moved =
        loops.movement(p, l, entered, standing[l], instance);
    held *= moved.held;
    kept *= moved.kept;
  }
  return held - kept;
}

template <typename Int>
bool Transfers<Int>::isActive(int level, unsigned p, int entered,
                              const Standing &standing,
                              const Instance &instance) const {
  // Where all instances are alike, all take part.
  if (!boundary.parents[p].instancesDiffer)
    return true;
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    if (!plan.collapses(loop) &&
        !walk(loop, loop.upTo(level), loops.index(l, entered, standing[l]),
              loops.units(p, l, instance)))
      return false;
  }
  return true;
}

/// The output tile of the unit at `level` is another one than before.
template <typename Int>
bool Transfers<Int>::hasMoved(int level, unsigned p, int entered,
                              const Standing &standing,
                              const Instance &instance) const {
  for (unsigned l = 0; l < plan.loops.size(); ++l) {
    const LoopPlan &loop = plan.loops[l];
    unsigned to = loop.upTo(level);
    if (!loop.inOutput)
      continue;
    if (plan.collapses(loop)) {
      for (unsigned k = 0; k < to; ++k)
        if (loop.chain[k].digit >= entered && loop.chain[k].digit != kNone)
          return true;
      continue;
    }
    const Indices &now = loops.index(l, entered, standing[l]);
    const Indices &unit = loops.units(p, l, instance);
    if (!(before(loop, to, entered, now, unit) == walk(loop, to, now, unit)))
      return true;
  }
  return false;
}

/// What the children of chain[link] hold before a step. Whatever memory lets go
/// in the step, it matters for all around it when they took their tiles.
template <typename Int>
Int Transfers<Int>::heldBefore(unsigned p, unsigned link, int entered,
                               const Standing &standing,
                               const Instance &instance) const {
  HeldOutput<Int> output(plan, boundary, loops, p, instance);
  output.enter(entered, standing);
  return output.held(1, link);
}

template <typename Int>
Int Transfers<Int>::drains(unsigned p, unsigned link, int entered,
                           const Standing &standing,
                           const Instance &instance) const {
  const auto &chain = plan.output().chain;
  int level = chain[link].level;
  if (level == kNone || plan.digits[entered].level > level)
    return drainsInPlace(p, entered, standing, instance);
  // The innermost memory around the children that takes part in this step.
  unsigned awake = link;
  while (awake > 0 &&
         !isActive(chain[awake].level, p, entered, standing, instance))
    --awake;
  if (awake > 0 && hasMoved(chain[awake].level, p, entered, standing, instance))
    return heldBefore(p, link, entered, standing, instance);
  if (awake != link)
    return 0;
  // A memory further out may have let go while this instance was idle.
  if (link > 1 && heldBefore(p, link, entered, standing, instance) == 0)
    return 0;
  return drainsInPlace(p, entered, standing, instance);
}

template <typename Int>
Int Transfers<Int>::receivedBits(unsigned p, int entered,
                                 const Standing &standing,
                                 const Instance &instance) const {
  int link = boundary.parents[p].outputLink;
  return link == kNone ? Int(0)
                       : plan.output().bits *
                             drains(p, link, entered, standing, instance);
}

template <typename Int>
Int Transfers<Int>::computeOut(int entered, const Standing &standing) const {
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    if (parent.outputLink == kNone)
      continue;
    loops.forEachInstance(p, [&](const Instance &instance) {
      most = std::max(most,
                      parent.up(receivedBits(p, entered, standing, instance)));
    });
  }
  return most;
}

template <typename Int>
Int Transfers<Int>::enteredBits(unsigned p, int entered,
                                const Standing &standing,
                                const Instance &instance) const {
  const ParentPlan &parent = boundary.parents[p];
  if (parent.outputLink == kNone)
    return 0;
  return plan.output().bits * entries(p, plan.output(), parent.reduction,
                                      entered, loops.moves(entered, standing),
                                      instance);
}

//===----------------------------------------------------------------------===//
// The first load and the final drain
//===----------------------------------------------------------------------===//

template <typename Int> Int Transfers<Int>::firstTime() const {
  // The first instance has the most: all its tiles are full.
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    Int bits = sentBits(p, kNone, {}, {}).inputs;
    if (bits != 0)
      most = std::max<Int>(most, parent.latency + parent.down(bits));
  }
  return most;
}

template <typename Int>
Int Transfers<Int>::lastBits(unsigned p, const Instance &instance) const {
  const auto &chain = plan.output().chain;
  int outputLink = boundary.parents[p].outputLink;
  if (outputLink == kNone)
    return 0;
  unsigned link = outputLink;
  unsigned from = chain[link].level == kNone ? link : 1;
  return plan.output().bits *
         HeldOutput<Int>(plan, boundary, loops, p, instance).held(from, link);
}

template <typename Int> Int Transfers<Int>::lastTime() const {
  Int most = 0;
  for (unsigned p = 0; p < boundary.parents.size(); ++p) {
    const ParentPlan &parent = boundary.parents[p];
    loops.forEachInstance(p, [&](const Instance &instance) {
      Int bits = lastBits(p, instance);
      if (bits != 0)
        most = std::max<Int>(most, parent.latency + parent.up(bits));
    });
  }
  return most;
}

template class maestro::analysis::Transfers<int64_t>;
template class maestro::analysis::Transfers<__int128>;
