//===- Cases.h - Files of schedules with their costs ------------*- C++ -*-===//
//
// A case file is a JSON array. Each of its cases has two members: `case`, a
// problem with its schedule, and `expect`, the numbers of its cost. Rules M5
// to M10 of docs/CostModel.md are already applied in it: loops are loops of
// the problem, units are final, memories stand at their levels.
//
//   case:   kind        conv conv1d conv3d grouped depthwise multiplier pooling
//                       gemm batch_matmul generic
//           stride, dilation   of the windows, for people; the tensors say it
//           loops       {name: extent}
//           tensors     [{name, output, bits, index}], the output last; index
//                       is, per dimension, a list of [coefficient, loop]
//           pes, macs_per_pe_per_cycle, pe_overhead
//           levels      [{units, maps}], maps are ["temporal" or "spatial",
//                       loop, size], outermost loop first
//           memories    [{name, level, holds, at, down, up, multicast,
//                       reduction, latency, overhead, double_buffered}]; the
//                       first has level null; `at`, {tensor: level}, is for
//                       tensors kept at another level and may be missing;
//                       `down` and `up` are numbers or "unlimited"
//   expect: macs, cycles, steps {level: n}, pairs {"tensor: parent->child":
//           {fills, parent_reads, drains, parent_writes, psum_reads,
//           accumulate_reads}}, footprint_bits and need_bits {memory: n},
//           latch_elements {tensor: n}, memory {name: {read_bits,
//           written_bits}}
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_CASES_CASES_H
#define MAESTRO_CASES_CASES_H

#include "maestro/Model/Schedule.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <optional>
#include <vector>

namespace maestro {

/// One case of a file.
struct Case {
  /// The `case` member as it was read.
  llvm::json::Value description = nullptr;
  /// What it says. Capacities are unbounded and energies 0.
  Schedule schedule;
  /// The `expect` member, if there is one.
  std::optional<llvm::json::Object> expect;
};

/// Reads one case. Fails with the path of the first member that is missing, of
/// the wrong type, unknown or out of range, or with the rules that its schedule
/// breaks.
llvm::Expected<Case> parseCase(const llvm::json::Value &value);

/// Reads the cases of a file, each on its own. Fails where the file cannot be
/// read or is no JSON array.
llvm::Expected<std::vector<llvm::Expected<Case>>>
readCases(llvm::StringRef file);

/// Replaces a file by these cases, one a line, at once or not at all.
llvm::Error writeCases(llvm::StringRef file, const std::vector<Case> &cases);

} // namespace maestro

#endif // MAESTRO_CASES_CASES_H
