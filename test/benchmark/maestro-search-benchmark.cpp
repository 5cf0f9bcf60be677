//===- maestro-search-benchmark.cpp - How fast and good searches are ------===//
//
// Searches the full space of every distinct layer of some networks on some
// accelerators, on one core, and compares what is found with the best of the
// shipped mappings. Fails where a shipped mapping is better.
//
//   bin/maestro-search-benchmark --networks=resnet50 --objectives=energy
//
//===----------------------------------------------------------------------===//

#include "Machines.h"
#include "SearchTable.h"
#include "maestro/Frontend/ElementBits.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/Path.h"

using namespace maestro;
using namespace maestro::benchmarks;
namespace cl = llvm::cl;

namespace {
enum class Keeping { Any, Every };

/// The command line.
struct Options {
  cl::OptionCategory category{"maestro-search-benchmark options"};
  cl::list<std::string> networks{
      "networks", cl::CommaSeparated, cl::cat(category),
      cl::desc("models: names in test/models, or files"),
      cl::list_init<std::string>({"resnet50", "mobilenet_v2", "bert_base"})};
  cl::list<std::string> accelerators{
      "accelerators", cl::CommaSeparated, cl::cat(category),
      cl::desc("names of the library, or plain_32k_8x8_64: buffer, PEs, bytes "
               "of a scratchpad"),
      cl::list_init<std::string>({"eyeriss", "gemmini", "tpu_v1"})};
  cl::list<Metric> objectives{
      "objectives",
      cl::CommaSeparated,
      cl::cat(category),
      cl::desc("what is made small"),
      cl::values(clEnumValN(Metric::Cycles, "cycles", "T5"),
                 clEnumValN(Metric::Energy, "energy", "E1"),
                 clEnumValN(Metric::Edp, "edp", "energy x cycles")),
      cl::list_init<Metric>({Metric::Cycles, Metric::Energy, Metric::Edp})};
  cl::list<SizeChoice> sizes{
      "sizes",
      cl::CommaSeparated,
      cl::cat(category),
      cl::desc("tile sizes"),
      cl::values(
          clEnumValN(SizeChoice::Divisors, "divisors", "perfect factors"),
          clEnumValN(SizeChoice::Balanced, "balanced",
                     "the smallest for each number of tiles"),
          clEnumValN(SizeChoice::All, "all", "every size")),
      cl::list_init<SizeChoice>({SizeChoice::Divisors})};
  cl::list<Keeping> keeps{
      "keeps",
      cl::CommaSeparated,
      cl::cat(category),
      cl::desc("which memories keep an operand"),
      cl::values(clEnumValN(Keeping::Any, "any", "those of any choice"),
                 clEnumValN(Keeping::Every, "every", "all that can hold it")),
      cl::list_init<Keeping>({Keeping::Any})};
  cl::opt<unsigned> timeLimit{"time-limit", cl::cat(category), cl::init(1000),
                              cl::desc("milliseconds for each layer; 0: none")};
  cl::opt<std::string> elementBits{"element-bits", cl::cat(category),
                                   cl::init("8"),
                                   cl::desc("bits of the elements")};
  cl::opt<std::string> csvFile{"csv", cl::cat(category), cl::init("/dev/null"),
                               cl::desc("a line per layer"),
                               cl::value_desc("FILE")};

  /// What is asked of each layer, in the order of the options.
  std::vector<SearchQuestion> questions() const {
    std::vector<SearchQuestion> all;
    for (Metric metric : objectives)
      for (SizeChoice choice : sizes)
        for (Keeping keeping : keeps) {
          SearchQuestion &question = all.emplace_back();
          question.metric = metric;
          question.space.sizes = choice;
          question.space.bypass = keeping == Keeping::Any;
          if (timeLimit > 0)
            question.timeLimit = std::chrono::milliseconds(timeLimit);
        }
    return all;
  }
};

/// Measures one network after the other.
class Benchmark {
public:
  Benchmark(mlir::MLIRContext &context, const Options &options,
            const ElementBits &bits, llvm::raw_ostream &csv)
      : context(context), options(options), bits(bits), csv(csv) {}

  /// False where there are no layers or no such accelerator.
  bool run() {
    writeCsvHeader(csv);
    for (const std::string &network : options.networks) {
      std::vector<BenchmarkLayer> layers = distinctLayers(context, network);
      for (BenchmarkLayer &layer : layers)
        apply(bits, layer.problem);
      for (const std::string &accelerator : options.accelerators)
        if (layers.empty() || !measure(network, layers, accelerator))
          return false;
    }
    return true;
  }

  const std::vector<SearchGroup> &results() const { return groups; }

private:
  bool measure(const std::string &network,
               llvm::ArrayRef<BenchmarkLayer> layers, const std::string &name) {
    std::optional<Accelerator> accelerator = findMachine(context, name);
    if (!accelerator) {
      llvm::errs() << "no accelerator of this name: " << name << "\n";
      return false;
    }
    std::vector<Mapping> fixed = fittedMappings(context, *accelerator);
    for (const SearchQuestion &question : options.questions()) {
      SearchGroup &group = groups.emplace_back();
      group.network = llvm::sys::path::stem(network);
      group.accelerator = name;
      group.question = question;
      for (const BenchmarkLayer &layer : layers) {
        group.outcomes.push_back(
            searchLayer(layer.problem, *accelerator, fixed, question));
        writeCsv(csv, group, layer, group.outcomes.back());
      }
    }
    return true;
  }

  mlir::MLIRContext &context;
  const Options &options;
  const ElementBits &bits;
  llvm::raw_ostream &csv;
  std::vector<SearchGroup> groups;
};
} // namespace

/// False where a fixed mapping is better somewhere.
static bool checkNeverWorse(llvm::ArrayRef<SearchGroup> groups) {
  return llvm::none_of(groups, [](const SearchGroup &group) {
    return llvm::any_of(group.outcomes, [](const SearchOutcome &outcome) {
      return outcome.isWorse();
    });
  });
}

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  Options options;
  cl::HideUnrelatedOptions(options.category);
  cl::ParseCommandLineOptions(argc, argv, "Measures searches.\n");

  Result<ElementBits> bits = parseElementBits(options.elementBits.getValue());
  if (!bits) {
    llvm::errs() << "element-bits: " << bits.errors().front().str() << "\n";
    return 1;
  }
  std::error_code error;
  llvm::raw_fd_ostream csv(options.csvFile, error);
  if (error) {
    llvm::errs() << options.csvFile << ": " << error.message() << "\n";
    return 1;
  }

  std::unique_ptr<mlir::MLIRContext> context = modelContext();
  Benchmark benchmark(*context, options, *bits, csv);
  if (!benchmark.run())
    return 1;
  printSummary(llvm::outs(), benchmark.results());
  return checkNeverWorse(benchmark.results()) ? 0 : 1;
}
