//===- Disagreement.cpp - Analysis against execution ----------------------===//

#include "Random/Disagreement.h"

#include "maestro/Cases/Numbers.h"
#include "maestro/Model/Analysis.h"

#include <array>
#include <cstdio>

using namespace maestro;
using namespace maestro::testing;

static std::string reasons(const std::vector<Violation> &violations) {
  std::string text;
  for (const Violation &violation : violations)
    text += "  " + violation.str() + "\n";
  return text;
}

static std::string lines(const std::vector<std::string> &sentences) {
  std::string text;
  for (const std::string &sentence : sentences)
    text += "  " + sentence + "\n";
  return text;
}

static std::string print(PortPeak peak) {
  std::array<char, 80> text;
  std::snprintf(text.data(), text.size(), "%.17g down, %.17g up", peak.down,
                peak.up);
  return text.data();
}

/// What they say differently about the peak bandwidths (D3).
static std::string peakDisagreement(const Schedule &schedule,
                                    const PeakBandwidth &executed,
                                    Evaluator &evaluator) {
  PeakBandwidth computed;
  if (!evaluator.peakBandwidth(schedule, computed))
    return "only the simulator has peaks\n";
  if (executed.memories.size() != schedule.memories.size() ||
      computed.memories.size() != schedule.memories.size())
    return "not every memory has peaks\n";
  std::string text;
  for (size_t m = 0; m < schedule.memories.size(); ++m) {
    PortPeak a = executed.memories[m], b = computed.memories[m];
    if (a.down != b.down || a.up != b.up)
      text += "  peaks of memory " + std::to_string(m) + ": simulator " +
              print(a) + ", analysis " + print(b) + "\n";
  }
  return text;
}

static std::string print(const StepCycles &cycles) {
  return std::to_string(cycles.least) + " to " + std::to_string(cycles.most) +
         ", sum " + std::to_string(cycles.sum);
}

static std::string print(const PortDelays &delays) {
  return std::to_string(delays.steps) + " steps, down " + print(delays.down) +
         ", up " + print(delays.up);
}

/// What they say differently about the delays of steps (D6).
static std::string delayDisagreement(const Schedule &schedule,
                                     const Result<Delays> &executed,
                                     Evaluator &evaluator) {
  Delays computed;
  if (evaluator.delays(schedule, computed) != bool(executed))
    return executed ? "only the simulator has delays\n"
                    : "only the analysis has delays\n";
  if (!executed)
    return "";
  std::string text;
  auto compare = [&](const std::string &what, const std::string &a,
                     const std::string &b) {
    if (a != b)
      text +=
          "  delays of " + what + ": simulator " + a + ", analysis " + b + "\n";
  };
  for (size_t m = 0; m < schedule.memories.size(); ++m)
    compare("memory " + std::to_string(m), print(executed->memories[m]),
            print(computed.memories[m]));
  compare("PEs", print(executed->work), print(computed.work));
  return text;
}

static std::string costDisagreement(const Schedule &schedule,
                                    const Result<Cost> &executed,
                                    Evaluator &evaluator) {
  Cost computed;
  bool fits = evaluator.evaluate(schedule, computed);
  if (executed && fits)
    return lines(differences("simulator", toNumbers(schedule, *executed),
                             "analysis", toNumbers(schedule, computed)));
  if (!executed && !fits)
    return "";
  return "simulator: " + (executed ? "fits\n" : reasons(executed.errors())) +
         "analysis: " +
         (fits ? "fits" : evaluator.violation(schedule, computed).str()) + "\n";
}

std::optional<std::string>
maestro::testing::disagreement(const Schedule &schedule,
                               SimulationLimit limit) {
  static Evaluator evaluator;
  // No count makes peaks too large: without them it was not executed.
  Result<PeakBandwidth> peaks = simulatePeakBandwidth(schedule, limit);
  if (!peaks)
    return std::nullopt;
  return peakDisagreement(schedule, *peaks, evaluator) +
         delayDisagreement(schedule, simulateDelays(schedule, limit),
                           evaluator) +
         costDisagreement(schedule, simulate(schedule, limit), evaluator);
}
