//===- Optimality.cpp - How good the mappings of layers are ---------------===//

#include "Optimality.h"

#include "llvm/Support/FormatVariadic.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Enumerations of the dialect and of the search, by name
//===----------------------------------------------------------------------===//

static MetricKind kindOf(Metric metric) {
  return *symbolizeMetricKind(StringRef(toString(metric)));
}

static Metric metricOf(MetricKind kind) {
  return *findMetric(std::string_view(stringifyMetricKind(kind)));
}

static SizesKind kindOf(SizeChoice sizes) {
  switch (sizes) {
  case SizeChoice::Divisors:
    return SizesKind::Divisors;
  case SizeChoice::Balanced:
    return SizesKind::Balanced;
  case SizeChoice::All:
    return SizesKind::All;
  }
  llvm_unreachable("all choices are handled");
}

static SizeChoice choiceOf(SizesKind kind) {
  switch (kind) {
  case SizesKind::Divisors:
    return SizeChoice::Divisors;
  case SizesKind::Balanced:
    return SizeChoice::Balanced;
  case SizesKind::All:
    return SizeChoice::All;
  }
  llvm_unreachable("all kinds are handled");
}

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

static WithinAttr fromWithin(MLIRContext *context, const Goal &goal,
                             const Answer &answer) {
  if (!goal.within || !answer.within)
    return {};
  return WithinAttr::get(context, kindOf(goal.within->metric),
                         llvm::APFloat(goal.within->share),
                         llvm::APFloat(answer.within->best),
                         llvm::APFloat(answer.within->lowerBound),
                         llvm::APFloat(answer.within->most));
}

OptimalityAttr maestro::fromAnswer(MLIRContext *context, const Goal &goal,
                                   const Answer &answer, StringRef space,
                                   const SpaceOptions &options) {
  double value = valueOf(goal.metrics.front(), answer.best->cost);
  // Of a mapspace, nothing but the sizes is an option.
  bool isFull = space.empty();
  return OptimalityAttr::get(
      context,
      llvm::map_to_vector(goal.metrics,
                          [](Metric metric) { return kindOf(metric); }),
      fromWithin(context, goal, answer), llvm::APFloat(value),
      llvm::APFloat(answer.lowerBound),
      llvm::APFloat(gapOf(value, answer.lowerBound)),
      *symbolizeClosingKind(StringRef(toString(answer.closing))), answer.points,
      static_cast<int64_t>(answer.evaluated), space, kindOf(options.sizes),
      !isFull || options.pairs, !isFull || options.bypass);
}

OptimalityAttr maestro::storedOptimality(Operation *op) {
  return op->getAttrOfType<OptimalityAttr>(
      DataflowDialect::OptimalityAttrHelper::getNameStr());
}

Metric maestro::firstMetric(OptimalityAttr optimality) {
  return metricOf(optimality.getObjective().front());
}

SpaceOptions maestro::spaceOptionsOf(OptimalityAttr optimality) {
  return {choiceOf(optimality.getSizes()), optimality.getPairs(),
          optimality.getBypass()};
}

std::optional<std::string> maestro::contradiction(OptimalityAttr optimality,
                                                  const Cost &cost) {
  MetricKind first = optimality.getObjective().front();
  double stored = optimality.getValue().convertToDouble();
  double value = valueOf(metricOf(first), cost);
  if (stored != value)
    return llvm::formatv("value of {0}: stored {1}, but the cost has {2} [O3]",
                         stringifyMetricKind(first), stored, value);
  WithinAttr within = optimality.getWithin();
  if (!within)
    return std::nullopt;
  double most = within.getMost().convertToDouble();
  double bounded = valueOf(metricOf(within.getMetric()), cost);
  if (bounded > most)
    return llvm::formatv("{0}: at most {1} are admitted, but the cost has {2} "
                         "[O2]",
                         stringifyMetricKind(within.getMetric()), most,
                         bounded);
  return std::nullopt;
}

void maestro::removeStaleOptimality(Operation *op, const Cost &cost) {
  if (OptimalityAttr optimality = storedOptimality(op);
      optimality && contradiction(optimality, cost))
    op->removeDiscardableAttr(
        DataflowDialect::OptimalityAttrHelper::getNameStr());
}
