//===- MappingVerifiers.cpp - What is illegal in mappings -----------------===//
//
// The label of the rule that a check is for stands at its end, in brackets.
//
//===----------------------------------------------------------------------===//

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"

#include "maestro/Model/Limits.h"
#include "maestro/Model/Problem.h"

#include "llvm/ADT/SmallPtrSet.h"
#include "llvm/ADT/TypeSwitch.h"

#include <map>

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Names and sizes
//===----------------------------------------------------------------------===//

/// The loops of P3, as a message offers them.
static constexpr llvm::StringLiteral kLoopNames =
    "loops are N, G, K, C, OZ, OY, OX, T, R, S of convolutions, B, M, N, K of "
    "contractions, M1, M2, ... where there are several, and d0, d1, ...";

/// M5: Sz takes a loop.
static LogicalResult verifySize(Operation *op, const Size &size) {
  if (size.kind != Size::Kind::ExtentOf || isLoopName(size.loop))
    return success();
  if (isCoordinateName(size.loop))
    return op->emitOpError("Sz takes a loop, not an input coordinate: ")
           << size.loop << "; use O" << size.loop << " [M5]";
  return op->emitOpError("unknown loop in Sz: ")
         << size.loop << "; " << kLoopNames << " [M5]";
}

/// H1: what a hole may be.
static LogicalResult verifyHole(Operation *op, const Size &hole) {
  if (hole.least < 1)
    return op->emitOpError("the range of a hole must begin at 1 or more: ")
           << hole.least << " [H1]";
  if (hole.most && *hole.most < hole.least)
    return op->emitOpError("the range of a hole is empty: ")
           << hole.least << " to " << *hole.most
           << "; the second number must be at least " << hole.least << " [H1]";
  int64_t before = 0;
  for (int64_t each : hole.candidates) {
    if (each < 1)
      return op->emitOpError("candidates must be at least 1: ")
             << each << " [H1]";
    if (each <= before)
      return op->emitOpError("candidates must increase: ")
             << each << " stands behind " << before
             << "; write each once, the smallest first [H1]";
    before = each;
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Directives
//===----------------------------------------------------------------------===//

/// H2: names of loops, each once.
static LogicalResult verifyLoops(Operation *op, ChoiceAttr loops) {
  for (auto [i, name] : llvm::enumerate(loops.getNames())) {
    if (isCoordinateName(name.getValue()))
      return op->emitOpError("an input coordinate is no choice: ")
             << name.getValue() << "; use O" << name.getValue() << " [H2]";
    if (!isLoopName(name.getValue()))
      return op->emitOpError("unknown loop: ")
             << name.getValue() << "; " << kLoopNames << " [P3]";
    if (llvm::is_contained(loops.getNames().take_front(i), name))
      return op->emitOpError("offers a loop twice: ")
             << name.getValue() << " [H2]";
  }
  return success();
}

/// M11, H2.
template <typename MapOp> static LogicalResult verifyDim(MapOp op) {
  std::optional<StringRef> dim = op.getDim();
  if (dim && op.getLoops())
    return op.emitOpError("has a loop and a choice of loops: ")
           << *dim << " and " << op.getLoopsAttr() << "; keep one [H2]";
  if (op.getLoops())
    return verifyLoops(op, op.getLoopsAttr());
  if (!dim)
    return op.emitOpError("needs a loop, or ? for any [H2]");
  if (!isLoopName(*dim) && !isCoordinateName(*dim))
    return op.emitOpError("unknown dimension: ")
           << *dim << "; " << kLoopNames
           << "; input coordinates are Z, Y, X [M11]";
  return success();
}

/// As it is written, but for what a hole may be.
static std::string spell(const Size &size) {
  switch (size.kind) {
  case Size::Kind::Constant:
    return std::to_string(size.value);
  case Size::Kind::Full:
    return "full";
  case Size::Kind::ExtentOf:
    return "Sz(" + size.loop + ")";
  case Size::Kind::Hole:
    return "?";
  }
  llvm_unreachable("all kinds are handled");
}

/// H1: size and offset are holes, which are the same number (M4), or neither.
template <typename MapOp> static LogicalResult verifyHoles(MapOp op) {
  Size size = op.getSize(), offset = op.getOffset();
  if (offset.isHole() && offset != Size::hole())
    return op.emitOpError("an offset has no candidates, since it equals the "
                          "size: use (? in ..., ?) [H1]");
  if (size.isHole() && !offset.isHole())
    return op.emitOpError("size is a hole and offset is ")
           << spell(offset) << ", though they are equal: use (?, ?) or ("
           << spell(offset) << ", " << spell(offset) << ") [H1]";
  if (!size.isHole() && offset.isHole())
    return op.emitOpError("offset is a hole and size is ")
           << spell(size) << ", though they are equal: use (?, ?) or ("
           << spell(size) << ", " << spell(size) << ") [H1]";
  if (!size.isHole())
    return success();
  if (std::optional<StringRef> dim = op.getDim(); dim && isCoordinateName(*dim))
    return op.emitOpError("a hole is a number of outputs, not of inputs: ")
           << *dim << "; use O" << *dim << " [H1]";
  return verifyHole(op, size);
}

/// M11, M5, M3, H1, H2.
template <typename MapOp> static LogicalResult verifyMap(MapOp op) {
  Size size = op.getSize();
  if (failed(verifyDim(op)) || failed(verifySize(op, size)) ||
      failed(verifySize(op, op.getOffset())) || failed(verifyHoles(op)))
    return failure();
  if (size.kind == Size::Kind::Constant && size.value < 1)
    return op.emitOpError()
           << "size must be at least 1: " << size.value << " [M3]";
  return success();
}

LogicalResult SpatialMapOp::verify() { return verifyMap(*this); }

LogicalResult TemporalMapOp::verify() { return verifyMap(*this); }

/// H3
LogicalResult AnyOrderOp::verify() {
  if (getBody().front().empty())
    return emitOpError("needs at least 1 directive: 0 [H3]");
  for (Operation &op : getBody().getOps())
    if (!isa<SpatialMapOp, TemporalMapOp>(op))
      return op.emitError() << "any_order holds spatial_map and temporal_map, "
                               "and nothing else: '"
                            << op.getName() << "' [H3]";
  return success();
}

//===----------------------------------------------------------------------===//
// Keeps
//===----------------------------------------------------------------------===//

/// P3: names of operands, each once.
template <typename Names>
static LogicalResult verifyOperands(Operation *op, Names names,
                                    const char *rule) {
  llvm::SmallPtrSet<Attribute, 4> seen;
  for (StringAttr name : names) {
    if (!isOperandName(name.getValue()))
      return op->emitOpError("unknown operand: ")
             << name.getValue()
             << "; operands are input, filter, output, lhs, rhs, and in0, "
                "in1, ..., out0 [P3]";
    if (!seen.insert(name).second)
      return op->emitOpError("names an operand twice: ")
             << name.getValue() << " [" << rule << "]";
  }
  return success();
}

LogicalResult KeepOp::verify() {
  if (getMemory().empty())
    return emitOpError("needs the name of a memory: \"\" [M10]");
  std::optional<ArrayAttr> operands = getOperands();
  if (operands && getChoice())
    return emitOpError("has operands and a choice of operands: ")
           << *operands << " and " << getChoiceAttr()
           << "; use a keep for each [H4]";
  if (getChoice())
    return verifyOperands(*this, getChoice()->getNames(), "H4");
  if (!operands)
    return success();
  return verifyOperands(*this, operands->getAsRange<StringAttr>(), "M10");
}

//===----------------------------------------------------------------------===//
// Levels
//===----------------------------------------------------------------------===//

/// M1: directives, keeps, and at most one cluster, which comes last.
static LogicalResult verifyLevel(Region &level) {
  for (Operation &op : level.getOps()) {
    if (!isa<SpatialMapOp, TemporalMapOp, AnyOrderOp, KeepOp, ClusterOp>(op))
      return op.emitError() << "a level of a mapping holds spatial_map, "
                               "temporal_map, any_order, keep and cluster: '"
                            << op.getName() << "' [M1]";
    if (!isa<ClusterOp>(op) || !op.getNextNode())
      continue;
    Operation *next = op.getNextNode();
    InFlightDiagnostic diagnostic =
        next->emitError() << "'" << next->getName()
                          << "' after a cluster of its level: a level has at "
                             "most 1 cluster, and it comes last [M1]";
    diagnostic.attachNote(op.getLoc()) << "the cluster is here";
    return diagnostic;
  }
  return success();
}

/// M6, of loops that no op lacks: a level spreads at most one.
static LogicalResult verifyOneSpatial(Region &level) {
  SpatialMapOp first;
  auto check = [&](SpatialMapOp op) -> WalkResult {
    if (!op.getLoops() || !op.getLoopsAttr().getNames().empty())
      return WalkResult::advance();
    if (!first) {
      first = op;
      return WalkResult::advance();
    }
    InFlightDiagnostic diagnostic = op.emitOpError(
        "is the second on any loop at its level, which spreads at most 1: "
        "open a cluster for it [M6]");
    diagnostic.attachNote(first.getLoc()) << "the first is here";
    return diagnostic;
  };
  for (Operation &op : level.getOps())
    if (!isa<ClusterOp>(op) && op.walk(check).wasInterrupted())
      return failure();
  return success();
}

LogicalResult ClusterOp::verify() {
  Size units = getUnits();
  if (units.kind == Size::Kind::Full)
    return emitOpError("units must be a number, or Sz of a loop: full [M2]");
  if (units.kind == Size::Kind::Constant && units.value < 1)
    return emitOpError("units must be at least 1: ") << units.value << " [M2]";
  if (units.isHole() && failed(verifyHole(*this, units)))
    return failure();
  if (failed(verifySize(*this, units)))
    return failure();
  return verifyLevel(getBody());
}

LogicalResult ClusterOp::verifyRegions() { return verifyOneSpatial(getBody()); }

LogicalResult MappingOp::verify() { return verifyLevel(getBody()); }

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

/// The levels of the mapping, outermost first, as the ops that open them.
static SmallVector<Operation *> levelsOf(MappingOp mapping) {
  SmallVector<Operation *> levels;
  mapping->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<MappingOp, ClusterOp>(op))
      levels.push_back(op);
  });
  return levels;
}

/// M1: as many levels as can be evaluated.
static LogicalResult verifyLevelCount(MappingOp mapping) {
  size_t levels = levelsOf(mapping).size();
  if (levels <= kMaxLevels)
    return success();
  return mapping.emitOpError("has too many levels: ")
         << levels << " > " << kMaxLevels << " [M1]";
}

/// P3: a name that means something only on ops of one kind.
static bool isRoleName(StringRef name) { return !name.starts_with("d"); }

/// The names of loops that an op of a mapping uses.
static SmallVector<std::string> loopsOf(Operation *op) {
  SmallVector<std::string> loops;
  auto add = [&](const Size &size) {
    if (size.kind == Size::Kind::ExtentOf)
      loops.push_back(size.loop);
  };
  TypeSwitch<Operation *>(op)
      .Case<SpatialMapOp, TemporalMapOp>([&](auto map) {
        if (map.getDim())
          loops.push_back(map.getDim()->str());
        if (map.getLoops())
          for (StringAttr name : map.getLoopsAttr().getNames())
            loops.push_back(name.str());
        add(map.getSize());
        add(map.getOffset());
      })
      .Case([&](ClusterOp cluster) { add(cluster.getUnits()); });
  return loops;
}

/// P3: a mapping for any kind of op uses only dN names.
static LogicalResult verifyNamesFitKind(MappingOp mapping) {
  if (mapping.getKind())
    return success();
  WalkResult result = mapping->walk([](Operation *op) {
    for (const std::string &loop : loopsOf(op))
      if (isRoleName(loop))
        return WalkResult(
            op->emitOpError()
            << "uses " << loop
            << ", which means something else in each kind of op: write "
               "convolution or contraction behind the name of the mapping, or "
               "use d0, d1, ... [P3]");
    return WalkResult::advance();
  });
  return failure(result.wasInterrupted());
}

namespace {
/// M10, H4: collects what a mapping keeps and where.
class KeepVerifier {
public:
  LogicalResult add(KeepOp keep) {
    std::vector<KeepOp> &others = keeps[keep.getMemory()];
    for (KeepOp other : others)
      if (failed(verifyPair(keep, other)))
        return failure();
    others.push_back(keep);
    return success();
  }

private:
  static LogicalResult verifyPair(KeepOp keep, KeepOp other) {
    if (isNothing(keep) || isNothing(other))
      return failNothing(keep, other);
    if (keep.getChoice() && other.getChoice())
      return success();
    if (keep.getChoice())
      return verifyOffered(keep, other);
    if (other.getChoice())
      return verifyOffered(other, keep);
    std::optional<StringRef> operand = shared(keep, other);
    if (!operand)
      return success();
    InFlightDiagnostic diagnostic = keep.emitOpError("keeps ")
                                    << *operand << " of " << keep.getMemory()
                                    << " a second time [M10]";
    diagnostic.attachNote(other.getLoc()) << "the first keep is here";
    return diagnostic;
  }

  static bool isNothing(KeepOp keep) {
    return keep.getOperands() && keep.getOperands()->empty();
  }

  static LogicalResult failNothing(KeepOp keep, KeepOp other) {
    InFlightDiagnostic diagnostic =
        keep.emitOpError("is the second of ")
        << keep.getMemory() << ", of which "
        << (isNothing(keep) ? "it" : "another")
        << " says that nothing is kept: leave one of the two out [M10]";
    diagnostic.attachNote(other.getLoc()) << "the first keep is here";
    return diagnostic;
  }

  /// What is kept in any case is no choice. A choice of all operands means
  /// those that are left.
  static LogicalResult verifyOffered(KeepOp choice, KeepOp fixed) {
    std::optional<ArrayAttr> kept = fixed.getOperands();
    ArrayRef<StringAttr> offered = choice.getChoiceAttr().getNames();
    auto isKept = [&](StringAttr name) {
      return !kept || llvm::is_contained(*kept, name);
    };
    const StringAttr *found = llvm::find_if(offered, isKept);
    if (found == offered.end() && (kept || !offered.empty()))
      return success();
    InFlightDiagnostic diagnostic =
        choice.emitOpError("offers ")
        << (found == offered.end() ? "operands" : found->getValue()) << " of "
        << choice.getMemory() << ", kept by another keep in any case [H4]";
    diagnostic.attachNote(fixed.getLoc()) << "the other keep is here";
    return diagnostic;
  }

  /// What both keep; without a list, all operands are kept.
  static std::optional<StringRef> shared(KeepOp a, KeepOp b) {
    std::optional<ArrayAttr> some = a.getOperands(), others = b.getOperands();
    if (!some && !others)
      return "all operands";
    if (!some || !others)
      return cast<StringAttr>((some ? some : others)->getValue().front())
          .getValue();
    for (auto name : some->getAsRange<StringAttr>())
      if (llvm::is_contained(*others, name))
        return name.getValue();
    return std::nullopt;
  }

  std::map<StringRef, std::vector<KeepOp>> keeps;
};
} // namespace

LogicalResult MappingOp::verifyRegions() {
  if (failed(verifyLevelCount(*this)) || failed(verifyNamesFitKind(*this)) ||
      failed(verifyOneSpatial(getBody())))
    return failure();
  KeepVerifier verifier;
  WalkResult result = getOperation()->walk<WalkOrder::PreOrder>(
      [&](KeepOp keep) { return WalkResult(verifier.add(keep)); });
  return failure(result.wasInterrupted());
}
