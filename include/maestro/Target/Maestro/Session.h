//===- Session.h - From files to costed layers ------------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_SESSION_H
#define MAESTRO_TARGET_MAESTRO_SESSION_H

#include "maestro/Target/Maestro/Evaluate.h"
#include "maestro/Target/Maestro/Reader.h"

#include <memory>
#include <set>
#include <unordered_map>

namespace maestro::dfsl {

/// A layer of a network, with its cost.
struct CostedLayer {
  const Network *network = nullptr;
  const Layer *layer = nullptr;
  std::shared_ptr<const LayerCost> cost;
  /// Equal for layers that differ in their names only.
  size_t identity = 0;
};

/// What is to be costed, and who asks.
struct Files {
  std::string program;
  std::string mappingFile, hardwareFile;
  /// More than what the files say.
  Hardware hardware;
  /// Which remarks are worth saying.
  enum class Remarks { None, OfEachKindOnce, All };
  Remarks remarks = Remarks::OfEachKindOnce;
};

/// Reads a mapping file and what it runs on, and costs all layers. What is
/// wrong goes to standard error.
class Session {
public:
  explicit Session(Files files) : files(std::move(files)) {}

  /// False where there is nothing to go on with.
  bool run();

  Files files;
  Hardware hardware;
  std::optional<Parsed> mapping;
  std::vector<CostedLayer> layers;
  /// A file cannot be read.
  bool failed = false;
  /// Every layer has a cost.
  bool complete = true;

private:
  std::optional<Parsed> read(const std::string &path, std::string &text);
  bool readHardware(const Hardware &ofMapping);
  void evaluate(LayerEvaluator &evaluator, const Network &network,
                const Layer &layer);
  bool isWorthSaying(const Diagnostic &diagnostic);
  void show(const std::vector<Diagnostic> &diagnostics, const std::string &path,
            const std::string &text);

  /// What is known about layers that differ in their names only.
  struct Costed {
    std::shared_ptr<const LayerCost> cost;
    size_t identity = 0;
  };
  std::unordered_map<std::string, Costed> costs;
  std::string mappingText;
  /// Remarks so far, without the names of layers.
  std::set<std::string> remarks;
};

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_SESSION_H
