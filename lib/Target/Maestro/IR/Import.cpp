//===- Import.cpp - From MAESTRO's text to IR -----------------------------===//

#include "maestro/Target/Maestro/IR/Import.h"

#include "BuildLayers.h"
#include "CheckLayers.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Target/Maestro/Hardware.h"
#include "maestro/Target/Maestro/Reader.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

using namespace maestro;
using namespace maestro::dfsl;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Reading
//===----------------------------------------------------------------------===//

static Location locationOf(MLIRContext *context, StringRef fileName,
                           const Position &position) {
  return FileLineColLoc::get(context, fileName, position.line, position.column);
}

/// Says everything in the order of the text, and what several layers have in
/// common once. Returns true where nothing is an error.
static bool emit(MLIRContext *context, StringRef fileName,
                 std::vector<dfsl::Diagnostic> diagnostics) {
  dfsl::sortByPosition(diagnostics);
  std::set<std::pair<std::pair<unsigned, unsigned>, std::string>> said;
  bool correct = true;
  for (const dfsl::Diagnostic &each : diagnostics) {
    if (!said.insert({{each.position.line, each.position.column}, each.message})
             .second)
      continue;
    Location loc = locationOf(context, fileName, each.position);
    switch (each.severity) {
    case dfsl::Diagnostic::Severity::Remark:
      emitRemark(loc) << each.message;
      break;
    case dfsl::Diagnostic::Severity::Warning:
      emitWarning(loc) << each.message;
      break;
    case dfsl::Diagnostic::Severity::Error:
      emitError(loc) << each.message;
      correct = false;
      break;
    }
  }
  return correct;
}

namespace {
/// A network that has layers.
struct ReadNetwork {
  const dfsl::Network *network = nullptr;
  std::vector<ReadLayer> layers;
};

/// Reads a text and its hardware, and says what is wrong with them.
class TextReader {
public:
  explicit TextReader(MLIRContext *context) : context(context) {}

  bool read(const MaestroText &source, const MaestroText &hardwareSource);

  std::vector<ReadNetwork> networks;
  Hardware hardware;
  /// Nothing where the texts say nothing of it.
  std::optional<Accelerator> accelerator;

private:
  bool readNetworks(const MaestroText &source);
  bool readHardware(const MaestroText &source);
  bool readAccelerator(const MaestroText &source, const Position &position);
  bool checkPrecisions(const MaestroText &source);

  MLIRContext *context;
  Parsed parsed;
};
} // namespace

bool TextReader::readNetworks(const MaestroText &source) {
  parsed = parse(source.text);
  for (const dfsl::Network &network : parsed.file.networks) {
    ReadNetwork &result = networks.emplace_back();
    result.network = &network;
    for (const Layer &layer : network.layers)
      if (std::optional<ReadLayer> found = readLayer(layer, parsed.diagnostics))
        result.layers.push_back(std::move(*found));
    if (!network.layers.empty())
      continue;
    networks.pop_back();
    if (parsed.ok())
      parsed.diagnostics.push_back(
          {network.position, "network '" + network.name + "' has no layers",
           dfsl::Diagnostic::Severity::Warning});
  }
  hardware = parsed.file.hardware;
  return emit(context, source.fileName, parsed.diagnostics);
}

bool TextReader::readHardware(const MaestroText &source) {
  Parsed entries = parse(source.text);
  for (const dfsl::Network &network : entries.file.networks)
    entries.diagnostics.push_back({network.position,
                                   "layers of network '" + network.name +
                                       "' in a hardware file are not read",
                                   dfsl::Diagnostic::Severity::Warning});
  hardware = overlay(hardware, entries.file.hardware);
  return emit(context, source.fileName, entries.diagnostics);
}

bool TextReader::readAccelerator(const MaestroText &source,
                                 const Position &position) {
  accelerator = toAccelerator(hardware);
  std::vector<dfsl::Diagnostic> diagnostics;
  for (const Violation &violation : verify(*accelerator))
    diagnostics.push_back({position, violation.str()});
  return emit(context, source.fileName, diagnostics);
}

/// P4: linalg extends factors to sums, which float types of one width cannot
/// be.
bool TextReader::checkPrecisions(const MaestroText &source) {
  Type factor = toElementType(context, hardware.factorType),
       sum = toElementType(context, hardware.sumType);
  if (factor == sum || !isa<FloatType>(factor) || !isa<FloatType>(sum) ||
      factor.getIntOrFloatBitWidth() != sum.getIntOrFloatBitWidth())
    return true;
  return emit(context, source.fileName,
              {{hardware.precisionPosition, "no op adds up products of " +
                                                hardware.factorType + " in " +
                                                hardware.sumType + " [P4]"}});
}

bool TextReader::read(const MaestroText &source,
                      const MaestroText &hardwareSource) {
  bool correct = readNetworks(source);
  Position position = hardware.position;
  bool inSource = true, precisionsInSource = true;
  if (!hardwareSource.text.empty()) {
    hardware.position = {};
    Position precisions = std::exchange(hardware.precisionPosition, {});
    correct &= readHardware(hardwareSource);
    inSource = hardware.position.line == 0;
    precisionsInSource = hardware.precisionPosition.line == 0;
    if (!inSource)
      position = hardware.position;
    if (precisionsInSource)
      hardware.precisionPosition = precisions;
  }
  correct &= checkPrecisions(precisionsInSource ? source : hardwareSource);
  if (position.line == 0)
    return correct;
  return correct &
         readAccelerator(inSource ? source : hardwareSource, position);
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

/// Equal for equal mappings.
static std::string keyOf(const Mapping &mapping) {
  std::string key;
  llvm::raw_string_ostream os(key);
  auto add = [&](const Size &size) {
    os << int(size.kind) << ':' << size.value << ':' << size.loop << ' ';
  };
  os << int(mapping.kind);
  for (const MappingLevel &level : mapping.levels) {
    os << '{';
    add(level.units);
    for (const Directive &directive : level.directives) {
      os << (directive.spatial ? 'S' : 'T');
      add(directive.size);
      add(directive.offset);
      os << directive.dim << ';';
    }
  }
  return key;
}

namespace {
/// Builds the module of a text.
class ModuleBuilder {
public:
  ModuleBuilder(MLIRContext *context, StringRef fileName,
                const TextReader &reader)
      : builder(context), fileName(fileName), reader(reader),
        elements{toElementType(context, reader.hardware.factorType),
                 toElementType(context, reader.hardware.sumType)} {}

  OwningOpRef<ModuleOp> build() {
    OwningOpRef<ModuleOp> module = ModuleOp::create(at({1, 1}));
    builder.setInsertionPointToStart(module->getBody());
    std::vector<std::string> names;
    names.reserve(reader.networks.size());
    for (const ReadNetwork &network : reader.networks)
      names.push_back(uniqued(
          network.network->name.empty() ? "network" : network.network->name));
    for (const ReadNetwork &network : reader.networks)
      for (const ReadLayer &layer : network.layers)
        buildMapping(layer);
    for (auto [network, name] : llvm::zip_equal(reader.networks, names))
      buildNetwork(network, name);
    if (reader.accelerator)
      dialect()->getAcceleratorAttrHelper().setAttr(
          *module, fromModel(builder.getContext(), *reader.accelerator));
    return module;
  }

private:
  DataflowDialect *dialect() {
    return builder.getContext()->getLoadedDialect<DataflowDialect>();
  }
  Location at(const Position &position) {
    return locationOf(builder.getContext(), fileName, position);
  }
  Location locationOfLayer(const Layer &layer) {
    return NameLoc::get(builder.getStringAttr(layer.name), at(layer.position));
  }
  std::string uniqued(StringRef name);
  void buildMapping(const ReadLayer &read);
  void locateDirectives(MappingOp op, const Layer &layer);
  void buildNetwork(const ReadNetwork &network, StringRef name);
  Value buildOp(const ReadLayer &read, ValueRange operands);

  OpBuilder builder;
  StringRef fileName;
  const TextReader &reader;
  ElementTypes elements;
  llvm::StringSet<> used;
  std::map<std::string, StringAttr> mappings;
};
} // namespace

std::string ModuleBuilder::uniqued(StringRef name) {
  std::string result = name.str();
  for (unsigned i = 0; !used.insert(result).second; ++i)
    result = (name + "_" + Twine(i)).str();
  return result;
}

/// A symbol, unless there is one of the same content.
void ModuleBuilder::buildMapping(const ReadLayer &read) {
  if (!read.mapping)
    return;
  StringAttr &symbol = mappings[keyOf(*read.mapping)];
  if (symbol)
    return;
  Mapping mapping = *read.mapping;
  mapping.name = uniqued(read.layer->name);
  MappingOp op =
      fromModel(builder, at(read.layer->dataflow->position), mapping);
  locateDirectives(op, *read.layer);
  symbol = op.getSymNameAttr();
}

/// What a rule rejects later is shown where it stands in the text.
void ModuleBuilder::locateDirectives(MappingOp op, const Layer &layer) {
  auto locate = [&](const Place &place) {
    findPlace(op, place)->setLoc(at(positionOf(layer, place)));
  };
  int level = 0;
  for (const Level &each : layer.dataflow->levels) {
    locate({Place::Kind::Level, level, -1});
    for (size_t i = 0; i < each.maps.size(); ++i)
      locate({Place::Kind::Directive, level, static_cast<int>(i)});
    ++level;
  }
}

Value ModuleBuilder::buildOp(const ReadLayer &read, ValueRange operands) {
  const Layer &layer = *read.layer;
  Operation *op = buildLayer(builder, locationOfLayer(layer), layer.type,
                             read.shape, operands);
  if (layer.type == LayerType::Trconv)
    op->setDiscardableAttr(kMaestroType,
                           builder.getStringAttr(toString(layer.type)));
  if (read.mapping)
    dialect()->getMappingAttrHelper().setAttr(
        op, SymbolRefAttr::get(mappings.at(keyOf(*read.mapping))));
  return op->getResult(0);
}

void ModuleBuilder::buildNetwork(const ReadNetwork &network, StringRef name) {
  OpBuilder::InsertionGuard guard(builder);
  SmallVector<Type> arguments, results;
  SmallVector<Location> locations;
  for (const ReadLayer &read : network.layers) {
    llvm::append_range(arguments,
                       operandTypes(read.layer->type, read.shape, elements));
    results.push_back(arguments.back());
    locations.append(3, locationOfLayer(*read.layer));
  }
  Location loc = at(network.network->position);
  auto function = func::FuncOp::create(
      builder, loc, name, builder.getFunctionType(arguments, results));
  Block *block =
      builder.createBlock(&function.getBody(), {}, arguments, locations);
  SmallVector<Value> values;
  for (auto [i, read] : llvm::enumerate(network.layers))
    values.push_back(buildOp(read, block->getArguments().slice(3 * i, 3)));
  func::ReturnOp::create(builder, loc, values);
}

OwningOpRef<ModuleOp> maestro::importMaestro(MLIRContext *context,
                                             const MaestroText &source,
                                             const MaestroText &hardware) {
  context->loadDialect<DataflowDialect, func::FuncDialect,
                       linalg::LinalgDialect>();
  TextReader reader(context);
  if (!reader.read(source, hardware))
    return {};
  return ModuleBuilder(context, source.fileName, reader).build();
}
