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

static Choice toChoice(std::optional<ChoiceAttr> attr) {
  Choice choice;
  choice.open = attr.has_value();
  if (attr)
    for (StringAttr name : attr->getNames())
      choice.names.push_back(name.str());
  return choice;
}

template <typename MapOp> static Directive toDirective(MapOp op) {
  return {std::is_same_v<MapOp, SpatialMapOp>, op.getSize(), op.getOffset(),
          op.getDim().value_or("").str(), toChoice(op.getLoops())};
}

static Keep toKeep(KeepOp op) {
  Keep keep;
  keep.memory = op.getMemory().str();
  keep.choice = toChoice(op.getChoice());
  std::optional<ArrayAttr> operands = op.getOperands();
  keep.nothing = operands && operands->empty();
  if (operands)
    for (auto name : operands->getAsRange<StringAttr>())
      keep.operands.push_back(name.str());
  return keep;
}

/// The cluster that opens the next level, or null.
static ClusterOp nextLevel(Region &level) {
  auto clusters = level.getOps<ClusterOp>();
  return clusters.empty() ? ClusterOp() : *clusters.begin();
}

/// Adds what the region holds to the level; `group` is 0 outside of groups.
static void addTo(MappingLevel &level, Region &body, unsigned group) {
  unsigned groups = 0;
  for (Operation &op : body.getOps())
    TypeSwitch<Operation *>(&op)
        .Case<SpatialMapOp, TemporalMapOp>([&](auto map) {
          level.directives.push_back(toDirective(map));
          level.directives.back().anyOrder = group;
        })
        .Case([&](AnyOrderOp op) { addTo(level, op.getBody(), ++groups); })
        .Case([&](KeepOp keep) { level.keeps.push_back(toKeep(keep)); });
}

static MappingLevel toLevel(Region &body, Size units) {
  MappingLevel level;
  level.units = std::move(units);
  addTo(level, body, /*group=*/0);
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

/// Null where nothing is left to choose.
static ChoiceAttr fromChoice(OpBuilder &builder, const Choice &choice) {
  if (!choice.open)
    return {};
  SmallVector<StringAttr> names =
      llvm::map_to_vector(choice.names, [&](const std::string &name) {
        return builder.getStringAttr(name);
      });
  return ChoiceAttr::get(builder.getContext(), names);
}

template <typename MapOp>
static void buildMap(OpBuilder &builder, Location loc,
                     const Directive &directive) {
  ChoiceAttr loops = fromChoice(builder, directive.loops);
  auto dim = loops ? StringAttr() : builder.getStringAttr(directive.dim);
  MLIRContext *context = builder.getContext();
  MapOp::create(builder, loc, SizeAttr::get(context, directive.size),
                SizeAttr::get(context, directive.offset), dim, loops);
}

static void build(OpBuilder &builder, Location loc,
                  const Directive &directive) {
  if (directive.spatial)
    buildMap<SpatialMapOp>(builder, loc, directive);
  else
    buildMap<TemporalMapOp>(builder, loc, directive);
}

/// Directives of one group (H3), or of none.
static void build(OpBuilder &builder, Location loc,
                  ArrayRef<Directive> directives) {
  OpBuilder::InsertionGuard guard(builder);
  if (directives.front().anyOrder != 0)
    builder.createBlock(&AnyOrderOp::create(builder, loc).getBody());
  for (const Directive &directive : directives)
    build(builder, loc, directive);
}

static void build(OpBuilder &builder, Location loc, const Keep &keep) {
  SmallVector<StringRef> operands(keep.operands.begin(), keep.operands.end());
  KeepOp::create(builder, loc, builder.getStringAttr(keep.memory),
                 operands.empty() && !keep.nothing
                     ? ArrayAttr()
                     : builder.getStrArrayAttr(operands),
                 fromChoice(builder, keep.choice));
}

/// Fills the region of a level; the builder is left at the end of its block.
static void build(OpBuilder &builder, Location loc, const MappingLevel &level,
                  Region &body) {
  builder.createBlock(&body);
  for (ArrayRef<Directive> rest = level.directives; !rest.empty();) {
    ArrayRef<Directive> group =
        rest.take_while([&](const Directive &directive) {
          return directive.anyOrder == rest.front().anyOrder;
        });
    build(builder, loc, group);
    rest = rest.drop_front(group.size());
  }
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

/// The op of this type at this position among its like in the level, in groups
/// or not; null where there is none. Counts the position down.
template <typename... OpTs>
static Operation *nth(Region &level, int &position) {
  for (Operation &op : level.getOps()) {
    if (isa<OpTs...>(op) && position-- == 0)
      return &op;
    if (auto group = dyn_cast<AnyOrderOp>(op))
      if (Operation *found = nth<OpTs...>(group.getBody(), position))
        return found;
  }
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
  int position = place.index;
  if (place.kind == Place::Kind::Keep)
    return nth<KeepOp>(level->getRegion(0), position);
  return nth<SpatialMapOp, TemporalMapOp>(level->getRegion(0), position);
}
