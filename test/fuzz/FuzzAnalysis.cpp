//===- FuzzAnalysis.cpp - Any case in both engines ------------------------===//
//
// The input decides what the generators of the property tests draw, and how the
// case is changed afterwards, legal or not. What bind() accepts must be a right
// schedule, and analysis and simulator must agree on it in every number. What
// is too large to execute, the analysis must cost or refuse (R8, E1).
//
// The first byte says how many edits there are of the case and of the schedule,
// and how large the problem is; the last bytes decide the edits, all others the
// case. The edits thus stay what they are when bytes of the case come or go.
//
//===----------------------------------------------------------------------===//

#include "Edit.h"
#include "Random/Disagreement.h"
#include "Random/PrintIR.h"
#include "Random/RandomCase.h"

#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"
#include "maestro/Model/Derived.h"
#include "maestro/Model/Validity.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>

using namespace maestro;
using namespace maestro::testing;

/// What is executed: a few milliseconds with sanitizers.
static constexpr SimulationLimit kLimit = {/*macs=*/1000, /*units=*/1024,
                                           /*unitSteps=*/10'000};
static constexpr size_t kBytesPerEdit = 12;

namespace {
/// What an input says.
struct Input {
  Input(const uint8_t *data, size_t size) {
    unsigned first = size > 0 ? *data : 0;
    caseEdits = first % 4;
    scheduleEdits = first / 4 % 4 == 3 ? 1 + first / 16 % 2 : 0;
    isLarge = first / 32 % 2 == 1;
    mostMacs = std::array{30, 100, 200, 1000}[first / 64];
    if (size > 0)
      ++data, --size;
    size_t forEdits =
        std::min(size, kBytesPerEdit * (caseEdits + scheduleEdits));
    drawn = Random(data, size - forEdits);
    edits = Random(data + (size - forEdits), forEdits);
  }

  unsigned caseEdits, scheduleEdits;
  bool isLarge;
  int64_t mostMacs;
  Random drawn = Random(0), edits = Random(0);
};
} // namespace

/// The levels of a schedule, which edits make other than the mapping's.
static std::string print(const Schedule &schedule) {
  std::ostringstream os;
  for (const ScheduledLevel &level : schedule.levels) {
    os << "level of " << level.units << " units:";
    for (const ScheduledMap &map : level.maps)
      os << (map.spatial ? " spatial d" : " temporal d") << map.loop << " by "
         << map.size;
    os << "\n";
  }
  for (const ScheduledMemory &memory : schedule.memories) {
    os << "memory " << memory.memory << " at level " << memory.level << ":";
    for (const Residency &kept : memory.holds)
      os << " operand " << kept.operand << " at " << kept.level;
    os << "\n";
  }
  return os.str();
}

[[noreturn]] static void fail(const char *what, const std::string &how,
                              const Schedule &schedule,
                              const RandomCase &drawn) {
  std::fprintf(stderr, "FuzzAnalysis: %s\n%s\n%s\n%s\n", what, how.c_str(),
               print(schedule).c_str(), printIR(drawn).c_str());
  std::abort();
}

static std::string reasons(const std::vector<Violation> &violations) {
  std::string text;
  for (const Violation &violation : violations)
    text += "  " + violation.str() + "\n";
  return text;
}

/// What the analysis alone says: a cost from which everything can be derived,
/// or the rule by which there is none.
static void analyzeAlone(const Schedule &schedule, const RandomCase &drawn) {
  Result<Cost> cost = analyze(schedule);
  if (!cost) {
    const std::string &rule = cost.errors().front().rule;
    if (rule != "R8" && rule != "E1")
      fail("no cost, by a rule that is not R8 or E1", reasons(cost.errors()),
           schedule, drawn);
    return;
  }
  derive(schedule, *cost);
  if (reasonsInvalid(schedule, *cost).empty() != cost->valid())
    fail("a cost is invalid without a reason, or has one and is valid (V1, V2)",
         reasons(reasonsInvalid(schedule, *cost)), schedule, drawn);
}

static void evaluate(const Schedule &schedule, const RandomCase &drawn) {
  analyzeAlone(schedule, drawn);
  std::optional<std::string> how = disagreement(schedule, kLimit);
  if (how && !how->empty())
    fail("analysis and simulator disagree", *how, schedule, drawn);
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  Input input(data, size);
  RandomCase drawn = drawCase(input.drawn, input.mostMacs);
  if (input.isLarge)
    enlarge(input.drawn, drawn);
  for (unsigned i = 0; i < input.caseEdits; ++i)
    edit(input.edits, drawn);
  Result<Binding> bound = bind(drawn.problem, drawn.mapping, drawn.accelerator);
  if (!bound)
    return 0;
  Schedule schedule = bound->schedule;
  if (std::vector<Violation> broken = verify(schedule); !broken.empty())
    fail("bind() made a schedule that is wrong", reasons(broken), schedule,
         drawn);
  for (unsigned i = 0; i < input.scheduleEdits; ++i)
    edit(input.edits, schedule);
  if (input.scheduleEdits == 0 || verify(schedule).empty())
    evaluate(schedule, drawn);
  return 0;
}
