//===- Diagnostics.h - What functions of the C API say ----------*- C++ -*-===//

#ifndef MAESTRO_LIB_CAPI_DIAGNOSTICS_H
#define MAESTRO_LIB_CAPI_DIAGNOSTICS_H

#include "maestro/CAPI/Maestro.h"

#include "mlir/IR/Diagnostics.h"

#include <exception>
#include <string>
#include <vector>

struct MaestroDiagnostics {
  struct Entry {
    MaestroSeverity severity;
    std::string location, message;
  };
  std::vector<Entry> entries;
};

namespace maestro {

/// Appends an error without a location. Does nothing if there is no list, or no
/// memory for it.
void addError(MaestroDiagnostics *diagnostics,
              const std::string &message) noexcept;

/// While it lives, what a context has to say goes to a list and nowhere else.
class Collector {
public:
  /// The list may be null.
  Collector(mlir::MLIRContext *context, MaestroDiagnostics *diagnostics);

private:
  mlir::ScopedDiagnosticHandler handler;
};

/// Calls `body`, which returns a pointer or a bool. What it throws becomes an
/// error, and the result null or false.
template <typename Body>
auto guard(MaestroDiagnostics *diagnostics, Body body) noexcept
    -> decltype(body()) {
  try {
    return body();
  } catch (const std::exception &exception) {
    addError(diagnostics, exception.what());
  } catch (...) {
    addError(diagnostics, "unknown exception");
  }
  return {};
}

} // namespace maestro

#endif // MAESTRO_LIB_CAPI_DIAGNOSTICS_H
