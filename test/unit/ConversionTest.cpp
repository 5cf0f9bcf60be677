//===- ConversionTest.cpp - IR to values and back -------------------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "ModelFixtures.h"
#include "maestro/Model/Analysis.h"

#include "mlir/AsmParser/AsmParser.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

#include <set>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
class ConversionTest : public testing::Test {
protected:
  ConversionTest() { context.loadDialect<DataflowDialect>(); }

  template <typename Printable> static std::string text(Printable value) {
    std::string result;
    llvm::raw_string_ostream stream(result);
    stream << value;
    return result;
  }

  mlir::MLIRContext context;
};
} // namespace

//===----------------------------------------------------------------------===//
// Accelerators
//===----------------------------------------------------------------------===//

/// Every field differs from its default and from its neighbours.
static Memory everyMemoryField() {
  Memory memory;
  memory.name = "L2";
  memory.capacity = 1024;
  memory.instances = 2;
  memory.operands = {"filter", "input"};
  memory.down = 3;
  memory.up = 4;
  memory.latency = 5;
  memory.overhead = 6;
  memory.doubleBuffered = false;
  memory.readEnergy = 0.1;
  memory.writeEnergy = 0.2;
  memory.leakage = 0.3;
  memory.area = 0.4;
  memory.network = {false, false, 0.5};
  return memory;
}

TEST_F(ConversionTest, MemoryComesBack) {
  Memory in = everyMemoryField();
  Memory out = toModel(fromModel(&context, in));
  EXPECT_EQ(out.name, in.name);
  EXPECT_EQ(out.capacity, in.capacity);
  EXPECT_EQ(out.instances, in.instances);
  EXPECT_EQ(out.operands, in.operands);
  EXPECT_EQ(out.down, in.down);
  EXPECT_EQ(out.up, in.up);
  EXPECT_EQ(out.latency, in.latency);
  EXPECT_EQ(out.overhead, in.overhead);
  EXPECT_EQ(out.doubleBuffered, in.doubleBuffered);
  EXPECT_EQ(out.readEnergy, in.readEnergy);
  EXPECT_EQ(out.writeEnergy, in.writeEnergy);
  EXPECT_EQ(out.leakage, in.leakage);
  EXPECT_EQ(out.area, in.area);
  EXPECT_EQ(out.network.multicast, in.network.multicast);
  EXPECT_EQ(out.network.reduction, in.network.reduction);
  EXPECT_EQ(out.network.energy, in.network.energy);
}

TEST_F(ConversionTest, T1_UnlimitedPortsComeBack) {
  Memory in = everyMemoryField();
  in.down = kUnlimited;
  EXPECT_EQ(toModel(fromModel(&context, in)).down, kUnlimited);
  EXPECT_EQ(toModel(fromModel(&context, in)).up, 4);
}

TEST_F(ConversionTest, ProcessingElementComesBack) {
  ProcessingElement in{2, 3, {{"filter", 4}, {"input", 5}}, 0.1, 0.2, 0.3};
  ProcessingElement out = toModel(fromModel(&context, in));
  EXPECT_EQ(out.macsPerCycle, in.macsPerCycle);
  EXPECT_EQ(out.overhead, in.overhead);
  EXPECT_EQ(out.latches, in.latches);
  EXPECT_EQ(out.macEnergy, in.macEnergy);
  EXPECT_EQ(out.leakage, in.leakage);
  EXPECT_EQ(out.area, in.area);
}

TEST_F(ConversionTest, AcceleratorComesBack) {
  Accelerator in = accelerator(12, {everyMemoryField()});
  in.array = {3, 4};
  in.pe.macsPerCycle = 2;
  in.clock = 200.5;
  in.area = 0.6;
  AcceleratorAttr attr = fromModel(&context, in);
  Accelerator out = toModel(attr);
  EXPECT_EQ(out.name, in.name);
  EXPECT_EQ(out.pes, in.pes);
  EXPECT_EQ(out.array, in.array);
  EXPECT_EQ(out.clock, in.clock);
  EXPECT_EQ(out.area, in.area);
  EXPECT_EQ(out.pe.macsPerCycle, in.pe.macsPerCycle);
  ASSERT_EQ(out.memories.size(), 2U);
  EXPECT_EQ(out.memories[1].capacity, 1024);
  EXPECT_EQ(fromModel(&context, out), attr);
}

TEST_F(ConversionTest, DefaultsAreThoseOfTheModel) {
  Accelerator target;
  target.memories = {memory("DRAM", 1)};
  EXPECT_EQ(text(fromModel(&context, target)),
            "#dataflow.accelerator<memories = [<name = \"DRAM\">]>");
  EXPECT_EQ(text(fromModel(&context, ProcessingElement())), "#dataflow.pe<>");
  EXPECT_EQ(text(fromModel(&context, Network())), "#dataflow.network<>");
}

TEST_F(ConversionTest, WhatHasNoOrderIsSorted) {
  ProcessingElement pe;
  pe.latches = {{"input", 2}, {"filter", 1}};
  EXPECT_EQ(text(fromModel(&context, pe)),
            "#dataflow.pe<latches = {filter = 1, input = 2}>");
  EXPECT_EQ(text(fromModel(&context, memory("L1", 1, {"input", "filter"}))),
            "#dataflow.memory<name = \"L1\", operands = [filter, input]>");
}

//===----------------------------------------------------------------------===//
// Mappings
//===----------------------------------------------------------------------===//

static Mapping everyMappingFeature() {
  return mapping({level({spatial(1, 1, "K"), temporal(Size::full(), 2, "C")},
                        {{"L2", {"filter", "input"}}, {"L1", {}}}),
                  cluster(Size::extentOf("R"),
                          {temporal(Size::extentOf("S"), Size::full(), "Y")}),
                  cluster(4, {}, {{"L0", {"output"}}, {"LX", {}, true}})});
}

TEST_F(ConversionTest, MappingBecomesIR) {
  mlir::OpBuilder builder(&context);
  mlir::OwningOpRef<MappingOp> op =
      fromModel(builder, builder.getUnknownLoc(), everyMappingFeature());
  EXPECT_TRUE(mlir::succeeded(mlir::verify(op->getOperation())));
  std::string printed;
  llvm::raw_string_ostream stream(printed);
  op->print(stream);
  EXPECT_EQ(printed, R"(dataflow.mapping @test convolution {
  dataflow.spatial_map(1, 1) K
  dataflow.temporal_map(full, 2) C
  dataflow.keep "L2" [filter, input]
  dataflow.keep "L1"
  dataflow.cluster Sz(R) {
    dataflow.temporal_map(Sz(S), full) Y
    dataflow.cluster 4 {
      dataflow.keep "L0" [output]
      dataflow.keep "LX" []
    }
  }
}
)");
}

static void expectEqual(const Choice &out, const Choice &in) {
  EXPECT_EQ(out.open, in.open);
  EXPECT_EQ(out.names, in.names);
}

static void expectEqual(const MappingLevel &out, const MappingLevel &in) {
  EXPECT_EQ(out.units, in.units);
  ASSERT_EQ(out.directives.size(), in.directives.size());
  for (size_t i = 0; i < in.directives.size(); ++i) {
    EXPECT_EQ(out.directives[i].spatial, in.directives[i].spatial);
    EXPECT_EQ(out.directives[i].size, in.directives[i].size);
    EXPECT_EQ(out.directives[i].offset, in.directives[i].offset);
    EXPECT_EQ(out.directives[i].dim, in.directives[i].dim);
    expectEqual(out.directives[i].loops, in.directives[i].loops);
    EXPECT_EQ(out.directives[i].anyOrder, in.directives[i].anyOrder);
  }
  ASSERT_EQ(out.keeps.size(), in.keeps.size());
  for (size_t i = 0; i < in.keeps.size(); ++i) {
    EXPECT_EQ(out.keeps[i].memory, in.keeps[i].memory);
    EXPECT_EQ(out.keeps[i].operands, in.keeps[i].operands);
    EXPECT_EQ(out.keeps[i].nothing, in.keeps[i].nothing);
    expectEqual(out.keeps[i].choice, in.keeps[i].choice);
  }
}

static void expectEqual(const Mapping &out, const Mapping &in) {
  EXPECT_EQ(out.name, in.name);
  EXPECT_EQ(out.kind, in.kind);
  ASSERT_EQ(out.levels.size(), in.levels.size());
  for (size_t i = 0; i < in.levels.size(); ++i)
    expectEqual(out.levels[i], in.levels[i]);
}

TEST_F(ConversionTest, MappingComesBack) {
  mlir::OpBuilder builder(&context);
  for (MappingKind kind :
       {MappingKind::Any, MappingKind::Convolution, MappingKind::Contraction}) {
    Mapping in = everyMappingFeature();
    in.kind = kind;
    mlir::OwningOpRef<MappingOp> op =
        fromModel(builder, builder.getUnknownLoc(), in);
    expectEqual(toModel(*op), in);
  }
}

TEST_F(ConversionTest, PlacesAreOps) {
  mlir::OpBuilder builder(&context);
  mlir::OwningOpRef<MappingOp> op =
      fromModel(builder, builder.getUnknownLoc(), everyMappingFeature());
  using Kind = Place::Kind;
  EXPECT_EQ(findPlace(*op, {Kind::Mapping}), op->getOperation());
  EXPECT_EQ(findPlace(*op, {Kind::Level, 0}), op->getOperation());
  auto second = mlir::cast<ClusterOp>(findPlace(*op, {Kind::Level, 1}));
  EXPECT_EQ(second.getUnits(), Size::extentOf("R"));
  auto inner = mlir::cast<ClusterOp>(findPlace(*op, {Kind::Level, 2}));
  EXPECT_EQ(inner.getUnits(), Size::constant(4));
  auto map = mlir::cast<TemporalMapOp>(findPlace(*op, {Kind::Directive, 0, 1}));
  EXPECT_EQ(map.getDimAttr().getValue(), "C");
  auto keep = mlir::cast<KeepOp>(findPlace(*op, {Kind::Keep, 0, 1}));
  EXPECT_EQ(keep.getMemory(), "L1");
  EXPECT_EQ(findPlace(*op, {Kind::Keep, 1, 0}), nullptr);
  EXPECT_EQ(findPlace(*op, {Kind::Level, 3}), nullptr);
  EXPECT_EQ(findPlace(*op, {Kind::Problem}), nullptr);
  EXPECT_EQ(findPlace(*op, {Kind::Accelerator}), nullptr);
}

//===----------------------------------------------------------------------===//
// Mappings with holes
//===----------------------------------------------------------------------===//

static Mapping everyHole() {
  Size some = Size::hole(), range = Size::hole(), many = Size::hole();
  some.candidates = {1, 2, 4};
  range.most = 64;
  many.least = 2;
  Mapping result =
      mapping({level({temporal(1, 1, "N"), temporal(some, Size::hole(), "K"),
                      temporal(range, Size::hole(), ""), spatial(1, 1, ""),
                      temporal(many, Size::hole(), "OY")},
                     {{"L2", {}, false, {true, {"filter", "input"}}}}),
               cluster(some, {}, {{"L2", {}, false, {true, {}}}})});
  std::vector<Directive> &directives = result.levels[0].directives;
  directives[2].loops = {true, {"R", "C"}};
  directives[3].loops = {true, {}};
  directives[1].anyOrder = directives[2].anyOrder = 1;
  directives[3].anyOrder = 2;
  return result;
}

static const char *const everyHoleText = R"(dataflow.mapping @test convolution {
  dataflow.temporal_map(1, 1) N
  dataflow.any_order {
    dataflow.temporal_map(? in [1, 2, 4], ?) K
    dataflow.temporal_map(? in 1 to 64, ?) ? in [R, C]
  }
  dataflow.any_order {
    dataflow.spatial_map(1, 1) ?
  }
  dataflow.temporal_map(? in 2 to full, ?) OY
  dataflow.keep "L2" ? in [filter, input]
  dataflow.cluster ? in [1, 2, 4] {
    dataflow.keep "L2" ?
  }
}
)";

TEST_F(ConversionTest, H1_H2_H3_H4_HolesBecomeIR) {
  mlir::OpBuilder builder(&context);
  mlir::OwningOpRef<MappingOp> op =
      fromModel(builder, builder.getUnknownLoc(), everyHole());
  EXPECT_TRUE(mlir::succeeded(mlir::verify(op->getOperation())));
  std::string printed;
  llvm::raw_string_ostream stream(printed);
  op->print(stream);
  EXPECT_EQ(printed, everyHoleText);
}

TEST_F(ConversionTest, H1_H2_H3_H4_HolesComeBack) {
  auto module =
      mlir::parseSourceString<mlir::ModuleOp>(everyHoleText, &context);
  ASSERT_TRUE(module);
  MappingOp op = *module->getOps<MappingOp>().begin();
  expectEqual(toModel(op), everyHole());
}

// What differs in a hole alone is another attribute.
TEST_F(ConversionTest, H1_HolesAreToldApart) {
  std::set<const void *> attributes;
  Size least = Size::hole(), most = Size::hole(), some = Size::hole();
  least.least = 2;
  most.most = 2;
  some.candidates = {2};
  for (const Size &size : {Size::hole(), least, most, some})
    attributes.insert(SizeAttr::get(&context, size).getAsOpaquePointer());
  EXPECT_EQ(attributes.size(), 4u);
}

TEST_F(ConversionTest, H3_PlacesAreOpsInGroupsToo) {
  auto module =
      mlir::parseSourceString<mlir::ModuleOp>(everyHoleText, &context);
  ASSERT_TRUE(module);
  MappingOp op = *module->getOps<MappingOp>().begin();
  auto sizeAt = [&](int index) {
    Place place{Place::Kind::Directive, 0, index};
    auto map = mlir::dyn_cast_or_null<TemporalMapOp>(findPlace(op, place));
    return map ? map.getSize() : Size::constant(0);
  };
  for (int i : {0, 1, 2, 4})
    EXPECT_EQ(sizeAt(i), everyHole().levels[0].directives[i].size) << i;
  EXPECT_TRUE(mlir::isa_and_nonnull<SpatialMapOp>(
      findPlace(op, {Place::Kind::Directive, 0, 3})));
  EXPECT_EQ(findPlace(op, {Place::Kind::Directive, 0, 5}), nullptr);
  EXPECT_TRUE(
      mlir::isa_and_nonnull<KeepOp>(findPlace(op, {Place::Kind::Keep, 0, 0})));
}
