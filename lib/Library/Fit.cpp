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

static bool isInPes(const Memory &memory, const Accelerator &accelerator) {
  return memory.instances > 1 && memory.instances == accelerator.pes;
}

/// The PEs have memories of their own for all operands: no latch has to hold a
/// box (V2).
static bool haveMemories(const Accelerator &accelerator, MappingKind kind) {
  return llvm::all_of(operandsOf(kind), [&](llvm::StringRef operand) {
    return llvm::any_of(innerMemories(accelerator), [&](const Memory &memory) {
      return isInPes(memory, accelerator) && holds(memory, operand);
    });
  });
}

/// For each inner memory that the PEs have of their own, how many such memories
/// are inside it in the longest chain of one of its operands; 0 for others.
static std::vector<size_t> depthsInPes(const Accelerator &accelerator) {
  llvm::ArrayRef<Memory> memories = innerMemories(accelerator);
  std::vector<size_t> depths(memories.size());
  for (size_t i = memories.size(); i-- > 0;)
    for (size_t j = i + 1; j < memories.size(); ++j)
      if (isInPes(memories[i], accelerator) &&
          isInPes(memories[j], accelerator) &&
          shareOperand(memories[i], memories[j]))
        depths[i] = std::max(depths[i], depths[j] + 1);
  return depths;
}

/// A level of one unit in which every loop of the mapping moves in single
/// iterations.
static MappingLevel singleSteps(const Mapping &mapping) {
  MappingLevel level;
  level.units = Size::constant(1);
  llvm::StringSet<> seen;
  for (const MappingLevel &outer : mapping.levels)
    for (const Directive &directive : outer.directives)
      if (seen.insert(directive.dim).second)
        level.directives.push_back(
            {false, Size::constant(1), Size::constant(1), directive.dim});
  return level;
}

/// Keeps memories in a PE that hold the same operand at levels of their own
/// (R1): the outermost at the last level of the mapping, with the PE's box; the
/// innermost inside, with one element.
static void keepInPes(Mapping &mapping, const Accelerator &accelerator) {
  std::vector<size_t> depths = depthsInPes(accelerator);
  size_t deepest = depths.empty() ? 0 : *llvm::max_element(depths);
  if (deepest == 0)
    return;
  MappingLevel innermost = singleSteps(mapping);
  mapping.levels.resize(mapping.levels.size() + deepest, MappingLevel());
  for (MappingLevel &level :
       llvm::MutableArrayRef(mapping.levels).take_back(deepest))
    level.units = Size::constant(1);
  mapping.levels.back() = std::move(innermost);
  for (auto [memory, depth] :
       llvm::zip_equal(innerMemories(accelerator), depths))
    if (depth > 0)
      mapping.levels[mapping.levels.size() - 1 - depth].keeps.push_back(
          {memory.name, {}});
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
  keepInPes(fitted, accelerator);
  return fitted;
}
