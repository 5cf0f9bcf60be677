//===- MaestroEvaluateTest.cpp - Costs of layers in MAESTRO's format ------===//

#include "maestro/Target/Maestro/Csv.h"
#include "maestro/Target/Maestro/Reader.h"

#include "gtest/gtest.h"

using namespace maestro;
using namespace maestro::dfsl;

/// The only layer of a network with this body.
static Layer layerOf(const std::string &body) {
  Parsed parsed = parse("Network N { Layer L { " + body + " } }");
  for (const Diagnostic &diagnostic : parsed.diagnostics)
    ADD_FAILURE() << diagnostic.message;
  return parsed.file.networks.at(0).layers.at(0);
}

static LayerCost costOf(const Layer &layer, const Hardware &hardware) {
  std::vector<Diagnostic> diagnostics;
  std::optional<LayerCost> cost =
      LayerEvaluator(hardware).evaluate(layer, diagnostics);
  for (const Diagnostic &diagnostic : diagnostics)
    ADD_FAILURE() << diagnostic.message;
  return cost.value_or(LayerCost());
}

static Hardware withPEs(int64_t pes) {
  Hardware hardware;
  hardware.pes = pes;
  return hardware;
}

/// The worked example of docs/CostModel.md.
static constexpr const char *kExample =
    "Type: CONV Dimensions { K: 4, C: 6, R: 3, S: 3, Y: 7, X: 7 } "
    "Dataflow { SpatialMap(1,1) K; TemporalMap(4,4) C; TemporalMap(1,1) Y'; "
    "TemporalMap(1,1) X'; Cluster(4, P); SpatialMap(1,1) C; }";

TEST(MaestroEvaluate, WorkingSetIsTheUnionOfALevelsUnits) {
  LayerCost cost = costOf(layerOf(kExample), withPEs(8));
  // 2 clusters: 4 channels of 3x3 inputs, which they share, 2 x 4 x 9 filters,
  // 2 outputs; each twice [V1].
  EXPECT_EQ(cost.workingSetBits, 2 * (36 + 72 + 2) * 8);
}

TEST(MaestroEvaluate, WhatStaysNeedsNoSecondCopy) {
  // 3 of 4 filters at a time: the last fold has one. The inputs never change.
  LayerCost cost =
      costOf(layerOf("Type: GEMM Dimensions { M: 5, N: 4, K: 2 } "
                     "Dataflow { SpatialMap(1,1) N; TemporalMap(2,2) K; }"),
             withPEs(3));
  // lhs 5 x 2 once, rhs 2 x 3 twice, output 5 x 3 twice.
  EXPECT_EQ(cost.workingSetBits, (10 + 2 * 6 + 2 * 15) * 8);
}

TEST(MaestroEvaluate, StagedScheduleHasTheSameSteps) {
  for (const char *body :
       {kExample,
        "Type: CONV Stride { X: 2, Y: 2 } Dimensions { K: 5, C: 3, R: 3, S: 3, "
        "Y: 12, X: 9 } Dataflow { TemporalMap(2,2) K; SpatialMap(5,4) Y; "
        "TemporalMap(3,1) X; TemporalMap(2,2) C; Cluster(2,P); "
        "SpatialMap(1,1) C; }",
        "Type: GEMM Dimensions { M: 7, N: 5, K: 6 } Dataflow { "
        "TemporalMap(4,4) K; SpatialMap(2,2) M; TemporalMap(3,3) N; }"}) {
    LayerCost cost = costOf(layerOf(body), withPEs(6));
    Result<Cost> staged = analyze(stageSteps(cost.schedule));
    ASSERT_TRUE(staged);
    // What goes between L2 and L1 does not depend on what L2 keeps, but for
    // the reads that add to a value that L2 still has.
    for (size_t i = 0; i < cost.cost.pairs.size(); ++i) {
      const PairTraffic &whole = cost.cost.pairs[i], &step = staged->pairs[i];
      if (whole.parent != kL2)
        continue;
      EXPECT_EQ(whole.fills, step.fills) << body;
      EXPECT_EQ(whole.parentReads, step.parentReads) << body;
      EXPECT_EQ(whole.drains, step.drains) << body;
      EXPECT_EQ(whole.parentWrites, step.parentWrites) << body;
      EXPECT_EQ(whole.psumReads, step.psumReads) << body;
    }
  }
}

TEST(MaestroEvaluate, ActivePEsAreBoxesPerStep) {
  // 4 filters x (4 + 2) channels x 25 positions are 600 boxes; 2 folds of
  // filters x 2 tiles of channels x 25 positions are 100 steps.
  EXPECT_EQ(costOf(layerOf(kExample), withPEs(8)).activePEs, 6);
}

TEST(MaestroEvaluate, BrokenRulesHaveTheirPlace) {
  Parsed parsed = parse("Network N {\n Layer L {\n Type: GEMM\n"
                        "  Dimensions { M: 4, N: 4, K: 4 }\n  Dataflow {\n"
                        "    TemporalMap(3,2) M;\n  }\n }\n}\n");
  std::vector<Diagnostic> diagnostics;
  EXPECT_FALSE(
      LayerEvaluator(withPEs(2))
          .evaluate(parsed.file.networks.at(0).layers.at(0), diagnostics));
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].position.line, 6U);
  EXPECT_EQ(diagnostics[0].position.column, 5U);
  EXPECT_EQ(diagnostics[0].message,
            "layer 'L': offset 2 is smaller than size 3: the tiles would "
            "overlap; use (3, 3) [M4]");
}

TEST(MaestroEvaluate, R8_UnitsWithoutNumberAreAnError) {
  // 277777777 units have 4 channels each, the last but 2 or 3 of them, in
  // clusters of 2 PEs: there are no two that are known to be alike.
  Layer layer = layerOf(
      "Type: CONV Dimensions { K: 4, C: 555555555, R: 3, S: 6, Y: 7, X: 7 } "
      "Dataflow { SpatialMap(4,4) C; TemporalMap(Sz(S),1) X; Cluster(2, P); "
      "SpatialMap(1,1) C; }");
  std::vector<Diagnostic> diagnostics;
  EXPECT_FALSE(LayerEvaluator(withPEs(555555555)).evaluate(layer, diagnostics));
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_NE(diagnostics[0].message.find("one by one [R8]"), std::string::npos)
      << diagnostics[0].message;
}

TEST(MaestroCsv, HeaderHasEveryColumn) {
  std::string_view rest = csvHeader();
  for (const CsvColumn &column : csvColumns()) {
    std::string_view field = rest.substr(0, rest.find(','));
    rest.remove_prefix(std::min(field.size() + 1, rest.size()));
    field.remove_prefix(field.find_first_not_of(' '));
    // MAESTRO's header calls the largest compute delay the smallest.
    EXPECT_EQ(field, column.name);
  }
  EXPECT_TRUE(rest.empty());
}

TEST(MaestroCsv, ANetworkWithoutNameHasAnEmptyField) {
  Hardware hardware;
  Layer layer = layerOf(kExample);
  LayerCost cost = costOf(layer, hardware);
  std::string line = csvLine({"", &layer, &cost, &hardware});
  EXPECT_EQ(line.substr(0, 7), ",L,256,");
}

TEST(MaestroCsv, SiliconFollowsMaestrosConstants) {
  // MAESTRO's own line for CONV1 of Resnet50_kcp_ws, 64 PEs, bandwidth 16:
  // L1 294 and L2 590 bytes take 64.9152 and 2.0355 mW; here L1 takes less.
  // PEs: 64 x 1.2223. Network: bus (14.662 x 64 + 28.895) x 16 x 0.8 / 1000,
  // arbiter (1.2886 x 64^2 + 5.5814 x 64 - 23.711) x 0.34 / 1000.
  Hardware hardware = withPEs(64);
  hardware.nocBandwidth = 16;
  Layer layer = layerOf(kExample);
  LayerCost cost = costOf(layer, hardware);
  CsvRow row{"N", &layer, &cost, &hardware};
  auto value = [&](std::string_view name) {
    for (const CsvColumn &column : csvColumns())
      if (column.name == name)
        return std::stod(column.value(row));
    return -1.0;
  };
  EXPECT_NEAR(value("PE power"), 78.2272, 1e-9);
  EXPECT_NEAR(value("NOC power"), 12.3809664 + 1.907945, 1e-4);
  EXPECT_NEAR(value("L1 power"), 64 * 38 * 0.00345, 1e-9);
  // 4 clusters work on 4 filters: 2 x (36 + 144 + 4) bytes.
  EXPECT_NEAR(value("L2 power"), 368 * 0.00345, 1e-9);
  EXPECT_NEAR(value("Area"),
              64 * 283 + (64 * 38 + 368) * 0.104 +
                  101.7938 * (14.662 * 64 + 28.895) * 16 +
                  395.473 * (1.2886 * 4096 + 5.5814 * 64 - 23.711),
              1e-3);
}
