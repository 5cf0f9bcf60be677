//===- Json.cpp - A report as JSON ----------------------------------------===//
//
// The schema is documented in docs/Report.md.
//
//===----------------------------------------------------------------------===//

#include "Numbers.h"
#include "maestro/Model/Validity.h"
#include "maestro/Report/Report.h"

#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;
namespace json = llvm::json;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

/// The shortest number that reads back the same; null where it is not finite.
static void number(json::OStream &j, llvm::StringRef name, double value) {
  std::string text = exact(value);
  j.attributeBegin(name);
  j.rawValue(text.empty() ? "null" : llvm::StringRef(text));
  j.attributeEnd();
}

static void number(json::OStream &j, llvm::StringRef name,
                   const std::optional<double> &value) {
  if (value)
    number(j, name, *value);
  else
    j.attribute(name, nullptr);
}

static void count(json::OStream &j, llvm::StringRef name,
                  const std::optional<int64_t> &value) {
  if (value)
    j.attribute(name, *value);
  else
    j.attribute(name, nullptr);
}

/// A name that the IR says: any bytes.
static void text(json::OStream &j, llvm::StringRef name,
                 llvm::StringRef value) {
  j.attribute(name, json::isUTF8(value) ? value.str() : json::fixUTF8(value));
}

static const Memory &memoryOf(const Schedule &schedule, size_t memory) {
  return schedule.accelerator.memories[schedule.memories[memory].memory];
}

//===----------------------------------------------------------------------===//
// Problems
//===----------------------------------------------------------------------===//

static void writeLoops(const Problem &problem, json::OStream &j) {
  j.attributeArray("loops", [&] {
    for (const Loop &loop : problem.loops)
      j.object([&] {
        j.attribute("name", loop.name);
        j.attribute("extent", loop.extent);
        j.attribute("reduction", loop.reduction);
      });
  });
}

/// One list per dimension, of coefficient and loop.
static void writeIndex(const Problem &problem, const Operand &operand,
                       json::OStream &j) {
  j.attributeArray("index", [&] {
    for (const IndexSum &sum : operand.index)
      j.array([&] {
        for (const Term &term : sum)
          j.object([&] {
            j.attribute("loop", problem.loops[term.loop].name);
            j.attribute("coefficient", term.coefficient);
          });
      });
  });
}

static void writeOperands(const ReportLayer &layer, json::OStream &j) {
  const Problem &problem = layer.schedule.problem;
  j.attributeArray("operands", [&] {
    for (unsigned i = 0; i < problem.operands.size(); ++i)
      j.object([&] {
        const Operand &operand = problem.operands[i];
        j.attribute("name", operand.name);
        j.attribute("output", operand.output);
        j.attribute("element_bits", operand.bits);
        count(j, "elements", layer.derived.elements[i]);
        number(j, "maximum_reuse", layer.derived.maximumReuse[i]);
        j.attribute("latch_elements", layer.cost.latchElements[i]);
        j.attribute("latch_capacity",
                    latchCapacity(problem, layer.schedule.accelerator.pe, i));
        j.attribute("latch_overflows",
                    (layer.cost.latchOverflows >> i & 1U) != 0);
        writeIndex(problem, operand, j);
      });
  });
}

//===----------------------------------------------------------------------===//
// Costs
//===----------------------------------------------------------------------===//

static void writeEnergy(const ReportLayer &layer, json::OStream &j) {
  const EnergyCost &energy = layer.cost.energy;
  j.attributeObject("energy", [&] {
    number(j, "total", energy.total);
    number(j, "pe", energy.pe);
    number(j, "leakage", energy.leakage);
  });
}

static void writePort(llvm::StringRef name, const PortUse &port, double peak,
                      json::OStream &j) {
  j.attributeObject(name, [&] {
    number(j, "bytes", port.bytes);
    number(j, "bytes_per_cycle", port.bytesPerCycle);
    number(j, "peak_bytes_per_cycle", peak);
    number(j, "busy_cycles", port.busyCycles);
  });
}

static void writeMemory(const ReportLayer &layer, size_t i, json::OStream &j) {
  const Memory &memory = memoryOf(layer.schedule, i);
  const MemoryCost &cost = layer.cost.memories[i];
  const MemoryUse &use = layer.derived.memories[i];
  text(j, "name", memory.name);
  if (i == 0)
    j.attribute("level", nullptr);
  else
    j.attribute("level", layer.schedule.memories[i].level);
  j.attribute("instances", use.instances);
  count(j, "capacity", memory.capacity);
  j.attribute("read_bits", cost.readBits);
  j.attribute("written_bits", cost.writtenBits);
  j.attribute("footprint_bits", cost.footprintBits);
  j.attribute("need_bits", cost.needBits);
  j.attribute("overflows", cost.overflows);
  number(j, "occupancy", use.occupancy);
  number(j, "energy", layer.cost.energy.memories[i]);
  number(j, "network_energy", layer.cost.energy.networks[i]);
  writePort("down", use.down, layer.peak.memories[i].down, j);
  writePort("up", use.up, layer.peak.memories[i].up, j);
}

static void writeTraffic(const ReportLayer &layer, size_t i, json::OStream &j) {
  const PairTraffic &pair = layer.cost.pairs[i];
  const PairReuse &reuse = layer.derived.pairs[i];
  j.attribute("operand", layer.schedule.problem.operands[pair.operand].name);
  text(j, "parent", memoryOf(layer.schedule, pair.parent).name);
  text(j, "child",
       pair.child == kLatch ? "PE" : memoryOf(layer.schedule, pair.child).name);
  j.attribute("fills", pair.fills);
  j.attribute("reads", pair.parentReads);
  j.attribute("drains", pair.drains);
  j.attribute("writes", pair.parentWrites);
  j.attribute("psum_reads", pair.psumReads);
  j.attribute("accumulate_reads", pair.accumulateReads);
  number(j, "temporal_reuse", reuse.temporal);
  number(j, "spatial_reuse", reuse.spatial);
  number(j, "reuse", reuse.total);
}

static void writeMovements(const ReportLayer &layer, json::OStream &j) {
  j.attributeArray("boundaries", [&] {
    for (const BoundaryCost &boundary : layer.cost.boundaries)
      j.object([&] {
        j.attribute("level", boundary.level);
        j.attribute("steps", boundary.steps);
      });
  });
  j.attributeArray("memories", [&] {
    for (size_t i = 0; i < layer.schedule.memories.size(); ++i)
      j.object([&] { writeMemory(layer, i, j); });
  });
  j.attributeArray("traffic", [&] {
    for (size_t i = 0; i < layer.cost.pairs.size(); ++i)
      j.object([&] { writeTraffic(layer, i, j); });
  });
}

/// The numbers of D1, D4 and D5.
static void writeDerived(const ReportLayer &layer, json::OStream &j) {
  const Derived &derived = layer.derived;
  number(j, "microseconds", derived.microseconds);
  number(j, "occupancy", derived.occupancy);
  number(j, "mapping_occupancy", derived.mappingOccupancy);
  number(j, "macs_per_cycle", derived.macsPerCycle);
  number(j, "macs_per_second", derived.macsPerSecond);
  number(j, "energy_delay", derived.energyDelay);
  number(j, "intensity", derived.arithmeticIntensity);
  number(j, "roofline", derived.roofline);
  j.attributeObject("bound", [&] {
    text(j, "resource", toString(layer.schedule, derived.bound));
    number(j, "cycles", derived.boundCycles);
  });
}

//===----------------------------------------------------------------------===//
// Layers
//===----------------------------------------------------------------------===//

static void writeSource(const LayerSource &source, json::OStream &j) {
  text(j, "name", source.name);
  if (source.location.empty())
    j.attribute("location", nullptr);
  else
    text(j, "location", source.location);
  text(j, "symbol", source.symbol);
  text(j, "op", source.op);
}

static void writeRow(const ReportRow &row, json::OStream &j) {
  const ReportLayer &layer = row.layer();
  writeSource(layer.source, j);
  j.attributeArray("members", [&] {
    for (const ReportLayer *member : row.members)
      j.object([&] { writeSource(member->source, j); });
  });
  const Problem &problem = layer.schedule.problem;
  j.attribute("kind", llvm::StringRef(toString(problem.kind)));
  writeLoops(problem, j);
  writeOperands(layer, j);
  text(j, "accelerator", layer.schedule.accelerator.name);
  text(j, "mapping", layer.mapping);
  j.attribute("valid", layer.cost.valid());
  j.attributeArray("reasons", [&] {
    for (const Violation &reason : reasonsInvalid(layer.schedule, layer.cost))
      j.value(json::fixUTF8(reason.str()));
  });
  j.attribute(problem.kind == OpKind::Pooling ? "window_operations" : "macs",
              layer.cost.macs);
  j.attribute("cycles", layer.cost.cycles);
  j.attribute("compute_cycles", layer.cost.computeCycles);
  writeDerived(layer, j);
  writeEnergy(layer, j);
  writeMovements(layer, j);
}

static void writeMissing(llvm::StringRef name,
                         llvm::ArrayRef<MissingLayer> layers,
                         json::OStream &j) {
  j.attributeArray(name, [&] {
    for (const MissingLayer &layer : layers)
      j.object([&] {
        writeSource(layer.source, j);
        text(j, "reason", layer.reason);
        text(j, "detail", layer.detail);
      });
  });
}

static void writeTotals(const Totals &totals, json::OStream &j) {
  j.attribute("layers", totals.layers);
  j.attribute("different", totals.different);
  j.attribute("invalid", totals.invalid);
  count(j, "macs", totals.macs);
  count(j, "window_operations", totals.windowOperations);
  count(j, "cycles", totals.cycles);
  number(j, "microseconds", totals.microseconds);
  number(j, "occupancy", totals.occupancy);
  number(j, "energy_delay", totals.energyDelay);
  j.attributeObject("energy", [&] {
    number(j, "total", totals.energy);
    number(j, "pe", totals.peEnergy);
    number(j, "leakage", totals.leakageEnergy);
  });
  j.attributeArray("memories", [&] {
    for (const MemoryTotal &memory : totals.memories)
      j.object([&] {
        text(j, "name", memory.name);
        count(j, "read_bits", memory.readBits);
        count(j, "written_bits", memory.writtenBits);
        number(j, "energy", memory.energy);
        number(j, "network_energy", memory.networkEnergy);
      });
  });
}

void maestro::writeJson(const Report &report, bool fold,
                        llvm::raw_ostream &os) {
  json::OStream j(os, /*IndentSize=*/1);
  j.object([&] {
    j.attribute("version", 1);
    j.attributeArray("layers", [&] {
      for (const ReportRow &row : rowsOf(report, fold))
        j.object([&] { writeRow(row, j); });
    });
    j.attributeObject("total", [&] { writeTotals(total(report), j); });
    writeMissing("not_modelled", report.notModelled, j);
    writeMissing("not_costed", report.notCosted, j);
  });
  os << '\n';
}
