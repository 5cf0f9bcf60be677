//===- Mapping.h - A dataflow as its author wrote it ------------*- C++ -*-===//
//
// A mapping (M1) is a nest of levels with ordered directives. It has no
// meaning of its own: bind() (Bind.h) decides what it means on an op.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_MAPPING_H
#define MAESTRO_MODEL_MAPPING_H

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace maestro {

/// A size or offset of a directive, or the units of a cluster (M1, M5).
struct Size {
  enum class Kind {
    Constant,
    /// `full`: the extent handed down from the level above.
    Full,
    /// `Sz(R)`: the op's extent of loop R.
    ExtentOf,
  };
  Kind kind = Kind::Constant;
  int64_t value = 1;
  std::string loop;

  static Size constant(int64_t value) { return {Kind::Constant, value, {}}; }
  static Size full() { return {Kind::Full, 0, {}}; }
  static Size extentOf(std::string loop) {
    return {Kind::ExtentOf, 0, std::move(loop)};
  }
  bool operator==(const Size &other) const {
    return kind == other.kind && value == other.value && loop == other.loop;
  }
  bool operator!=(const Size &other) const { return !(*this == other); }
};

/// `spatial_map(size, offset) dim` or `temporal_map(size, offset) dim` (M3).
struct Directive {
  bool spatial = false;
  Size size;
  Size offset;
  /// A loop ("K", "d2") or an input coordinate ("Y", M7).
  std::string dim;
};

/// `keep "L2" [filter]` (M10).
struct Keep {
  std::string memory;
  /// Operand names; empty means all operands of the memory.
  std::vector<std::string> operands;
  /// No operand at all: everything bypasses the memory.
  bool nothing = false;
};

/// One level: what stands between two `cluster`s.
struct MappingLevel {
  /// Units per cluster (M2); not used at level 0.
  Size units;
  /// Outermost loop first.
  std::vector<Directive> directives;
  std::vector<Keep> keeps;
};

/// The kind of op a mapping is written for (P3).
enum class MappingKind {
  /// Uses only dN names: fits any op.
  Any,
  /// Convolutions, depthwise convolutions and poolings.
  Convolution,
  Contraction,
};

/// A dataflow: levels, outermost first; there is at least one.
struct Mapping {
  std::string name;
  MappingKind kind = MappingKind::Any;
  std::vector<MappingLevel> levels;
};

} // namespace maestro

#endif // MAESTRO_MODEL_MAPPING_H
