//===- Reader.h - From MAESTRO's text to values -----------------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_READER_H
#define MAESTRO_TARGET_MAESTRO_READER_H

#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// What was read, and what was wrong. Where something was wrong, `file` has
/// the layers that are not affected.
struct Parsed {
  File file;
  /// In the order of the text.
  std::vector<Diagnostic> diagnostics;
  /// All that may say something of the hardware was understood. Where not,
  /// costs would be those of other hardware.
  bool hardwareIsKnown = true;

  /// No diagnostic is an error.
  bool ok() const;
};

/// Reads a mapping, model or hardware file; one text may be all three. Blank
/// space and the separators `, - > ( ) : ;` part words and mean nothing else,
/// as in MAESTRO. Goes on after an error, so that everything wrong is said.
Parsed parse(std::string_view text);

/// Puts them in the order of the text. What is said about one place keeps its
/// order.
void sortByPosition(std::vector<Diagnostic> &diagnostics);

/// The message with file name, line and column, and below it the line with a
/// mark at the column.
std::string render(const Diagnostic &diagnostic, std::string_view fileName,
                   std::string_view text);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_READER_H
