//===- Numbers.cpp - A cost as named numbers ------------------------------===//

#include "maestro/Cases/Numbers.h"

#include "maestro/Model/Schedule.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;
using llvm::json::Object;

static std::string nameOf(const Schedule &schedule, int memory) {
  if (memory == kLatch)
    return "PE";
  return schedule.accelerator.memories[schedule.memories[memory].memory].name;
}

static std::string nameOf(const Schedule &schedule, const PairTraffic &pair) {
  return schedule.problem.operands[pair.operand].name + ": " +
         nameOf(schedule, pair.parent) + "->" + nameOf(schedule, pair.child);
}

static Object toJSON(const PairTraffic &pair) {
  return Object{{"fills", pair.fills},
                {"parent_reads", pair.parentReads},
                {"drains", pair.drains},
                {"parent_writes", pair.parentWrites},
                {"psum_reads", pair.psumReads},
                {"accumulate_reads", pair.accumulateReads}};
}

Object maestro::toExpect(const Schedule &schedule, const Cost &cost) {
  Object steps, pairs, footprints, needs, latches, memories;
  for (const BoundaryCost &boundary : cost.boundaries)
    steps[std::to_string(boundary.level)] = boundary.steps;
  for (const PairTraffic &pair : cost.pairs) {
    pairs[nameOf(schedule, pair)] = toJSON(pair);
    if (pair.child == kLatch)
      latches[schedule.problem.operands[pair.operand].name] =
          cost.latchElements[pair.operand];
  }
  for (size_t m = 0; m < cost.memories.size(); ++m) {
    const MemoryCost &memory = cost.memories[m];
    std::string name = nameOf(schedule, static_cast<int>(m));
    memories[name] = Object{{"read_bits", memory.readBits},
                            {"written_bits", memory.writtenBits}};
    if (m == 0)
      continue;
    footprints[name] = memory.footprintBits;
    needs[name] = memory.needBits;
  }
  return Object{{"macs", cost.macs},
                {"cycles", cost.cycles},
                {"steps", std::move(steps)},
                {"pairs", std::move(pairs)},
                {"footprint_bits", std::move(footprints)},
                {"need_bits", std::move(needs)},
                {"latch_elements", std::move(latches)},
                {"memory", std::move(memories)}};
}

static void flatten(const Object &object, const std::string &prefix,
                    Numbers &numbers) {
  for (const auto &[key, value] : object) {
    std::string name = prefix + key.str();
    if (const Object *inner = value.getAsObject())
      flatten(*inner, name + ".", numbers);
    else
      numbers[name] = llvm::formatv("{0}", value).str();
  }
}

Numbers maestro::flatten(const Object &object) {
  Numbers numbers;
  ::flatten(object, "", numbers);
  return numbers;
}

/// A double so that different values have different texts.
static std::string exactly(double value) {
  return llvm::formatv("{0}", llvm::format("%a", value)).str();
}

Numbers maestro::toNumbers(const Schedule &schedule, const Cost &cost) {
  Numbers numbers = flatten(toExpect(schedule, cost));
  numbers["compute_cycles"] = std::to_string(cost.computeCycles);
  numbers["latch_overflows"] = std::to_string(cost.latchOverflows);
  for (size_t m = 0; m < cost.memories.size(); ++m) {
    std::string name = nameOf(schedule, static_cast<int>(m));
    numbers["overflows." + name] = std::to_string(cost.memories[m].overflows);
    numbers["energy.memory." + name] = exactly(cost.energy.memories[m]);
    numbers["energy.network." + name] = exactly(cost.energy.networks[m]);
  }
  numbers["energy.pe"] = exactly(cost.energy.pe);
  numbers["energy.leakage"] = exactly(cost.energy.leakage);
  numbers["energy.total"] = exactly(cost.energy.total);
  // The order of lists is part of the cost.
  for (size_t i = 0; i < cost.pairs.size(); ++i)
    numbers["order of pairs." + std::to_string(i)] =
        nameOf(schedule, cost.pairs[i]);
  for (size_t i = 0; i < cost.boundaries.size(); ++i)
    numbers["order of boundaries." + std::to_string(i)] =
        std::to_string(cost.boundaries[i].level);
  return numbers;
}

std::vector<std::string> maestro::differences(llvm::StringRef nameOfA,
                                              const Numbers &a,
                                              llvm::StringRef nameOfB,
                                              const Numbers &b) {
  std::vector<std::string> result;
  auto value = [](const Numbers &numbers, const std::string &field) {
    auto it = numbers.find(field);
    return it == numbers.end() ? std::string("nothing") : it->second;
  };
  Numbers fields = a;
  fields.insert(b.begin(), b.end());
  for (const auto &[field, ignored] : fields)
    if (value(a, field) != value(b, field))
      result.push_back((field + ": " + nameOfA + " " + value(a, field) + ", " +
                        nameOfB + " " + value(b, field))
                           .str());
  return result;
}
