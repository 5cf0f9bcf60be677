//===- Reader.cpp - From MAESTRO's text to values -------------------------===//

#include "maestro/Target/Maestro/Reader.h"

#include "Parser.h"

#include <algorithm>
#include <tuple>

using namespace maestro;
using namespace maestro::dfsl;

std::string_view dfsl::toString(LayerType type) {
  switch (type) {
  case LayerType::Conv:
    return "CONV";
  case LayerType::Dsconv:
    return "DSCONV";
  case LayerType::Ngconv:
    return "NGCONV";
  case LayerType::Trconv:
    return "TRCONV";
  case LayerType::Gemm:
    return "GEMM";
  case LayerType::Bmm:
    return "BMM";
  }
  return "";
}

bool dfsl::isConvolution(LayerType type) {
  return type != LayerType::Gemm && type != LayerType::Bmm;
}

bool Parsed::ok() const {
  return std::none_of(
      diagnostics.begin(), diagnostics.end(), [](const Diagnostic &diagnostic) {
        return diagnostic.severity == Diagnostic::Severity::Error;
      });
}

void dfsl::sortByPosition(std::vector<Diagnostic> &diagnostics) {
  auto isBefore = [](const Diagnostic &a, const Diagnostic &b) {
    return std::tie(a.position.line, a.position.column) <
           std::tie(b.position.line, b.position.column);
  };
  // They are nearly in order: each moves by a few places at most.
  for (auto it = diagnostics.begin(); it != diagnostics.end(); ++it)
    std::rotate(std::upper_bound(diagnostics.begin(), it, *it, isBefore), it,
                it + 1);
}

Parsed dfsl::parse(std::string_view text) { return Parser(text).run(); }

/// The line of this number, without its end.
static std::string_view lineOf(std::string_view text, unsigned number) {
  for (; number > 1 && !text.empty(); --number)
    text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
  std::string_view line = text.substr(0, text.find('\n'));
  if (!line.empty() && line.back() == '\r')
    line.remove_suffix(1);
  return line;
}

static std::string_view nameOf(Diagnostic::Severity severity) {
  switch (severity) {
  case Diagnostic::Severity::Error:
    return "error";
  case Diagnostic::Severity::Warning:
    return "warning";
  case Diagnostic::Severity::Remark:
    break;
  }
  return "remark";
}

std::string dfsl::render(const Diagnostic &diagnostic,
                         std::string_view fileName, std::string_view text) {
  const Position &position = diagnostic.position;
  std::string result(fileName);
  if (position.line > 0)
    result += ":" + std::to_string(position.line) + ":" +
              std::to_string(position.column);
  result.append(": ").append(nameOf(diagnostic.severity)).append(": ");
  result += diagnostic.message + "\n";
  if (position.line == 0)
    return result;
  std::string_view line = lineOf(text, position.line);
  result.append(line).append("\n");
  // Tabs stay tabs, so that the mark stands below its column.
  for (char c : line.substr(0, position.column - 1))
    result += c == '\t' ? '\t' : ' ';
  return result + "^\n";
}
