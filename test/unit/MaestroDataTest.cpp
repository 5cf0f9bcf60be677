//===- MaestroDataTest.cpp - Brute force, MAESTRO and the analysis --------===//
//
// 1,000 small mappings with what MAESTRO computes and with what brute force
// counts (random_small_*.jsonl). Brute force executes the outermost level: its
// units hold a tile each, and an idle unit drops it, where the cost model lets
// it keep it (R2). Skipped where the data are not found.
//
//===----------------------------------------------------------------------===//

#include "maestro/Target/Maestro/Compare/Compare.h"
#include "maestro/Target/Maestro/Compare/Steps.h"
#include "maestro/Target/Maestro/Reader.h"

#include "gtest/gtest.h"

#include "llvm/Support/JSON.h"

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

namespace {
using Counts = std::map<std::string, double>;

/// The mapping's outermost level in a schedule (M10).
constexpr unsigned kOutermost = 1;

/// A mapping of the data, evaluated.
struct Sample {
  explicit Sample(const llvm::json::Object &json);

  std::string name;
  Parsed parsed;
  LayerCost cost;
  /// The same where each unit of the outermost level has an L1.
  Cost atUnits;
  Counts exact, maestro, maestroLimited;

  const Layer &layer() const { return parsed.file.networks[0].layers[0]; }
  const Schedule &schedule() const { return cost.schedule; }
};

Counts toCounts(const llvm::json::Object *object) {
  Counts counts;
  for (const auto &[key, value] : *object)
    counts[key.str()] = value.getAsNumber().value_or(0);
  return counts;
}
} // namespace

Sample::Sample(const llvm::json::Object &json)
    : name(std::to_string(*json.getInteger("id"))),
      parsed(parse(*json.getString("mapping"))),
      exact(toCounts(json.getObject("exact"))),
      maestro(toCounts(json.getObject("maestro"))),
      maestroLimited(toCounts(json.getObject("maestro_bw4_lat1"))) {
  Hardware hardware;
  hardware.pes = json.getInteger("num_pes");
  std::vector<Diagnostic> diagnostics;
  cost = LayerEvaluator(hardware).evaluate(layer(), diagnostics).value();
  Schedule schedule = cost.schedule;
  schedule.memories[kL1].level = kOutermost;
  for (Residency &residency : schedule.memories[kL1].holds)
    residency.level = kOutermost;
  Evaluator evaluator;
  EXPECT_TRUE(evaluator.evaluate(schedule, atUnits));
}

static const PairTraffic &traffic(const Cost &cost, unsigned operand) {
  for (const PairTraffic &pair : cost.pairs)
    if (pair.operand == operand && pair.parent == kL2)
      return pair;
  return cost.pairs[0];
}

//===----------------------------------------------------------------------===//
// Three ways to the counts
//===----------------------------------------------------------------------===//

/// By the analysis.
static Counts byAnalysis(const Sample &sample) {
  const PairTraffic &input = traffic(sample.atUnits, kInput),
                    &filter = traffic(sample.atUnits, kFilter),
                    &output = traffic(sample.atUnits, kOutput);
  auto real = [](int64_t value) { return static_cast<double>(value); };
  return {{"macs", real(sample.atUnits.macs)},
          {"l2_read_input", real(input.parentReads)},
          {"l2_read_filter", real(filter.parentReads)},
          {"l2_write_output_on_eviction", real(output.parentWrites)},
          {"l2_read_psum", real(output.psumReads)},
          {"l1_fill_input", real(input.fills)},
          {"l1_fill_filter", real(filter.fills)},
          {"runtime_inf_bw", real(sample.cost.cost.cycles)},
          {"runtime_inf_bw, without transfers",
           real(sample.cost.cost.computeCycles)},
          {"steps", real(sample.atUnits.boundaries.back().steps)}};
}

/// By execution of each kind of step.
static Counts bySteps(const Sample &sample, Idle idle) {
  Counts counts;
  for (const StepKind &kind : stepsOf(sample.schedule(), kOutermost, idle)) {
    auto add = [&](const char *name, int64_t each) {
      counts[name] += static_cast<double>(kind.times * each);
    };
    add("macs", kind.macs);
    add("steps", 1);
    add("l2_read_input", kind.moved[kInput].read);
    add("l2_read_filter", kind.moved[kFilter].read);
    add("l1_fill_input", kind.moved[kInput].filled);
    add("l1_fill_filter", kind.moved[kFilter].filled);
    add("l2_write_output_on_eviction", kind.moved[kOutput].read);
    add("l2_write_output_each_step", kind.moved[kOutput].touched);
  }
  // All but the first entry of an element bring its partial sum (R6).
  int64_t outputs = 1;
  for (const IndexSum &sum : sample.schedule().problem.operands[kOutput].index)
    outputs *= sample.schedule().problem.loops[sum[0].loop].extent;
  counts["l2_read_psum"] =
      counts["l2_write_output_on_eviction"] - static_cast<double>(outputs);
  if (idle == Idle::Drops)
    counts["l2_write_output_on_eviction"] =
        static_cast<double>(writtenByDropping(sample.schedule(), kOutermost));
  return counts;
}

namespace {
/// Time by MAESTRO's rule, with what steps really move.
struct Timed {
  int64_t cycles = 0;
  /// Mean over the steps of the level, each unit by its own steps.
  double activePEs = 0;
};
} // namespace

/// The first step is work after its load; any other takes as long as its work,
/// its own load or its own output tile, whichever is longest. Partial sums are
/// not read back, and nothing is drained at the end. A level below has a
/// network of its own and starts anew at each step.
static Timed timeByRule(const Schedule &schedule, unsigned level,
                        int64_t bandwidth, int64_t latency) {
  auto delay = [=](int64_t n) { return delayOf(n, bandwidth, latency); };
  Timed result;
  int64_t steps = 0;
  bool first = true;
  for (const StepKind &kind : stepsOf(schedule, level, Idle::Drops)) {
    int64_t work = kind.mostMacs;
    auto active = static_cast<double>(kind.active);
    if (level + 1 < schedule.levels.size()) {
      work = 0;
      active = 0;
      for (const std::vector<int64_t> &extents : kind.handed) {
        Schedule inner = schedule;
        for (size_t i = 0; i < extents.size(); ++i)
          inner.problem.loops[i].extent = extents[i];
        Timed unit = timeByRule(inner, level + 1, bandwidth, latency);
        work = std::max(work, unit.cycles);
        active += unit.activePEs;
      }
    }
    int64_t in = delay(kind.moved[kInput].read + kind.moved[kFilter].read);
    int64_t out = delay(kind.moved[kOutput].touched);
    result.cycles +=
        kind.times * (first ? work + in : std::max({work, in, out}));
    result.activePEs += static_cast<double>(kind.times) * active;
    steps += kind.times;
    first = false;
  }
  result.activePEs /= static_cast<double>(steps);
  return result;
}

//===----------------------------------------------------------------------===//
// The data
//===----------------------------------------------------------------------===//

/// Calls `use` for every mapping of a file; false where there is no such file.
static bool forEach(const char *file,
                    const std::function<void(const Sample &)> &use) {
  std::ifstream lines(std::string(MAESTRO_DATA) + "/reference/random_small_" +
                      file + ".jsonl");
  if (!lines)
    return false;
  for (std::string line; std::getline(lines, line);) {
    llvm::Expected<llvm::json::Value> value = llvm::json::parse(line);
    if (!value) {
      ADD_FAILURE() << toString(value.takeError());
      continue;
    }
    use(Sample(*value->getAsObject()));
  }
  return true;
}

namespace {
class MaestroData : public testing::TestWithParam<const char *> {
protected:
  /// Skips where the data are not found.
  void forAll(const std::function<void(const Sample &)> &use) {
    unsigned samples = 0;
    if (!forEach(GetParam(), [&](const Sample &sample) {
          SCOPED_TRACE(sample.name);
          use(sample);
          ++samples;
        }))
      GTEST_SKIP() << "no data in " MAESTRO_DATA;
    EXPECT_EQ(samples, 500U);
  }
};
} // namespace

INSTANTIATE_TEST_SUITE_P(All, MaestroData, testing::Values("1level", "2levels"),
                         [](const auto &info) {
                           return std::string(info.param) == "1level"
                                      ? "OneLevel"
                                      : "TwoLevels";
                         });

/// The analysis is the execution of R2 to R6.
TEST_P(MaestroData, AnalysisIsExecution) {
  forAll([](const Sample &sample) {
    Counts analysis = byAnalysis(sample), steps = bySteps(sample, Idle::Keeps);
    for (const auto &[name, value] : steps)
      if (analysis.count(name) && name != "steps") {
        EXPECT_EQ(analysis[name], value) << name;
      }
  });
}

/// Where idle units drop what they hold, the execution is the brute force.
TEST_P(MaestroData, ExecutionIsBruteForce) {
  forAll([](const Sample &sample) {
    Counts steps = bySteps(sample, Idle::Drops);
    for (const auto &[name, value] : steps)
      EXPECT_EQ(sample.exact.at(name), value) << name;
  });
}

/// The two differ only where a unit is idle at some step and not at others.
TEST_P(MaestroData, AnalysisIsBruteForceWithoutIdleUnits) {
  forAll([](const Sample &sample) {
    int64_t least = INT64_MAX, most = 0;
    for (const StepKind &kind : stepsOf(sample.schedule(), kOutermost)) {
      least = std::min(least, kind.active);
      most = std::max(most, kind.active);
    }
    if (least < most)
      return;
    for (const auto &[name, value] : byAnalysis(sample))
      if (sample.exact.count(name) && name != "steps") {
        EXPECT_EQ(sample.exact.at(name), value) << name;
      }
  });
}

/// With ports that do not limit, time is work, on which all agree.
TEST_P(MaestroData, UnlimitedTime) {
  forAll([](const Sample &sample) {
    EXPECT_EQ(sample.exact.at("runtime_inf_bw"),
              static_cast<double>(sample.cost.cost.cycles));
  });
}

TEST_P(MaestroData, LimitedTimeFollowsTheRule) {
  forAll([](const Sample &sample) {
    Timed timed = timeByRule(sample.schedule(), kOutermost, 4, 1);
    EXPECT_EQ(sample.exact.at("runtime_bw4_lat1"),
              static_cast<double>(timed.cycles));
    EXPECT_NEAR(sample.exact.at("avg_active_pes"), timed.activePEs, 1e-9);
  });
}

//===----------------------------------------------------------------------===//
// MAESTRO
//===----------------------------------------------------------------------===//

static Counts byFormulas(const Sample &sample, const Machine &machine) {
  Numbers numbers = approximate(
      *toApproximate(sample.layer(), sample.schedule().accelerator.pes),
      machine);
  auto real = [](int64_t value) { return static_cast<double>(value); };
  Counts counts = {{"rt", real(numbers.cycles)},
                   {"macs", real(numbers.macs)},
                   {"offbw", real(numbers.offchipBandwidth)},
                   {"peak", real(numbers.peakBandwidth)},
                   {"act", numbers.activeUnits},
                   {"ai", numbers.intensity},
                   {"in1", real(numbers.ingress.most)},
                   {"eg1", real(numbers.egress.most)},
                   {"cp1", real(numbers.compute.most)}};
  std::string tensors = "ifo";
  for (Tensor tensor : {kInput, kFilter, kOutput}) {
    std::string name(1, tensors[tensor]);
    counts[name + "l1r"] = real(numbers.l1Read[tensor]);
    counts[name + "l1w"] = real(numbers.l1Write[tensor]);
    counts[name + "l2r"] = real(numbers.l2Read[tensor]);
    counts[name + "l2w"] = real(numbers.l2Write[tensor]);
    counts["l1"] += real(numbers.l1Size[tensor]);
    counts["l2"] += real(numbers.l2Size[tensor]);
  }
  return counts;
}

/// The formulas give every number that MAESTRO printed.
TEST_P(MaestroData, FormulasAreMaestro) {
  forAll([](const Sample &sample) {
    Machine limited;
    limited.bandwidth = 4;
    limited.latency = 1;
    for (const auto &[machine, expected] :
         {std::pair(Machine(), sample.maestro),
          std::pair(limited, sample.maestroLimited)})
      for (const auto &[name, value] : byFormulas(sample, machine))
        EXPECT_NEAR(expected.at(name), value, 1e-5 * std::abs(value)) << name;
  });
}

/// The key of a column in the data; empty where they lack it.
static std::string keyOf(const std::string &column) {
  static const std::map<std::string, const char *> keys = {
      {"Runtime (Cycles)", "rt"},
      {"Num MACs", "macs"},
      {"Offchip BW Req (Elements/cycle)", "offbw"},
      {"Peak BW Req", "peak"},
      {"NoC BW Req (Elements/cycle)", "nocbw"},
      {"L2 SRAM Size Req (Bytes)", "l2"},
      {"L1 SRAM Size Req (Bytes)", "l1"},
      {"Avg number of utilized PEs", "act"},
      {"Arithmetic Intensity", "ai"}};
  for (const char *access : {"l1 read", "l1 write", "l2 read", "l2 write"})
    if (column.find(access) != std::string::npos)
      return {column[0], access[0], access[1], access[3]};
  auto known = keys.find(column);
  return known == keys.end() ? "" : known->second;
}

/// Compares MAESTRO's numbers with ours, as far as the data have them.
static std::vector<Comparison> compareWithMaestro(const Sample &sample) {
  Hardware hardware;
  hardware.pes = sample.schedule().accelerator.pes;
  ComparedLayer compared;
  compared.row = {"T", &sample.layer(), &sample.cost, &hardware};
  for (const CsvColumn &column : csvColumns()) {
    auto value = sample.maestro.find(keyOf(std::string(column.name)));
    std::ostringstream text;
    if (value == sample.maestro.end())
      text << column.value(compared.row);
    else
      text << value->second;
    compared.theirs.push_back(text.str());
  }
  std::vector<Comparison> result;
  for (Comparison &each : compare(compared))
    if (!keyOf(std::string(csvColumns()[each.column].name)).empty())
      result.push_back(std::move(each));
  return result;
}

TEST_P(MaestroData, EveryDifferenceIsExplained) {
  forAll([](const Sample &sample) {
    for (const Comparison &each : compareWithMaestro(sample))
      EXPECT_NE(each.verdict, Verdict::Unexplained)
          << csvColumns()[each.column].name << ": " << each.ours << " and "
          << each.theirs;
  });
}

//===----------------------------------------------------------------------===//
// What docs/MaestroNumbers.md says
//===----------------------------------------------------------------------===//

namespace {
/// How a count compares in the mappings of a file.
struct Tally {
  unsigned maestro = 0, analysis = 0, byDropping = 0, remaining = 0;
};
} // namespace

namespace {
/// Names of a count.
struct Names {
  const char *exact, *maestro;
};
} // namespace

static constexpr Names kNames[] = {
    {"macs", "macs"},           {"l2_read_input", "il2r"},
    {"l2_read_filter", "fl2r"}, {"l2_write_output_on_eviction", "ol2w"},
    {"l2_read_psum", ""},       {"l1_fill_input", "il1w"},
    {"l1_fill_filter", "fl1w"}, {"runtime_inf_bw", "rt"}};

static void count(const Sample &sample, std::map<std::string, Tally> &tallies) {
  Counts analysis = byAnalysis(sample), dropping = bySteps(sample, Idle::Drops);
  for (auto [name, ofMaestro] : kNames) {
    Tally &tally = tallies[name];
    double exact = sample.exact.at(name);
    // MAESTRO reads no partial sums.
    tally.maestro += exact == (*ofMaestro ? sample.maestro.at(ofMaestro) : 0.0);
    if (analysis[name] == exact)
      ++tally.analysis;
    else if (dropping.count(name) && dropping[name] == exact)
      ++tally.byDropping;
    else
      ++tally.remaining;
  }
}

/// Prints the rows of the table.
TEST(MaestroDataSummary, Rows) {
  std::map<std::string, Tally> tallies[2];
  for (unsigned i : {0U, 1U})
    if (!forEach(i ? "2levels" : "1level",
                 [&](const Sample &sample) { count(sample, tallies[i]); }))
      GTEST_SKIP() << "no data in " MAESTRO_DATA;
  for (const Names &row : kNames) {
    std::string line = "| `" + std::string(row.exact) + "` |";
    for (const std::map<std::string, Tally> &each : tallies) {
      const Tally &tally = each.at(row.exact);
      EXPECT_EQ(tally.remaining, 0U) << row.exact;
      for (unsigned number :
           {tally.maestro, tally.analysis, tally.byDropping, tally.remaining})
        line += " " + std::to_string(number) + " |";
    }
    std::puts(line.c_str());
  }
}

/// Prints how much is explained.
TEST(MaestroDataSummary, Verdicts) {
  std::map<Verdict, unsigned> verdicts;
  std::map<std::string_view, unsigned> likely;
  for (const char *file : {"1level", "2levels"})
    if (!forEach(file, [&](const Sample &sample) {
          for (const Comparison &each : compareWithMaestro(sample)) {
            ++verdicts[each.verdict];
            if (each.verdict == Verdict::Likely)
              ++likely[csvColumns()[each.column].name];
          }
        }))
      GTEST_SKIP() << "no data in " MAESTRO_DATA;
  std::printf("Verdicts: %u equal, %u shown, %u likely, %u unexplained.",
              verdicts[Verdict::Equal], verdicts[Verdict::Shown],
              verdicts[Verdict::Likely], verdicts[Verdict::Unexplained]);
  for (auto [column, number] : likely)
    std::printf(" Likely: %u of `%s`.", number, std::string(column).c_str());
  std::puts("");
}
