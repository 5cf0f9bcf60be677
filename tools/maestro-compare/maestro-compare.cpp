//===- maestro-compare.cpp - Why MAESTRO's numbers differ -----------------===//

#include "MaestroCsv.h"
#include "Print.h"

#include <iostream>

using namespace maestro;
using namespace maestro::comparing;

namespace {
/// What the program says by its exit code; Options.cpp explains them.
enum ExitCode { kCompared, kNotAllCosted, kWrongCommandLine, kFileError };

/// A layer of the mapping file; no cost where it has none.
struct Expected {
  const dfsl::Network *network = nullptr;
  const dfsl::Layer *layer = nullptr;
  const dfsl::CostedLayer *costed = nullptr;
};
} // namespace

static std::vector<Expected> expect(const dfsl::Session &session) {
  std::vector<Expected> result;
  for (const dfsl::Network &network : session.mapping->file.networks)
    for (const dfsl::Layer &layer : network.layers) {
      result.push_back({&network, &layer, nullptr});
      for (const dfsl::CostedLayer &each : session.layers)
        if (each.layer == &layer)
          result.back().costed = &each;
    }
  return result;
}

/// What shows that a line is not of this layer of the mapping file.
static std::string mismatch(const MaestroLine &line, const dfsl::Layer &layer,
                            size_t number, int64_t pes) {
  const std::string name = nameInCsv(layer.name), &found = line.fields[2];
  if (line.layer() != name)
    return "layer '" + line.layer() + "', but layer " + std::to_string(number) +
           " of the mapping file is '" + name + "'";
  if (found != std::to_string(pes))
    return "MAESTRO had " + found + " PEs, but here are " +
           std::to_string(pes) + ": give --num_pes=" + found;
  return "";
}

/// The same of the CSV file, with the number of the line.
static std::string mismatch(const std::vector<Expected> &layers,
                            const std::vector<MaestroLine> &lines,
                            int64_t pes) {
  unsigned number = 1;
  std::string wrong;
  for (size_t i = 0; i < std::min(layers.size(), lines.size()); ++i) {
    number = lines[i].number;
    wrong = mismatch(lines[i], *layers[i].layer, i + 1, pes);
    if (!wrong.empty())
      break;
  }
  if (wrong.empty() && layers.size() != lines.size()) {
    number = lines.empty() ? 1 : lines.back().number;
    wrong = std::to_string(lines.size()) +
            " layers, but the mapping file has " +
            std::to_string(layers.size());
    if (lines.size() > layers.size())
      wrong += "; MAESTRO adds to a file that is there";
  }
  return wrong.empty() ? "" : std::to_string(number) + ": " + wrong;
}

static std::vector<LayerResult>
compareAll(const Options &options, const dfsl::Session &session,
           const std::vector<Expected> &layers,
           const std::vector<MaestroLine> &lines) {
  std::vector<LayerResult> results;
  for (size_t i = 0; i < layers.size(); ++i) {
    const Expected &each = layers[i];
    if (!each.costed ||
        (!options.layer.empty() && options.layer != each.layer->name))
      continue;
    dfsl::ComparedLayer layer;
    layer.row = {each.network->name, each.layer, each.costed->cost.get(),
                 &session.hardware};
    layer.theirs = lines[i].fields;
    if (i > 0)
      layer.before = lines[i - 1].fields;
    results.push_back(
        {each.network->name, each.layer->name, dfsl::compare(layer)});
  }
  return results;
}

static int fail(const std::string &message) {
  std::cerr << "maestro-compare: error: " << message << '\n';
  return kFileError;
}

static int run(const Options &options) {
  std::string error;
  std::optional<std::vector<MaestroLine>> lines =
      readCsv(options.csvFile, error);
  if (!lines)
    return fail(error);
  dfsl::Session session(options.files);
  if (!session.run())
    return session.failed ? kFileError : kNotAllCosted;
  std::vector<Expected> layers = expect(session);
  std::string wrong =
      mismatch(layers, *lines, dfsl::toAccelerator(session.hardware).pes);
  if (!wrong.empty())
    return fail(options.csvFile + ":" + wrong);
  std::vector<LayerResult> results =
      compareAll(options, session, layers, *lines);
  if (results.empty() && !options.layer.empty())
    return fail(options.files.mappingFile + " has no layer '" + options.layer +
                "' with a cost");
  print(options, results, std::cout);
  std::cout.flush();
  if (!std::cout)
    return fail("cannot write standard output");
  return session.complete ? kCompared : kNotAllCosted;
}

int main(int argc, char **argv) {
  std::string error;
  std::optional<Options> options = parseOptions(argc, argv, error);
  if (!options) {
    std::cerr << "maestro-compare: error: " << error
              << "\nTry maestro-compare --help.\n";
    return kWrongCommandLine;
  }
  if (options->help) {
    std::cout << helpText();
    return kCompared;
  }
  return run(*options);
}
