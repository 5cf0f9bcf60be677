//===- CheckFile.cpp - The cases of a file against the engines ------------===//

#include "CheckFile.h"

#include "maestro/Cases/Cases.h"
#include "maestro/Cases/Numbers.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

namespace {
/// One case on its way through the engines.
class CaseCheck {
public:
  CaseCheck(const Case &item, llvm::ArrayRef<Engine> engines)
      : item(item), engines(engines) {
    evaluate();
  }

  /// What is wrong so far.
  const std::vector<std::string> &complaints() const { return found; }

  /// Compares every engine with what the case expects.
  void compareWithExpected() {
    if (!item.expect) {
      found.emplace_back("missing key 'expect'; --write fills it in");
      return;
    }
    Numbers expected = flatten(*item.expect);
    for (const auto &[engine, cost] : llvm::zip(engines, costs))
      add(differences("expected", expected, engine.name,
                      flatten(toExpect(item.schedule, cost))));
  }

  llvm::json::Object expect() const {
    return toExpect(item.schedule, costs.front());
  }

private:
  /// Fills in the costs, one per engine, and compares them with each other.
  void evaluate() {
    for (const Engine &engine : engines) {
      Result<Cost> cost = engine.evaluate(item.schedule);
      for (const Violation &violation : cost.errors())
        found.push_back((engine.name + ": " + violation.str()).str());
      costs.push_back(cost ? *cost : Cost());
    }
    for (size_t i = 1; found.empty() && i < costs.size(); ++i)
      add(differences(engines[0].name, toNumbers(item.schedule, costs[0]),
                      engines[i].name, toNumbers(item.schedule, costs[i])));
  }

  void add(std::vector<std::string> more) {
    llvm::append_range(found, std::move(more));
  }

  const Case &item;
  llvm::ArrayRef<Engine> engines;
  std::vector<Cost> costs;
  std::vector<std::string> found;
};

/// Goes through a file and counts.
class FileCheck {
public:
  FileCheck(llvm::StringRef file, llvm::ArrayRef<Engine> engines)
      : file(file), engines(engines) {}

  Tally run(bool write);

private:
  void check(size_t number, Case &item, bool write);
  void count(size_t number, const std::vector<std::string> &complaints);

  llvm::StringRef file;
  llvm::ArrayRef<Engine> engines;
  Tally tally;
};
} // namespace

void FileCheck::count(size_t number,
                      const std::vector<std::string> &complaints) {
  ++(complaints.empty() ? tally.passed : tally.failed);
  for (const std::string &complaint : complaints)
    llvm::outs() << file << ": case " << number << ": " << complaint << "\n";
}

void FileCheck::check(size_t number, Case &item, bool write) {
  CaseCheck check(item, engines);
  if (!write && check.complaints().empty())
    check.compareWithExpected();
  if (write && check.complaints().empty())
    item.expect = check.expect();
  count(number, check.complaints());
}

Tally FileCheck::run(bool write) {
  auto cases = readCases(file);
  if (!cases) {
    llvm::outs() << toString(cases.takeError()) << "\n";
    return {0, 1};
  }
  std::vector<Case> good;
  for (auto &&[number, item] : llvm::enumerate(*cases)) {
    if (!item) {
      count(number, {toString(item.takeError())});
      continue;
    }
    check(number, *item, write);
    good.push_back(std::move(*item));
  }
  if (!write || tally.failed > 0)
    return tally;
  if (llvm::Error error = writeCases(file, good)) {
    llvm::outs() << toString(std::move(error)) << "\n";
    ++tally.failed;
  }
  return tally;
}

Tally maestro::checkFile(llvm::StringRef file, llvm::ArrayRef<Engine> engines) {
  return FileCheck(file, engines).run(/*write=*/false);
}

Tally maestro::writeFile(llvm::StringRef file, llvm::ArrayRef<Engine> engines) {
  return FileCheck(file, engines).run(/*write=*/true);
}
