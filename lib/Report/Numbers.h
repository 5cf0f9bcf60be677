//===- Numbers.h - Numbers as text ------------------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_REPORT_NUMBERS_H
#define MAESTRO_LIB_REPORT_NUMBERS_H

#include <cstdint>
#include <string>

namespace maestro {

/// What a column's numbers are.
enum class Unit {
  /// No number.
  Text,
  Count,
  Bits,
  Bytes,
  BytesPerCycle,
  Picojoules,
  PicojoulesMicroseconds,
  Microseconds,
  PerSecond,
  /// From 0 to 1.
  Share,
  /// Of two counts.
  Ratio,
};

/// "", "bits", "pJ" ...: the unit of the number as it is stored.
std::string toString(Unit unit);

/// The shortest text that reads back as the same number; empty where it is not
/// finite.
std::string exact(double value);

/// Three digits and a prefix, for people: "1.23 G", "45.6 MB"; shares as "73%".
std::string human(double value, Unit unit);
/// The same; small counts have all their digits.
std::string human(int64_t value, Unit unit);

} // namespace maestro

#endif // MAESTRO_LIB_REPORT_NUMBERS_H
