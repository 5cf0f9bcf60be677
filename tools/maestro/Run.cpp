//===- Run.cpp - From options to output -----------------------------------===//

#include "Run.h"

#include "Output.h"
#include "maestro/Target/Maestro/Reader.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <unordered_map>

using namespace maestro;
using namespace maestro::dropin;

namespace {
/// One run of the program.
class Session {
public:
  explicit Session(const Options &options) : options(options) {}

  ExitCode run() {
    std::optional<dfsl::Parsed> mapping = read(options.mappingFile);
    if (!mapping || !readHardware(mapping->file.hardware))
      return failed ? kFileError : kNotAllCosted;
    for (const std::string &ignored : options.ignored)
      std::cerr << "maestro: warning: --" << ignored << " has no effect\n";
    dfsl::LayerEvaluator evaluator(hardware);
    for (const dfsl::Network &network : mapping->file.networks)
      for (const dfsl::Layer &layer : network.layers)
        evaluate(evaluator, network, layer);
    warnOfBuffers(layers, hardware);
    if (!writeOutput(options, layers, hardware))
      return kFileError;
    return complete ? kAllCosted : kNotAllCosted;
  }

private:
  std::optional<dfsl::Parsed> read(const std::string &path);
  bool readHardware(const dfsl::Hardware &ofMapping);
  void evaluate(dfsl::LayerEvaluator &evaluator, const dfsl::Network &network,
                const dfsl::Layer &layer);
  void show(const std::vector<dfsl::Diagnostic> &diagnostics,
            const std::string &path, const std::string &text);

  /// What is known about layers that differ in their names only.
  struct Costed {
    std::shared_ptr<const dfsl::LayerCost> cost;
    size_t identity = 0;
  };

  const Options &options;
  dfsl::Hardware hardware;
  std::unordered_map<std::string, Costed> costs;
  std::string mappingText;
  std::vector<CostedLayer> layers;
  /// A file cannot be read.
  bool failed = false;
  /// Every layer has a cost.
  bool complete = true;
};
} // namespace

void Session::show(const std::vector<dfsl::Diagnostic> &diagnostics,
                   const std::string &path, const std::string &text) {
  for (const dfsl::Diagnostic &diagnostic : diagnostics) {
    using Severity = dfsl::Diagnostic::Severity;
    if (diagnostic.severity == Severity::Remark && options.verbosity < 1)
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
    std::cerr << "maestro: error: cannot read " << path << '\n';
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
  if (!options.hardwareFile.empty()) {
    std::string keep = mappingText;
    std::optional<dfsl::Parsed> file = read(options.hardwareFile);
    mappingText = std::move(keep);
    if (!file)
      return false;
    hardware = overlay(hardware, file->file.hardware);
  }
  hardware = overlay(hardware, options.hardware);
  std::vector<Violation> wrong = verify(toAccelerator(hardware));
  for (const Violation &violation : wrong)
    std::cerr << "maestro: error: " << violation.str() << '\n';
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
    show(diagnostics, options.mappingFile, mappingText);
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

ExitCode dropin::run(const Options &options) { return Session(options).run(); }
