//===- Targets.h - What a layer runs on, and how ----------------*- C++ -*-===//
//
// Finds accelerator, mapping and element sizes of layers: in the IR, or else
// in what the options of a pass or the library say.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TARGETS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TARGETS_H

#include "Layers.h"
#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Model/Accelerator.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/Support/LLVM.h"
#include "llvm/ADT/SetVector.h"

#include <memory>

namespace maestro {

/// What a layer takes from the mapping that the IR or an option names.
enum class MappingUse {
  /// How it runs. Where none is named, a default counts.
  Mapping,
  /// What it may choose from. A mapping on the layer without holes is one that
  /// can be replaced, and does not count; where none is left, the accelerator's
  /// full space counts, and Target::mapping is null.
  Space,
};

/// What counts for layers of which the IR says nothing.
struct TargetOptions {
  /// A name of the library.
  std::string accelerator;
  /// Symbols or names of the library; the first whose kind fits counts, or a
  /// default where there is none.
  std::vector<std::string> mappings;
  /// Nothing where the operand types count.
  ElementBitsAttr elementBits;
  MappingUse use = MappingUse::Mapping;
};

/// A mapping that layers refer to.
struct KnownMapping {
  Mapping value;
  /// Null for a mapping of the library that is no symbol.
  MappingOp op;
  bool ofLibrary = false;
};

/// What a layer runs on, and how.
struct Target {
  AcceleratorAttr attr;
  const Accelerator *accelerator = nullptr;
  /// Null for the accelerator's full space (MappingUse::Space).
  KnownMapping *mapping = nullptr;
  /// `dataflow.mapping` of the layer must be set to the mapping's name.
  bool attach = false;
};

/// Finds and remembers.
class Targets {
public:
  using EmitError = llvm::function_ref<mlir::InFlightDiagnostic()>;

  /// Nothing but the IR counts.
  explicit Targets(mlir::Operation *root) : root(root) {}
  /// The options count where the IR says nothing.
  Targets(mlir::Operation *root, const TargetOptions &options)
      : root(root), options(&options) {}

  /// Checks that what the options name is there; says what is not.
  mlir::LogicalResult checkOptions();

  /// Finds what `layer` runs on, and sets the element sizes of its problem.
  /// Says what is missing.
  mlir::FailureOr<Target> resolve(Layer &layer, EmitError emitError);

  /// What was taken from options and library, and is not in the IR.
  AcceleratorAttr takenAccelerator() const { return accelerator; }
  ElementBitsAttr takenElementBits() const { return elementBits; }
  /// Mappings of the library, in the order in which layers met them.
  llvm::ArrayRef<KnownMapping *> takenMappings() const {
    return mappings.getArrayRef();
  }
  /// Some layer got its mapping from the options.
  bool usesMappingsOfOptions() const { return usedMappings; }

private:
  mlir::FailureOr<AcceleratorAttr> findAccelerator(mlir::Operation *op,
                                                   EmitError emitError);
  void setElementSizes(Layer &layer);
  mlir::LogicalResult findMapping(const Layer &layer, Target &target,
                                  EmitError emitError);
  mlir::LogicalResult findNamed(const Layer &layer, mlir::SymbolRefAttr name,
                                Target &target, EmitError emitError);
  void chooseMapping(const Layer &layer, Target &target);
  bool isSpace() const { return options && options->use == MappingUse::Space; }
  KnownMapping *lookup(mlir::Operation *op, mlir::SymbolRefAttr name,
                       AcceleratorAttr attr);
  KnownMapping *known(MappingOp op);
  KnownMapping *ofLibrary(mlir::StringAttr name, AcceleratorAttr attr);
  const Accelerator &value(AcceleratorAttr attr);

  mlir::Operation *root;
  const TargetOptions *options = nullptr;
  mlir::SymbolTableCollection tables;
  llvm::DenseMap<mlir::Attribute, std::unique_ptr<Accelerator>> accelerators;
  llvm::DenseMap<mlir::Operation *, std::unique_ptr<KnownMapping>> symbols;
  llvm::DenseMap<std::pair<mlir::StringAttr, mlir::Attribute>,
                 std::unique_ptr<KnownMapping>>
      library;
  AcceleratorAttr accelerator;
  ElementBitsAttr elementBits;
  llvm::SetVector<KnownMapping *> mappings;
  bool usedMappings = false;
};

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_TARGETS_H
