//===- Time.cpp - How long the steps take ---------------------------------===//

#include "Time.h"

#include "Steps.h"
#include "Totals.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::simulator;

/// Cycles that `bits` take over a port of `bytes` per cycle (T1): none where it
/// is unlimited.
static Wide transferTime(Wide bits, int64_t bytes) {
  if (bytes == kUnlimited)
    return 0;
  Wide perCycle = static_cast<Wide>(8) * bytes;
  return (bits + perCycle - 1) / perCycle;
}

//===----------------------------------------------------------------------===//
// The boundaries
//===----------------------------------------------------------------------===//

static bool keepsAt(const ScheduledMemory &memory, unsigned level) {
  return std::any_of(
      memory.holds.begin(), memory.holds.end(),
      [&](const Residency &held) { return held.level == level; });
}

Timeline::Timeline(const Schedule &schedule) : schedule(schedule) {
  for (unsigned level = 0; level < schedule.levels.size(); ++level) {
    bool kept = std::any_of(
        schedule.memories.begin() + 1, schedule.memories.end(),
        [&](const ScheduledMemory &memory) { return keepsAt(memory, level); });
    if (kept || level + 1 == schedule.levels.size())
      places.push_back(makeBoundary(level));
  }
}

/// T2: the overhead of a boundary, and whether transfers overlap work there.
Timeline::Boundary Timeline::makeBoundary(unsigned level) const {
  Boundary boundary;
  boundary.level = level;
  bool kept = false;
  for (size_t m = 1; m < schedule.memories.size(); ++m) {
    if (!keepsAt(schedule.memories[m], level))
      continue;
    const Memory &memory = accelerated(static_cast<int>(m));
    kept = true;
    boundary.overhead = std::max(boundary.overhead, memory.overhead);
    boundary.overlaps &= memory.doubleBuffered;
  }
  if (!kept)
    boundary.overhead = schedule.accelerator.pe.overhead;
  return boundary;
}

const Memory &Timeline::accelerated(int memory) const {
  return schedule.accelerator.memories[schedule.memories[memory].memory];
}

std::vector<std::pair<unsigned, int64_t>> Timeline::boundaries() const {
  std::vector<std::pair<unsigned, int64_t>> result;
  result.reserve(places.size());
  for (const Boundary &boundary : places)
    result.emplace_back(boundary.level, boundary.steps.size());
  return result;
}

//===----------------------------------------------------------------------===//
// T1: what crosses a boundary
//===----------------------------------------------------------------------===//

Timeline::Flow &Timeline::flow(int memory, unsigned level, bool down) {
  size_t boundary = 0;
  while (places[boundary].level != level)
    ++boundary;
  for (Flow &flow : flows)
    if (flow.boundary == boundary && flow.memory == memory && flow.down == down)
      return flow;
  Flow &added = flows.emplace_back();
  added.boundary = boundary;
  added.memory = memory;
  added.down = down;
  return added;
}

static void add(std::vector<Wide> &sums, int64_t instance, Wide bits) {
  if (instance >= static_cast<int64_t>(sums.size()))
    sums.resize(instance + 1);
  sums[instance] += bits;
}

void Timeline::send(int memory, unsigned level, int64_t instance, Wide bits) {
  add(flow(memory, level, true).now, instance, bits);
}

void Timeline::receive(int memory, unsigned level, int64_t instance,
                       Wide bits) {
  add(flow(memory, level, false).now, instance, bits);
}

/// The longest transfer of the current step across a boundary, over all
/// memories and instances. What was collected for the step is done with.
Timeline::Transfer Timeline::longest(size_t boundary, bool down) {
  Transfer result;
  for (Flow &flow : flows) {
    if (flow.boundary != boundary || flow.down != down)
      continue;
    const Memory &memory = accelerated(flow.memory);
    Wide &largest = flow.largest.emplace_back(0);
    for (size_t i = 0; i < flow.now.size(); ++i) {
      Wide bits = std::exchange(flow.now[i], 0);
      largest = std::max(largest, bits);
      Wide time = transferTime(bits, down ? memory.down : memory.up);
      result.cycles = std::max(result.cycles, time);
      if (bits > 0)
        result.withLatency =
            std::max(result.withLatency, memory.latency + time);
      add(flow.ever, static_cast<int64_t>(i), bits);
    }
  }
  return result;
}

void Timeline::beginStep(unsigned outermost, Wide work) {
  for (size_t b = 0; b < places.size(); ++b) {
    Boundary &boundary = places[b];
    if (boundary.level < outermost)
      continue;
    Transfer in = longest(b, true), out = longest(b, false);
    if (boundary.steps.empty())
      boundary.firstLoad = in.withLatency;
    bool isLast = b + 1 == places.size();
    Step &step = boundary.steps.emplace_back();
    step.in = in.cycles;
    step.out = out.cycles;
    step.work = step.idealWork = isLast ? work : 0;
    step.firstInside = isLast ? 0 : places[b + 1].steps.size();
  }
}

void Timeline::end() {
  for (size_t b = places.size(); b-- > 0;) {
    places[b].finalDrain = longest(b, false).withLatency;
    addBusy(b);
  }
}

//===----------------------------------------------------------------------===//
// T2 to T5: the time
//===----------------------------------------------------------------------===//

/// T2 and T3: how long each step of a boundary is busy, and how long it would
/// work if nothing had to wait (D3), once this is known of the next boundary
/// inside it.
void Timeline::addBusy(size_t b) {
  Boundary &here = places[b];
  for (size_t i = 0; i < here.steps.size(); ++i) {
    Step &step = here.steps[i];
    if (b + 1 < places.size()) {
      const std::vector<Step> &inner = places[b + 1].steps;
      size_t end = i + 1 < here.steps.size() ? here.steps[i + 1].firstInside
                                             : inner.size();
      for (size_t j = step.firstInside; j < end; ++j) {
        step.work += inner[j].busy;
        step.idealWork += places[b + 1].overhead + inner[j].idealWork;
      }
    }
    Wide nextIn = i + 1 < here.steps.size() ? here.steps[i + 1].in : 0;
    step.busy =
        here.overhead + (here.overlaps ? std::max({step.work, nextIn, step.out})
                                       : step.work + nextIn + step.out);
  }
}

/// T5: the cycles that the busiest port needs for all that it ever carries.
Wide Timeline::portCycles() const {
  Wide most = 0;
  for (size_t m = 0; m < schedule.memories.size(); ++m)
    for (bool down : {true, false}) {
      std::vector<Wide> carried;
      for (const Flow &flow : flows)
        for (size_t i = 0; i < flow.ever.size(); ++i)
          if (flow.memory == static_cast<int>(m) && flow.down == down)
            add(carried, static_cast<int64_t>(i), flow.ever[i]);
      const Memory &memory = accelerated(static_cast<int>(m));
      for (Wide bits : carried)
        most =
            std::max(most, transferTime(bits, down ? memory.down : memory.up));
    }
  return most;
}

/// T4 and T5.
Wide Timeline::cycles() const {
  Wide total = 0;
  for (const Boundary &boundary : places)
    total += boundary.firstLoad + boundary.finalDrain;
  for (const Step &step : places.front().steps)
    total += step.busy;
  return std::max(total, portCycles());
}

Wide Timeline::computeCycles() const {
  Wide total = 0;
  for (const Step &step : places.back().steps)
    total += step.work;
  return total;
}

//===----------------------------------------------------------------------===//
// D3: the peak bandwidth
//===----------------------------------------------------------------------===//

static double bytesPerCycle(Wide bits, Wide cycles) {
  return static_cast<double>(bits) / (8 * static_cast<double>(cycles));
}

/// While step i works, what step i+1 needs is on its way inwards, and what
/// step i set off is on its way back (T2). All instances have the same time, so
/// the one with the most bits counts.
double Timeline::peak(int memory, bool down) const {
  double most = 0;
  for (const Flow &flow : flows) {
    if (flow.memory != memory || flow.down != down)
      continue;
    const std::vector<Step> &steps = places[flow.boundary].steps;
    for (size_t i = 0; i < steps.size(); ++i) {
      size_t entered = down ? i + 1 : i;
      if (entered < steps.size())
        most = std::max(
            most, bytesPerCycle(flow.largest[entered], steps[i].idealWork));
    }
  }
  return most;
}

//===----------------------------------------------------------------------===//
// D6: the delays
//===----------------------------------------------------------------------===//

static StepCycles summary(const std::vector<Wide> &cycles, bool &exact) {
  if (cycles.empty())
    return {};
  Wide sum = 0;
  for (Wide each : cycles)
    sum += each;
  auto [least, most] = std::minmax_element(cycles.begin(), cycles.end());
  return {narrow(*least, exact), narrow(*most, exact), narrow(sum, exact)};
}

size_t Timeline::innermostBoundary(int memory) const {
  size_t innermost = places.size();
  for (const Flow &flow : flows)
    if (flow.memory == memory &&
        (innermost == places.size() || flow.boundary > innermost))
      innermost = flow.boundary;
  return innermost;
}

/// What enters step 1 to n, and what leaves on entering step 2 to n and after
/// the last one. All instances have the same width.
PortDelays Timeline::delays(int memory, bool &exact) const {
  size_t boundary = innermostBoundary(memory);
  if (boundary == places.size())
    return {};
  size_t steps = places[boundary].steps.size();
  std::vector<Wide> down(steps), up(steps);
  for (const Flow &flow : flows) {
    if (flow.memory != memory || flow.boundary != boundary)
      continue;
    const Memory &port = accelerated(memory);
    for (size_t i = 0; i < steps; ++i)
      (flow.down ? down : up)[i] =
          flow.down ? transferTime(flow.largest[i], port.down)
                    : transferTime(flow.largest[i + 1], port.up);
  }
  return {static_cast<int64_t>(steps), summary(down, exact),
          summary(up, exact)};
}

StepCycles Timeline::workDelays(bool &exact) const {
  std::vector<Wide> work;
  for (const Step &step : places.back().steps)
    work.push_back(step.work);
  return summary(work, exact);
}
