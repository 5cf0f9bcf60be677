//===- Library.h - Accelerators and mappings that ship with us --*- C++ -*-===//
//
// Named targets and dataflows, kept as IR files in lib/Library and compiled
// in. Each file says where its numbers come from.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIBRARY_LIBRARY_H
#define MAESTRO_LIBRARY_LIBRARY_H

#include "maestro/Dialect/Dataflow/IR/Dataflow.h"
#include "maestro/Model/Accelerator.h"
#include "maestro/Model/Mapping.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <optional>

namespace maestro {

/// Names that loadAccelerator() knows, sorted and null-terminated.
llvm::ArrayRef<llvm::StringRef> libraryAccelerators();
/// Names that loadMapping() knows, sorted and null-terminated: of mappings, and
/// of those with holes (H1 to H4).
llvm::ArrayRef<llvm::StringRef> libraryMappings();
llvm::ArrayRef<llvm::StringRef> libraryMapspaces();

/// What a pass takes where neither IR nor options name a target.
llvm::StringRef defaultAccelerator();
/// What a pass takes where neither IR nor options name a mapping: one per kind
/// of op; the first whose kind fits is used.
llvm::ArrayRef<llvm::StringRef> defaultMappings();

/// The IR file that this name of libraryAccelerators(), or of libraryMappings()
/// or libraryMapspaces(), stands for, with the sources of its numbers:
/// null-terminated, and empty for other names.
llvm::StringRef libraryAcceleratorText(llvm::StringRef name);
llvm::StringRef libraryMappingText(llvm::StringRef name);

/// The accelerator of this name, or null.
AcceleratorAttr loadAccelerator(mlir::MLIRContext *context,
                                llvm::StringRef name);
/// The mapping of this name as it stands in its file, if there is one.
std::optional<Mapping> loadMapping(mlir::MLIRContext *context,
                                   llvm::StringRef name);

/// Fits a library mapping to a target, whatever the op. Library mappings have a
/// level of tiles for the shared buffers outside their first cluster, and say
/// no memory's name. Of those with holes, the clusters and what a directive is
/// on are given. Their holes stay, so that what becomes of a mapping is in what
/// becomes of its mapspace.
///
/// * Clusters: where the target states an array of as many dimensions, each
///   cluster takes its dimension. Otherwise they are capped from the innermost
///   outwards so that their product fits the PEs, and the first takes the PEs
///   that the others leave. Clusters of Sz(R) stay and count as one.
/// * Tiles: on a loop that is spread further inside, tiles of the shared
///   buffers are doubled while all of it can be spread at a time, and tiles in
///   a cluster become what is spread at a time.
/// * Boxes: unless the PEs have memories for all operands, every loop moves in
///   single iterations where it is cut last, so that a latch holds one element
///   (V2): there, holes are filled too.
/// * Memories: every memory with one instance (but the outermost) is kept at
///   the level of tiles, unless one further inside that holds the same operand
///   stands there. Where PEs have several memories of their own for an operand,
///   the innermost one gets a level of single iterations inside the mapping,
///   and the outermost one holds what a PE works off. The others bind
///   themselves (M10).
Mapping fit(const Mapping &mapping, const Accelerator &accelerator);

} // namespace maestro

#endif // MAESTRO_LIBRARY_LIBRARY_H
