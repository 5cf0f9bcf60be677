//===- TextFormatTest.cpp - Reading MAESTRO's text ------------------------===//
//
// Every construct of docs/MaestroFormat.md as the value that it is.
//
//===----------------------------------------------------------------------===//

#include "TextFormatFixtures.h"

#include "maestro/Target/Maestro/Hardware.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::fixtures;

//===----------------------------------------------------------------------===//
// Words
//===----------------------------------------------------------------------===//

/// The same network with every separator that MAESTRO has.
TEST(TextFormatTest, SeparatorsPartWordsAndMeanNothingElse) {
  const std::string expected = dump(readText("Network n {\n"
                                             "Layer a {\n"
                                             "Type CONV\n"
                                             "Stride { X 2 Y 2 }\n"
                                             "Dimensions { K 4 C 3 R 3 S 3 "
                                             "Y 9 X 9 }\n"
                                             "Dataflow { SpatialMap 1 1 K }\n"
                                             "}\n"
                                             "}\n"));
  for (const char *text :
       {"Network n{Layer a{Type:CONV;Stride{X:2,Y:2}Dimensions{K:4,C:3,R:3,S:3,"
        "Y:9,X:9}Dataflow{SpatialMap(1,1)K;}}}",
        "Network n {\r\n\tLayer a {\r\n\t\tType: CONV\r\n\t\tStride { X: 2, Y: "
        "2 "
        "}\r\n\t\tDimensions { K: 4, C: 3, R: 3, S: 3, Y: 9, X: 9 "
        "}\r\n\t\tDataflow {\r\n\t\t\tSpatialMap (1,1) K;\r\n\t\t}\r\n\t}\r\n}",
        "\xEF\xBB\xBFNetwork n { Layer a { Type -> CONV Stride -> { X -> 2, Y "
        "-> "
        "2 } Dimensions { K -> 4; C -> 3; R -> 3; S -> 3; Y -> 9; X -> 9 } "
        "Dataflow { SpatialMap(1 , 1) -> K } } }",
        "// of a\nNetwork n { // Network m {\nLayer a { Type CONV//x\nStride { "
        "X 2 Y 2 } Dimensions { K 4 C 3 // } \n R 3 S 3 Y 9 X 9 } Dataflow { "
        "SpatialMap(1,1) K } } } //"})
    EXPECT_EQ(dump(readText(text)), expected) << text;
}

TEST(TextFormatTest, NothingIsAFile) {
  for (const char *text : {"", " \t\r\n", "// nothing", "\xEF\xBB\xBF", ";;"}) {
    File file = readText(text);
    EXPECT_TRUE(file.networks.empty()) << text;
    EXPECT_EQ(file.hardware.position.line, 0U) << text;
  }
}

TEST(TextFormatTest, NamesKeepWhatJoinsTheirWords) {
  File file = readText("Network torchvision.models.googlenet {\n"
                       "  Layer Conv2d-1 " +
                       anyBody() + "  Layer a:b->c " + anyBody() +
                       "  Layer Layer " + anyBody() + "  Layer x " + anyBody() +
                       "}\nNetwork {\n Layer - y " + anyBody() + "}\n");
  ASSERT_EQ(file.networks.size(), 2U);
  EXPECT_EQ(file.networks[0].name, "torchvision.models.googlenet");
  EXPECT_EQ(file.networks[1].name, "");
  const std::vector<Layer> &layers = file.networks[0].layers;
  ASSERT_EQ(layers.size(), 4U);
  EXPECT_EQ(layers[0].name, "Conv2d-1");
  EXPECT_EQ(layers[1].name, "a:b->c");
  EXPECT_EQ(layers[2].name, "Layer");
  EXPECT_EQ(layers[3].name, "x");
  // Separators before the first word are no part of it.
  EXPECT_EQ(file.networks[1].layers[0].name, "y");
}

TEST(TextFormatTest, PositionsCountLinesAndBytesFromOne) {
  File file = readText("Network n {\n\tLayer a { Type: CONV\n"
                       "  Dimensions { K: 4, C: 3, R: 3, S: 3, Y: 9, X: 9 }\n"
                       "  Dataflow {\n    SpatialMap(1,Sz(R)) K;\n"
                       "    Cluster(2, P);\n  }\n}}\n");
  const Layer &layer = file.networks[0].layers[0];
  EXPECT_EQ(toString(file.networks[0].position), "1:9");
  EXPECT_EQ(toString(layer.position), "2:8");
  EXPECT_EQ(toString(layer.dimensions[1].position), "3:22");
  EXPECT_EQ(toString(layer.dataflow->levels[0].maps[0].position), "5:5");
  EXPECT_EQ(toString(layer.dataflow->levels[0].maps[0].offset.position),
            "5:18");
  EXPECT_EQ(toString(layer.dataflow->levels[1].position), "6:5");
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

TEST(TextFormatTest, TypesHaveNames) {
  for (LayerType type : {LayerType::Conv, LayerType::Dsconv, LayerType::Ngconv,
                         LayerType::Trconv, LayerType::Gemm, LayerType::Bmm}) {
    Layer layer = readLayer("Type: " + std::string(toString(type)) +
                            " Dimensions { K: 1 }");
    EXPECT_EQ(layer.type, type);
    EXPECT_EQ(isConvolution(type),
              type != LayerType::Gemm && type != LayerType::Bmm);
  }
}

TEST(TextFormatTest, ConstantsAreNumbersFromThereOn) {
  File file = readText("Constant SzK 64;\nConstant Same: 64\n"
                       "Constant Same 64\nConstant Tile SzK\n"
                       "Network n { Layer a { Type: GEMM "
                       "Dimensions { K: SzK, M: Same, N: 2 } "
                       "Dataflow { TemporalMap(Tile,Tile) K; "
                       "Cluster(SzK, P); } } }");
  const Layer &layer = file.networks[0].layers[0];
  EXPECT_EQ(dump(layer), "GEMM a K=64 M=64 N=2 {T(64,64)K | 64P}");
}

TEST(TextFormatTest, PartsOfALayerComeInAnyOrder) {
  EXPECT_EQ(dump(readLayer("Dataflow { SpatialMap(1,1) K; TemporalMap(Sz(R),1) "
                           "Y; Cluster(Sz(R), L); TemporalMap(2,2) C }"
                           "Dimensions { Y': 7, X': 7, K: 4, C: 3, R: 3, S: 3 }"
                           "Dilation { Y: 2 } Stride { X: 2 } Type: CONV")),
            "CONV a Y'=7 X'=7 K=4 C=3 R=3 S=3 stride X=2 dilation Y=2 "
            "{S(1,1)K T(Sz(R),1)Y | Sz(R)L T(2,2)C}");
}

TEST(TextFormatTest, ADataflowIsInheritedWithinItsNetwork) {
  std::string plain = "{ Type: GEMM Dimensions { K: 1, M: 1, N: 1 } ";
  File file = readText("Network n { Layer a " + plain + "} Layer b " + plain +
                       "Dataflow { SpatialMap(1,1) M } } Layer c " + plain +
                       "} Layer d " + plain + "Dataflow { } } Layer e " +
                       plain + "Dataflow { SpatialMap(1,1) N } } Layer f " +
                       plain + "} }\nNetwork m { Layer g " + plain + "} }");
  std::string dataflows;
  for (const dfsl::Network &network : file.networks)
    for (const Layer &layer : network.layers)
      dataflows +=
          layer.name + (layer.dataflow ? dump(*layer.dataflow) : "") + "\n";
  EXPECT_EQ(dataflows, "a\nb{S(1,1)M}\nc{S(1,1)M}\nd{S(1,1)M}\ne{S(1,1)N}\n"
                       "f{S(1,1)N}\ng\n");
}

//===----------------------------------------------------------------------===//
// Hardware
//===----------------------------------------------------------------------===//

TEST(TextFormatTest, HardwareEntriesHaveTheirOldNamesToo) {
  for (const char *text :
       {"num_pes: 256\nl1_size_cstr: 100\nl2_size_cstr: 3000\nnoc_bw_cstr: "
        "1000\nNoC_NumHops: 2\nnoc_hop_latency: 3\noffchip_bw_cstr: 50\n"
        "num_simd_lanes: 4\n",
        "NumPEs 256 L1Size 100 L2Size 3000 NoC_BW 1000 noc_hops 2 "
        "noc_hop_latency 3 OffChip_BW 50 num_simd_lanes 4"}) {
    Hardware hardware = readText(text).hardware;
    EXPECT_EQ(hardware.pes, 256);
    EXPECT_EQ(hardware.l1Size, 100);
    EXPECT_EQ(hardware.l2Size, 3000);
    EXPECT_EQ(hardware.nocBandwidth, 1000);
    EXPECT_EQ(hardware.nocHops, 2);
    EXPECT_EQ(hardware.hopLatency, 3);
    EXPECT_EQ(hardware.offchipBandwidth, 50);
    EXPECT_EQ(hardware.simdLanes, 4);
    EXPECT_EQ(toString(hardware.position), "1:1");
  }
}

TEST(TextFormatTest, AnAcceleratorBlockSaysTheSame) {
  Hardware hardware =
      readText("Accelerator Eyeriss {\n"
               "  PE { NumPEs: 168; VectorWidth: 2; MultPrecision: INT8;\n"
               "       AddPrecision: FP32 }\n"
               "  Buffer { GlobalL2 108, L1: 12 }\n"
               "  NoC { bus { Bandwidth: 64; LatencyPerHop: 1; AvgNumHops: 0 }"
               "  }\n}\n")
          .hardware;
  EXPECT_EQ(hardware.pes, 168);
  EXPECT_EQ(hardware.simdLanes, 2);
  EXPECT_EQ(hardware.factorBits, 8);
  EXPECT_EQ(hardware.factorType, "INT8");
  EXPECT_EQ(hardware.sumBits, 32);
  EXPECT_EQ(hardware.sumType, "FP32");
  EXPECT_EQ(hardware.l2Size, 108);
  EXPECT_EQ(hardware.l1Size, 12);
  EXPECT_EQ(hardware.nocBandwidth, 64);
  EXPECT_EQ(hardware.hopLatency, 1);
  EXPECT_EQ(hardware.nocHops, 0);
  EXPECT_EQ(toString(hardware.position), "2:8");
}

TEST(TextFormatTest, PrecisionsAloneAreNoAccelerator) {
  Hardware hardware =
      readText("Accelerator { PE { MultPrecision: BFLOAT16 } }").hardware;
  EXPECT_EQ(hardware.factorBits, 16);
  EXPECT_EQ(hardware.position.line, 0U);
}

TEST(TextFormatTest, HardwareIsAnAccelerator) {
  Accelerator accelerator = toAccelerator(
      readText("num_pes 16 l1_size_cstr 100 l2_size_cstr 3000 noc_bw_cstr 8 "
               "offchip_bw_cstr 4 noc_hops 2 noc_hop_latency 3 "
               "num_simd_lanes 5")
          .hardware);
  EXPECT_TRUE(verify(accelerator).empty());
  EXPECT_EQ(accelerator.pes, 16);
  EXPECT_EQ(accelerator.pe.macsPerCycle, 5);
  ASSERT_EQ(accelerator.memories.size(), 3U);
  const Memory &dram = accelerator.memories[0], &l2 = accelerator.memories[1],
               &l1 = accelerator.memories[2];
  EXPECT_EQ(dram.down, 4);
  EXPECT_EQ(dram.capacity, std::nullopt);
  EXPECT_EQ(l2.down, 8);
  EXPECT_EQ(l2.up, 8);
  EXPECT_EQ(l2.capacity, 3000);
  // 2 hops of 3 cycles.
  EXPECT_EQ(l2.latency, 6);
  EXPECT_EQ(l1.capacity, 100);
  EXPECT_EQ(l1.instances, 16);
}

TEST(TextFormatTest, WhatIsNotSaidIsNotLimited) {
  Accelerator accelerator = toAccelerator({});
  EXPECT_TRUE(verify(accelerator).empty());
  // MAESTRO's own hardware file has 256 PEs.
  EXPECT_EQ(accelerator.pes, 256);
  EXPECT_EQ(accelerator.memories[1].capacity, std::nullopt);
  EXPECT_EQ(accelerator.memories[1].latency, 0);
}

TEST(TextFormatTest, TheSecondTextCounts) {
  Hardware below = readText("num_pes 4 l1_size_cstr 5").hardware;
  Hardware above = readText("\nnum_pes 8").hardware;
  Hardware both = overlay(below, above);
  EXPECT_EQ(both.pes, 8);
  EXPECT_EQ(both.l1Size, 5);
  EXPECT_EQ(toString(both.position), "2:1");
  EXPECT_EQ(toString(overlay(below, {}).position), "1:1");
}
