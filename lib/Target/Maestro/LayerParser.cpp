//===- LayerParser.cpp - Networks, layers and dataflows -------------------===//

#include "Parser.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

/// `Network [name] { Layer ... }`.
void Parser::parseNetwork() {
  Network network;
  network.position = peek().position;
  lostDataflow.reset();
  if (!peek().isEnd() && !peek().isBrace())
    network.name = *longName("the name of a network");
  if (!expect("{", "'{' of the network"))
    return skipStatement();
  while (!peek().isEnd() && !peek().is("}")) {
    if (accept("Layer")) {
      parseLayer(network);
      continue;
    }
    expected("'Layer'");
    if (take().is("{"))
      skipBlock(1);
    else
      skipStatement();
  }
  expect("}", "'Layer' or '}' of network '" + network.name + "'");
  parsed.file.networks.push_back(std::move(network));
}

/// The words that start a part of a layer.
static bool startsPart(const Token &token) {
  return token.is("Type") || token.is("Stride") || token.is("Dilation") ||
         token.is("Dimensions") || token.is("Dataflow");
}

/// Reads on as if there were a '{' where none is.
void Parser::openLayer(const Layer &layer) {
  if (expect("{", "'{' of layer '" + layer.name + "'"))
    return;
  skipTo(startsPart);
  accept("{");
}

/// `Layer name { Type Stride Dilation Dimensions Dataflow }`.
void Parser::parseLayer(Network &network) {
  size_t errorsBefore = parsed.diagnostics.size();
  Layer layer;
  layer.position = peek().position;
  typed = hasDataflow = false;
  if (std::optional<std::string> found = longName("the name of a layer"))
    layer.name = *found;
  openLayer(layer);
  while (isInside("layer '" + layer.name + "'"))
    parseLayerPart(layer);
  finishLayer(network, layer, errorsBefore);
}

void Parser::parseLayerPart(Layer &layer) {
  Token keyword = peek();
  if (accept("Type"))
    return parseType(layer);
  if (accept("Stride"))
    return parseExtents(layer.strides, keyword);
  if (accept("Dilation"))
    return parseExtents(layer.dilations, keyword);
  if (accept("Dimensions"))
    return parseExtents(layer.dimensions, keyword);
  if (accept("Dataflow"))
    return parseDataflow(layer);
  expected(
      "'Type', 'Stride', 'Dilation', 'Dimensions' or 'Dataflow' of layer '" +
      layer.name + "'");
  if (take().is("{"))
    return skipBlock(1);
  skipTo(startsPart);
  if (accept("{"))
    skipBlock(1);
}

void Parser::parseType(Layer &layer) {
  if (typed)
    fail(tokens[next - 1].position, "Type of this layer is given twice");
  typed = true;
  for (LayerType type : {LayerType::Conv, LayerType::Dsconv, LayerType::Ngconv,
                         LayerType::Trconv, LayerType::Gemm, LayerType::Bmm})
    if (accept(toString(type))) {
      layer.type = type;
      return;
    }
  expected("the type CONV, DSCONV, NGCONV, TRCONV, GEMM or BMM");
  if (!peek().isBrace())
    take();
}

/// The same said twice is no contradiction.
void Parser::addExtent(std::vector<Extent> &extents, Extent extent,
                       const std::string &what) {
  auto known =
      std::find_if(extents.begin(), extents.end(), [&](const Extent &other) {
        return other.dim == extent.dim;
      });
  if (known == extents.end())
    extents.push_back(std::move(extent));
  else if (known->value != extent.value)
    fail(extent.position, what + " of " + extent.dim + " is already " +
                              std::to_string(known->value) +
                              " and cannot become " +
                              std::to_string(extent.value));
}

/// `Dimensions { K: 64, C: 3 }`.
void Parser::parseExtents(std::vector<Extent> &extents, const Token &keyword) {
  std::string what(keyword.text);
  if (!extents.empty())
    fail(keyword.position, what + " of this layer is given twice");
  // Without the brace, what follows is read as if there were one.
  if (!expect("{", "'{' of " + what) &&
      (peek().isBrace() || startsPart(peek())))
    return;
  while (isInside(what)) {
    Token dim = peek();
    std::optional<std::string> key = name("a dimension");
    if (!key)
      return skipBlock(1);
    std::optional<int64_t> value =
        number((what == "Dimensions" ? "dimension " : what + " of ") + *key);
    addExtent(extents, {*key, value.value_or(1), dim.position}, what);
  }
}

//===----------------------------------------------------------------------===//
// Dataflows
//===----------------------------------------------------------------------===//

/// The words that start a directive: one found where an argument should be
/// means that an argument is missing.
static bool isDirective(const Token &token) {
  return token.is("TemporalMap") || token.is("SpatialMap") ||
         token.is("Cluster");
}

/// True where a directive that lacks something ends.
static bool endsDirective(const Token &token) {
  return token.isEnd() || token.isBrace() || isDirective(token);
}

void Parser::parseDataflow(Layer &layer) {
  Dataflow dataflow;
  dataflow.position = peek().position;
  hasDataflow = true;
  if (layer.dataflow)
    fail(dataflow.position, "Dataflow of this layer is given twice");
  if (!expect("{", "'{' of Dataflow") && !isDirective(peek()))
    return;
  dataflow.levels.emplace_back();
  dataflow.levels.front().position = dataflow.position;
  while (isInside("Dataflow")) {
    if (accept("TemporalMap"))
      parseMap(dataflow, /*spatial=*/false);
    else if (accept("SpatialMap"))
      parseMap(dataflow, /*spatial=*/true);
    else if (peek().is("Cluster"))
      parseCluster(dataflow);
    else {
      expected("'TemporalMap', 'SpatialMap', 'Cluster' or '}'");
      if (take().is("{"))
        skipBlock(1);
      else
        skipTo(isDirective);
    }
  }
  bool empty = dataflow.levels.size() == 1 && dataflow.levels[0].maps.empty();
  if (!empty)
    layer.dataflow = std::move(dataflow);
}

/// A number, a constant or `Sz(dim)`.
bool Parser::parseAmount(Amount &amount, const std::string &what) {
  amount.position = peek().position;
  if (isDirective(peek())) {
    expected(what);
    return false;
  }
  if (!accept("Sz")) {
    std::optional<int64_t> value = number(what);
    amount.value = value.value_or(1);
    return value.has_value();
  }
  std::optional<std::string> dim = name("a dimension in Sz()");
  amount.sizeOf = dim.value_or("");
  return dim.has_value();
}

void Parser::parseMap(Dataflow &dataflow, bool spatial) {
  Map map;
  map.spatial = spatial;
  map.position = tokens[next - 1].position;
  std::string keyword(tokens[next - 1].text);
  bool read = parseAmount(map.size, "the size of this " + keyword);
  if (!read && endsDirective(peek()))
    return;
  bool readOffset = parseAmount(map.offset, "the offset of this " + keyword);
  if (!readOffset && endsDirective(peek()))
    return;
  if (isDirective(peek()))
    return expected("the dimension of this " + keyword);
  std::optional<std::string> dim = name("the dimension of this " + keyword);
  if (!dim)
    return;
  map.dim = *dim;
  dataflow.levels.back().maps.push_back(std::move(map));
}

void Parser::parseCluster(Dataflow &dataflow) {
  Level level;
  level.position = take().position;
  bool read = parseAmount(level.units, "the size of this Cluster");
  if (accept("L"))
    level.logical = true;
  else if (!accept("P")) {
    if (read)
      expected("the type of this Cluster, P or L");
    if (!endsDirective(peek()))
      take();
  }
  dataflow.levels.push_back(std::move(level));
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

/// A layer without dataflow has that of the one before it, as in MAESTRO.
/// Layers with errors are left out, and with them what would have their
/// dataflow.
void Parser::finishLayer(Network &network, Layer &layer, size_t errorsBefore) {
  if (!typed)
    fail(layer.position, "layer '" + layer.name + "' has no Type");
  if (layer.dimensions.empty())
    fail(layer.position, "layer '" + layer.name + "' has no Dimensions");
  bool broken = parsed.diagnostics.size() > errorsBefore;
  if (broken && hasDataflow)
    lostDataflow = layer.name;
  else if (layer.dataflow)
    lostDataflow.reset();
  else if (lostDataflow)
    return fail(layer.position, "layer '" + layer.name +
                                    "' would have the Dataflow of layer '" +
                                    *lostDataflow + "', which has errors");
  if (broken)
    return;
  if (!layer.dataflow && !network.layers.empty())
    layer.dataflow = network.layers.back().dataflow;
  network.layers.push_back(std::move(layer));
}
