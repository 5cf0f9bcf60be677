//===- maestro-check-cases.cpp - Recomputes files of cases ----------------===//

#include "CheckFile.h"

#include "maestro/Model/Analysis.h"
#include "maestro/Simulator/Simulator.h"

#include "llvm/Support/CommandLine.h"
#include "llvm/Support/InitLLVM.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;
namespace cl = llvm::cl;

enum class EngineChoice { Both, Analysis, Simulator };

int main(int argc, char **argv) {
  llvm::InitLLVM init(argc, argv);
  cl::OptionCategory category("maestro-check-cases options");
  cl::list<std::string> files(cl::Positional, cl::OneOrMore,
                              cl::desc("FILE..."), cl::cat(category));
  cl::opt<EngineChoice> choice(
      "engine", cl::desc("what evaluates the cases:"), cl::cat(category),
      cl::values(clEnumValN(EngineChoice::Both, "both",
                            "analysis and simulator, which must agree"),
                 clEnumValN(EngineChoice::Analysis, "analysis", "closed form"),
                 clEnumValN(EngineChoice::Simulator, "simulator",
                            "execution of the definition")),
      cl::init(EngineChoice::Both));
  cl::opt<bool> write("write", cl::cat(category),
                      cl::desc("replace what the cases expect by what the "
                               "engines agree on"));
  cl::HideUnrelatedOptions(category);
  cl::ParseCommandLineOptions(argc, argv, "Recomputes files of cases.\n");

  std::vector<Engine> engines;
  if (choice != EngineChoice::Simulator)
    engines.push_back({"analysis", analyze});
  if (choice != EngineChoice::Analysis)
    engines.push_back(
        {"simulator", [](const Schedule &s) { return simulate(s); }});

  Tally total;
  for (const std::string &file : files) {
    Tally tally = write ? writeFile(file, engines) : checkFile(file, engines);
    total.passed += tally.passed;
    total.failed += tally.failed;
  }
  llvm::outs() << total.passed << " passed, " << total.failed << " failed\n";
  return total.failed == 0 ? 0 : 1;
}
