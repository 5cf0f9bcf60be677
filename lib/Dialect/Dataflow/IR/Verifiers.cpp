//===- Verifiers.cpp - What is illegal in the dialect's attributes --------===//
//
// The label of the rule that a check is for stands at its end, in brackets.
// Mappings: MappingVerifiers.cpp.
//
//===----------------------------------------------------------------------===//

#include "Syntax.h"
#include "maestro/Dialect/Dataflow/IR/Conversion.h"

#include "maestro/Model/Limits.h"
#include "maestro/Model/Problem.h"

#include <cmath>

using namespace maestro;
using namespace mlir;

//===----------------------------------------------------------------------===//
// Accelerators
//===----------------------------------------------------------------------===//

// mlir-tblgen declares doubles by value.
// NOLINTBEGIN(performance-unnecessary-value-param)
/// The rules are those of verify() in Model/Accelerator.h.
LogicalResult AcceleratorAttr::verify(
    function_ref<InFlightDiagnostic()> emitError, StringRef name, int64_t pes,
    DenseI64ArrayAttr array, llvm::APFloat clock, llvm::APFloat area,
    ProcessingElementAttr pe, ArrayRef<MemoryAttr> memories) {
  Accelerator accelerator;
  accelerator.name = name.str();
  accelerator.pes = pes;
  accelerator.array = array.asArrayRef().vec();
  accelerator.clock = clock.convertToDouble();
  accelerator.area = area.convertToDouble();
  accelerator.pe = toModel(pe);
  for (MemoryAttr memory : memories)
    accelerator.memories.push_back(toModel(memory));
  std::vector<Violation> violations = maestro::verify(accelerator);
  for (const Violation &violation : violations)
    emitError() << violation.str();
  return success(violations.empty());
}
// NOLINTEND(performance-unnecessary-value-param)

/// P4
static LogicalResult
verifyElementSize(function_ref<InFlightDiagnostic()> emitError,
                  const Twine &what, int64_t bits) {
  if (bits >= 1 && bits <= kMaxElementBits)
    return success();
  return emitError() << "element bits" << what.str() << ": " << bits
                     << "; use a number from 1 to " << kMaxElementBits
                     << " [P4]";
}

LogicalResult
ElementBitsAttr::verify(function_ref<InFlightDiagnostic()> emitError,
                        std::optional<int64_t> all, DictionaryAttr operands) {
  if (all && failed(verifyElementSize(emitError, "", *all)))
    return failure();
  for (NamedAttribute operand : operands) {
    StringRef name = operand.getName();
    if (!isOperandName(name.str()))
      return emitError() << "element bits of unknown operand: " << name
                         << "; use input, filter, output, lhs, rhs, inN or "
                            "outN [P3]";
    if (failed(
            verifyElementSize(emitError, " of " + name,
                              cast<IntegerAttr>(operand.getValue()).getInt())))
      return failure();
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Costs
//===----------------------------------------------------------------------===//

namespace {
/// Collects what is wrong with one cost.
class CostVerifier {
public:
  explicit CostVerifier(function_ref<InFlightDiagnostic()> emitError)
      : emitError(emitError) {}

  void count(const Twine &what, int64_t value, StringRef rule) {
    if (value < 0)
      fail(what + " must be at least 0: " + Twine(value), rule);
  }

  void amount(StringRef what, double value, StringRef rule) {
    if (!std::isfinite(value) || value < 0)
      fail(what + " must be a finite number of at least 0: " +
               syntax::literal(value),
           rule);
  }

  void energy(StringRef what, double value) { amount(what, value, "E1"); }

  void energies(StringRef what, DenseF64ArrayAttr values, size_t memories) {
    if (!values.empty() && static_cast<size_t>(values.size()) != memories)
      fail(what + " must be as many as the memories: " + Twine(values.size()) +
               " != " + Twine(memories),
           "E1");
    for (double value : values.asArrayRef())
      energy(what, value);
  }

  void fail(const Twine &message, StringRef rule) {
    emitError() << message << " [" << rule << "]";
    correct = false;
  }

  LogicalResult result() const { return success(correct); }

private:
  function_ref<InFlightDiagnostic()> emitError;
  bool correct = true;
};
} // namespace

static void verifyEnergy(EnergyAttr energy, size_t memories,
                         CostVerifier &verifier) {
  verifier.energy("energy", energy.getTotal().convertToDouble());
  verifier.energy("energy of the PEs", energy.getPe().convertToDouble());
  verifier.energy("energy of leakage", energy.getLeakage().convertToDouble());
  verifier.energies("energies of memories", energy.getMemories(), memories);
  verifier.energies("energies of networks", energy.getNetworks(), memories);
}

static void verifyBoundaries(ArrayRef<BoundaryAttr> boundaries,
                             CostVerifier &verifier) {
  int64_t outer = -1;
  for (BoundaryAttr boundary : boundaries) {
    if (boundary.getLevel() <= outer)
      verifier.fail("levels of boundaries must grow from 0: " +
                        Twine(boundary.getLevel()) + " after " + Twine(outer),
                    "S2");
    outer = boundary.getLevel();
    if (boundary.getSteps() < 1)
      verifier.fail("steps at level " + Twine(boundary.getLevel()) +
                        " must be at least 1: " + Twine(boundary.getSteps()),
                    "S2");
  }
}

static void verifyTraffic(TrafficAttr traffic,
                          ArrayRef<MemoryCostAttr> memories,
                          CostVerifier &verifier) {
  auto isMemory = [&](StringRef name) {
    return llvm::any_of(memories, [&](MemoryCostAttr memory) {
      return memory.getName() == name;
    });
  };
  if (!isMemory(traffic.getParent()))
    verifier.fail("traffic from an unknown memory: " + traffic.getParent(),
                  "R1");
  if (traffic.getChild() != "PE" && !isMemory(traffic.getChild()))
    verifier.fail("traffic into an unknown memory: " + traffic.getChild(),
                  "R1");
  for (int64_t count : {traffic.getFills(), traffic.getReads(),
                        traffic.getDrains(), traffic.getWrites(),
                        traffic.getPsumReads(), traffic.getAccumulateReads()})
    verifier.count("traffic of " + traffic.getOperand(), count, "R8");
}

static void verifyMemory(MemoryCostAttr memory, CostVerifier &verifier) {
  for (int64_t count : {memory.getReadBits(), memory.getWrittenBits(),
                        memory.getFootprintBits(), memory.getNeedBits()})
    verifier.count("bits of memory " + memory.getName(), count, "R8");
}

/// R1: no name is there twice.
static void verifyDistinct(StringRef what, ArrayRef<std::string> names,
                           CostVerifier &verifier) {
  for (size_t i = 0; i < names.size(); ++i)
    if (llvm::is_contained(names.take_front(i), names[i]))
      verifier.fail(what + " " + names[i] + " is there twice", "R1");
}

static std::string pairName(TrafficAttr traffic) {
  return (traffic.getOperand() + ": " + traffic.getParent() + " -> " +
          traffic.getChild())
      .str();
}

static void verifyValid(bool valid, ArrayRef<MemoryCostAttr> memories,
                        ArrayRef<StringAttr> latchOverflows,
                        CostVerifier &verifier) {
  size_t overflows = latchOverflows.size() +
                     llvm::count_if(memories, [](MemoryCostAttr memory) {
                       return memory.getOverflows();
                     });
  if (valid != (overflows == 0))
    verifier.fail("valid must be " + Twine(overflows == 0 ? "true" : "false") +
                      " where " + Twine(overflows) +
                      " memories and latches overflow",
                  "V1");
}

// NOLINTBEGIN(performance-unnecessary-value-param)
LogicalResult CostAttr::verify(
    function_ref<InFlightDiagnostic()> emitError, bool valid, int64_t macs,
    int64_t cycles, int64_t computeCycles, llvm::APFloat occupancy,
    StringRef /*bound*/, EnergyAttr energy, ArrayRef<BoundaryAttr> boundaries,
    ArrayRef<TrafficAttr> traffic, ArrayRef<MemoryCostAttr> memories,
    DictionaryAttr latches, ArrayRef<StringAttr> latchOverflows) {
  CostVerifier verifier(emitError);
  verifier.count("macs", macs, "P2");
  verifier.count("cycles", cycles, "T5");
  verifier.count("compute_cycles", computeCycles, "D1");
  verifier.amount("occupancy", occupancy.convertToDouble(), "D1");
  verifyEnergy(energy, memories.size(), verifier);
  verifyBoundaries(boundaries, verifier);
  for (TrafficAttr pair : traffic)
    verifyTraffic(pair, memories, verifier);
  for (MemoryCostAttr memory : memories)
    verifyMemory(memory, verifier);
  for (NamedAttribute latch : latches)
    verifier.count("latch of " + latch.getName().getValue(),
                   cast<IntegerAttr>(latch.getValue()).getInt(), "V2");
  verifyDistinct("traffic of", llvm::map_to_vector(traffic, pairName),
                 verifier);
  verifyDistinct("memory",
                 llvm::map_to_vector(memories,
                                     [](MemoryCostAttr memory) {
                                       return memory.getName().str();
                                     }),
                 verifier);
  verifyValid(valid, memories, latchOverflows, verifier);
  return verifier.result();
}
// NOLINTEND(performance-unnecessary-value-param)

//===----------------------------------------------------------------------===//
// Discardable attributes
//===----------------------------------------------------------------------===//

/// The attribute is of the kind that its name says.
template <typename AttrT>
static LogicalResult verifyKind(Operation *op, NamedAttribute attribute,
                                StringRef what) {
  if (isa<AttrT>(attribute.getValue()))
    return success();
  return op->emitOpError() << "attribute '" << attribute.getName().getValue()
                           << "' must be " << what << ": "
                           << attribute.getValue();
}

static LogicalResult verifyProof(Operation *op, NamedAttribute attribute) {
  auto texts = dyn_cast<ArrayAttr>(attribute.getValue());
  if (texts && llvm::all_of(texts, llvm::IsaPred<StringAttr>))
    return success();
  return op->emitOpError() << "attribute '" << attribute.getName().getValue()
                           << "' must be a list of strings: "
                           << attribute.getValue();
}

LogicalResult
DataflowDialect::verifyOperationAttribute(Operation *op,
                                          NamedAttribute attribute) {
  StringRef name = attribute.getName();
  if (name == MappingAttrHelper::getNameStr())
    return verifyKind<SymbolRefAttr>(
        op, attribute, "the symbol of a dataflow.mapping, such as @kc_p");
  if (name == AcceleratorAttrHelper::getNameStr())
    return verifyKind<AcceleratorAttr>(op, attribute,
                                       "an #dataflow.accelerator");
  if (name == ElementBitsAttrHelper::getNameStr())
    return verifyKind<ElementBitsAttr>(op, attribute,
                                       "an #dataflow.element_bits");
  if (name == CostAttrHelper::getNameStr())
    return verifyKind<CostAttr>(op, attribute, "an #dataflow.cost");
  if (name == OptimalityAttrHelper::getNameStr())
    return verifyKind<OptimalityAttr>(op, attribute, "an #dataflow.optimality");
  if (name == ProofAttrHelper::getNameStr())
    return verifyProof(op, attribute);
  return op->emitOpError() << "unknown attribute '" << name << "': there are '"
                           << MappingAttrHelper::getNameStr() << "', '"
                           << AcceleratorAttrHelper::getNameStr() << "', '"
                           << ElementBitsAttrHelper::getNameStr() << "', '"
                           << CostAttrHelper::getNameStr() << "', '"
                           << OptimalityAttrHelper::getNameStr() << "' and '"
                           << ProofAttrHelper::getNameStr() << "'";
}

/// What is said about layers stands on ops.
static LogicalResult rejectAttribute(Operation *op, NamedAttribute attribute,
                                     StringRef what, unsigned index) {
  return op->emitOpError() << "attribute '" << attribute.getName().getValue()
                           << "' must be on an op, not on " << what << ' '
                           << index;
}

LogicalResult DataflowDialect::verifyRegionArgAttribute(Operation *op,
                                                        unsigned /*region*/,
                                                        unsigned index,
                                                        NamedAttribute attr) {
  return rejectAttribute(op, attr, "argument", index);
}

LogicalResult DataflowDialect::verifyRegionResultAttribute(
    Operation *op, unsigned /*region*/, unsigned index, NamedAttribute attr) {
  return rejectAttribute(op, attr, "result", index);
}
