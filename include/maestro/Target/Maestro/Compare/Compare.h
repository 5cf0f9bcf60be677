//===- Compare.h - Why MAESTRO's numbers differ from ours -------*- C++ -*-===//

#ifndef MAESTRO_TARGET_MAESTRO_COMPARE_COMPARE_H
#define MAESTRO_TARGET_MAESTRO_COMPARE_COMPARE_H

#include "maestro/Target/Maestro/Compare/Steps.h"
#include "maestro/Target/Maestro/Csv.h"

namespace maestro::dfsl {

/// Why a number of MAESTRO's differs; causes() says each in a sentence.
enum class Cause : unsigned {
  Restart,
  FilterLoop,
  Ragged,
  SpatialEdge,
  UnitHalo,
  HeldAgain,
  IdleKeeps,
  StrideHoles,
  OtherSteps,
  Overflow32,
  EachStepWrites,
  InnerSteps,
  NoMulticast,
  NoCopies,
  NoPsums,
  StrideOne,
  NoL1Drains,
  NoL1Psums,
  ReadsPerWrite,
  OutputsAsInputs,
  DoubleConstant,
  WholeTiles,
  FirstLoad,
  Transfers,
  InnerTime,
  OwnSteps,
  StepTraffic,
  WholeNumbers,
  OffchipWorkingSet,
  LastCase,
  PreviousLayer,
  NoMacEnergy,
  NoOutputReads,
  OtherColumns,
  OutermostSteps,
  Unknown,
};

/// A cause, for people and for programs.
struct CauseText {
  Cause cause;
  std::string_view id, text;
};
const std::vector<CauseText> &causes();
const CauseText &toText(Cause cause);

/// Causes that act together, and what they add to our number over MAESTRO's.
struct Share {
  std::vector<Cause> causes;
  double amount = 0;
};

/// What is known about a number.
enum class Verdict {
  Equal,
  /// MAESTRO's formula gives MAESTRO's number, and the shares add up to the
  /// difference.
  Shown,
  /// MAESTRO's formula gives MAESTRO's number; why ours is another is an
  /// inference from what holds in the layer.
  Likely,
  Unexplained,
};
std::string_view toString(Verdict verdict);

/// A column of a layer.
struct Comparison {
  /// Index into csvColumns().
  unsigned column = 0;
  std::string ours, theirs;
  Verdict verdict = Verdict::Equal;
  /// Largest first; none where the number is not explained.
  std::vector<Share> shares;
  /// What MAESTRO's formula gives, where that is not MAESTRO's number.
  std::string formula;
};

/// One layer in both programs.
struct ComparedLayer {
  CsvRow row;
  /// The fields of MAESTRO's line, without blanks around them.
  std::vector<std::string> theirs;
  /// Those of the line before; empty for the first.
  std::vector<std::string> before;
};

/// True where MAESTRO would print the number `ours` as `theirs`: whole numbers
/// in full, others in 6 digits.
bool printsAs(const std::string &ours, const std::string &theirs);

/// All columns of a layer.
std::vector<Comparison> compare(const ComparedLayer &layer);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_COMPARE_COMPARE_H
