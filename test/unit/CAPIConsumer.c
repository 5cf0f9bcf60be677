/*===- CAPIConsumer.c - The C API, from C -----------------------------------===
 *
 * A program in C that costs the layer of docs/CostModel.md.
 *
 *===----------------------------------------------------------------------===*/

#include "maestro/CAPI/Maestro.h"

#include <stdio.h>
#include <string.h>

static const char layer[] =
    "module attributes {dataflow.accelerator = #dataflow.accelerator<\n"
    "    name = \"small\", pes = 8, memories = [\n"
    "    <name = \"L2\", down = 8, up = 8, latency = 2>,\n"
    "    <name = \"L1\", instances = 8>]>} {\n"
    "  dataflow.mapping @kc convolution {\n"
    "    dataflow.spatial_map(1, 1) K\n"
    "    dataflow.temporal_map(4, 4) C\n"
    "    dataflow.temporal_map(1, 1) OY\n"
    "    dataflow.temporal_map(1, 1) OX\n"
    "    dataflow.cluster 4 {\n"
    "      dataflow.spatial_map(1, 1) C\n"
    "    }\n"
    "  }\n"
    "  func.func @f(%input: memref<1x6x7x7xi8>, %filter: memref<4x6x3x3xi8>,\n"
    "               %output: memref<1x4x5x5xi8>) {\n"
    "    linalg.conv_2d_nchw_fchw {dataflow.mapping = @kc}\n"
    "      ins(%input, %filter : memref<1x6x7x7xi8>, memref<4x6x3x3xi8>)\n"
    "      outs(%output : memref<1x4x5x5xi8>)\n"
    "    return\n"
    "  }\n"
    "}\n";

static int failures = 0;

static void check(bool good, const char *what) {
  if (good)
    return;
  ++failures;
  fprintf(stderr, "failed: %s\n", what);
}
#define CHECK(condition) check(condition, #condition)

static void checkReport(MaestroModule *module, MaestroReportFormat format,
                        const char *expected) {
  char *report = maestroModuleReport(module, format, NULL);
  CHECK(report && strstr(report, expected));
  maestroStringDestroy(report);
}

static void costLayer(MaestroDiagnostics *diagnostics) {
  MaestroModule *module =
      maestroModuleParse(layer, strlen(layer), "layer.mlir", diagnostics);
  CHECK(module);
  if (!module)
    return;
  CHECK(maestroModuleCost(module, NULL, diagnostics));
  checkReport(module, MAESTRO_REPORT_TEXT, "924 cycles");
  checkReport(module, MAESTRO_REPORT_JSON, "\"cycles\": 924");
  CHECK(maestroModuleSimulate(module, NULL, 0, diagnostics));
  CHECK(maestroModuleVerify(module, diagnostics));
  char *text = maestroModulePrint(module, diagnostics);
  CHECK(text && strstr(text, "cycles = 924"));
  maestroStringDestroy(text);
  CHECK(maestroDiagnosticsSize(diagnostics) == 0);
  maestroModuleDestroy(module);
}

static void findNoFile(MaestroDiagnostics *diagnostics) {
  CHECK(!maestroModuleLoad("there/is/none.mlir", diagnostics));
  CHECK(maestroDiagnosticsSize(diagnostics) == 1);
  MaestroDiagnostic error = maestroDiagnosticsGet(diagnostics, 0);
  CHECK(error.severity == MAESTRO_ERROR);
  CHECK(strcmp(error.location, "") == 0);
  CHECK(strstr(error.message, "there/is/none.mlir"));
}

static void listLibrary(MaestroLibrary library, const char *expected) {
  CHECK(maestroLibrarySize(library) > 0);
  for (size_t i = 0; i < maestroLibrarySize(library); ++i) {
    CHECK(strlen(maestroLibraryName(library, i)) > 0);
    CHECK(strstr(maestroLibraryText(library, i), expected));
  }
}

int main(void) {
  MaestroDiagnostics *diagnostics = maestroDiagnosticsCreate();
  costLayer(diagnostics);
  findNoFile(diagnostics);
  maestroDiagnosticsDestroy(diagnostics);
  listLibrary(MAESTRO_ACCELERATORS, "#dataflow.accelerator<");
  listLibrary(MAESTRO_MAPPINGS, "dataflow.mapping @");
  maestroDiagnosticsDestroy(NULL);
  maestroModuleDestroy(NULL);
  maestroStringDestroy(NULL);
  return failures == 0 ? 0 : 1;
}
