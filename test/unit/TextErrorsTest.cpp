//===- TextErrorsTest.cpp - What is wrong with MAESTRO's text -------------===//
//
// Every message with its position; an error hides no other one.
//
//===----------------------------------------------------------------------===//

#include "TextFormatFixtures.h"

#include "maestro/Target/Maestro/Layer.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::fixtures;

static std::string errorsOf(const std::string &text) {
  Parsed parsed = parse(text);
  EXPECT_EQ(parsed.ok(), parsed.diagnostics.empty());
  return dump(parsed.diagnostics);
}

/// Of a layer with this in it, in line 2.
static std::string errorsInLayer(const std::string &body) {
  return errorsOf("Network n { Layer a {\n" + body + "\n} }");
}

static std::string errorsInDataflow(const std::string &directives) {
  return errorsInLayer("Type: GEMM Dimensions { K: 1 } Dataflow {" +
                       directives + "}");
}

/// Of the dimensions of a layer that is otherwise read.
static std::string errorsInShape(const std::string &body) {
  std::vector<Diagnostic> diagnostics;
  shapeOf(readLayer(body), diagnostics);
  return dump(diagnostics);
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

TEST(TextErrorsTest, Statements) {
  const std::string expected =
      "expected 'Network', 'Constant', 'Accelerator' or an entry of a hardware "
      "file, such as 'num_pes', but found ";
  EXPECT_EQ(errorsOf("Netwrk n { }"), "1:1: " + expected + "'Netwrk'\n");
  EXPECT_EQ(errorsOf("}\nNetwork { Layer a " + anyBody() + "}\n}"),
            "1:1: " + expected + "'}'\n4:1: " + expected + "'}'\n");
  EXPECT_EQ(errorsOf("{ { } }"), "1:1: " + expected + "'{'\n");
  EXPECT_EQ(errorsOf("foo: 3\nnum_pes: 0\nbar: 4\nConstant a 0"),
            "1:1: " + expected +
                "'foo'\n2:10: num_pes must be at least 1: 0\n3:1: " + expected +
                "'bar'\n4:12: the value of a must be at least 1: 0\n");
  EXPECT_EQ(errorsOf("Network n"),
            "1:10: expected '{' of the network, but found the end of the "
            "file\n");
  EXPECT_EQ(errorsOf("Network n {"), "1:12: expected 'Layer' or '}' of network "
                                     "'n', but found the end of the file\n");
  EXPECT_EQ(
      errorsOf("Network n { Lyer a { Type } Layer }"),
      "1:13: expected 'Layer', but found 'Lyer'\n"
      "1:35: expected the name of a layer, but found '}'\n"
      "1:35: expected '{' of layer '', but found '}'\n"
      "1:35: layer '' has no Type\n"
      "1:35: layer '' has no Dimensions\n"
      "1:36: expected 'Layer' or '}' of network 'n', but found the end of "
      "the file\n");
}

TEST(TextErrorsTest, WordsAreShownAsFarAsTheyCanBe) {
  // 40 characters, then an ellipsis; what is no ASCII is a question mark.
  EXPECT_NE(errorsOf(std::string(50, 'x'))
                .find("found '" + std::string(40, 'x') + "...'"),
            std::string::npos);
  EXPECT_NE(errorsOf("K\xC3\xA4se").find("found 'K??se'"), std::string::npos);
}

TEST(TextErrorsTest, Constants) {
  EXPECT_EQ(errorsOf("Constant"), "1:9: expected the name of a constant, but "
                                  "found the end of the file\n");
  EXPECT_EQ(errorsOf("Constant a"), "1:11: expected the value of a, but found "
                                    "the end of the file\n");
  EXPECT_EQ(errorsOf("Constant a b"), "1:12: expected the value of a, a number "
                                      "or a constant, but found 'b'\n");
  EXPECT_EQ(errorsOf("Constant a 1\nConstant a 2"),
            "2:10: constant a is already 1 and cannot become 2\n");
}

TEST(TextErrorsTest, Numbers) {
  EXPECT_EQ(errorsOf("num_pes: 9223372036854775807"), "");
  EXPECT_EQ(errorsOf("num_pes: 9223372036854775808"),
            "1:10: num_pes is larger than 9223372036854775807: "
            "'9223372036854775808'\n");
  for (const char *word : {"3x", "0x3", "1.5", "1e3", "+3", "'"}) {
    std::string message = "expected num_pes, a number or a constant, but found";
    bool octal = word == std::string("0x3");
    EXPECT_EQ(errorsOf("num_pes: " + std::string(word)),
              "1:10: " + message + " '" + word + "'\n")
        << octal;
  }
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

TEST(TextErrorsTest, Layers) {
  EXPECT_EQ(errorsInLayer(""), "1:19: layer 'a' has no Type\n"
                               "1:19: layer 'a' has no Dimensions\n");
  EXPECT_EQ(
      errorsInLayer("Typ: CONV Type: CONF Dimensions { K: 1 }"),
      "2:1: expected 'Type', 'Stride', 'Dilation', 'Dimensions' or "
      "'Dataflow' of layer 'a', but found 'Typ'\n"
      "2:17: expected the type CONV, DSCONV, NGCONV, TRCONV, GEMM or BMM, "
      "but found 'CONF'\n");
  EXPECT_EQ(errorsInLayer("Type: CONV Type: GEMM Dimensions { K: 1 }"),
            "2:12: Type of this layer is given twice\n");
  EXPECT_EQ(errorsInLayer("Type: { CONV } Dimensions { K: 1 }"),
            "2:7: expected the type CONV, DSCONV, NGCONV, TRCONV, GEMM or BMM, "
            "but found '{'\n"
            "2:7: expected 'Type', 'Stride', 'Dilation', 'Dimensions' or "
            "'Dataflow' of layer 'a', but found '{'\n");
  EXPECT_EQ(errorsInLayer("Type: GEMM Pool { K: { } } Dimensions { K: 1 }"),
            "2:12: expected 'Type', 'Stride', 'Dilation', 'Dimensions' or "
            "'Dataflow' of layer 'a', but found 'Pool'\n");
}

TEST(TextErrorsTest, AMissingBraceHidesNothing) {
  EXPECT_EQ(
      errorsOf("Network n { Layer a b { Type: CONF Dimensions { K: 0 } "
               "} }"),
      "1:21: expected '{' of layer 'a', but found 'b'\n"
      "1:31: expected the type CONV, DSCONV, NGCONV, TRCONV, GEMM or BMM, "
      "but found 'CONF'\n"
      "1:52: dimension K must be at least 1: 0\n");
  EXPECT_EQ(errorsOf("Network n { Layer a Type: GEMM Dimensions K: 1, M: 0 } "
                     "} }"),
            "1:21: expected '{' of layer 'a', but found 'Type'\n"
            "1:43: expected '{' of Dimensions, but found 'K'\n"
            "1:52: dimension M must be at least 1: 0\n");
  EXPECT_EQ(errorsInLayer("Type: GEMM Dimensions { K: 1 } Dataflow "
                          "TemporalMap(0,1) K }"),
            "2:41: expected '{' of Dataflow, but found 'TemporalMap'\n"
            "2:53: the size of this TemporalMap must be at least 1: 0\n");
  EXPECT_EQ(errorsInLayer("Type: GEMM Dimensions Dataflow { }"),
            "1:19: layer 'a' has no Dimensions\n"
            "2:23: expected '{' of Dimensions, but found 'Dataflow'\n");
}

TEST(TextErrorsTest, Dimensions) {
  EXPECT_EQ(errorsInLayer("Type: GEMM Dimensions { K: 1, K: 1, K: 2 }"),
            "2:37: Dimensions of K is already 1 and cannot become 2\n");
  EXPECT_EQ(errorsInLayer("Type: GEMM Dimensions { K: 1 } Dimensions { M: 1 }"),
            "2:32: Dimensions of this layer is given twice\n");
  EXPECT_EQ(errorsInLayer("Type: GEMM Stride { X } Dimensions { { K: 1 } }"),
            "1:19: layer 'a' has no Dimensions\n"
            "2:23: expected Stride of X, but found '}'\n"
            "2:38: expected a dimension, but found '{'\n");
}

TEST(TextErrorsTest, Directives) {
  EXPECT_EQ(errorsInDataflow("Map(1,1) K"),
            "2:42: expected 'TemporalMap', 'SpatialMap', 'Cluster' or '}', but "
            "found 'Map'\n");
  // A directive lacks something, and the next one is read.
  EXPECT_EQ(errorsInDataflow("TemporalMap(x,0) K; SpatialMap(0,y) K"),
            "2:54: expected the size of this TemporalMap, a number or a "
            "constant, but found 'x'\n"
            "2:56: the offset of this TemporalMap must be at least 1: 0\n"
            "2:73: the size of this SpatialMap must be at least 1: 0\n"
            "2:75: expected the offset of this SpatialMap, a number or a "
            "constant, but found 'y'\n");
  EXPECT_EQ(
      errorsInDataflow("TemporalMap() SpatialMap(1) Cluster() "
                       "TemporalMap(1,1)"),
      "2:56: expected the size of this TemporalMap, but found "
      "'SpatialMap'\n"
      "2:70: expected the offset of this SpatialMap, but found "
      "'Cluster'\n"
      "2:80: expected the size of this Cluster, but found "
      "'TemporalMap'\n"
      "2:96: expected the dimension of this TemporalMap, but found '}'\n");
  EXPECT_EQ(errorsInDataflow("TemporalMap(1,1) Cluster(1, P)"),
            "2:59: expected the dimension of this TemporalMap, but found "
            "'Cluster'\n");
  EXPECT_EQ(errorsInDataflow("Cluster(1, Q) Cluster(1) TemporalMap(Sz("),
            "2:53: expected the type of this Cluster, P or L, but found 'Q'\n"
            "2:67: expected the type of this Cluster, P or L, but found "
            "'TemporalMap'\n"
            "2:82: expected a dimension in Sz(), but found '}'\n");
}

TEST(TextErrorsTest, LayersWithErrorsAreLeftOut) {
  Parsed parsed = parse("Network n { Layer a " + anyBody() +
                        "Layer b { Type: X } "
                        "Layer c " +
                        anyBody() + "}");
  EXPECT_FALSE(parsed.ok());
  ASSERT_EQ(parsed.file.networks.at(0).layers.size(), 2U);
  EXPECT_EQ(parsed.file.networks[0].layers[1].name, "c");
}

//===----------------------------------------------------------------------===//
// Hardware
//===----------------------------------------------------------------------===//

TEST(TextErrorsTest, NobodyHasTheDataflowOfALayerWithErrors) {
  const std::string right = "{ Type: GEMM Dimensions { K: 1, M: 1, N: 1 } ",
                    wrong = "{ Type: GEMM Dimensions { K: 0, M: 1, N: 1 } ",
                    own = "Dataflow { SpatialMap(1,1) M }";
  Parsed parsed = parse("Network n {\nLayer a " + right + own + "}\nLayer b " +
                        wrong + "}\nLayer c " + right + "}\nLayer d " + wrong +
                        own + "}\nLayer e " + right + "}\nLayer f " + right +
                        own + "}\nLayer g " + right + "} }");
  EXPECT_EQ(dump(parsed.diagnostics),
            "3:38: dimension K must be at least 1: 0\n"
            "5:38: dimension K must be at least 1: 0\n"
            "6:7: layer 'e' would have the Dataflow of layer 'd', which has "
            "errors\n");
  std::string left;
  for (const Layer &layer : parsed.file.networks[0].layers)
    left += layer.name;
  EXPECT_EQ(left, "acfg");
}

TEST(TextErrorsTest, Hardware) {
  EXPECT_EQ(errorsOf("num_pes: 4 NumPEs: 4\nAccelerator { PE { NumPEs: 8 } }"),
            "2:20: NumPEs is already 4 and cannot become 8\n");
  EXPECT_EQ(errorsOf("noc_hop_latency: 0 noc_hops: 0"), "");
  EXPECT_EQ(errorsOf("Accelerator a b"), "1:15: expected '{' of the "
                                         "accelerator, but found 'b'\n");
  EXPECT_EQ(errorsOf("Accelerator {\nCore { x { } }\nPE NumPEs: 8 }\n"),
            "2:1: expected 'PE', 'Buffer' or 'NoC' of the accelerator, but "
            "found 'Core'\n"
            "3:4: expected '{' of PE, but found 'NumPEs'\n"
            "4:1: expected '}' of the accelerator, but found the end of the "
            "file\n");
  EXPECT_EQ(errorsOf("Accelerator { PE { Lanes: 8 } }"),
            "1:20: expected 'NumPEs', 'VectorWidth', 'MultPrecision' or "
            "'AddPrecision', but found 'Lanes'\n");
  EXPECT_EQ(errorsOf("Accelerator { PE { MultPrecision: INT9 AddPrecision: "
                     "INT8 AddPrecision: FP8 } }"),
            "1:35: expected a precision, such as 'INT8' or 'FP16', but found "
            "'INT9'\n"
            "1:59: AddPrecision is already INT8 and cannot become FP8\n");
  EXPECT_EQ(errorsOf("Accelerator { Buffer { Scratch 8 } NoC { { } } }"),
            "1:24: expected a buffer with L1 or L2 in its name, but found "
            "'Scratch'\n"
            "1:42: expected the name of a network, but found '{'\n");
  EXPECT_EQ(errorsOf("Accelerator { NoC { bus 4 } DistributionNoC { bus { "
                     "Latency: 1 } } }"),
            "1:25: expected '{' of the network, but found '4'\n"
            "1:53: expected 'Bandwidth', 'LatencyPerHop' or 'AvgNumHops', but "
            "found 'Latency'\n");
}

//===----------------------------------------------------------------------===//
// Shapes
//===----------------------------------------------------------------------===//

TEST(TextErrorsTest, Shapes) {
  EXPECT_EQ(errorsInShape("Type: GEMM Dimensions { K: 1, Q: 2 }"),
            "1:53: a GEMM has no dimension Q; it has M, N, K\n"
            "1:19: layer 'a', a GEMM, needs the dimension M\n"
            "1:19: layer 'a', a GEMM, needs the dimension N\n");
  EXPECT_EQ(errorsInShape("Type: CONV Dimensions { G: 2, K: 1, C: 1, R: 3, S: "
                          "3, Y: 2, X': 1 }"),
            "1:47: a CONV has no dimension G; it has N, K, C, R, S, Y, X, Y', "
            "X'\n");
  EXPECT_EQ(errorsInShape("Type: CONV Dimensions { K: 1, C: 1, R: 3, S: 3, Y: "
                          "2 }"),
            "1:71: Y is smaller than the window of R = 3: 2 < 3; Y counts "
            "inputs, with the padding\n"
            "1:19: layer 'a' needs the dimension X or X'\n");
  // A window of 3 with dilation 2 reaches over 5 inputs.
  EXPECT_EQ(
      errorsInShape("Type: CONV Dilation { Y: 2 } Dimensions { K: 1, C: 1, "
                    "R: 3, S: 3, Y: 4, X: 3 }"),
      "1:89: Y is smaller than the window of R = 3 with dilation 2: 4 < "
      "5; Y counts inputs, with the padding\n");
  // (9 - 3) / 2 + 1 = 4.
  EXPECT_EQ(errorsInShape("Type: CONV Stride { Y: 2 } Dimensions { K: 1, C: 1, "
                          "R: 3, S: 3, Y: 9, Y': 5, X: 3 }"),
            "1:93: Y' is 5, but Y = 9 gives 4\n");
  EXPECT_EQ(errorsInShape("Type: CONV Stride { K: 2, C: 1 } Dimensions { K: 1, "
                          "C: 1, R: 3, S: 3, Y: 9, X: 3 }"),
            "1:43: Stride of K must be 1: 2; only Y and X have a Stride\n");
  EXPECT_EQ(errorsInShape("Type: GEMM Stride { K: 1, Y: 2 } Dimensions { K: 1, "
                          "M: 1, N: 1 }"),
            "1:49: Stride of Y must be 1: 2; a GEMM has none\n");
  EXPECT_EQ(errorsInShape("Type: CONV Stride { Y: 2 } Dimensions { K: 1, C: 1, "
                          "R: 3, S: 3, Y': 9223372036854775807, X: 3 }"),
            "1:19: layer 'a' has more than 9223372036854775807 inputs along Y "
            "[R8]\n");
}

TEST(TextErrorsTest, RenderingShowsTheLine) {
  std::string text = "Network n {\r\n\tLayer { }\r\n}\n";
  Parsed parsed = parse(text);
  ASSERT_FALSE(parsed.diagnostics.empty());
  EXPECT_EQ(render(parsed.diagnostics[0], "x.m", text),
            "x.m:2:8: error: expected the name of a layer, but found '{'\n"
            "\tLayer { }\n"
            "\t      ^\n");
}
