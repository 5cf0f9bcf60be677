//===- maestro-translate.cpp - MAESTRO's text format to IR and back -------===//
//
// mlir-translate with --import-maestro and --export-maestro.
//
//===----------------------------------------------------------------------===//

#include "maestro/Target/Maestro/IR/Translations.h"

#include "mlir/Support/LogicalResult.h"
#include "mlir/Tools/mlir-translate/MlirTranslateMain.h"

int main(int argc, char **argv) {
  maestro::registerMaestroTranslations();
  return mlir::failed(
      mlir::mlirTranslateMain(argc, argv, "Translates MAESTRO's text format"));
}
