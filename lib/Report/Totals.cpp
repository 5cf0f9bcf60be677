//===- Totals.cpp - Layers together ---------------------------------------===//

#include "maestro/Report/Report.h"

#include "llvm/Support/MathExtras.h"

#include <algorithm>
#include <map>
#include <set>

using namespace maestro;

static void add(Sum &sum, int64_t value) {
  int64_t result = 0;
  if (sum && llvm::AddOverflow(*sum, value, result) == 0)
    sum = result;
  else
    sum = std::nullopt;
}

static MemoryTotal &memoryOf(Totals &totals, const std::string &name) {
  auto found = std::find_if(
      totals.memories.begin(), totals.memories.end(),
      [&](const MemoryTotal &memory) { return memory.name == name; });
  if (found != totals.memories.end())
    return *found;
  totals.memories.emplace_back().name = name;
  return totals.memories.back();
}

static void addMemories(Totals &totals, const ReportLayer &layer) {
  const Schedule &schedule = layer.schedule;
  for (size_t i = 0; i < schedule.memories.size(); ++i) {
    MemoryTotal &memory = memoryOf(
        totals,
        schedule.accelerator.memories[schedule.memories[i].memory].name);
    add(memory.readBits, layer.cost.memories[i].readBits);
    add(memory.writtenBits, layer.cost.memories[i].writtenBits);
    memory.energy += layer.cost.energy.memories[i];
    memory.networkEnergy += layer.cost.energy.networks[i];
  }
}

static void addLayer(Totals &totals, const ReportLayer &layer) {
  ++totals.layers;
  totals.invalid += layer.cost.valid() ? 0 : 1;
  bool pooling = layer.schedule.problem.kind == OpKind::Pooling;
  add(pooling ? totals.windowOperations : totals.macs, layer.cost.macs);
  add(totals.cycles, layer.cost.cycles);
  totals.microseconds += layer.derived.microseconds;
  totals.energy += layer.cost.energy.total;
  totals.peEnergy += layer.cost.energy.pe;
  totals.leakageEnergy += layer.cost.energy.leakage;
  addMemories(totals, layer);
}

/// MACs that the PEs of its accelerator could do while the layer runs.
static double possibleMacs(const ReportLayer &layer) {
  const Accelerator &accelerator = layer.schedule.accelerator;
  return static_cast<double>(layer.cost.cycles) *
         static_cast<double>(accelerator.pes) *
         static_cast<double>(accelerator.pe.macsPerCycle);
}

Totals maestro::total(const Report &report) {
  Totals totals;
  std::set<size_t> identities;
  double done = 0, possible = 0;
  for (const ReportLayer &layer : report.layers) {
    addLayer(totals, layer);
    identities.insert(layer.identity);
    done += static_cast<double>(layer.cost.macs);
    possible += possibleMacs(layer);
  }
  totals.different = identities.size();
  totals.energyDelay = totals.energy * totals.microseconds;
  if (possible > 0)
    totals.occupancy = done / possible;
  return totals;
}

std::vector<ReportRow> maestro::rowsOf(const Report &report, bool fold) {
  std::vector<ReportRow> rows;
  std::map<size_t, size_t> rowOf;
  for (const ReportLayer &layer : report.layers) {
    auto [known, isNew] = rowOf.try_emplace(layer.identity, rows.size());
    if (isNew || !fold)
      rows.push_back({{&layer}});
    else
      rows[known->second].members.push_back(&layer);
  }
  return rows;
}
