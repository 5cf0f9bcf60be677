//===- Accelerator.cpp - The hardware a layer runs on ---------------------===//

#include "maestro/Model/Accelerator.h"

#include "Text.h"
#include "maestro/Model/Limits.h"
#include "maestro/Model/Problem.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace maestro;

double Accelerator::leakage() const {
  double sum = pe.leakage * static_cast<double>(pes);
  for (const Memory &memory : memories)
    sum += memory.leakage * static_cast<double>(memory.instances);
  return sum;
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

namespace {
/// Bytes whose bits can be counted (R8).
constexpr int64_t kMostBytes = std::numeric_limits<int64_t>::max() / 8;

/// How messages call a memory: by name, or by position where it has none.
std::string title(const Accelerator &accelerator, size_t i) {
  const std::string &name = accelerator.memories[i].name;
  return name.empty() ? "memory " + std::to_string(i) : "memory " + name;
}

/// Collects what is wrong with one accelerator.
class Verifier {
public:
  explicit Verifier(const Accelerator &accelerator)
      : accelerator(accelerator) {}

  std::vector<Violation> run() {
    atLeast("M2", "number of PEs", accelerator.pes, 1);
    checkArray();
    checkClockAndArea();
    checkPe();
    checkHierarchy();
    for (size_t i = 0; i < accelerator.memories.size(); ++i)
      checkMemory(i);
    return std::move(violations);
  }

private:
  void fail(const char *rule, std::string message) {
    violations.push_back(
        {rule, std::move(message), {Place::Kind::Accelerator}});
  }

  void atLeast(const char *rule, const std::string &what, int64_t value,
               int64_t least) {
    if (value < least)
      fail(rule, what + " must be at least " + std::to_string(least) + ": " +
                     std::to_string(value));
  }

  /// At least 1 byte, and few enough for their bits to be counted.
  void bytes(const char *rule, const std::string &what, int64_t value) {
    atLeast(rule, what, value, 1);
    if (value > kMostBytes)
      fail("R8", what + " must be at most " + std::to_string(kMostBytes) +
                     " bytes, so that its bits can be counted: " +
                     std::to_string(value));
  }

  /// T1: an unlimited port has none.
  void width(const std::string &what, int64_t value) {
    if (value != kUnlimited)
      bytes("T1", what, value);
  }

  /// Finite and not negative; a NaN is neither.
  void amount(const char *rule, const std::string &what, double value) {
    if (!std::isfinite(value) || value < 0)
      fail(rule,
           what + " must be a finite number of at least 0: " + text(value));
  }

  void checkArray() {
    if (accelerator.array.empty())
      return;
    int64_t product = 1;
    for (int64_t extent : accelerator.array) {
      if (extent < 1)
        return atLeast("M2", "extent of the array", extent, 1);
      if (__builtin_mul_overflow(product, extent, &product))
        return fail("R8", "the array has more than 2^63 - 1 PEs, not " +
                              std::to_string(accelerator.pes));
    }
    if (product != accelerator.pes)
      fail("M2", "the array has " + std::to_string(product) +
                     " PEs, the accelerator " +
                     std::to_string(accelerator.pes) +
                     ": the two must be equal");
  }

  void checkClockAndArea() {
    if (!std::isfinite(accelerator.clock) || accelerator.clock <= 0)
      fail("E1", "clock must be a finite number of MHz greater than 0: " +
                     text(accelerator.clock));
    amount("E2", "area", accelerator.area);
  }

  void checkPe() {
    const ProcessingElement &pe = accelerator.pe;
    atLeast("T3", "MACs per cycle of the PE", pe.macsPerCycle, 1);
    atLeast("T2", "overhead of the PE", pe.overhead, 0);
    amount("E1", "energy per MAC of the PE", pe.macEnergy);
    amount("E1", "leakage of the PE", pe.leakage);
    amount("E2", "area of the PE", pe.area);
    std::vector<std::string> named;
    for (const auto &[operand, elements] : pe.latches) {
      atLeast("V2", "latch of operand " + operand, elements, 0);
      named.push_back(operand);
    }
    checkOperands("the PE's latches", named);
  }

  void checkOperands(const std::string &where,
                     const std::vector<std::string> &names) {
    for (auto it = names.begin(); it != names.end(); ++it) {
      if (!isOperandName(*it))
        fail("P3", "unknown operand in " + where + ": " + *it +
                       "; the names are input, filter, lhs, rhs, output and "
                       "in0, in1, ..., out0");
      if (std::find(names.begin(), it, *it) != it)
        fail("R1", "operand named twice in " + where + ": " + *it);
    }
  }

  /// R1: what the memories are to each other.
  void checkHierarchy() {
    const std::vector<Memory> &memories = accelerator.memories;
    if (memories.empty())
      return fail("R1", "an accelerator needs an outermost memory: it has 0 "
                        "memories");
    if (memories.size() > kMaxMemories)
      fail("R1", "too many memories: " + std::to_string(memories.size()) +
                     " > " + std::to_string(kMaxMemories));
    if (memories.front().instances != 1)
      fail("R1", "the outermost " + title(accelerator, 0) +
                     " must have 1 instance: " +
                     std::to_string(memories.front().instances));
    if (!memories.front().operands.empty())
      fail("R1", "the outermost " + title(accelerator, 0) +
                     " holds every operand and takes no list of them: it "
                     "names " +
                     std::to_string(memories.front().operands.size()));
  }

  void checkMemory(size_t i) {
    const Memory &memory = accelerator.memories[i];
    std::string what = title(accelerator, i);
    checkName(i);
    checkInstances(i);
    checkOperands("operands of " + what, memory.operands);
    if (memory.capacity)
      bytes("V1", "capacity of " + what, *memory.capacity);
    width("port width down of " + what, memory.down);
    width("port width up of " + what, memory.up);
    atLeast("T4", "latency of " + what, memory.latency, 0);
    atLeast("T2", "overhead of " + what, memory.overhead, 0);
    amount("E1", "read energy of " + what, memory.readEnergy);
    amount("E1", "write energy of " + what, memory.writeEnergy);
    amount("E1", "network energy of " + what, memory.network.energy);
    amount("E1", "leakage of " + what, memory.leakage);
    amount("E2", "area of " + what, memory.area);
  }

  void checkName(size_t i) {
    const std::vector<Memory> &memories = accelerator.memories;
    const std::string &name = memories[i].name;
    if (name.empty())
      return fail("R1", title(accelerator, i) + " needs a name");
    if (name == "PE")
      return fail("R1", "name of memory " + std::to_string(i) +
                            " must not be PE, which means the latches");
    for (size_t j = 0; j < i; ++j)
      if (memories[j].name == name)
        return fail("R1", "memories " + std::to_string(j) + " and " +
                              std::to_string(i) +
                              " have the same name: " + name);
  }

  void checkInstances(size_t i) {
    if (i == 0)
      return; // R1 wants exactly one.
    const Memory &outer = accelerator.memories[i - 1];
    int64_t instances = accelerator.memories[i].instances;
    std::string what = "instances of " + title(accelerator, i);
    atLeast("R1", what, instances, 1);
    if (instances >= 1 && instances < outer.instances)
      fail("R1", what + " must not be fewer than those of " +
                     title(accelerator, i - 1) +
                     " outside it: " + std::to_string(instances) + " < " +
                     std::to_string(outer.instances));
    if (instances > accelerator.pes)
      fail("R1", what + " must not be more than the PEs: " +
                     std::to_string(instances) + " > " +
                     std::to_string(accelerator.pes));
  }

  const Accelerator &accelerator;
  std::vector<Violation> violations;
};
} // namespace

std::vector<Violation> maestro::verify(const Accelerator &accelerator) {
  return Verifier(accelerator).run();
}
