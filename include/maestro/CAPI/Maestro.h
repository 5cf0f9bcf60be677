/*===- Maestro.h - What layers cost, for C --------------------------*- C -*-===
 *
 * Loads a model as MLIR, costs its layers, and reports what they cost. What the
 * numbers mean: docs/CostModel.md. The Python package is made of this header.
 *
 * Ownership: what a function named ...Create, ...Parse or ...Load returns is
 * the caller's, who gives it to the ...Destroy function of its type. `char *`
 * results are the caller's too, who gives them to maestroStringDestroy();
 * `const char *` are not. Destroying NULL does nothing. Arguments are only used
 * until the function returns. Strings end with a null character and are UTF-8.
 *
 * Errors: a function that can fail returns false or NULL, and then there is an
 * error among the diagnostics. Nothing is printed, thrown or kept elsewhere.
 * The `diagnostics` of a function may be NULL, and are lost then.
 *
 * Threads: functions may run at the same time as long as each works on a module
 * and a list of diagnostics of its own.
 *
 *===----------------------------------------------------------------------===*/

#ifndef MAESTRO_CAPI_MAESTRO_H
#define MAESTRO_CAPI_MAESTRO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/*===----------------------------------------------------------------------===
 * Diagnostics
 *===----------------------------------------------------------------------===*/

typedef enum MaestroSeverity {
  /** Says more about the diagnostic before it. */
  MAESTRO_NOTE = 0,
  MAESTRO_REMARK = 1,
  MAESTRO_WARNING = 2,
  MAESTRO_ERROR = 3
} MaestroSeverity;

/** One thing that was said. The strings are the list's, until it changes. */
typedef struct MaestroDiagnostic {
  MaestroSeverity severity;
  /** "model.mlir:7:3": file, line and column; or a name, "layer3.0.conv2";
   *  empty where unknown. */
  const char *location;
  const char *message;
} MaestroDiagnostic;

/** A list that functions append to. */
typedef struct MaestroDiagnostics MaestroDiagnostics;

/** An empty list; NULL if memory has run out. */
MaestroDiagnostics *maestroDiagnosticsCreate(void);
void maestroDiagnosticsDestroy(MaestroDiagnostics *diagnostics);
void maestroDiagnosticsClear(MaestroDiagnostics *diagnostics);
size_t maestroDiagnosticsSize(const MaestroDiagnostics *diagnostics);
/** The entry at `index`, which is less than the size. */
MaestroDiagnostic maestroDiagnosticsGet(const MaestroDiagnostics *diagnostics,
                                        size_t index);

/*===----------------------------------------------------------------------===
 * Modules
 *===----------------------------------------------------------------------===*/

/** A model in IR, with all that it needs. */
typedef struct MaestroModule MaestroModule;

/** Reads `length` bytes of MLIR, as text or bytecode. `fileName` is what
 *  locations say, or NULL. */
MaestroModule *maestroModuleParse(const char *text, size_t length,
                                  const char *fileName,
                                  MaestroDiagnostics *diagnostics);
/** Reads a file of MLIR, text or bytecode. */
MaestroModule *maestroModuleLoad(const char *path,
                                 MaestroDiagnostics *diagnostics);
void maestroModuleDestroy(MaestroModule *module);

/** What counts where the IR says nothing: the options of the pass
 *  dataflow-cost (docs/Passes.md). NULL and "" stand for the default. */
typedef struct MaestroTarget {
  /** A name of the library: "eyeriss". */
  const char *accelerator;
  /** Symbols or names of the library: "yr_p,gemm_os". */
  const char *mapping;
  /** "8", "input:8,filter:4" or "8,output:32". */
  const char *elementBits;
} MaestroTarget;

/** Attaches to each layer what it costs, and writes into the module what was
 *  taken from `target`, which may be NULL, or the library. Where a layer breaks
 *  a rule, the others are costed all the same, and the result is false. */
bool maestroModuleCost(MaestroModule *module, const MaestroTarget *target,
                       MaestroDiagnostics *diagnostics);
/** The same by execution, in time that grows with the MACs. Refuses layers with
 *  more than `limit` MACs; 0 stands for the default, 10 million. */
bool maestroModuleSimulate(MaestroModule *module, const MaestroTarget *target,
                           int64_t limit, MaestroDiagnostics *diagnostics);
/** Computes again the costs that the module has; false where one is wrong. */
bool maestroModuleVerify(MaestroModule *module,
                         MaestroDiagnostics *diagnostics);

/** The module as text. */
char *maestroModulePrint(MaestroModule *module,
                         MaestroDiagnostics *diagnostics);

typedef enum MaestroReportFormat {
  /** A table of 100 columns, and the whole model below it. */
  MAESTRO_REPORT_TEXT = 0,
  /** Everything; docs/Report.md lists the fields. */
  MAESTRO_REPORT_JSON = 1
} MaestroReportFormat;

/** What the layers and the whole model cost. Layers without a cost, or with a
 *  stale one, are warnings; it is an error if no layer has one. */
char *maestroModuleReport(MaestroModule *module, MaestroReportFormat format,
                          MaestroDiagnostics *diagnostics);

void maestroStringDestroy(char *string);

/*===----------------------------------------------------------------------===
 * Library
 *===----------------------------------------------------------------------===*/

/** The collections of named IR files that ship with the project. */
typedef enum MaestroLibrary {
  MAESTRO_ACCELERATORS = 0,
  MAESTRO_MAPPINGS = 1
} MaestroLibrary;

size_t maestroLibrarySize(MaestroLibrary library);
/** The name at `index`, which is less than the size; sorted. Never freed. */
const char *maestroLibraryName(MaestroLibrary library, size_t index);
/** The IR at `index`, with the sources of its numbers. Never freed. */
const char *maestroLibraryText(MaestroLibrary library, size_t index);

#ifdef __cplusplus
}
#endif

#endif /* MAESTRO_CAPI_MAESTRO_H */
