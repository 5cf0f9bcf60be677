//===- Diagnose.cpp - What passes say about layers ------------------------===//

#include "Diagnose.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Model/Validity.h"

#include "llvm/ADT/MapVector.h"

#include <map>
#include <set>

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

/// Points at what breaks the rule.
static void attachPlace(Diagnostic &diagnostic, const PlacedLayer &placed,
                        const Place &place) {
  const KnownMapping *mapping = placed.target.mapping;
  if (place.kind == Place::Kind::Problem)
    return;
  if (place.kind == Place::Kind::Accelerator || !mapping)
    diagnostic.attachNote()
        << "on accelerator '" << placed.target.accelerator->name << "'";
  else if (Operation *op =
               mapping->op ? findPlace(mapping->op, place) : nullptr)
    diagnostic.attachNote(op->getLoc())
        << "in mapping @" << mapping->value.name << ", here";
  else
    diagnostic.attachNote()
        << "in mapping " << mapping->value.name << " of the library";
}

void maestro::emitErrors(const PlacedLayer &placed,
                         ArrayRef<Violation> violations) {
  for (const Violation &violation : violations) {
    InFlightDiagnostic diagnostic = placed.layer->op->emitError();
    diagnostic << violation.str();
    attachPlace(*diagnostic.getUnderlyingDiagnostic(), placed, violation.place);
  }
}

/// Where the mapping stands, or else the layer that it meets.
static Location locationOf(const PlacedLayer &placed, const Place &place) {
  MappingOp mapping = placed.target.mapping->op;
  Operation *op = mapping ? findPlace(mapping, place) : nullptr;
  return op ? op->getLoc() : placed.layer->op->getLoc();
}

/// Names the layers of one mapping without saying all of them.
static void printLayers(Diagnostic &diagnostic,
                        ArrayRef<const PlacedLayer *> layers) {
  diagnostic << "no cost of this layer";
  if (layers.size() > 1)
    diagnostic << " and " << layers.size() - 1 << " more of this mapping";
}

/// What `layers` have for a mapping. One of the library has no place to show.
static void emitHoles(ArrayRef<const PlacedLayer *> layers) {
  const PlacedLayer &first = *layers.front();
  const KnownMapping &mapping = *first.target.mapping;
  std::vector<Violation> holes = findHoles(mapping.value);
  if (mapping.ofLibrary) {
    InFlightDiagnostic diagnostic = first.layer->op->emitError();
    printLayers(*diagnostic.getUnderlyingDiagnostic(), layers);
    diagnostic << ": mapping " << mapping.value.name
               << " of the library is a mapspace of " << holes.size()
               << " holes; search it with --dataflow-search [H1]";
    return;
  }
  for (const Violation &hole : holes) {
    InFlightDiagnostic diagnostic = emitError(locationOf(first, hole.place));
    diagnostic << hole.str();
    printLayers(diagnostic.attachNote(first.layer->op->getLoc()), layers);
  }
}

void maestro::emitErrors(ArrayRef<PlacedLayer> layers,
                         const Evaluations &evaluations) {
  llvm::MapVector<const KnownMapping *, SmallVector<const PlacedLayer *>> open;
  for (size_t i = 0; i < layers.size(); ++i) {
    // bind() says nothing else about a mapping with holes.
    ArrayRef<Violation> errors = evaluations[i].errors;
    if (!errors.empty() && StringRef(errors.front().rule).starts_with("H"))
      open[layers[i].target.mapping].push_back(&layers[i]);
    else
      emitErrors(layers[i], errors);
  }
  for (const auto &[mapping, ofMapping] : open)
    emitHoles(ofMapping);
}

void maestro::emitWarnings(const PlacedLayer &placed, const Schedule &schedule,
                           const Cost &cost) {
  for (const Violation &reason : reasonsInvalid(schedule, cost))
    emitWarning(placed.layer->op->getLoc()) << reason.str();
}

//===----------------------------------------------------------------------===//
// M11
//===----------------------------------------------------------------------===//

namespace {
/// What is void in one mapping, and where; each said once.
struct VoidDirectives {
  std::vector<std::pair<Location, std::string>> notes;
  std::set<std::string> said;
};
} // namespace

void maestro::emitVoidDirectives(ArrayRef<PlacedLayer> layers,
                                 const Evaluations &evaluations,
                                 RemarkMode mode) {
  llvm::MapVector<const KnownMapping *, VoidDirectives> found;
  for (size_t i = 0; i < layers.size(); ++i) {
    const KnownMapping *mapping = layers[i].target.mapping;
    if (!evaluations[i].binding ||
        (mapping->ofLibrary && mode != RemarkMode::All))
      continue;
    for (const Violation &remark : evaluations[i].binding->remarks)
      if (found[mapping].said.insert(remark.message).second)
        found[mapping].notes.emplace_back(locationOf(layers[i], remark.place),
                                          remark.message);
  }
  for (auto &[mapping, directives] : found) {
    InFlightDiagnostic remark = emitRemark(
        mapping->op ? mapping->op->getLoc() : directives.notes.front().first);
    remark << "mapping " << mapping->value.name
           << " has directives that are void on some ops [M11]";
    for (const auto &[location, message] : directives.notes)
      remark.attachNote(location) << message;
  }
}

//===----------------------------------------------------------------------===//
// P2, P5
//===----------------------------------------------------------------------===//

static bool isError(const NotModelled &notModelled) {
  return notModelled.violation.rule == "R8";
}

LogicalResult maestro::emitErrors(ArrayRef<Layer> layers) {
  bool failed = false;
  for (const Layer &layer : layers)
    if (const NotModelled *notModelled = layer.notModelled();
        notModelled && isError(*notModelled)) {
      layer.op->emitError() << notModelled->violation.str();
      failed = true;
    }
  return failure(failed);
}

static void emitSummary(Operation *root, ArrayRef<Layer> layers) {
  std::map<std::string_view, size_t> counts;
  size_t sum = 0;
  for (const Layer &layer : layers)
    if (const NotModelled *notModelled = layer.notModelled()) {
      ++counts[toString(notModelled->reason)];
      ++sum;
    }
  if (sum == 0)
    return;
  InFlightDiagnostic remark = emitRemark(root->getLoc());
  remark << "not modelled: " << sum << " of " << layers.size() << " ops (";
  llvm::interleaveComma(counts, remark, [&](const auto &count) {
    remark << StringRef(count.first) << ": " << count.second;
  });
  remark << "); remarks=all says why at each [P5]";
}

void maestro::emitNotModelled(Operation *root, ArrayRef<Layer> layers,
                              RemarkMode mode) {
  if (mode == RemarkMode::Summary)
    return emitSummary(root, layers);
  if (mode == RemarkMode::None)
    return;
  for (const Layer &layer : layers)
    if (const NotModelled *notModelled = layer.notModelled();
        notModelled && !isError(*notModelled))
      emitRemark(layer.op->getLoc())
          << "not modelled: " << StringRef(toString(notModelled->reason))
          << ": " << notModelled->violation.str();
}
