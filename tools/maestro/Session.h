//===- Session.h - From files to costed layers ------------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_SESSION_H
#define MAESTRO_TOOLS_MAESTRO_SESSION_H

#include "maestro/Target/Maestro/Evaluate.h"
#include "maestro/Target/Maestro/Reader.h"

#include <memory>
#include <unordered_map>

namespace maestro::dropin {

/// A layer of a network, with its cost.
struct CostedLayer {
  const dfsl::Network *network = nullptr;
  const dfsl::Layer *layer = nullptr;
  std::shared_ptr<const dfsl::LayerCost> cost;
  /// Equal for layers that differ in their names only.
  size_t identity = 0;
};

/// What is to be costed, and who asks.
struct Files {
  std::string program;
  std::string mappingFile, hardwareFile;
  /// More than what the files say.
  dfsl::Hardware hardware;
  /// Remarks are worth saying.
  bool remarks = false;
};

/// Reads a mapping file and what it runs on, and costs all layers. What is
/// wrong goes to standard error.
class Session {
public:
  explicit Session(Files files) : files(std::move(files)) {}

  /// False where there is nothing to go on with.
  bool run();

  Files files;
  dfsl::Hardware hardware;
  std::optional<dfsl::Parsed> mapping;
  std::vector<CostedLayer> layers;
  /// A file cannot be read.
  bool failed = false;
  /// Every layer has a cost.
  bool complete = true;

private:
  std::optional<dfsl::Parsed> read(const std::string &path, std::string &text);
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
  std::unordered_map<std::string, Costed> costs;
  std::string mappingText;
};

} // namespace maestro::dropin

#endif // MAESTRO_TOOLS_MAESTRO_SESSION_H
