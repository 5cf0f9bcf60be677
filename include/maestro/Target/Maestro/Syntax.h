//===- Syntax.h - MAESTRO's text format as values ---------------*- C++ -*-===//
//
// What stands in a file of MAESTRO (github.com/maestro-project/maestro), as it
// was written: networks of layers with their dataflows, and hardware. What it
// means is in Layer.h and Hardware.h.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TARGET_MAESTRO_SYNTAX_H
#define MAESTRO_TARGET_MAESTRO_SYNTAX_H

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace maestro::dfsl {

/// A place in a file; both count from 1, columns in bytes. Line 0: nowhere.
struct Position {
  unsigned line = 0;
  unsigned column = 0;
};

/// What is wrong, or worth knowing, at a place.
struct Diagnostic {
  enum class Severity { Error, Warning, Remark };
  Position position;
  /// Lowercase, without the severity.
  std::string message;
  Severity severity = Severity::Error;
};

/// `Type`: what a layer computes.
enum class LayerType {
  /// Convolution: N K C R S, Y X or Y' X'.
  Conv,
  /// Depthwise: N C R S; K is the channel multiplier.
  Dsconv,
  /// Grouped: N G K C R S, with K and C per group.
  Ngconv,
  /// Transposed; costed as a convolution of its dimensions, as MAESTRO does.
  Trconv,
  /// (M x K) times (K x N).
  Gemm,
  /// B of them.
  Bmm,
};

/// "CONV", "DSCONV", ...
std::string_view toString(LayerType type);
/// True for all types but GEMM and BMM.
bool isConvolution(LayerType type);

/// `K: 64` in `Dimensions`, `Stride` or `Dilation`.
struct Extent {
  /// "K", "Y", "Y'" ...
  std::string dim;
  int64_t value = 1;
  Position position;
};

/// A size or offset of a directive, or the units of a cluster.
struct Amount {
  int64_t value = 1;
  /// `Sz(R)`: the name in it; empty where it is a number.
  std::string sizeOf;
  Position position;
};

/// `TemporalMap(size, offset) dim` or `SpatialMap(size, offset) dim`.
struct Map {
  bool spatial = false;
  Amount size, offset;
  std::string dim;
  Position position;
};

/// What stands between two `Cluster`s.
struct Level {
  /// `Cluster(units, P)`; not used at level 0.
  Amount units;
  /// `L` instead of `P`. MAESTRO makes no difference between the two.
  bool logical = false;
  Position position;
  /// Outermost loop first.
  std::vector<Map> maps;
};

/// `Dataflow { ... }`: levels, outermost first, at least one.
struct Dataflow {
  std::vector<Level> levels;
  Position position;
};

/// `Layer name { ... }`.
struct Layer {
  std::string name;
  Position position;
  LayerType type = LayerType::Conv;
  std::vector<Extent> dimensions, strides, dilations;
  /// Its own, or else that of the layer before it in the network; nothing
  /// where no layer up to it has one.
  std::optional<Dataflow> dataflow;
};

/// `Network name { ... }`. A network may have no name.
struct Network {
  std::string name;
  Position position;
  std::vector<Layer> layers;
};

/// A hardware file, an `Accelerator` block or a command line: what it says of
/// the accelerator. Nothing said of a size or a bandwidth: it is not limited.
struct Hardware {
  std::optional<int64_t> pes;
  /// Bytes per PE, and of the shared buffer.
  std::optional<int64_t> l1Size, l2Size;
  /// Elements per cycle, of one byte.
  std::optional<int64_t> nocBandwidth, offchipBandwidth;
  /// Mean hops, and cycles for each.
  std::optional<int64_t> nocHops, hopLatency;
  /// MACs per cycle and PE.
  std::optional<int64_t> simdLanes;
  std::optional<bool> multicast, reduction;
  /// Bits of a factor: inputs and filters have it (`MultPrecision`); of a sum:
  /// outputs have it (`AddPrecision`).
  std::optional<int64_t> factorBits, sumBits;
  /// The same as written: "INT8", "FP16"; empty where it is not.
  std::string factorType, sumType;
  /// Of the last of the two.
  Position precisionPosition;
  /// Of the first thing said; line 0 where nothing is.
  Position position;
};

/// Everything in a file.
struct File {
  std::vector<Network> networks;
  Hardware hardware;
};

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_SYNTAX_H
