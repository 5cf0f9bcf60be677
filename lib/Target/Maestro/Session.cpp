//===- Session.cpp - From files to costed layers --------------------------===//

#include "maestro/Target/Maestro/Session.h"

#include <algorithm>
#include <fstream>
#include <iostream>

using namespace maestro;
using namespace maestro::dfsl;

bool Session::isWorthSaying(const Diagnostic &diagnostic) {
  if (diagnostic.severity != Diagnostic::Severity::Remark)
    return true;
  if (files.remarks != Files::Remarks::OfEachKindOnce)
    return files.remarks == Files::Remarks::All;
  // What follows "layer 'NAME'".
  size_t end = diagnostic.message.find("': ");
  return remarks
      .insert(diagnostic.message.substr(end == std::string::npos ? 0 : end))
      .second;
}

void Session::show(const std::vector<Diagnostic> &diagnostics,
                   const std::string &path, const std::string &text) {
  for (const Diagnostic &diagnostic : diagnostics) {
    complete &= diagnostic.severity != Diagnostic::Severity::Error;
    if (isWorthSaying(diagnostic))
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
std::optional<Parsed> Session::read(const std::string &path,
                                    std::string &text) {
  if (!readFile(path, text)) {
    std::cerr << files.program << ": error: cannot read " << path << '\n';
    failed = true;
    return std::nullopt;
  }
  Parsed parsed = parse(text);
  show(parsed.diagnostics, path, text);
  return parsed;
}

bool Session::readHardware(const Hardware &ofMapping) {
  hardware = ofMapping;
  if (!files.hardwareFile.empty()) {
    std::string text;
    std::optional<Parsed> file = read(files.hardwareFile, text);
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
static std::string keyOf(const Layer &layer) {
  std::string key(toString(layer.type));
  auto add = [&](const auto &...parts) { ((key += ' ', key += parts), ...); };
  for (const auto *extents :
       {&layer.dimensions, &layer.strides, &layer.dilations}) {
    key += '|';
    for (const Extent &extent : *extents)
      add(extent.dim, std::to_string(extent.value));
  }
  auto amount = [](const Amount &each) {
    return each.sizeOf.empty() ? std::to_string(each.value)
                               : "Sz " + each.sizeOf;
  };
  if (!layer.dataflow)
    return key;
  for (const Level &level : layer.dataflow->levels) {
    add("/", amount(level.units));
    for (const Map &map : level.maps)
      add(map.spatial ? "S" : "T", amount(map.size), amount(map.offset),
          map.dim);
  }
  return key;
}

/// Networks repeat layers. One that something is said about is costed again,
/// so that it is said about each.
void Session::evaluate(LayerEvaluator &evaluator, const dfsl::Network &network,
                       const Layer &layer) {
  auto [known, isNew] = costs.try_emplace(keyOf(layer));
  Costed &costed = known->second;
  if (isNew)
    costed.identity = costs.size() - 1;
  if (!costed.cost) {
    std::vector<Diagnostic> diagnostics;
    std::optional<LayerCost> cost = evaluator.evaluate(layer, diagnostics);
    show(diagnostics, files.mappingFile, mappingText);
    if (!cost)
      return;
    auto shared = std::make_shared<LayerCost>(std::move(*cost));
    layers.push_back({&network, &layer, shared, costed.identity});
    if (diagnostics.empty())
      costed.cost = std::move(shared);
    return;
  }
  layers.push_back({&network, &layer, costed.cost, costed.identity});
}

static bool hasLayers(const File &file) {
  return std::any_of(
      file.networks.begin(), file.networks.end(),
      [](const dfsl::Network &network) { return !network.layers.empty(); });
}

bool Session::run() {
  mapping = read(files.mappingFile, mappingText);
  // Numbers for other hardware than what is meant are worth nothing.
  if (mapping && !mapping->hardwareIsKnown)
    std::cerr << files.program
              << ": error: no layer is costed, since not all is understood "
                 "that is said of the hardware\n";
  if (!mapping || !mapping->hardwareIsKnown ||
      !readHardware(mapping->file.hardware))
    return false;
  if (complete && !hasLayers(mapping->file)) {
    std::cerr << files.program << ": error: no layers in " << files.mappingFile
              << '\n';
    complete = false;
  }
  LayerEvaluator evaluator(hardware);
  for (const dfsl::Network &network : mapping->file.networks)
    for (const Layer &layer : network.layers)
      evaluate(evaluator, network, layer);
  return true;
}
