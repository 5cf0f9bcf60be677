//===- Fit.cpp - Fits a library mapping to a target -----------------------===//

#include "maestro/Library/Library.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"

#include <algorithm>

using namespace maestro;

//===----------------------------------------------------------------------===//
// Clusters
//===----------------------------------------------------------------------===//

/// Units of a level; 1 where only the op says how many.
static int64_t unitsOf(const MappingLevel &level) {
  return level.units.kind == Size::Kind::Constant ? level.units.value : 1;
}

static llvm::MutableArrayRef<MappingLevel> clustersOf(Mapping &mapping) {
  return llvm::MutableArrayRef(mapping.levels).drop_front();
}

/// Each cluster takes its dimension of the physical array.
static void takeArray(Mapping &mapping, const std::vector<int64_t> &array) {
  for (auto [level, units] : llvm::zip_equal(clustersOf(mapping), array))
    level.units = Size::constant(units);
}

/// Caps clusters from the innermost outwards; the first takes what is left.
static void shareOut(Mapping &mapping, int64_t pes) {
  for (MappingLevel &level : llvm::reverse(clustersOf(mapping))) {
    if (level.units.kind != Size::Kind::Constant)
      continue;
    bool first = &level == &mapping.levels[1];
    level.units.value = first ? pes : std::min(level.units.value, pes);
    pes /= level.units.value;
  }
}

static void fitClusters(Mapping &mapping, const Accelerator &accelerator) {
  if (accelerator.array.size() == clustersOf(mapping).size())
    takeArray(mapping, accelerator.array);
  else
    shareOut(mapping, accelerator.pes);
}

//===----------------------------------------------------------------------===//
// Tiles
//===----------------------------------------------------------------------===//

/// How much of a loop the units inside a level take at a time.
static int64_t spreadInside(const Mapping &mapping, size_t level,
                            const std::string &dim) {
  int64_t spread = 1;
  for (const MappingLevel &inner :
       llvm::ArrayRef(mapping.levels).drop_front(level + 1))
    for (const Directive &directive : inner.directives)
      if (directive.spatial && directive.dim == dim)
        spread *= unitsOf(inner) * directive.size.value;
  return spread;
}

static void setSize(Directive &directive, int64_t size) {
  directive.size = directive.offset = Size::constant(size);
}

/// Doubled tiles divide what the tiles divide, mostly.
static int64_t doubledUpTo(int64_t size, int64_t limit) {
  while (size <= limit / 2)
    size *= 2;
  return size;
}

/// Gives all units work: where a loop is spread further inside, the tiles of
/// shared buffers grow, and other tiles become what the units take at a time.
static void feedUnits(Mapping &mapping) {
  for (size_t j = 0; j < mapping.levels.size(); ++j)
    for (Directive &directive : mapping.levels[j].directives) {
      int64_t spread = spreadInside(mapping, j, directive.dim);
      if (spread > 1 && directive.size.kind == Size::Kind::Constant)
        setSize(directive,
                j == 0 ? doubledUpTo(directive.size.value, spread) : spread);
    }
}

/// Makes the box of a PE a single MAC: each loop moves in single iterations
/// where it is cut last, or where it was handed whole into the PE.
static void stepSingly(Mapping &mapping) {
  llvm::StringSet<> seen;
  for (MappingLevel &level : llvm::reverse(clustersOf(mapping)))
    for (Directive &directive : level.directives)
      if (seen.insert(directive.dim).second && !directive.spatial)
        setSize(directive, 1);
}

//===----------------------------------------------------------------------===//
// Memories
//===----------------------------------------------------------------------===//

static llvm::ArrayRef<Memory> innerMemories(const Accelerator &accelerator) {
  return llvm::ArrayRef(accelerator.memories).drop_front();
}

static bool holds(const Memory &memory, llvm::StringRef operand) {
  return memory.operands.empty() ||
         llvm::is_contained(memory.operands, operand);
}

static bool shareOperand(const Memory &a, const Memory &b) {
  return a.operands.empty() ||
         llvm::any_of(a.operands,
                      [&](const std::string &name) { return holds(b, name); });
}

static llvm::ArrayRef<llvm::StringLiteral> operandsOf(MappingKind kind) {
  static constexpr llvm::StringLiteral convolution[] = {"input", "filter",
                                                        "output"};
  static constexpr llvm::StringLiteral contraction[] = {"lhs", "rhs", "output"};
  static constexpr llvm::StringLiteral any[] = {"in0", "in1", "out0"};
  switch (kind) {
  case MappingKind::Convolution:
    return convolution;
  case MappingKind::Contraction:
    return contraction;
  case MappingKind::Any:
    return any;
  }
  return any;
}

/// The PEs have memories of their own for all operands: no latch has to hold a
/// box (V2).
static bool haveMemories(const Accelerator &accelerator, MappingKind kind) {
  return llvm::all_of(operandsOf(kind), [&](llvm::StringRef operand) {
    return llvm::any_of(innerMemories(accelerator), [&](const Memory &memory) {
      return memory.instances > 1 && memory.instances == accelerator.pes &&
             holds(memory, operand);
    });
  });
}

/// M10 leaves such a memory to an implicit level or to level 0.
static bool isOutsideClusters(const Memory &memory, const Mapping &mapping) {
  return memory.instances == 1 || memory.instances < unitsOf(mapping.levels[1]);
}

/// Keeps shared memories at the level of tiles. Of two that hold the same
/// operand the inner one has it, and the outer one is left to M10.
static void keepShared(Mapping &mapping, const Accelerator &accelerator) {
  for (llvm::ArrayRef<Memory> rest = innerMemories(accelerator); !rest.empty();
       rest = rest.drop_front()) {
    bool outer = llvm::any_of(rest.drop_front(), [&](const Memory &inner) {
      return isOutsideClusters(inner, mapping) &&
             shareOperand(rest.front(), inner);
    });
    if (rest.front().instances == 1 && !outer)
      mapping.levels.front().keeps.push_back({rest.front().name, {}});
  }
}

Mapping maestro::fit(const Mapping &mapping, const Accelerator &accelerator) {
  assert(mapping.levels.size() > 1 && "library mappings have a cluster");
  Mapping fitted = mapping;
  fitClusters(fitted, accelerator);
  feedUnits(fitted);
  if (!haveMemories(accelerator, mapping.kind))
    stepSingly(fitted);
  keepShared(fitted, accelerator);
  return fitted;
}
