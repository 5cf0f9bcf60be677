//===- Writer.cpp - From values to MAESTRO's text -------------------------===//

#include "maestro/Target/Maestro/Writer.h"

using namespace maestro;
using namespace maestro::dfsl;

//===----------------------------------------------------------------------===//
// Hardware
//===----------------------------------------------------------------------===//

std::string dfsl::write(const Hardware &hardware) {
  std::string text;
  auto entry = [&](const char *key, const std::optional<int64_t> &value) {
    if (value)
      text += std::string(key) + ": " + std::to_string(*value) + "\n";
  };
  entry("num_pes", hardware.pes);
  entry("l1_size_cstr", hardware.l1Size);
  entry("l2_size_cstr", hardware.l2Size);
  entry("noc_bw_cstr", hardware.nocBandwidth);
  entry("NoC_NumHops", hardware.nocHops);
  entry("noc_hop_latency", hardware.hopLatency);
  entry("offchip_bw_cstr", hardware.offchipBandwidth);
  entry("num_simd_lanes", hardware.simdLanes);
  return text;
}

static std::string precisions(const Hardware &hardware) {
  std::string text;
  if (!hardware.factorType.empty())
    text += "    MultPrecision: " + hardware.factorType + ";\n";
  if (!hardware.sumType.empty())
    text += "    AddPrecision: " + hardware.sumType + ";\n";
  return text.empty() ? text : "Accelerator {\n  PE {\n" + text + "  }\n}\n";
}

//===----------------------------------------------------------------------===//
// Networks
//===----------------------------------------------------------------------===//

static std::string textOf(const Amount &amount) {
  return amount.sizeOf.empty() ? std::to_string(amount.value)
                               : "Sz(" + amount.sizeOf + ")";
}

static std::string textOf(const Map &map) {
  return (map.spatial ? "SpatialMap(" : "TemporalMap(") + textOf(map.size) +
         "," + textOf(map.offset) + ") " + map.dim + ";";
}

static std::string textOf(const Dataflow &dataflow, const std::string &indent) {
  std::string text = indent + "Dataflow {\n";
  for (const Level &level : dataflow.levels) {
    if (&level != &dataflow.levels.front())
      text += indent + "  Cluster(" + textOf(level.units) +
              (level.logical ? ", L);\n" : ", P);\n");
    for (const Map &map : level.maps)
      text += indent + "  " + textOf(map) + "\n";
  }
  return text + indent + "}\n";
}

/// `Stride { X: 2, Y: 2 }`; nothing where there are none.
static std::string textOf(const char *keyword,
                          const std::vector<Extent> &extents) {
  std::string text;
  for (const Extent &extent : extents)
    text += (text.empty() ? " " : ", ") + extent.dim + ": " +
            std::to_string(extent.value);
  return text.empty() ? text
                      : "    " + std::string(keyword) + " {" + text + " }\n";
}

static std::string textOf(const Layer &layer) {
  return "  Layer " + layer.name + " {\n" +
         "    Type: " + std::string(toString(layer.type)) + "\n" +
         textOf("Stride", layer.strides) + textOf("Dilation", layer.dilations) +
         textOf("Dimensions", layer.dimensions) +
         (layer.dataflow ? textOf(*layer.dataflow, "    ") : "") + "  }\n";
}

std::string dfsl::write(const File &file) {
  std::string text = write(file.hardware) + precisions(file.hardware);
  for (const Network &network : file.networks) {
    text += (text.empty() ? "Network " : "\nNetwork ") + network.name +
            (network.name.empty() ? "{\n" : " {\n");
    for (const Layer &layer : network.layers)
      text += textOf(layer);
    text += "}\n";
  }
  return text;
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

std::string dfsl::toName(std::string_view name) {
  constexpr std::string_view kBlank = " \t\r\n\v\f{}", kEdge = ",->():;";
  if (name.empty())
    return "_";
  std::string result(name);
  for (size_t i = 0; i < result.size(); ++i)
    if (kBlank.find(result[i]) != std::string_view::npos ||
        (i > 0 && result[i] == '/' && result[i - 1] == '/'))
      result[i] = '_';
  for (char *edge : {&result.front(), &result.back()})
    if (kEdge.find(*edge) != std::string_view::npos)
      *edge = '_';
  return result;
}
