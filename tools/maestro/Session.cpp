//===- Session.cpp - From files to costed layers --------------------------===//

#include "Session.h"

#include <fstream>
#include <iostream>
#include <iterator>

using namespace maestro;
using namespace maestro::dropin;

void Session::show(const std::vector<dfsl::Diagnostic> &diagnostics,
                   const std::string &path, const std::string &text) {
  for (const dfsl::Diagnostic &diagnostic : diagnostics) {
    using Severity = dfsl::Diagnostic::Severity;
    if (diagnostic.severity == Severity::Remark && !files.remarks)
      continue;
    complete &= diagnostic.severity != Severity::Error;
    std::cerr << render(diagnostic, path, text);
  }
}

/// Says what is wrong in it; the rest is used.
std::optional<dfsl::Parsed> Session::read(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file) {
    std::cerr << files.program << ": error: cannot read " << path << '\n';
    failed = true;
    return std::nullopt;
  }
  mappingText = text;
  dfsl::Parsed parsed = dfsl::parse(text);
  show(parsed.diagnostics, path, text);
  return parsed;
}

bool Session::readHardware(const dfsl::Hardware &ofMapping) {
  hardware = ofMapping;
  if (!files.hardwareFile.empty()) {
    std::string keep = mappingText;
    std::optional<dfsl::Parsed> file = read(files.hardwareFile);
    mappingText = std::move(keep);
    if (!file)
      return false;
    hardware = overlay(hardware, file->file.hardware);
  }
  hardware = overlay(hardware, files.hardware);
  std::vector<Violation> wrong = verify(toAccelerator(hardware));
  for (const Violation &violation : wrong)
    std::cerr << files.program << ": error: " << violation.str() << '\n';
  return wrong.empty();
}

/// Equal for layers that differ in their names only.
static std::string keyOf(const dfsl::Layer &layer) {
  std::string key(toString(layer.type));
  auto add = [&](const auto &...parts) { ((key += ' ', key += parts), ...); };
  for (const auto *extents :
       {&layer.dimensions, &layer.strides, &layer.dilations}) {
    key += '|';
    for (const dfsl::Extent &extent : *extents)
      add(extent.dim, std::to_string(extent.value));
  }
  auto amount = [](const dfsl::Amount &each) {
    return each.sizeOf.empty() ? std::to_string(each.value) : each.sizeOf;
  };
  if (!layer.dataflow)
    return key;
  for (const dfsl::Level &level : layer.dataflow->levels) {
    add("/", amount(level.units));
    for (const dfsl::Map &map : level.maps)
      add(map.spatial ? "S" : "T", amount(map.size), amount(map.offset),
          map.dim);
  }
  return key;
}

/// Networks repeat layers. One that something is said about is costed again,
/// so that it is said about each.
void Session::evaluate(dfsl::LayerEvaluator &evaluator,
                       const dfsl::Network &network, const dfsl::Layer &layer) {
  auto [known, isNew] = costs.try_emplace(keyOf(layer));
  Costed &costed = known->second;
  if (isNew)
    costed.identity = costs.size() - 1;
  if (!costed.cost) {
    std::vector<dfsl::Diagnostic> diagnostics;
    std::optional<dfsl::LayerCost> cost =
        evaluator.evaluate(layer, diagnostics);
    show(diagnostics, files.mappingFile, mappingText);
    if (!cost)
      return;
    auto shared = std::make_shared<dfsl::LayerCost>(std::move(*cost));
    layers.push_back({&network, &layer, shared, costed.identity});
    if (diagnostics.empty())
      costed.cost = std::move(shared);
    return;
  }
  layers.push_back({&network, &layer, costed.cost, costed.identity});
}

bool Session::run() {
  mapping = read(files.mappingFile);
  if (!mapping || !readHardware(mapping->file.hardware))
    return false;
  dfsl::LayerEvaluator evaluator(hardware);
  for (const dfsl::Network &network : mapping->file.networks)
    for (const dfsl::Layer &layer : network.layers)
      evaluate(evaluator, network, layer);
  return true;
}
