//===- TranslateTest.cpp - MAESTRO's text as IR and back ------------------===//
//
// P1: the problem that a layer of the text is must be the one that the
// frontend finds in the op that the layer becomes. What is exported and
// imported again must be the same IR, locations in the file aside. Both over
// texts of our own, and over MAESTRO's files where they are found.
//
//===----------------------------------------------------------------------===//

#include "TextFormatFixtures.h"

#include "maestro/Dialect/Dataflow/IR/Conversion.h"
#include "maestro/Frontend/Frontend.h"
#include "maestro/Target/Maestro/IR/Export.h"
#include "maestro/Target/Maestro/IR/Import.h"
#include "maestro/Target/Maestro/Layer.h"
#include "maestro/Target/Maestro/Writer.h"

#include "mlir/IR/Verifier.h"
#include "llvm/ADT/StringExtras.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace maestro;
using namespace maestro::fixtures;

namespace {
/// Imports into a context of its own, and collects what is said.
class Imported {
public:
  explicit Imported(const std::string &text, const std::string &hardware = "")
      : handler(&context, [this](mlir::Diagnostic &diagnostic) {
          messages += diagnostic.str() + "\n";
          return mlir::success();
        }) {
    module = importMaestro(&context, {text, "a.m"}, {hardware, "hw.m"});
  }

  /// The IR with names of layers and without places in the file.
  std::string print() {
    module->walk([](mlir::Operation *op) {
      op->setLoc(withoutFile(op->getLoc()));
      for (mlir::Region &region : op->getRegions())
        for (mlir::BlockArgument argument : region.getArguments())
          argument.setLoc(withoutFile(argument.getLoc()));
    });
    std::string text;
    llvm::raw_string_ostream os(text);
    module->print(os, mlir::OpPrintingFlags().enableDebugInfo());
    return text;
  }

  mlir::MLIRContext context;
  std::string messages;
  mlir::ScopedDiagnosticHandler handler;
  mlir::OwningOpRef<mlir::ModuleOp> module;

private:
  static mlir::Location withoutFile(mlir::Location loc) {
    auto unknown = mlir::UnknownLoc::get(loc.getContext());
    if (auto name = llvm::dyn_cast<mlir::NameLoc>(loc))
      return mlir::NameLoc::get(name.getName(), unknown);
    return unknown;
  }
};
} // namespace

/// All of a problem as text.
static std::string dump(const Problem &problem) {
  std::ostringstream os;
  os << toString(problem.kind);
  for (const Loop &loop : problem.loops)
    os << " " << loop.name << "=" << loop.extent << (loop.reduction ? "r" : "");
  for (const Operand &operand : problem.operands) {
    os << "\n"
       << operand.name << (operand.output ? " out " : " ") << operand.bits;
    for (const IndexSum &sum : operand.index) {
      os << " [";
      for (const Term &term : sum)
        os << term.coefficient << "*" << term.loop << " ";
      os << "]";
    }
  }
  for (const Window &window : problem.windows)
    os << "\n"
       << window.coordinate << " " << window.outputLoop << " "
       << window.filterLoop << " " << window.stride << " " << window.dilation;
  return os.str();
}

/// Compares each op of the module with its layer; returns how many.
static size_t expectSameProblems(const std::string &text) {
  Imported imported(text);
  EXPECT_TRUE(imported.module) << imported.messages;
  if (!imported.module)
    return 0;
  EXPECT_TRUE(mlir::succeeded(mlir::verify(*imported.module)))
      << imported.messages;
  std::vector<mlir::Operation *> ops;
  imported.module->walk([&](mlir::Operation *op) {
    if (isLayer(op))
      ops.push_back(op);
  });
  dfsl::File file = readText(text);
  size_t number = 0;
  for (const dfsl::Network &network : file.networks)
    for (const dfsl::Layer &layer : network.layers) {
      std::vector<dfsl::Diagnostic> diagnostics;
      std::optional<dfsl::Shape> shape = dfsl::shapeOf(layer, diagnostics);
      auto read = readProblem(ops.at(number++));
      auto *problem = std::get_if<Problem>(&read);
      EXPECT_TRUE(problem && shape) << layer.name;
      if (problem && shape) {
        EXPECT_EQ(dump(*problem),
                  dump(toProblem(layer.type, *shape,
                                 file.hardware.factorBits.value_or(8),
                                 file.hardware.sumBits.value_or(8))))
            << layer.name;
      }
    }
  EXPECT_EQ(number, ops.size());
  return number;
}

/// Import, export, import is import; and what is exported stays as it is.
static void expectRoundTrip(const std::string &text) {
  Imported first(text);
  ASSERT_TRUE(first.module) << first.messages;
  std::optional<dfsl::File> file = exportMaestro(*first.module);
  ASSERT_TRUE(file) << first.messages;
  std::string exported = write(*file);
  Imported second(exported);
  ASSERT_TRUE(second.module) << second.messages << exported;
  std::optional<dfsl::File> again = exportMaestro(*second.module);
  ASSERT_TRUE(again) << second.messages;
  EXPECT_EQ(write(*again), exported);
  EXPECT_EQ(first.print(), second.print()) << exported;
}

//===----------------------------------------------------------------------===//
// Our own texts
//===----------------------------------------------------------------------===//

/// Every type, with and without strides and dilations, and every loop at 1.
static std::vector<std::string> layersOfAllKinds() {
  std::vector<std::string> layers = {
      "Type: GEMM Dimensions { M: 4, N: 5, K: 6 }",
      "Type: GEMM Dimensions { M: 1, N: 1, K: 1 }",
      "Type: BMM Dimensions { B: 3, M: 4, N: 5, K: 6 }",
      "Type: BMM Dimensions { B: 1, M: 4, N: 1, K: 1 }"};
  for (const char *type :
       {"CONV Dimensions { K: 4, ", "CONV Dimensions { N: 2, K: 1, ",
        "TRCONV Dimensions { K: 4, ", "DSCONV Dimensions { ",
        "DSCONV Dimensions { N: 2, K: 1, ", "DSCONV Dimensions { K: 3, ",
        "NGCONV Dimensions { G: 3, K: 4, ", "NGCONV Dimensions { G: 1, K: 1, "})
    for (const char *steps :
         {"", " Stride { Y: 2, X: 3 }", " Dilation { Y: 2, X: 3 }",
          " Stride { X: 2 } Dilation { Y: 3 }"})
      for (const char *sizes : {"C: 6, R: 3, S: 2, Y: 20, X: 22 }",
                                "C: 1, R: 1, S: 1, Y: 1, X: 1 }",
                                "C: 6, R: 3, S: 3, Y': 5, X': 1 }"})
        layers.push_back("Type: " + std::string(type) + sizes + steps);
  return layers;
}

TEST(TranslateTest, P1ProblemsAreThoseOfTheOps) {
  for (const std::string &layer : layersOfAllKinds())
    EXPECT_EQ(expectSameProblems("Network n { Layer a { " + layer + " } }"), 1U)
        << layer;
}

TEST(TranslateTest, RoundTripOfAllKinds) {
  std::string text = "num_pes: 16 Network n {\n";
  for (const std::string &layer : layersOfAllKinds())
    text += "Layer a {" + layer + " Dataflow { SpatialMap(1,1) K; " +
            "TemporalMap(Sz(R),1) Y; Cluster(Sz(K), P); TemporalMap(3,1) X } "
            "}\n";
  expectRoundTrip(text + "}");
}

static std::string textOfPrecisions(const std::string &factor,
                                    const std::string &sum) {
  return "Accelerator { PE { MultPrecision: " + factor +
         " AddPrecision: " + sum + " } } Network n { Layer a " + anyBody() +
         " }";
}

TEST(TranslateTest, P4RoundTripOfAllPrecisions) {
  const char *types[] = {"INT4", "INT8", "INT16", "INT32", "FP4",
                         "FP8",  "FP16", "FP32",  "BF16"};
  for (std::string factor : types)
    for (std::string sum : types) {
      std::string text = textOfPrecisions(factor, sum);
      if (factor + sum == "FP16BF16" || factor + sum == "BF16FP16") {
        Imported imported(text);
        EXPECT_FALSE(imported.module);
        EXPECT_EQ(imported.messages, std::string("no op adds up products of ")
                                         .append(factor)
                                         .append(" in ")
                                         .append(sum)
                                         .append(" [P4]\n"));
        continue;
      }
      EXPECT_EQ(expectSameProblems(text), 1U) << factor << " " << sum;
      expectRoundTrip(text);
    }
}

TEST(TranslateTest, R8SizesBeyondCountingAreErrors) {
  Imported imported("Network n { Layer a { Type: GEMM Dimensions { M: "
                    "9223372036854775807, N: 2, K: 1 } } }");
  EXPECT_FALSE(imported.module);
  EXPECT_NE(imported.messages.find("[R8]"), std::string::npos)
      << imported.messages;
}

//===----------------------------------------------------------------------===//
// MAESTRO's own files
//===----------------------------------------------------------------------===//

static std::vector<std::filesystem::path> maestroFiles() {
  std::vector<std::filesystem::path> files;
  for (const char *folder : {"mapping", "model"}) {
    std::filesystem::path path = std::filesystem::path(MAESTRO_DATA) / folder;
    if (std::filesystem::exists(path))
      for (const auto &entry : std::filesystem::directory_iterator(path))
        files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

static std::string readFile(const std::filesystem::path &path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

TEST(MaestroDataTest, P1ProblemsAreThoseOfTheOps) {
  std::vector<std::filesystem::path> files = maestroFiles();
  if (files.empty())
    GTEST_SKIP() << "no files in " << MAESTRO_DATA;
  size_t layers = 0;
  for (const std::filesystem::path &path : files) {
    SCOPED_TRACE(path.filename().string());
    layers += expectSameProblems(readFile(path));
  }
  RecordProperty("files", int(files.size()));
  RecordProperty("layers", int(layers));
  EXPECT_GT(layers, files.size());
}

TEST(MaestroDataTest, RoundTrip) {
  std::vector<std::filesystem::path> files = maestroFiles();
  if (files.empty())
    GTEST_SKIP() << "no files in " << MAESTRO_DATA;
  for (const std::filesystem::path &path : files) {
    SCOPED_TRACE(path.filename().string());
    expectRoundTrip(readFile(path));
  }
}
