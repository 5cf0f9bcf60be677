//===- CheckFile.h - The cases of a file against the engines ----*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTRO_CHECK_CASES_CHECKFILE_H
#define MAESTRO_TOOLS_MAESTRO_CHECK_CASES_CHECKFILE_H

#include "maestro/Model/Cost.h"
#include "maestro/Model/Schedule.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

namespace maestro {

/// A way to evaluate a schedule.
struct Engine {
  llvm::StringRef name;
  Result<Cost> (*evaluate)(const Schedule &schedule);
};

/// Cases that agreed in every number, and cases that did not.
struct Tally {
  int64_t passed = 0, failed = 0;
};

/// Evaluates every case of a file by all engines and compares all numbers with
/// what the case expects and with each other. Prints every difference. A file
/// that cannot be read counts as one failure, and so does a malformed case.
Tally checkFile(llvm::StringRef file, llvm::ArrayRef<Engine> engines);

/// The same, except that the numbers on which the engines agree replace what
/// the cases expect. The file stays as it is if any case failed.
Tally writeFile(llvm::StringRef file, llvm::ArrayRef<Engine> engines);

} // namespace maestro

#endif // MAESTRO_TOOLS_MAESTRO_CHECK_CASES_CHECKFILE_H
