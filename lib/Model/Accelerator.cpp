//===- Accelerator.cpp - The hardware a layer runs on ---------------------===//

#include "maestro/Model/Accelerator.h"

using namespace maestro;

double Accelerator::leakage() const {
  double sum = pe.leakage * static_cast<double>(pes);
  for (const Memory &memory : memories)
    sum += memory.leakage * static_cast<double>(memory.instances);
  return sum;
}
