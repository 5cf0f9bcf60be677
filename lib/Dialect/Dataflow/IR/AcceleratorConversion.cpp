//===- AcceleratorConversion.cpp - #dataflow.accelerator as a value -------===//

#include "maestro/Dialect/Dataflow/IR/Conversion.h"

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// IR to values
//===----------------------------------------------------------------------===//

Network maestro::toModel(NetworkAttr attr) {
  Network network;
  network.multicast = attr.getMulticast();
  network.reduction = attr.getReduction();
  network.energy = attr.getEnergy().convertToDouble();
  return network;
}

ProcessingElement maestro::toModel(ProcessingElementAttr attr) {
  ProcessingElement pe;
  pe.macsPerCycle = attr.getMacsPerCycle();
  pe.overhead = attr.getOverhead();
  for (NamedAttribute latch : attr.getLatches())
    pe.latches.emplace_back(latch.getName().str(),
                            cast<IntegerAttr>(latch.getValue()).getInt());
  pe.macEnergy = attr.getMacEnergy().convertToDouble();
  pe.leakage = attr.getLeakage().convertToDouble();
  pe.area = attr.getArea().convertToDouble();
  return pe;
}

Memory maestro::toModel(MemoryAttr attr) {
  Memory memory;
  memory.name = attr.getName().str();
  memory.capacity = attr.getCapacity();
  memory.instances = attr.getInstances();
  for (StringAttr operand : attr.getOperands())
    memory.operands.push_back(operand.str());
  memory.down = attr.getDown();
  memory.up = attr.getUp();
  memory.latency = attr.getLatency();
  memory.overhead = attr.getOverhead();
  memory.doubleBuffered = attr.getDoubleBuffered();
  memory.readEnergy = attr.getReadEnergy().convertToDouble();
  memory.writeEnergy = attr.getWriteEnergy().convertToDouble();
  memory.leakage = attr.getLeakage().convertToDouble();
  memory.area = attr.getArea().convertToDouble();
  memory.network = toModel(attr.getNetwork());
  return memory;
}

Accelerator maestro::toModel(AcceleratorAttr attr) {
  Accelerator accelerator;
  accelerator.name = attr.getName().str();
  accelerator.pes = attr.getPes();
  accelerator.array = attr.getArray().asArrayRef().vec();
  accelerator.pe = toModel(attr.getPe());
  for (MemoryAttr memory : attr.getMemories())
    accelerator.memories.push_back(toModel(memory));
  accelerator.clock = attr.getClock().convertToDouble();
  accelerator.area = attr.getArea().convertToDouble();
  return accelerator;
}

//===----------------------------------------------------------------------===//
// Values to IR
//===----------------------------------------------------------------------===//

NetworkAttr maestro::fromModel(MLIRContext *context, const Network &network) {
  return NetworkAttr::get(context, network.multicast, network.reduction,
                          llvm::APFloat(network.energy));
}

ProcessingElementAttr maestro::fromModel(MLIRContext *context,
                                         const ProcessingElement &pe) {
  Builder builder(context);
  NamedAttrList latches;
  for (const auto &[operand, elements] : pe.latches)
    latches.append(operand, builder.getI64IntegerAttr(elements));
  return ProcessingElementAttr::get(
      context, pe.macsPerCycle, pe.overhead, latches.getDictionary(context),
      llvm::APFloat(pe.macEnergy), llvm::APFloat(pe.leakage),
      llvm::APFloat(pe.area));
}

MemoryAttr maestro::fromModel(MLIRContext *context, const Memory &memory) {
  std::vector<std::string> names = memory.operands;
  llvm::sort(names);
  SmallVector<StringAttr> operands;
  for (const std::string &name : names)
    operands.push_back(StringAttr::get(context, name));
  return MemoryAttr::get(
      context, memory.name, memory.capacity, memory.instances, operands,
      memory.down, memory.up, memory.latency, memory.overhead,
      memory.doubleBuffered, llvm::APFloat(memory.readEnergy),
      llvm::APFloat(memory.writeEnergy), llvm::APFloat(memory.leakage),
      llvm::APFloat(memory.area), fromModel(context, memory.network));
}

AcceleratorAttr maestro::fromModel(MLIRContext *context,
                                   const Accelerator &accelerator) {
  SmallVector<MemoryAttr> memories;
  for (const Memory &memory : accelerator.memories)
    memories.push_back(fromModel(context, memory));
  return AcceleratorAttr::get(
      context, accelerator.name, accelerator.pes,
      DenseI64ArrayAttr::get(context, accelerator.array),
      llvm::APFloat(accelerator.clock), llvm::APFloat(accelerator.area),
      fromModel(context, accelerator.pe), memories);
}
