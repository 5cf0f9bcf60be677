//===- Session.cpp - From files to costed layers --------------------------===//

#include "Session.h"

#include <algorithm>
#include <fstream>
#include <iostream>

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

/// False where it cannot be read; a folder can be opened only.
static bool readFile(const std::string &path, std::string &text) {
  std::ifstream file(path, std::ios::binary);
  char buffer[1 << 14];
  while (file.read(buffer, sizeof(buffer)) || file.gcount() > 0)
    text.append(buffer, static_cast<size_t>(file.gcount()));
  return file.eof();
}

/// Says what is wrong in it.
std::optional<dfsl::Parsed> Session::read(const std::string &path,
                                          std::string &text) {
  if (!readFile(path, text)) {
    std::cerr << files.program << ": error: cannot read " << path << '\n';
    failed = true;
    return std::nullopt;
  }
  dfsl::Parsed parsed = dfsl::parse(text);
  show(parsed.diagnostics, path, text);
  return parsed;
}

bool Session::readHardware(const dfsl::Hardware &ofMapping) {
  hardware = ofMapping;
  if (!files.hardwareFile.empty()) {
    std::string text;
    std::optional<dfsl::Parsed> file = read(files.hardwareFile, text);
    // Numbers for other hardware than what is meant are worth nothing.
    if (!file || !file->ok())
      return false;
    if (!file->file.networks.empty() && files.hardwareFile != files.mappingFile)
      std::cerr << files.program << ": warning: layers in "
                << files.hardwareFile << ", a hardware file, are not read\n";
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
    return each.sizeOf.empty() ? std::to_string(each.value)
                               : "Sz " + each.sizeOf;
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

static bool hasLayers(const dfsl::File &file) {
  return std::any_of(
      file.networks.begin(), file.networks.end(),
      [](const dfsl::Network &network) { return !network.layers.empty(); });
}

bool Session::run() {
  mapping = read(files.mappingFile, mappingText);
  if (!mapping || !readHardware(mapping->file.hardware))
    return false;
  if (complete && !hasLayers(mapping->file)) {
    std::cerr << files.program << ": error: no layers in " << files.mappingFile
              << '\n';
    complete = false;
  }
  dfsl::LayerEvaluator evaluator(hardware);
  for (const dfsl::Network &network : mapping->file.networks)
    for (const dfsl::Layer &layer : network.layers)
      evaluate(evaluator, network, layer);
  return true;
}
