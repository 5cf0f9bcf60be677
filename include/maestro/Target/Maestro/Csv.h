//===- Csv.h - The table that MAESTRO writes --------------------*- C++ -*-===//
//
// The columns of MAESTRO's CSV file, in its order and under its names. What
// each holds is in `meaning`; docs/Maestro.md shows it.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TARGET_MAESTRO_CSV_H
#define MAESTRO_TARGET_MAESTRO_CSV_H

#include "maestro/Target/Maestro/Evaluate.h"

namespace maestro::dfsl {

/// A layer of a network, with its cost.
struct CsvRow {
  std::string network;
  const Layer *layer = nullptr;
  const LayerCost *cost = nullptr;
  const Hardware *hardware = nullptr;
};

/// A column. Integers are exact, and print as such.
struct CsvColumn {
  /// Without the blanks around it in the file.
  std::string_view name;
  std::string_view meaning;
  /// Text of the value; a number that has no meaning is "nan".
  std::string (*value)(const CsvRow &row);
};

/// All columns, in the order of the file.
const std::vector<CsvColumn> &csvColumns();

/// The first line of the file, byte for byte that of MAESTRO.
std::string_view csvHeader();

/// A line of the file, without its end.
std::string csvLine(const CsvRow &row);

} // namespace maestro::dfsl

#endif // MAESTRO_TARGET_MAESTRO_CSV_H
