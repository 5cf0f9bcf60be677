//===- Text.h - Messages with numbers in them -------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_MODEL_TEXT_H
#define MAESTRO_LIB_MODEL_TEXT_H

#include <sstream>
#include <string>

namespace maestro {

/// Everything that it is given, as one string: text("size ", 3).
template <typename... Parts> std::string text(const Parts &...parts) {
  std::ostringstream stream;
  (stream << ... << parts);
  return stream.str();
}

/// What `project` makes of each item, with a separator between them.
template <typename Range, typename Project>
std::string joined(const Range &items, const char *separator, Project project) {
  std::ostringstream stream;
  const char *between = "";
  for (const auto &item : items) {
    stream << between << project(item);
    between = separator;
  }
  return stream.str();
}

} // namespace maestro

#endif // MAESTRO_LIB_MODEL_TEXT_H
