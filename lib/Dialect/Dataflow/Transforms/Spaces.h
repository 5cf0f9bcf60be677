//===- Spaces.h - What a search of a layer may choose from ------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SPACES_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SPACES_H

#include "Evaluate.h"
#include "maestro/Search/Space.h"

namespace maestro {

/// The spaces of a layer whose target was found with MappingUse::Space: those
/// of its mapping, one for each choice of the clusters' units (H1 to H4), or
/// the accelerator's full space. Each satisfies verify(). `options` but for the
/// sizes count for the full space only. Fails with the rules that are broken,
/// for emitErrors() in Diagnose.h.
Result<std::vector<Space>> spacesOf(const PlacedLayer &placed,
                                    const SpaceOptions &options);

/// "@kc_p_space", "full space of gemmini": where the spaces come from.
std::string nameOfSpaces(const Target &target);

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_SPACES_H
