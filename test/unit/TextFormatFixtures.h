//===- TextFormatFixtures.h - MAESTRO's text in tests -----------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_TEXTFORMATFIXTURES_H
#define MAESTRO_TEST_UNIT_TEXTFORMATFIXTURES_H

#include "maestro/Target/Maestro/Reader.h"

#include <gtest/gtest.h>

#include <string>

namespace maestro::fixtures {

/// A convolution, from its brace on.
inline std::string anyBody() {
  return "{ Type: CONV Dimensions { K: 4, C: 3, R: 3, S: 3, Y: 9, X: 9 } }\n";
}

inline std::string toString(const dfsl::Position &position) {
  return std::to_string(position.line) + ":" + std::to_string(position.column);
}

/// "1:9: error: message", one line each.
inline std::string dump(const std::vector<dfsl::Diagnostic> &diagnostics) {
  std::string text;
  for (const dfsl::Diagnostic &each : diagnostics)
    text +=
        toString(each.position) +
        (each.severity == dfsl::Diagnostic::Severity::Error ? ": "
                                                            : ": not error: ") +
        each.message + "\n";
  return text;
}

inline std::string dump(const dfsl::Amount &amount) {
  return amount.sizeOf.empty() ? std::to_string(amount.value)
                               : "Sz(" + amount.sizeOf + ")";
}

/// "{S(1,1)K T(64,64)C | 64P S(1,1)C}".
inline std::string dump(const dfsl::Dataflow &dataflow) {
  std::string text;
  for (const dfsl::Level &level : dataflow.levels) {
    if (&level != &dataflow.levels.front())
      text += (text.empty() ? "| " : " | ") + dump(level.units) +
              (level.logical ? "L" : "P");
    for (const dfsl::Map &map : level.maps)
      text += (text.empty() ? "" : " ") + std::string(map.spatial ? "S" : "T") +
              "(" + dump(map.size) + "," + dump(map.offset) + ")" + map.dim;
  }
  return "{" + text + "}";
}

inline std::string dump(const std::vector<dfsl::Extent> &extents) {
  std::string text;
  for (const dfsl::Extent &extent : extents)
    text += " " + extent.dim + "=" + std::to_string(extent.value);
  return text;
}

inline std::string dump(const dfsl::Layer &layer) {
  std::string text = std::string(dfsl::toString(layer.type)) + " " +
                     layer.name + dump(layer.dimensions);
  if (!layer.strides.empty())
    text += " stride" + dump(layer.strides);
  if (!layer.dilations.empty())
    text += " dilation" + dump(layer.dilations);
  return text + (layer.dataflow ? " " + dump(*layer.dataflow) : "");
}

/// What a file says, but where it says it.
inline std::string dump(const dfsl::File &file) {
  std::string text;
  auto entry = [&](const char *name, const std::optional<int64_t> &value) {
    if (value)
      text += std::string(name) + "=" + std::to_string(*value) + "\n";
  };
  entry("pes", file.hardware.pes);
  entry("l1", file.hardware.l1Size);
  entry("l2", file.hardware.l2Size);
  entry("noc", file.hardware.nocBandwidth);
  entry("offchip", file.hardware.offchipBandwidth);
  entry("hops", file.hardware.nocHops);
  entry("latency", file.hardware.hopLatency);
  entry("lanes", file.hardware.simdLanes);
  entry(file.hardware.factorType.c_str(), file.hardware.factorBits);
  entry(file.hardware.sumType.c_str(), file.hardware.sumBits);
  for (const dfsl::Network &network : file.networks) {
    text += "network " + network.name + "\n";
    for (const dfsl::Layer &layer : network.layers)
      text += dump(layer) + "\n";
  }
  return text;
}

/// The file that a correct text is.
inline dfsl::File readText(const std::string &text) {
  dfsl::Parsed parsed = dfsl::parse(text);
  EXPECT_EQ(dump(parsed.diagnostics), "") << text;
  return parsed.file;
}

/// The layer `a` with this between its braces.
inline dfsl::Layer readLayer(const std::string &body) {
  dfsl::File file = readText("Network n { Layer a { " + body + " } }");
  return file.networks.at(0).layers.at(0);
}

} // namespace maestro::fixtures

#endif // MAESTRO_TEST_UNIT_TEXTFORMATFIXTURES_H
