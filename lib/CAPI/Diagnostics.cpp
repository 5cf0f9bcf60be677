//===- Diagnostics.cpp - What functions of the C API say ------------------===//

#include "Diagnostics.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Location.h"

#include <new>

using namespace maestro;

//===----------------------------------------------------------------------===//
// Collecting
//===----------------------------------------------------------------------===//

static MaestroSeverity severityOf(mlir::DiagnosticSeverity severity) {
  switch (severity) {
  case mlir::DiagnosticSeverity::Note:
    return MAESTRO_NOTE;
  case mlir::DiagnosticSeverity::Remark:
    return MAESTRO_REMARK;
  case mlir::DiagnosticSeverity::Warning:
    return MAESTRO_WARNING;
  case mlir::DiagnosticSeverity::Error:
    return MAESTRO_ERROR;
  }
  return MAESTRO_ERROR;
}

/// "model.mlir:7:3", or the name that stands for it, or nothing.
static std::string textOf(mlir::Location location) {
  if (auto file = location->findInstanceOf<mlir::FileLineColLoc>())
    return file.getFilename().str() + ":" + std::to_string(file.getLine()) +
           ":" + std::to_string(file.getColumn());
  auto name = location->findInstanceOf<mlir::NameLoc>();
  return name ? name.getName().str() : std::string();
}

static void append(MaestroDiagnostics &list,
                   const mlir::Diagnostic &diagnostic) {
  list.entries.push_back({severityOf(diagnostic.getSeverity()),
                          textOf(diagnostic.getLocation()), diagnostic.str()});
}

Collector::Collector(mlir::MLIRContext *context,
                     MaestroDiagnostics *diagnostics)
    : handler(context, [diagnostics](mlir::Diagnostic &diagnostic) {
        if (!diagnostics)
          return;
        append(*diagnostics, diagnostic);
        for (const mlir::Diagnostic &note : diagnostic.getNotes())
          append(*diagnostics, note);
      }) {}

void maestro::addError(MaestroDiagnostics *diagnostics,
                       const std::string &message) noexcept {
  try {
    if (diagnostics)
      diagnostics->entries.push_back({MAESTRO_ERROR, "", message});
  } catch (const std::bad_alloc &) {
    // The result says that something failed.
    return;
  }
}

//===----------------------------------------------------------------------===//
// C
//===----------------------------------------------------------------------===//

MaestroDiagnostics *maestroDiagnosticsCreate(void) {
  return new (std::nothrow) MaestroDiagnostics;
}

void maestroDiagnosticsDestroy(MaestroDiagnostics *diagnostics) {
  delete diagnostics;
}

void maestroDiagnosticsClear(MaestroDiagnostics *diagnostics) {
  diagnostics->entries.clear();
}

size_t maestroDiagnosticsSize(const MaestroDiagnostics *diagnostics) {
  return diagnostics->entries.size();
}

MaestroDiagnostic maestroDiagnosticsGet(const MaestroDiagnostics *diagnostics,
                                        size_t index) {
  const MaestroDiagnostics::Entry &entry = diagnostics->entries[index];
  return {entry.severity, entry.location.c_str(), entry.message.c_str()};
}
