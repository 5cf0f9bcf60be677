//===- CheckLayers.h - What is wrong with a text as IR ----------*- C++ -*-===//
//
// The checks that need more than the grammar and less than an accelerator:
// what a verifier of the IR would say, said where it stands in the text.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_IR_CHECKLAYERS_H
#define MAESTRO_LIB_TARGET_MAESTRO_IR_CHECKLAYERS_H

#include "maestro/Target/Maestro/Layer.h"

namespace maestro::dfsl {

/// A layer, and what it means.
struct ReadLayer {
  const Layer *layer = nullptr;
  Shape shape;
  /// Without a name; nothing where the layer has no dataflow.
  std::optional<Mapping> mapping;
};

/// What the layer means. Adds what is wrong, or worth knowing, to
/// `diagnostics`; returns nothing where something is wrong.
std::optional<ReadLayer> readLayer(const Layer &layer,
                                   std::vector<Diagnostic> &diagnostics);

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_IR_CHECKLAYERS_H
