//===- MaestroCsv.h - A CSV file that MAESTRO wrote -------------*- C++ -*-===//

#ifndef MAESTRO_TOOLS_MAESTROCOMPARE_MAESTROCSV_H
#define MAESTRO_TOOLS_MAESTROCOMPARE_MAESTROCSV_H

#include <optional>
#include <string>
#include <vector>

namespace maestro::comparing {

/// A layer's line: its fields, without blanks around them.
struct MaestroLine {
  unsigned number = 0;
  std::vector<std::string> fields;

  const std::string &layer() const { return fields[1]; }
};

/// Reads a CSV file of MAESTRO's. Nothing where it is none; `error` says why,
/// with the number of the line.
std::optional<std::vector<MaestroLine>> readCsv(const std::string &path,
                                                std::string &error);

/// The name that MAESTRO gives a layer: of a name with hyphens, which are
/// separators to it, the last part.
std::string nameInCsv(const std::string &layer);

} // namespace maestro::comparing

#endif // MAESTRO_TOOLS_MAESTROCOMPARE_MAESTROCSV_H
