//===- MemoryColumns.cpp - Columns of memories and their traffic ----------===//
//
// Layers can have different memories, operands and loops: there is a column
// for each that some layer has, and it is empty for the others.
//
//===----------------------------------------------------------------------===//

#include "Columns.h"

#include "llvm/ADT/STLExtras.h"

using namespace maestro;

static double real(int64_t value) { return static_cast<double>(value); }

static const std::string &memoryName(const Schedule &schedule, size_t memory) {
  return schedule.accelerator.memories[schedule.memories[memory].memory].name;
}

namespace {
/// Names in the order in which they were first inserted.
struct Names {
  std::vector<std::string> list;

  void insert(const std::string &name) {
    if (!llvm::is_contained(list, name))
      list.push_back(name);
  }
};
} // namespace

/// The names that `collect` inserts for each layer, each once.
template <typename Collect>
static std::vector<std::string> namesOf(const Report &report, Collect collect) {
  Names names;
  for (const ReportLayer &layer : report.layers)
    collect(layer, names);
  return names.list;
}

//===----------------------------------------------------------------------===//
// Memories
//===----------------------------------------------------------------------===//

/// The cell of the layer's memory of this name; empty where it has none.
template <typename Get> static auto ofMemory(const std::string &name, Get get) {
  return [name, get](const ReportRow &row) -> Cell {
    const ReportLayer &layer = row.layer();
    for (size_t i = 0; i < layer.schedule.memories.size(); ++i)
      if (memoryName(layer.schedule, i) == name)
        return get(layer, i);
    return std::monostate();
  };
}

/// The cell of the memory in the whole model.
template <typename Get> static auto inTotal(const std::string &name, Get get) {
  return [name, get](const Totals &totals) -> Cell {
    for (const MemoryTotal &memory : totals.memories)
      if (memory.name == name)
        return get(memory);
    return std::monostate();
  };
}

static void addContents(const std::string &m, std::vector<Column> &columns) {
  columns.push_back(
      {m + ".read_bits", Unit::Bits, "all that " + m + " reads [E1]",
       ofMemory(m,
                [](auto &l, size_t i) { return l.cost.memories[i].readBits; }),
       inTotal(m, [](auto &t) { return cell(t.readBits); })});
  columns.push_back(
      {m + ".written_bits", Unit::Bits, "all that " + m + " writes [E1]",
       ofMemory(
           m, [](auto &l, size_t i) { return l.cost.memories[i].writtenBits; }),
       inTotal(m, [](auto &t) { return cell(t.writtenBits); })});
  columns.push_back({m + ".footprint_bits", Unit::Bits,
                     "largest contents of an instance of " + m + " [R2]",
                     ofMemory(m, [](auto &l, size_t i) {
                       return l.cost.memories[i].footprintBits;
                     })});
  columns.push_back({m + ".need_bits", Unit::Bits,
                     "the same with double buffers [V1]",
                     ofMemory(m, [](auto &l, size_t i) {
                       return l.cost.memories[i].needBits;
                     })});
  columns.push_back({m + ".occupancy", Unit::Share, "need / capacity [D1]",
                     ofMemory(m, [](auto &l, size_t i) {
                       return cell(l.derived.memories[i].occupancy);
                     })});
  columns.push_back({m + ".instances", Unit::Count,
                     "instances of " + m + " in use [R1]",
                     ofMemory(m, [](auto &l, size_t i) {
                       return l.derived.memories[i].instances;
                     })});
}

static void addEnergy(const std::string &m, std::vector<Column> &columns) {
  columns.push_back(
      {m + ".energy", Unit::Picojoules, "energy of " + m + " [E1]",
       ofMemory(m, [](auto &l, size_t i) { return l.cost.energy.memories[i]; }),
       inTotal(m, [](auto &t) -> Cell { return t.energy; })});
  columns.push_back(
      {m + ".network_energy", Unit::Picojoules,
       "energy of the network inside " + m + " [E1]",
       ofMemory(m, [](auto &l, size_t i) { return l.cost.energy.networks[i]; }),
       inTotal(m, [](auto &t) -> Cell { return t.networkEnergy; })});
}

/// One direction of a port.
static void addPort(const std::string &m, const char *way,
                    PortUse MemoryUse::*port, double PortPeak::*peak,
                    std::vector<Column> &columns) {
  std::string name = m + "." + way;
  columns.push_back({name + "_bytes", Unit::Bytes,
                     std::string("what goes ") + way + " from or to " + m,
                     ofMemory(m, [port](auto &l, size_t i) {
                       return (l.derived.memories[i].*port).bytes;
                     })});
  columns.push_back({name + "_bytes_per_cycle", Unit::BytesPerCycle,
                     "the same per cycle and instance in use [D3]",
                     ofMemory(m, [port](auto &l, size_t i) {
                       return (l.derived.memories[i].*port).bytesPerCycle;
                     })});
  columns.push_back({name + "_peak_bytes_per_cycle", Unit::BytesPerCycle,
                     "width with which no step waits for the port [D3]",
                     ofMemory(m, [peak](auto &l, size_t i) {
                       return l.peak.memories[i].*peak;
                     })});
  columns.push_back({name + "_busy_cycles", Unit::Count,
                     "cycles in which the port of an instance is in use",
                     ofMemory(m, [port](auto &l, size_t i) {
                       return (l.derived.memories[i].*port).busyCycles;
                     })});
}

/// Bytes at the outermost memory, under its name where all layers share it.
static void addOutermost(const Report &report, std::vector<Column> &columns) {
  std::vector<std::string> names =
      namesOf(report, [](const ReportLayer &layer, Names &names) {
        names.insert(memoryName(layer.schedule, 0));
      });
  auto bytes = [](const ReportRow &row) -> Cell {
    const MemoryCost &memory = row.layer().cost.memories[0];
    return (real(memory.readBits) + real(memory.writtenBits)) / 8;
  };
  Column column{"outermost", Unit::Bytes,
                "traffic of the outermost memory [D4]", bytes};
  if (names.size() == 1) {
    column.title = names.front();
    column.total = inTotal(names.front(), [](const MemoryTotal &m) -> Cell {
      if (!m.readBits || !m.writtenBits)
        return std::monostate();
      return (real(*m.readBits) + real(*m.writtenBits)) / 8;
    });
  }
  columns.push_back(column);
}

void maestro::addMemoryColumns(const Report &report,
                               std::vector<Column> &columns) {
  addOutermost(report, columns);
  for (const std::string &name :
       namesOf(report, [](const ReportLayer &layer, Names &names) {
         for (size_t i = 0; i < layer.schedule.memories.size(); ++i)
           names.insert(memoryName(layer.schedule, i));
       })) {
    addContents(name, columns);
    addEnergy(name, columns);
    addPort(name, "down", &MemoryUse::down, &PortPeak::down, columns);
    addPort(name, "up", &MemoryUse::up, &PortPeak::up, columns);
  }
}

//===----------------------------------------------------------------------===//
// Traffic
//===----------------------------------------------------------------------===//

static std::string pairName(const Schedule &schedule, const PairTraffic &pair) {
  std::string child =
      pair.child == kLatch ? "PE" : memoryName(schedule, pair.child);
  return schedule.problem.operands[pair.operand].name + ":" +
         memoryName(schedule, pair.parent) + ":" + child;
}

/// The cell of the layer's pair of this name; empty where it has none.
template <typename Get> static auto ofPair(const std::string &name, Get get) {
  return [name, get](const ReportRow &row) -> Cell {
    const ReportLayer &layer = row.layer();
    for (size_t i = 0; i < layer.cost.pairs.size(); ++i)
      if (pairName(layer.schedule, layer.cost.pairs[i]) == name)
        return get(layer, i);
    return std::monostate();
  };
}

static void addPair(const std::string &p, bool output,
                    std::vector<Column> &columns) {
  auto addCount = [&](const char *name, const char *meaning,
                      int64_t PairTraffic::*count) {
    columns.push_back({p + "." + name, Unit::Count, meaning,
                       ofPair(p, [count](auto &l, size_t i) {
                         return l.cost.pairs[i].*count;
                       })});
  };
  if (output) {
    addCount("drains", "elements that children drain [R5]",
             &PairTraffic::drains);
    addCount("writes", "elements that parents write for it [R5]",
             &PairTraffic::parentWrites);
    addCount("psum_reads", "partial sums that move inwards [R6]",
             &PairTraffic::psumReads);
    addCount("accumulate_reads", "elements that parents read to add to [R5]",
             &PairTraffic::accumulateReads);
  } else {
    addCount("fills", "elements that children receive [R3]",
             &PairTraffic::fills);
    addCount("reads", "elements that parents read for it [R4]",
             &PairTraffic::parentReads);
  }
  auto addReuse = [&](const char *name, const char *meaning,
                      std::optional<double> PairReuse::*reuse) {
    columns.push_back({p + "." + name, Unit::Ratio, meaning,
                       ofPair(p, [reuse](auto &l, size_t i) {
                         return cell(l.derived.pairs[i].*reuse);
                       })});
  };
  addReuse("temporal_reuse", "MACs per element inside [D2]",
           &PairReuse::temporal);
  addReuse("spatial_reuse", "elements inside per element outside [D2]",
           &PairReuse::spatial);
  addReuse("reuse", "MACs per element outside [D2]", &PairReuse::total);
}

void maestro::addTrafficColumns(const Report &report,
                                std::vector<Column> &columns) {
  Names names;
  std::vector<bool> outputs;
  for (const ReportLayer &layer : report.layers)
    for (const PairTraffic &pair : layer.cost.pairs) {
      names.insert(pairName(layer.schedule, pair));
      if (names.list.size() > outputs.size())
        outputs.push_back(layer.schedule.problem.operands[pair.operand].output);
    }
  for (size_t i = 0; i < outputs.size(); ++i)
    addPair(names.list[i], outputs[i], columns);
}

//===----------------------------------------------------------------------===//
// Operands and loops
//===----------------------------------------------------------------------===//

template <typename Get>
static auto ofOperand(const std::string &name, Get get) {
  return [name, get](const ReportRow &row) -> Cell {
    const ReportLayer &layer = row.layer();
    const std::vector<Operand> &operands = layer.schedule.problem.operands;
    for (unsigned i = 0; i < operands.size(); ++i)
      if (operands[i].name == name)
        return get(layer, i);
    return std::monostate();
  };
}

void maestro::addOperandColumns(const Report &report,
                                std::vector<Column> &columns) {
  for (const std::string &o :
       namesOf(report, [](const ReportLayer &layer, Names &names) {
         for (const Operand &operand : layer.schedule.problem.operands)
           names.insert(operand.name);
       })) {
    columns.push_back({o + ".element_bits", Unit::Count,
                       "bits per element of " + o + " [P4]",
                       ofOperand(o, [](auto &l, unsigned i) {
                         return l.schedule.problem.operands[i].bits;
                       })});
    columns.push_back({o + ".elements", Unit::Count,
                       "elements of " + o + " that the layer touches [D2]",
                       ofOperand(o, [](auto &l, unsigned i) {
                         return cell(l.derived.elements[i]);
                       })});
    columns.push_back({o + ".maximum_reuse", Unit::Ratio,
                       "MACs per element of " + o + " [D2]",
                       ofOperand(o, [](auto &l, unsigned i) {
                         return cell(l.derived.maximumReuse[i]);
                       })});
    columns.push_back({o + ".latch_elements", Unit::Count,
                       "largest contents of the PE's latch of " + o + " [V2]",
                       ofOperand(o, [](auto &l, unsigned i) {
                         return l.cost.latchElements[i];
                       })});
  }
}

void maestro::addLoopColumns(const Report &report,
                             std::vector<Column> &columns) {
  for (const std::string &name :
       namesOf(report, [](const ReportLayer &layer, Names &names) {
         for (const Loop &loop : layer.schedule.problem.loops)
           names.insert(loop.name);
       }))
    columns.push_back({"loop." + name, Unit::Count,
                       "extent of " + name + " [P3]",
                       [name](const ReportRow &row) -> Cell {
                         const Problem &problem = row.layer().schedule.problem;
                         if (auto loop = problem.findLoop(name))
                           return problem.loops[*loop].extent;
                         return std::monostate();
                       }});
  for (unsigned level = 0; level < kMaxLevels; ++level) {
    auto steps = [level](const ReportRow &row) -> Cell {
      for (const BoundaryCost &boundary : row.layer().cost.boundaries)
        if (boundary.level == level)
          return boundary.steps;
      return std::monostate();
    };
    bool some = llvm::any_of(report.layers, [&](const ReportLayer &layer) {
      return !std::holds_alternative<std::monostate>(steps({{&layer}}));
    });
    if (some)
      columns.push_back({"steps." + std::to_string(level), Unit::Count,
                         "steps of the boundary at this level [S2]", steps});
  }
}
