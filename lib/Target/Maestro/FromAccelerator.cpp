//===- FromAccelerator.cpp - The hardware entries of an accelerator -------===//

#include "maestro/Target/Maestro/FromModel.h"
#include "maestro/Target/Maestro/Hardware.h"

#include <sstream>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// A value of an accelerator as text, and what it is called.
struct Field {
  std::string name, value;
};

/// All values of an accelerator but its name, one by one.
class Fields {
public:
  explicit Fields(const Accelerator &accelerator) {
    add("number of PEs", accelerator.pes);
    add("array dimensions", accelerator.array.size());
    add("clock", accelerator.clock);
    add("area", accelerator.area);
    add(accelerator.pe);
    for (const Memory &memory : accelerator.memories)
      add(memory);
  }

  std::vector<Field> fields;

private:
  template <typename T> void add(std::string name, const T &value) {
    std::ostringstream text;
    text.precision(17);
    text << value;
    fields.push_back({std::move(name), text.str()});
  }

  void addPort(std::string name, int64_t width) {
    if (width == kUnlimited)
      add(std::move(name), "unlimited");
    else
      add(std::move(name), width);
  }

  void add(const ProcessingElement &pe) {
    add("MACs per cycle of the PE", pe.macsPerCycle);
    add("overhead of the PE", pe.overhead);
    add("latches of the PE", pe.latches.size());
    add("MAC energy of the PE", pe.macEnergy);
    add("leakage of the PE", pe.leakage);
    add("area of the PE", pe.area);
  }

  void add(const Memory &memory) {
    const std::string of = " of " + memory.name;
    add("name of a memory", memory.name);
    add("capacity" + of,
        memory.capacity ? std::to_string(*memory.capacity) : "unbounded");
    add("instances" + of, memory.instances);
    add("listed operands" + of, memory.operands.size());
    addPort("down" + of, memory.down);
    addPort("up" + of, memory.up);
    add("latency" + of, memory.latency);
    add("overhead" + of, memory.overhead);
    add("double buffering" + of, memory.doubleBuffered);
    add("read energy" + of, memory.readEnergy);
    add("write energy" + of, memory.writeEnergy);
    add("leakage" + of, memory.leakage);
    add("area" + of, memory.area);
    add("multicast" + of, memory.network.multicast);
    add("reduction" + of, memory.network.reduction);
    add("network energy" + of, memory.network.energy);
  }
};
} // namespace

/// What can be said; the rest is as MAESTRO assumes it.
static Hardware sayable(const Accelerator &accelerator) {
  const Accelerator silent = toAccelerator({});
  const Memory &dram = accelerator.memories[0], &l2 = accelerator.memories[1];
  Hardware hardware;
  hardware.pes = accelerator.pes;
  hardware.l1Size = accelerator.memories[2].capacity;
  hardware.l2Size = l2.capacity;
  if (l2.down != silent.memories[1].down)
    hardware.nocBandwidth = l2.down;
  if (dram.down != silent.memories[0].down)
    hardware.offchipBandwidth = dram.down;
  if (l2.latency > 0)
    hardware.hopLatency = l2.latency;
  if (accelerator.pe.macsPerCycle > 1)
    hardware.simdLanes = accelerator.pe.macsPerCycle;
  return hardware;
}

Result<Hardware> dfsl::fromAccelerator(const Accelerator &accelerator) {
  size_t memories = accelerator.memories.size();
  if (memories != 3)
    return Violation{"R1",
                     "MAESTRO's accelerator has 3 memories, DRAM, L2 and L1: " +
                         std::to_string(memories),
                     {Place::Kind::Accelerator}};
  Hardware hardware = sayable(accelerator);
  std::vector<Field> is = Fields(accelerator).fields,
                     read = Fields(toAccelerator(hardware)).fields;
  std::vector<Violation> found;
  for (size_t i = 0; i < is.size(); ++i)
    if (is[i].value != read[i].value)
      found.push_back({"E2",
                       read[i].name + " is " + read[i].value +
                           " in MAESTRO: " + is[i].value,
                       {Place::Kind::Accelerator}});
  if (!found.empty())
    return found;
  return hardware;
}
