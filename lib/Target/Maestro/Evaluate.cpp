//===- Evaluate.cpp - What a layer of MAESTRO's text costs ----------------===//

#include "maestro/Target/Maestro/Evaluate.h"

#include "maestro/Model/Bind.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

//===----------------------------------------------------------------------===//
// The working set
//===----------------------------------------------------------------------===//

/// Level 0 of the schedule is the implicit one of DRAM's and L2's boundary
/// (M10), level 1 is the mapping's first.
Schedule dfsl::stageSteps(const Schedule &schedule) {
  Schedule staged = schedule;
  ScheduledLevel &outer = staged.levels[0], &inner = staged.levels[1];
  for (ScheduledMap map : inner.maps) {
    if (map.spatial) {
      int64_t extent = schedule.problem.loops[map.loop].extent;
      if (__builtin_mul_overflow(map.size, inner.units, &map.size) ||
          map.size >= extent)
        continue;
    }
    map.spatial = false;
    outer.maps.push_back(map);
  }
  inner.maps.erase(
      std::remove_if(inner.maps.begin(), inner.maps.end(),
                     [](const ScheduledMap &map) { return !map.spatial; }),
      inner.maps.end());
  return staged;
}

//===----------------------------------------------------------------------===//
// Active PEs
//===----------------------------------------------------------------------===//

/// Tiles of the last level that [0, extent) of a loop is cut into by the maps
/// from level `from` on.
static double tilesOf(const Schedule &schedule, unsigned loop, int64_t extent,
                      size_t from) {
  for (size_t i = from; i < schedule.levels.size(); ++i)
    for (const ScheduledMap &map : schedule.levels[i].maps) {
      if (map.loop != loop || map.size >= extent)
        continue;
      int64_t full = extent / map.size, rest = extent % map.size;
      return static_cast<double>(full) *
                 tilesOf(schedule, loop, map.size, i + 1) +
             (rest ? tilesOf(schedule, loop, rest, i + 1) : 0.0);
    }
  return 1;
}

/// Each box of S3 is the work of one PE at one step.
static double meanActivePEs(const Schedule &schedule, const Cost &cost) {
  double boxes = 1;
  for (unsigned loop = 0; loop < schedule.problem.loops.size(); ++loop)
    boxes *= tilesOf(schedule, loop, schedule.problem.loops[loop].extent, 0);
  return boxes / static_cast<double>(cost.boundaries.back().steps);
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

static void report(const Layer &layer, const std::vector<Violation> &violations,
                   Diagnostic::Severity severity,
                   std::vector<Diagnostic> &diagnostics) {
  for (const Violation &violation : violations)
    diagnostics.push_back({positionOf(layer, violation.place),
                           "layer '" + layer.name + "': " + violation.str(),
                           severity});
}

/// What MAESTRO calls the size of L2 is compared with the working set.
static Accelerator withoutL2Capacity(const Hardware &hardware) {
  Accelerator accelerator = toAccelerator(hardware);
  accelerator.memories[kL2].capacity = std::nullopt;
  return accelerator;
}

LayerEvaluator::LayerEvaluator(const Hardware &hardware)
    : hardware(hardware), accelerator(withoutL2Capacity(hardware)) {}

/// The schedule of the layer; nothing where it has none.
static std::optional<Schedule> bindLayer(const Layer &layer,
                                         const Hardware &hardware,
                                         const Accelerator &accelerator,
                                         std::vector<Diagnostic> &diagnostics) {
  std::optional<Shape> shape = shapeOf(layer, diagnostics);
  if (!shape)
    return std::nullopt;
  if (!layer.dataflow) {
    diagnostics.push_back(
        {layer.position,
         "layer '" + layer.name + "' has no Dataflow, nor has one before it"});
    return std::nullopt;
  }
  Problem problem =
      toProblem(layer.type, *shape, hardware.factorBits.value_or(8),
                hardware.sumBits.value_or(8));
  std::vector<Violation> wrong = verify(problem);
  if (!wrong.empty()) {
    report(layer, wrong, Diagnostic::Severity::Error, diagnostics);
    return std::nullopt;
  }
  Result<Binding> binding =
      bind(problem, toMapping(layer, *shape), accelerator);
  report(layer, binding.errors(), Diagnostic::Severity::Error, diagnostics);
  if (!binding)
    return std::nullopt;
  report(layer, binding->remarks, Diagnostic::Severity::Remark, diagnostics);
  return std::move(binding->schedule);
}

std::optional<LayerCost>
LayerEvaluator::evaluate(const Layer &layer,
                         std::vector<Diagnostic> &diagnostics) {
  std::optional<Schedule> schedule =
      bindLayer(layer, hardware, accelerator, diagnostics);
  if (!schedule)
    return std::nullopt;
  LayerCost result;
  result.schedule = std::move(*schedule);
  Schedule staged = stageSteps(result.schedule);
  Cost stagedCost;
  for (auto [each, cost] : {std::pair(&result.schedule, &result.cost),
                            std::pair(&staged, &stagedCost)})
    if (!evaluator.evaluate(*each, *cost)) {
      report(layer, {evaluator.violation(*each, *cost)},
             Diagnostic::Severity::Error, diagnostics);
      return std::nullopt;
    }
  if (!evaluator.peakBandwidth(result.schedule, result.peak) ||
      !evaluator.delays(result.schedule, result.delays)) {
    report(layer, {{"R8", "cycles of steps: their sum exceeds 2^63 - 1", {}}},
           Diagnostic::Severity::Error, diagnostics);
    return std::nullopt;
  }
  result.workingSetBits = stagedCost.memories[kL2].needBits;
  result.activePEs = meanActivePEs(result.schedule, result.cost);
  return result;
}
