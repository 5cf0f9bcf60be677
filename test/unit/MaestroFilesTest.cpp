//===- MaestroFilesTest.cpp - MAESTRO's dataflows, executed ---------------===//
//
// Each dataflow of MAESTRO's own mapping files, where these are found, and of
// a few small layers here, on layers that are small enough to be simulated:
// analysis and simulator agree in every number.
//
//===----------------------------------------------------------------------===//

#include "maestro/Cases/Numbers.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Simulator/Simulator.h"
#include "maestro/Target/Maestro/Evaluate.h"
#include "maestro/Target/Maestro/Reader.h"

#include "gtest/gtest.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// What a dimension may be at most. `positions` is for outputs.
struct Caps {
  int64_t channels, positions, rows;
  int64_t pes;
};
} // namespace

/// Folds, ragged edges and idle PEs: a few PEs and positions; then many
/// channels, for clusters of 64 and of 100.
static constexpr Caps kAllCaps[] = {
    {5, 7, 7, 12}, {7, 12, 11, 48}, {70, 3, 110, 256}};

//===----------------------------------------------------------------------===//
// Small layers
//===----------------------------------------------------------------------===//

static int64_t extentOf(const std::vector<Extent> &extents,
                        std::string_view dim) {
  for (const Extent &extent : extents)
    if (extent.dim == dim)
      return extent.value;
  return 1;
}

/// The most that dimension `dim` of the layer may be. Inputs get a row and a
/// column that no output needs where the stride leaves room for them.
static int64_t capOf(const Layer &layer, const std::string &dim,
                     const Caps &caps) {
  if (!isConvolution(layer.type))
    return dim == "B" ? 2 : dim == "K" ? caps.rows : caps.positions;
  if (dim == "N" || dim == "G")
    return 3;
  if (dim == "K" || dim == "C")
    return caps.channels;
  if (dim == "Y'" || dim == "X'")
    return caps.positions;
  if (dim == "R" || dim == "S")
    return 11;
  int64_t filter =
      std::min<int64_t>(11, extentOf(layer.dimensions, dim == "Y" ? "R" : "S"));
  int64_t stride = extentOf(layer.strides, dim);
  int64_t reach = (filter - 1) * extentOf(layer.dilations, dim) + 1;
  return (caps.positions - 1) * stride + reach + (stride > 1 ? 1 : 0);
}

static Layer shrink(Layer layer, const Caps &caps) {
  Layer original = layer;
  for (Extent &extent : layer.dimensions)
    extent.value = std::min(extent.value, capOf(original, extent.dim, caps));
  return layer;
}

/// Equal for layers with the same type and dataflow, filter and stride.
static std::string kindOf(const Layer &layer) {
  std::string kind(toString(layer.type));
  auto add = [&](const std::string &text) { kind += ' ' + text; };
  for (const char *dim : {"R", "S"})
    add(std::to_string(extentOf(layer.dimensions, dim)));
  for (const char *dim : {"Y", "X"}) {
    add(std::to_string(extentOf(layer.strides, dim)));
    add(std::to_string(extentOf(layer.dilations, dim)));
  }
  auto addAmount = [&](const Amount &amount) {
    add(amount.sizeOf.empty() ? std::to_string(amount.value) : amount.sizeOf);
  };
  for (const Level &level : layer.dataflow->levels) {
    add("/");
    addAmount(level.units);
    for (const Map &map : level.maps) {
      add(map.spatial ? "S" : "T");
      addAmount(map.size);
      addAmount(map.offset);
      add(map.dim);
    }
  }
  return kind;
}

//===----------------------------------------------------------------------===//
// Comparison
//===----------------------------------------------------------------------===//

static Hardware hardwareWith(int64_t pes) {
  Hardware hardware;
  hardware.pes = pes;
  hardware.nocBandwidth = 3;
  hardware.offchipBandwidth = 2;
  hardware.nocHops = 2;
  hardware.hopLatency = 1;
  hardware.sumBits = 16;
  return hardware;
}

static void expectSamePeaks(const LayerCost &computed) {
  Result<PeakBandwidth> executed = simulatePeakBandwidth(computed.schedule);
  ASSERT_TRUE(executed) << executed.errors().front().str();
  ASSERT_EQ(computed.peak.memories.size(), executed->memories.size());
  for (size_t m = 0; m < executed->memories.size(); ++m) {
    EXPECT_EQ(computed.peak.memories[m].down, executed->memories[m].down);
    EXPECT_EQ(computed.peak.memories[m].up, executed->memories[m].up);
  }
}

static void expectSameNumbers(const LayerCost &computed) {
  Result<Cost> executed = simulate(computed.schedule);
  ASSERT_TRUE(executed) << executed.errors().front().str();
  EXPECT_EQ(differences("analysis", toNumbers(computed.schedule, computed.cost),
                        "simulator", toNumbers(computed.schedule, *executed)),
            std::vector<std::string>());
  Result<Cost> staged = simulate(stageSteps(computed.schedule));
  ASSERT_TRUE(staged) << staged.errors().front().str();
  EXPECT_EQ(computed.workingSetBits, staged->memories[kL2].needBits);
  expectSamePeaks(computed);
}

/// Compares the layer under all caps; returns how often. One that is rejected
/// has a rule that says why.
static int compare(const std::string &file, const Layer &layer) {
  int compared = 0;
  for (const Caps &caps : kAllCaps) {
    SCOPED_TRACE(file + ", layer " + layer.name + ", " +
                 std::to_string(caps.pes) + " PEs");
    LayerEvaluator evaluator(hardwareWith(caps.pes));
    std::vector<Diagnostic> diagnostics;
    std::optional<LayerCost> computed =
        evaluator.evaluate(shrink(layer, caps), diagnostics);
    if (computed) {
      expectSameNumbers(*computed);
      ++compared;
      continue;
    }
    EXPECT_FALSE(diagnostics.empty());
    for (const Diagnostic &diagnostic : diagnostics)
      EXPECT_NE(diagnostic.message.find(" [M"), std::string::npos)
          << diagnostic.message;
  }
  return compared;
}

//===----------------------------------------------------------------------===//
// Tests
//===----------------------------------------------------------------------===//

static constexpr const char *kExamples = R"(
  Network examples {
    Layer keepsWeights {
      Type: CONV
      Stride { X: 2, Y: 2 }
      Dimensions { K: 6, C: 5, R: 3, S: 3, Y: 12, X: 11 }
      Dataflow {
        TemporalMap(1,1) K; TemporalMap(2,2) C;
        TemporalMap(3,1) Y; SpatialMap(3,1) X;
        Cluster(2, P);
        SpatialMap(1,1) C;
      }
    }
    Layer diagonal {
      Type: CONV
      Dimensions { N: 2, K: 4, C: 3, R: 3, S: 2, Y: 8, X: 7 }
      Dataflow {
        SpatialMap(1,1) Y'; TemporalMap(1,1) X'; TemporalMap(2,2) K;
        TemporalMap(Sz(R),Sz(R)) R; TemporalMap(Sz(S),Sz(S)) S;
        Cluster(Sz(R), P);
        SpatialMap(1,1) Y; SpatialMap(1,1) R;
      }
    }
    Layer byChannel {
      Type: DSCONV
      Dimensions { C: 5, R: 3, S: 3, Y: 9, X: 9 }
      Dataflow { SpatialMap(2,2) C; TemporalMap(4,2) Y; TemporalMap(3,1) X; }
    }
    Layer byGroup {
      Type: NGCONV
      Dimensions { G: 3, K: 4, C: 2, R: 1, S: 3, Y: 4, X: 7 }
      Dataflow {
        TemporalMap(1,1) G; SpatialMap(1,1) K; TemporalMap(5,3) X;
        Cluster(2, P);
        SpatialMap(1,1) C;
      }
    }
    Layer transposed {
      Type: TRCONV
      Dimensions { K: 3, C: 4, R: 2, S: 2, Y': 5, X': 6 }
      Dataflow { SpatialMap(1,1) X'; TemporalMap(3,3) C; TemporalMap(1,1) Y'; }
    }
    Layer product {
      Type: GEMM
      Dimensions { M: 7, N: 5, K: 9 }
      Dataflow {
        TemporalMap(1,1) N; SpatialMap(2,2) M; TemporalMap(4,4) K;
        Cluster(4, P);
        SpatialMap(1,1) K;
      }
    }
    Layer products {
      Type: BMM
      Dimensions { B: 2, M: 6, N: 4, K: 5 }
      Dataflow { TemporalMap(1,1) B; SpatialMap(1,1) N; TemporalMap(2,2) K; }
    }
  })";

TEST(MaestroFiles, ExamplesAgreeWithTheirExecution) {
  Parsed parsed = parse(kExamples);
  ASSERT_TRUE(parsed.ok()) << parsed.diagnostics.front().message;
  // Seven layers under three caps; none is rejected.
  int compared = 0;
  for (const Layer &layer : parsed.file.networks.front().layers)
    compared += compare("examples", layer);
  EXPECT_EQ(compared, 21);
}

TEST(MaestroFiles, LayersOfMaestroAgreeWithTheirExecution) {
  std::filesystem::path folder =
      std::filesystem::path(MAESTRO_DATA) / "mapping";
  if (!std::filesystem::is_directory(folder))
    GTEST_SKIP() << "no folder " << folder << "; see MAESTRO_DATA";
  std::set<std::string> kinds;
  int compared = 0;
  for (const auto &entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream stream(entry.path(), std::ios::binary);
    Parsed parsed =
        parse(std::string{std::istreambuf_iterator<char>(stream), {}});
    EXPECT_TRUE(parsed.ok()) << entry.path();
    for (const dfsl::Network &network : parsed.file.networks)
      for (const Layer &layer : network.layers)
        if (layer.dataflow && kinds.insert(kindOf(layer)).second)
          compared += compare(entry.path().filename(), layer);
  }
  RecordProperty("kinds", static_cast<int>(kinds.size()));
  RecordProperty("compared", compared);
  EXPECT_GT(compared, static_cast<int>(kinds.size()));
}
