//===- Validity.cpp - Why a mapping does not fit --------------------------===//

#include "maestro/Model/Validity.h"

#include "Text.h"

using namespace maestro;

int64_t maestro::latchCapacity(const Problem &problem,
                               const ProcessingElement &pe, unsigned operand) {
  for (const auto &[name, elements] : pe.latches)
    if (name == problem.operands[operand].name ||
        problem.findOperand(name) == operand)
      return elements;
  return pe.macsPerCycle;
}

/// V1
static Violation memoryOverflow(const Memory &memory, const MemoryCost &cost) {
  int64_t bytes = cost.needBits / 8 + (cost.needBits % 8 != 0);
  return {"V1",
          text("memory ", memory.name, ": needs ", bytes, " bytes",
               memory.doubleBuffered ? " (double-buffered)" : "", ", has ",
               *memory.capacity, "; use smaller tiles at its level"),
          {Place::Kind::Accelerator}};
}

/// V2
static Violation latchOverflow(const Schedule &schedule, const Cost &cost,
                               unsigned operand) {
  return {
      "V2",
      text("latch of ", schedule.problem.operands[operand].name, ": needs ",
           cost.latchElements[operand], " elements, has ",
           latchCapacity(schedule.problem, schedule.accelerator.pe, operand),
           "; use smaller tiles at the last level"),
      {Place::Kind::Accelerator}};
}

std::vector<Violation> maestro::reasonsInvalid(const Schedule &schedule,
                                               const Cost &cost) {
  std::vector<Violation> reasons;
  for (std::size_t i = 0; i < schedule.memories.size(); ++i)
    if (cost.memories[i].overflows)
      reasons.push_back(memoryOverflow(
          schedule.accelerator.memories[schedule.memories[i].memory],
          cost.memories[i]));
  for (unsigned i = 0; i < schedule.problem.operands.size(); ++i)
    if ((cost.latchOverflows >> i & 1U) != 0)
      reasons.push_back(latchOverflow(schedule, cost, i));
  return reasons;
}
