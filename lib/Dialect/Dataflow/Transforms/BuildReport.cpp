//===- BuildReport.cpp - What annotated IR says, as a report --------------===//

#include "maestro/Dialect/Dataflow/Transforms/BuildReport.h"

#include "Evaluate.h"
#include "Sources.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Model/Analysis.h"

#include <map>

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

namespace {
/// Turns layers into lines of a report.
class ReportBuilder {
public:
  ReportBuilder(Operation *root, AnalysisManager analyses)
      : root(root), analyses(analyses), layers(readLayers(root)),
        targets(root) {}

  Report build() {
    std::vector<PlacedLayer> placed = place();
    Evaluations evaluations =
        evaluate(root, placed, analyzeHere, Effort::Little, analyses);
    for (size_t i = 0; i < placed.size(); ++i)
      addLayer(placed[i], evaluations[i], evaluations.of[i]);
    for (auto &[position, layer] : missing)
      report.notCosted.push_back(std::move(layer));
    return std::move(report);
  }

private:
  LayerSource source(const Layer &layer) const {
    return sourceOf(layer.op, &layer - layers.data() + 1);
  }
  void addMissing(const Layer &layer, StringRef reason, std::string detail) {
    emitWarning(layer.op->getLoc())
        << "not in the report: " << reason << ": " << detail;
    missing[&layer - layers.data()] = {source(layer), reason.str(),
                                       std::move(detail)};
  }

  std::vector<PlacedLayer> place();
  void placeLayer(Layer &layer, std::vector<PlacedLayer> &placed);
  void addLayer(const PlacedLayer &placed, const Evaluation &evaluation,
                size_t identity);
  const PeakBandwidth &peakOf(const Schedule &schedule, size_t identity);

  Operation *root;
  AnalysisManager analyses;
  std::vector<Layer> layers;
  Targets targets;
  Report report;
  /// What has no cost, by position.
  std::map<size_t, MissingLayer> missing;
  Evaluator evaluator;
  /// D3, by identity.
  std::map<size_t, PeakBandwidth> peaks;
};
} // namespace

static CostAttr storedCost(Operation *op) {
  return op->getAttrOfType<CostAttr>(
      DataflowDialect::CostAttrHelper::getNameStr());
}

void ReportBuilder::placeLayer(Layer &layer, std::vector<PlacedLayer> &placed) {
  if (const NotModelled *notModelled = layer.notModelled()) {
    report.notModelled.push_back({source(layer),
                                  std::string(toString(notModelled->reason)),
                                  notModelled->violation.str()});
    return;
  }
  if (!storedCost(layer.op))
    return addMissing(layer, "no cost", "run dataflow-cost first");
  FailureOr<Target> target = targets.resolve(layer, [&] {
    return emitWarning(layer.op->getLoc(), "not in the report: ");
  });
  if (succeeded(target))
    placed.push_back({&layer, *target});
  else
    missing[&layer - layers.data()] = {source(layer), "stale cost",
                                       "accelerator or mapping are not there"};
}

std::vector<PlacedLayer> ReportBuilder::place() {
  std::vector<PlacedLayer> placed;
  for (Layer &layer : layers)
    placeLayer(layer, placed);
  return placed;
}

/// The peaks of a layer that has a cost; equal layers share them.
const PeakBandwidth &ReportBuilder::peakOf(const Schedule &schedule,
                                           size_t identity) {
  auto [it, isNew] = peaks.try_emplace(identity);
  if (isNew && !evaluator.peakBandwidth(schedule, it->second))
    llvm_unreachable("a layer with a cost has peaks");
  return it->second;
}

void ReportBuilder::addLayer(const PlacedLayer &placed,
                             const Evaluation &evaluation, size_t identity) {
  const Layer &layer = *placed.layer;
  if (!evaluation.cost)
    return addMissing(layer, "stale cost", evaluation.errors.front().str());
  const Schedule &schedule = evaluation.binding->schedule;
  CostAttr expected =
      fromModel(layer.op->getContext(), schedule, *evaluation.cost);
  if (std::optional<std::string> difference =
          firstDifference(storedCost(layer.op), expected))
    return addMissing(layer, "stale cost", *difference);
  report.layers.push_back({source(layer), placed.target.mapping->value.name,
                           schedule, *evaluation.cost,
                           derive(schedule, *evaluation.cost),
                           peakOf(schedule, identity), identity});
}

FailureOr<Report> maestro::buildReport(Operation *root,
                                       AnalysisManager analyses) {
  Report report = ReportBuilder(root, analyses).build();
  if (report.layers.empty() && !report.notCosted.empty())
    return emitError(root->getLoc())
           << "nothing to report: none of " << report.notCosted.size()
           << " layers has a valid dataflow.cost";
  return report;
}
