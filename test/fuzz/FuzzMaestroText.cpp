//===- FuzzMaestroText.cpp - Any text as a file of MAESTRO ----------------===//
//
// The input is MAESTRO's text. Whatever it is, everything said about it has a
// place in it. What was read is written as text that reads back as the same,
// and each layer has a line of the CSV file, or a reason why not.
//
//===----------------------------------------------------------------------===//

#include "maestro/Target/Maestro/Csv.h"
#include "maestro/Target/Maestro/Reader.h"
#include "maestro/Target/Maestro/Writer.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace maestro;
using namespace maestro::dfsl;

static void require(bool condition, const char *what) {
  if (condition)
    return;
  std::fprintf(stderr, "FuzzMaestroText: %s\n", what);
  std::abort();
}

/// Everything said stands in the text, or nowhere at all.
static void check(const std::vector<Diagnostic> &diagnostics,
                  std::string_view text) {
  auto lines =
      static_cast<unsigned>(std::count(text.begin(), text.end(), '\n') + 1);
  for (const Diagnostic &diagnostic : diagnostics) {
    require(diagnostic.position.line <= lines, "a line that is not there");
    require(diagnostic.position.line == 0 || diagnostic.position.column > 0,
            "a column that is not there");
    require(!render(diagnostic, "input.m", text).empty(), "nothing is said");
  }
}

/// What is written reads back, and is written the same again.
static void checkText(const File &file) {
  std::string text = write(file);
  Parsed again = parse(text);
  require(again.diagnostics.empty(), "what is written cannot be read");
  require(write(again.file) == text, "what is written reads differently");
}

static void checkLayers(const File &file, std::string_view text) {
  constexpr size_t kMostLayers = 16;
  LayerEvaluator evaluator(file.hardware);
  for (const dfsl::Network &network : file.networks)
    for (size_t i = 0; i < std::min(network.layers.size(), kMostLayers); ++i) {
      const Layer &layer = network.layers[i];
      std::vector<Diagnostic> diagnostics;
      std::optional<LayerCost> cost = evaluator.evaluate(layer, diagnostics);
      check(diagnostics, text);
      require(cost.has_value() || !diagnostics.empty(),
              "a layer without cost, and without a reason");
      if (!cost)
        continue;
      std::string line =
          csvLine({network.name, &layer, &*cost, &file.hardware});
      auto commas = std::count(line.begin(), line.end(), ',');
      require(static_cast<size_t>(commas) + 1 == csvColumns().size(),
              "a line of the CSV file has not all columns");
    }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  std::string_view text(reinterpret_cast<const char *>(data), size);
  Parsed parsed = parse(text);
  check(parsed.diagnostics, text);
  if (parsed.ok())
    checkText(parsed.file);
  if (verify(toAccelerator(parsed.file.hardware)).empty())
    checkLayers(parsed.file, text);
  return 0;
}
