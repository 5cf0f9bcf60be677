/*===- report.c - Prints what a model costs -------------------------------===*/

#include "maestro/CAPI/Maestro.h"

#include <stdio.h>

static void print(const MaestroDiagnostics *diagnostics) {
  for (size_t i = 0; i < maestroDiagnosticsSize(diagnostics); ++i) {
    MaestroDiagnostic entry = maestroDiagnosticsGet(diagnostics, i);
    fprintf(stderr, "%s: %s\n", entry.location, entry.message);
  }
}

/* The table, or NULL. */
static char *report(const char *path, MaestroDiagnostics *diagnostics) {
  MaestroModule *module = maestroModuleLoad(path, diagnostics);
  char *table = NULL;
  if (module && maestroModuleCost(module, NULL, diagnostics))
    table = maestroModuleReport(module, MAESTRO_REPORT_TEXT, diagnostics);
  maestroModuleDestroy(module);
  return table;
}

int main(int argc, char **argv) {
  if (argc != 2)
    return 2;
  MaestroDiagnostics *diagnostics = maestroDiagnosticsCreate();
  char *table = report(argv[1], diagnostics);
  print(diagnostics);
  if (table)
    printf("%s", table);
  int status = table ? 0 : 1;
  maestroStringDestroy(table);
  maestroDiagnosticsDestroy(diagnostics);
  return status;
}
