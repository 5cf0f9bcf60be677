//===- Writer.h - From values to MAESTRO's text -----------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_WRITER_H
#define MAESTRO_TARGET_MAESTRO_WRITER_H

#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// The text of a file: hardware entries first, then networks, in the style of
/// MAESTRO's own files. parse() reads it as the same file, where names are as
/// toName() returns them.
std::string write(const File &file);

/// The text of a hardware file. Precisions are no entries of one: write(File)
/// puts them into an `Accelerator` block.
std::string write(const Hardware &hardware);

/// The name that is nearest to this one and that parse() reads as it is:
///
///     toName("conv 1")  ->  "conv_1"        blanks and braces part words
///     toName("a//b")    ->  "a/_b"          a comment
///     toName("(a)")     ->  "_a_"           separators count between words
///     toName("Conv2d-1") -> "Conv2d-1"
///     toName("")        ->  "_"
std::string toName(std::string_view name);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_WRITER_H
