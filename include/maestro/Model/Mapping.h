//===- Mapping.h - A dataflow as its author wrote it ------------*- C++ -*-===//
//
// A mapping (M1) is a nest of levels with ordered directives. It has no
// meaning of its own: bind() (Bind.h) decides what it means on an op.
// A mapping with holes is a mapspace (H1 to H4 of docs/Mapspace.md): the set of
// mappings that fill them.
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
    /// `?`: left to a search (H1).
    Hole,
  };
  Kind kind = Kind::Constant;
  int64_t value = 1;
  std::string loop;
  /// Of a hole: what it may be, increasing. Empty: every size of the range.
  std::vector<int64_t> candidates;
  /// Of a hole without candidates: the range. Without `most`, up to what is
  /// handed down.
  int64_t least = 1;
  std::optional<int64_t> most;

  static Size constant(int64_t value) {
    Size size;
    size.value = value;
    return size;
  }
  static Size full() { return ofKind(Kind::Full); }
  static Size extentOf(std::string loop) {
    Size size = ofKind(Kind::ExtentOf);
    size.loop = std::move(loop);
    return size;
  }
  /// Every size up to what is handed down.
  static Size hole() { return ofKind(Kind::Hole); }

  bool isHole() const { return kind == Kind::Hole; }
  bool operator==(const Size &other) const {
    return kind == other.kind && value == other.value && loop == other.loop &&
           candidates == other.candidates && least == other.least &&
           most == other.most;
  }
  bool operator!=(const Size &other) const { return !(*this == other); }

private:
  static Size ofKind(Kind kind) {
    Size size;
    size.kind = kind;
    size.value = 0;
    return size;
  }
};

/// What a search may choose names from (H2, H4).
struct Choice {
  /// False: nothing is left to choose.
  bool open = false;
  /// The names; empty: every name that the op has.
  std::vector<std::string> names;
};

/// `spatial_map(size, offset) dim` or `temporal_map(size, offset) dim` (M3).
struct Directive {
  bool spatial = false;
  Size size;
  Size offset;
  /// A loop ("K", "d2") or an input coordinate ("Y", M7); empty where it is
  /// left to a search.
  std::string dim;
  /// The loops that may take the place of `dim` (H2).
  Choice loops = {};
  /// Neighbours of a level with the same number other than 0 stand in any
  /// order (H3).
  unsigned anyOrder = 0;
};

/// `keep "L2" [filter]` (M10).
struct Keep {
  std::string memory;
  /// Operand names; empty means all operands of the memory.
  std::vector<std::string> operands;
  /// No operand at all: everything bypasses the memory.
  bool nothing = false;
  /// The operands that a search may keep here (H4).
  Choice choice = {};
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
