//===- Interruption.h - Ctrl-C ends a search, not the program ---*- C++ -*-===//

#ifndef MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_INTERRUPTION_H
#define MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_INTERRUPTION_H

namespace maestro {

/// From now on, SIGINT ends searches, which give the best answer so far; a
/// second one, or one while nothing is searched, does what it did before. For
/// the main of a tool: a library leaves signals alone.
void letInterruptsEndSearches();

/// While there is one, SIGINT may end searches.
class InterruptibleScope {
public:
  InterruptibleScope();
  ~InterruptibleScope();
  InterruptibleScope(const InterruptibleScope &) = delete;
  InterruptibleScope &operator=(const InterruptibleScope &) = delete;

  /// The searches are to end.
  static bool isInterrupted();
};

} // namespace maestro

#endif // MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_INTERRUPTION_H
