//===- MaestroCsv.cpp - A CSV file that MAESTRO wrote ---------------------===//

#include "MaestroCsv.h"

#include "maestro/Target/Maestro/Csv.h"

#include <fstream>
#include <sstream>

using namespace maestro;
using namespace maestro::comparing;

static std::string trim(const std::string &text) {
  size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string::npos)
    return "";
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

static std::vector<std::string> split(const std::string &line) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, ',');)
    fields.push_back(trim(field));
  return fields;
}

static std::string checkHeader(const std::vector<std::string> &header) {
  const std::vector<dfsl::CsvColumn> &columns = dfsl::csvColumns();
  for (size_t i = 0; i < columns.size(); ++i) {
    std::string found = i < header.size() ? header[i] : "";
    if (found != columns[i].name)
      return "no CSV file of MAESTRO's: column " + std::to_string(i + 1) +
             " should be '" + std::string(columns[i].name) + "': '" + found +
             "'";
  }
  return "";
}

std::optional<std::vector<MaestroLine>>
comparing::readCsv(const std::string &path, std::string &error) {
  std::ifstream file(path, std::ios::binary);
  std::string text;
  if (!std::getline(file, text)) {
    error = "cannot read " + path;
    return std::nullopt;
  }
  std::string wrong = checkHeader(split(text));
  std::vector<MaestroLine> lines;
  unsigned number = 1;
  while (wrong.empty() && std::getline(file, text)) {
    ++number;
    std::vector<std::string> fields = split(text);
    if (fields.empty())
      continue;
    size_t columns = dfsl::csvColumns().size();
    if (fields.size() < columns)
      wrong = "has " + std::to_string(fields.size()) + " fields instead of " +
              std::to_string(columns);
    lines.push_back({number, std::move(fields)});
  }
  if (wrong.empty())
    return lines;
  error = path + ":" + std::to_string(number) + ": " + wrong;
  return std::nullopt;
}

std::string comparing::nameInCsv(const std::string &layer) {
  return layer.substr(layer.find_last_of('-') + 1);
}
