//===- CostConversion.cpp - #dataflow.cost as a value ---------------------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "maestro/Model/Derived.h"

using namespace maestro;
using namespace mlir;

/// What a pair calls the PE's latch.
static constexpr llvm::StringLiteral kLatchName = "PE";

static StringRef memoryName(const Schedule &schedule, int memory) {
  if (memory == kLatch)
    return kLatchName;
  return schedule.accelerator.memories[schedule.memories[memory].memory].name;
}

//===----------------------------------------------------------------------===//
// Values to IR
//===----------------------------------------------------------------------===//

/// The numbers, or an empty list where all are 0.
template <typename Range>
static DenseF64ArrayAttr energies(MLIRContext *context, const Range &values) {
  SmallVector<double> list(values.begin(), values.end());
  if (llvm::all_of(list, [](double value) { return value == 0; }))
    list.clear();
  return DenseF64ArrayAttr::get(context, list);
}

EnergyAttr maestro::fromModel(MLIRContext *context, const EnergyCost &energy) {
  return EnergyAttr::get(
      context, llvm::APFloat(energy.total), llvm::APFloat(energy.pe),
      energies(context, energy.memories), energies(context, energy.networks),
      llvm::APFloat(energy.leakage));
}

static SmallVector<BoundaryAttr> boundaries(MLIRContext *context,
                                            const Cost &cost) {
  SmallVector<BoundaryAttr> attrs;
  for (const BoundaryCost &boundary : cost.boundaries)
    attrs.push_back(BoundaryAttr::get(context, boundary.level, boundary.steps));
  return attrs;
}

static SmallVector<TrafficAttr>
traffic(MLIRContext *context, const Schedule &schedule, const Cost &cost) {
  SmallVector<TrafficAttr> attrs;
  for (const PairTraffic &pair : cost.pairs)
    attrs.push_back(TrafficAttr::get(
        context, schedule.problem.operands[pair.operand].name,
        memoryName(schedule, pair.parent), memoryName(schedule, pair.child),
        pair.fills, pair.parentReads, pair.drains, pair.parentWrites,
        pair.psumReads, pair.accumulateReads));
  return attrs;
}

static SmallVector<MemoryCostAttr>
memories(MLIRContext *context, const Schedule &schedule, const Cost &cost) {
  SmallVector<MemoryCostAttr> attrs;
  for (size_t i = 0; i < cost.memories.size(); ++i) {
    const MemoryCost &memory = cost.memories[i];
    attrs.push_back(MemoryCostAttr::get(
        context, memoryName(schedule, static_cast<int>(i)), memory.readBits,
        memory.writtenBits, memory.footprintBits, memory.needBits,
        memory.overflows));
  }
  return attrs;
}

static DictionaryAttr latches(MLIRContext *context, const Schedule &schedule,
                              const Cost &cost) {
  Builder builder(context);
  NamedAttrList counts;
  for (size_t i = 0; i < cost.latchElements.size(); ++i)
    if (cost.latchElements[i] != 0)
      counts.append(schedule.problem.operands[i].name,
                    builder.getI64IntegerAttr(cost.latchElements[i]));
  return counts.getDictionary(context);
}

static SmallVector<StringAttr> latchOverflows(MLIRContext *context,
                                              const Schedule &schedule,
                                              const Cost &cost) {
  std::vector<StringRef> names;
  for (size_t i = 0; i < schedule.problem.operands.size(); ++i)
    if (cost.latchOverflows >> i & 1)
      names.push_back(schedule.problem.operands[i].name);
  llvm::sort(names);
  return llvm::map_to_vector(
      names, [&](StringRef name) { return StringAttr::get(context, name); });
}

CostAttr maestro::fromModel(MLIRContext *context, const Schedule &schedule,
                            const Cost &cost) {
  Derived derived = derive(schedule, cost);
  return CostAttr::get(
      context, cost.valid(), cost.macs, cost.cycles, cost.computeCycles,
      llvm::APFloat(derived.occupancy), toString(schedule, derived.bound),
      fromModel(context, cost.energy), boundaries(context, cost),
      traffic(context, schedule, cost), memories(context, schedule, cost),
      latches(context, schedule, cost),
      latchOverflows(context, schedule, cost));
}

//===----------------------------------------------------------------------===//
// IR to values
//===----------------------------------------------------------------------===//

namespace {
/// Reads one attribute; remembers what is wrong with it.
class CostReader {
public:
  CostReader(CostAttr attr, const Schedule &schedule)
      : attr(attr), schedule(schedule) {}

  Result<Cost> run() {
    checkLimits();
    if (!violations.empty())
      return std::move(violations);
    cost.macs = attr.getMacs();
    cost.cycles = attr.getCycles();
    cost.computeCycles = attr.getComputeCycles();
    for (BoundaryAttr boundary : attr.getBoundaries())
      cost.boundaries.push_back(
          {static_cast<unsigned>(boundary.getLevel()), boundary.getSteps()});
    for (TrafficAttr traffic : attr.getTraffic())
      readTraffic(traffic);
    cost.memories.resize(schedule.memories.size());
    for (MemoryCostAttr memory : attr.getMemories())
      readMemory(memory);
    readLatches();
    readEnergy();
    if (!violations.empty())
      return std::move(violations);
    return cost;
  }

private:
  void fail(const Twine &message) {
    violations.push_back({"R1", message.str(), {}});
  }

  void atMost(StringRef what, size_t size, size_t most) {
    if (size > most)
      fail("too many " + what + ": " + Twine(size) + " > " + Twine(most));
  }

  void checkLimits() {
    atMost("boundaries", attr.getBoundaries().size(), kMaxLevels);
    atMost("pairs", attr.getTraffic().size(), kMaxPairs);
    size_t memories = schedule.memories.size();
    atMost("memories", attr.getMemories().size(), memories);
    atMost("energies of memories", attr.getEnergy().getMemories().size(),
           memories);
    atMost("energies of networks", attr.getEnergy().getNetworks().size(),
           memories);
  }

  /// An index that can be used, also where the name is unknown.
  int memory(StringRef name) {
    for (size_t i = 0; i < schedule.memories.size(); ++i)
      if (memoryName(schedule, static_cast<int>(i)) == name)
        return static_cast<int>(i);
    fail("the accelerator has no memory " + name);
    return 0;
  }

  unsigned operand(StringRef name) {
    std::optional<unsigned> found = schedule.problem.findOperand(name.str());
    if (!found)
      fail("the op has no operand " + name);
    return found.value_or(0);
  }

  void readTraffic(TrafficAttr traffic) {
    PairTraffic pair;
    pair.operand = operand(traffic.getOperand());
    pair.parent = memory(traffic.getParent());
    pair.child =
        traffic.getChild() == kLatchName ? kLatch : memory(traffic.getChild());
    pair.fills = traffic.getFills();
    pair.parentReads = traffic.getReads();
    pair.drains = traffic.getDrains();
    pair.parentWrites = traffic.getWrites();
    pair.psumReads = traffic.getPsumReads();
    pair.accumulateReads = traffic.getAccumulateReads();
    cost.pairs.push_back(pair);
  }

  void readMemory(MemoryCostAttr stated) {
    cost.memories[memory(stated.getName())] = {
        stated.getReadBits(), stated.getWrittenBits(),
        stated.getFootprintBits(), stated.getNeedBits(), stated.getOverflows()};
  }

  void readLatches() {
    cost.latchElements.resize(schedule.problem.operands.size());
    for (NamedAttribute latch : attr.getLatches())
      cost.latchElements[operand(latch.getName())] =
          cast<IntegerAttr>(latch.getValue()).getInt();
    for (StringAttr name : attr.getLatchOverflows())
      cost.latchOverflows |= 1U << operand(name);
  }

  void readEnergy() {
    EnergyAttr energy = attr.getEnergy();
    cost.energy.total = energy.getTotal().convertToDouble();
    cost.energy.pe = energy.getPe().convertToDouble();
    cost.energy.leakage = energy.getLeakage().convertToDouble();
    for (double value : energy.getMemories().asArrayRef())
      cost.energy.memories.push_back(value);
    for (double value : energy.getNetworks().asArrayRef())
      cost.energy.networks.push_back(value);
    cost.energy.memories.resize(schedule.memories.size());
    cost.energy.networks.resize(schedule.memories.size());
  }

  CostAttr attr;
  const Schedule &schedule;
  Cost cost;
  std::vector<Violation> violations;
};
} // namespace

Result<Cost> maestro::toModel(CostAttr attr, const Schedule &schedule) {
  return CostReader(attr, schedule).run();
}
