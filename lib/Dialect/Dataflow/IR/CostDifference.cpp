//===- CostDifference.cpp - Where two costs differ ------------------------===//

#include "Syntax.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

using namespace maestro;
using namespace mlir;

namespace {
/// One number of a cost, as text.
struct Field {
  std::string name;
  std::string text;
  /// What it means that the field is not there.
  const char *absent;
};

/// The fields of a cost in its order, without those that are as if absent.
class Fields {
public:
  explicit Fields(CostAttr cost) {
    fields.push_back({"valid", cost.getValid() ? "true" : "false", ""});
    add("macs", cost.getMacs());
    add("cycles", cost.getCycles());
    add("compute_cycles", cost.getComputeCycles());
    add("occupancy", cost.getOccupancy().convertToDouble());
    if (!cost.getBound().empty())
      fields.push_back({"bound", cost.getBound().str(), "nothing"});
    addEnergy(cost);
    for (BoundaryAttr boundary : cost.getBoundaries())
      add("steps at level " + Twine(boundary.getLevel()), boundary.getSteps());
    for (TrafficAttr traffic : cost.getTraffic())
      addTraffic(traffic);
    for (MemoryCostAttr memory : cost.getMemories())
      addMemory(memory);
    addLatches(cost);
  }

  const Field *find(StringRef name) const {
    const auto *it = llvm::find_if(
        fields, [&](const Field &field) { return field.name == name; });
    return it == fields.end() ? nullptr : it;
  }
  auto begin() const { return fields.begin(); }
  auto end() const { return fields.end(); }

private:
  void add(const Twine &name, int64_t count) {
    if (count != 0)
      fields.push_back({name.str(), std::to_string(count), "0"});
  }
  void add(const Twine &name, double number) {
    if (number != 0)
      fields.push_back({name.str(), syntax::literal(number), "0.0"});
  }
  void addFlag(const Twine &name) {
    fields.push_back({name.str(), "true", "false"});
  }

  void addEnergy(CostAttr cost) {
    EnergyAttr energy = cost.getEnergy();
    add("energy", energy.getTotal().convertToDouble());
    add("energy of the PEs", energy.getPe().convertToDouble());
    auto addEach = [&](StringRef what, ArrayRef<double> values) {
      for (auto [memory, value] : llvm::zip(cost.getMemories(), values))
        add("energy of " + what + " " + memory.getName(), value);
    };
    addEach("memory", energy.getMemories().asArrayRef());
    addEach("the network inside", energy.getNetworks().asArrayRef());
    add("energy of leakage", energy.getLeakage().convertToDouble());
  }

  void addTraffic(TrafficAttr traffic) {
    std::string pair = (traffic.getOperand() + ": " + traffic.getParent() +
                        " -> " + traffic.getChild() + ", ")
                           .str();
    add(pair + "fills", traffic.getFills());
    add(pair + "reads", traffic.getReads());
    add(pair + "drains", traffic.getDrains());
    add(pair + "writes", traffic.getWrites());
    add(pair + "psum_reads", traffic.getPsumReads());
    add(pair + "accumulate_reads", traffic.getAccumulateReads());
  }

  void addMemory(MemoryCostAttr memory) {
    std::string name = memory.getName().str() + ", ";
    add(name + "read_bits", memory.getReadBits());
    add(name + "written_bits", memory.getWrittenBits());
    add(name + "footprint_bits", memory.getFootprintBits());
    add(name + "need_bits", memory.getNeedBits());
    if (memory.getOverflows())
      addFlag(name + "overflows");
  }

  void addLatches(CostAttr cost) {
    for (NamedAttribute latch : cost.getLatches())
      add("latch of " + latch.getName().getValue(),
          cast<IntegerAttr>(latch.getValue()).getInt());
    for (StringAttr name : cost.getLatchOverflows())
      addFlag("latch of " + name.getValue() + " overflows");
  }

  SmallVector<Field> fields;
};
} // namespace

/// "name: stored a, expected b", if they differ.
static std::optional<std::string>
difference(const Field &any, const Field *stored, const Field *expected) {
  std::string is = stored ? stored->text : any.absent;
  std::string shall = expected ? expected->text : any.absent;
  if (is == shall)
    return std::nullopt;
  return any.name + ": stored " + is + ", expected " + shall;
}

std::optional<std::string> maestro::firstDifference(CostAttr stored,
                                                    CostAttr expected) {
  Fields left(stored), right(expected);
  for (const Fields *fields : {&right, &left})
    for (const Field &field : *fields)
      if (std::optional<std::string> found =
              difference(field, left.find(field.name), right.find(field.name)))
        return found;
  return std::nullopt;
}
