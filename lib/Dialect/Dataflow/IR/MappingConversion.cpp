//===- MappingConversion.cpp - dataflow.mapping as a value ----------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "llvm/ADT/TypeSwitch.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// IR to values
//===----------------------------------------------------------------------===//

static MappingKind toKind(std::optional<MappedKind> kind) {
  if (!kind)
    return MappingKind::Any;
  switch (*kind) {
  case MappedKind::Convolution:
    return MappingKind::Convolution;
  case MappedKind::Contraction:
    return MappingKind::Contraction;
  }
  llvm_unreachable("all kinds are handled");
}

template <typename MapOp> static Directive toDirective(MapOp op) {
  return {std::is_same_v<MapOp, SpatialMapOp>, op.getSize(), op.getOffset(),
          op.getDim().str()};
}

static Keep toKeep(KeepOp op) {
  Keep keep{op.getMemory().str(), {}};
  if (std::optional<ArrayAttr> operands = op.getOperands())
    for (auto name : operands->getAsRange<StringAttr>())
      keep.operands.push_back(name.str());
  return keep;
}

/// The cluster that opens the next level, or null.
static ClusterOp nextLevel(Region &level) {
  auto clusters = level.getOps<ClusterOp>();
  return clusters.empty() ? ClusterOp() : *clusters.begin();
}

static MappingLevel toLevel(Region &body, Size units) {
  MappingLevel level;
  level.units = std::move(units);
  for (Operation &op : body.getOps())
    TypeSwitch<Operation *>(&op)
        .Case<SpatialMapOp, TemporalMapOp>(
            [&](auto map) { level.directives.push_back(toDirective(map)); })
        .Case([&](KeepOp keep) { level.keeps.push_back(toKeep(keep)); });
  return level;
}

Mapping maestro::toModel(MappingOp op) {
  Mapping mapping{op.getSymName().str(), toKind(op.getKind()), {}};
  mapping.levels.push_back(toLevel(op.getBody(), Size()));
  for (ClusterOp cluster = nextLevel(op.getBody()); cluster;
       cluster = nextLevel(cluster.getBody()))
    mapping.levels.push_back(toLevel(cluster.getBody(), cluster.getUnits()));
  return mapping;
}

//===----------------------------------------------------------------------===//
// Values to IR
//===----------------------------------------------------------------------===//

static MappedKindAttr fromKind(MLIRContext *context, MappingKind kind) {
  switch (kind) {
  case MappingKind::Any:
    return {};
  case MappingKind::Convolution:
    return MappedKindAttr::get(context, MappedKind::Convolution);
  case MappingKind::Contraction:
    return MappedKindAttr::get(context, MappedKind::Contraction);
  }
  llvm_unreachable("all kinds are handled");
}

static void build(OpBuilder &builder, Location loc,
                  const Directive &directive) {
  if (directive.spatial)
    SpatialMapOp::create(builder, loc, directive.size, directive.offset,
                         directive.dim);
  else
    TemporalMapOp::create(builder, loc, directive.size, directive.offset,
                          directive.dim);
}

static void build(OpBuilder &builder, Location loc, const Keep &keep) {
  SmallVector<StringRef> operands(keep.operands.begin(), keep.operands.end());
  KeepOp::create(builder, loc, builder.getStringAttr(keep.memory),
                 operands.empty() ? ArrayAttr()
                                  : builder.getStrArrayAttr(operands));
}

/// Fills the region of a level; the builder is left at the end of its block.
static void build(OpBuilder &builder, Location loc, const MappingLevel &level,
                  Region &body) {
  builder.createBlock(&body);
  for (const Directive &directive : level.directives)
    build(builder, loc, directive);
  for (const Keep &keep : level.keeps)
    build(builder, loc, keep);
}

MappingOp maestro::fromModel(OpBuilder &builder, Location loc,
                             const Mapping &mapping) {
  OpBuilder::InsertionGuard guard(builder);
  auto op = MappingOp::create(builder, loc, builder.getStringAttr(mapping.name),
                              StringAttr(),
                              fromKind(builder.getContext(), mapping.kind));
  build(builder, loc, mapping.levels.front(), op.getBody());
  for (const MappingLevel &level : llvm::drop_begin(mapping.levels)) {
    auto cluster = ClusterOp::create(builder, loc, level.units);
    build(builder, loc, level, cluster.getBody());
  }
  return op;
}

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

/// The op of this type at this position among its like, or null.
template <typename... OpTs> static Operation *nth(Region &level, int position) {
  for (Operation &op : level.getOps())
    if (isa<OpTs...>(op) && position-- == 0)
      return &op;
  return nullptr;
}

/// The mapping or cluster that is the level, or null.
static Operation *findLevel(MappingOp mapping, int level) {
  Operation *op = mapping;
  for (; op && level > 0; --level)
    op = nextLevel(op->getRegion(0));
  return op;
}

Operation *maestro::findPlace(MappingOp mapping, const Place &place) {
  switch (place.kind) {
  case Place::Kind::Problem:
  case Place::Kind::Accelerator:
    return nullptr;
  case Place::Kind::Mapping:
    return mapping;
  case Place::Kind::Level:
  case Place::Kind::Directive:
  case Place::Kind::Keep:
    break;
  }
  Operation *level = findLevel(mapping, place.level);
  if (!level || place.kind == Place::Kind::Level)
    return level;
  if (place.kind == Place::Kind::Keep)
    return nth<KeepOp>(level->getRegion(0), place.index);
  return nth<SpatialMapOp, TemporalMapOp>(level->getRegion(0), place.index);
}
