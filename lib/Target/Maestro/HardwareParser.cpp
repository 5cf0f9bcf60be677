//===- HardwareParser.cpp - Hardware files and Accelerator blocks ---------===//

#include "Parser.h"

#include <algorithm>
#include <array>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// An entry of a hardware file, under every name that it has had.
struct HardwareKey {
  std::string_view name;
  std::optional<int64_t> Hardware::*entry;
};
} // namespace

static constexpr std::array<HardwareKey, 14> kHardwareKeys = {{
    {"num_pes", &Hardware::pes},
    {"NumPEs", &Hardware::pes},
    {"l1_size_cstr", &Hardware::l1Size},
    {"L1Size", &Hardware::l1Size},
    {"l2_size_cstr", &Hardware::l2Size},
    {"L2Size", &Hardware::l2Size},
    {"noc_bw_cstr", &Hardware::nocBandwidth},
    {"NoC_BW", &Hardware::nocBandwidth},
    {"NoC_NumHops", &Hardware::nocHops},
    {"noc_hops", &Hardware::nocHops},
    {"noc_hop_latency", &Hardware::hopLatency},
    {"offchip_bw_cstr", &Hardware::offchipBandwidth},
    {"OffChip_BW", &Hardware::offchipBandwidth},
    {"num_simd_lanes", &Hardware::simdLanes},
}};

void Parser::set(std::optional<int64_t> &entry, const Token &key) {
  std::string name(key.text);
  // Only what latencies are made of may be 0.
  const Hardware &hardware = parsed.file.hardware;
  bool latency = &entry == &hardware.nocHops || &entry == &hardware.hopLatency;
  std::optional<int64_t> value = number(name, latency ? 0 : 1);
  if (!value)
    return;
  if (entry && *entry != *value)
    fail(key.position, name + " is already " + std::to_string(*entry) +
                           " and cannot become " + std::to_string(*value));
  entry = value;
  if (parsed.file.hardware.position.line == 0)
    parsed.file.hardware.position = key.position;
}

static const HardwareKey *findHardwareKey(const Token &token) {
  const auto *key = std::find_if(
      kHardwareKeys.begin(), kHardwareKeys.end(),
      [&](const HardwareKey &each) { return token.is(each.name); });
  return key == kHardwareKeys.end() ? nullptr : key;
}

bool Parser::isHardwareKey(const Token &token) {
  return findHardwareKey(token) != nullptr;
}

void Parser::parseHardwareEntry() {
  const HardwareKey *key = findHardwareKey(peek());
  set(parsed.file.hardware.*key->entry, take());
}

/// `Accelerator [name] { PE {...} Buffer {...} NoC {...} }`.
void Parser::parseAccelerator() {
  if (!peek().isBrace())
    take();
  if (!expect("{", "'{' of the accelerator"))
    return skipStatement();
  while (isInside("the accelerator"))
    parseAcceleratorPart();
}

void Parser::parseAcceleratorPart() {
  Token keyword = peek();
  bool pe = keyword.is("PE"), buffer = keyword.is("Buffer");
  if (!pe && !buffer && !keyword.is("NoC") && !keyword.is("DistributionNoC")) {
    expected("'PE', 'Buffer' or 'NoC' of the accelerator");
    if (take().is("{"))
      return skipBlock(1);
    return skipStatement();
  }
  take();
  // Without the brace, what follows is read as if there were one.
  if (!expect("{", "'{' of " + std::string(keyword.text)) && peek().is("}"))
    return;
  if (pe)
    return parsePE();
  if (buffer)
    return parseBuffers();
  parseNetworksOnChip();
}

void Parser::parsePE() {
  Hardware &hardware = parsed.file.hardware;
  while (isInside("PE")) {
    Token key = peek();
    bool known = key.is("NumPEs") || key.is("VectorWidth") ||
                 key.is("MultPrecision") || key.is("AddPrecision");
    if (!known)
      expected("'NumPEs', 'VectorWidth', 'MultPrecision' or 'AddPrecision'");
    take();
    if (key.is("NumPEs"))
      set(hardware.pes, key);
    else if (key.is("VectorWidth"))
      set(hardware.simdLanes, key);
    else if (key.is("MultPrecision"))
      parsePrecision(hardware.factorBits, hardware.factorType, key);
    else if (key.is("AddPrecision"))
      parsePrecision(hardware.sumBits, hardware.sumType, key);
    else
      return skipBlock(key.is("{") ? 2 : 1);
  }
}

void Parser::parsePrecision(std::optional<int64_t> &bits, std::string &type,
                            const Token &key) {
  static constexpr std::array<std::pair<std::string_view, int64_t>, 10>
      kPrecisions = {{{"FP4", 4},
                      {"FP8", 8},
                      {"FP16", 16},
                      {"FP32", 32},
                      {"INT4", 4},
                      {"INT8", 8},
                      {"INT16", 16},
                      {"INT32", 32},
                      {"BFLOAT16", 16},
                      {"BF16", 16}}};
  for (const auto &[name, size] : kPrecisions)
    if (accept(name)) {
      if (!type.empty() && type != name)
        fail(key.position, std::string(key.text) + " is already " + type +
                               " and cannot become " + std::string(name));
      bits = size;
      type = name;
      parsed.file.hardware.precisionPosition = key.position;
      return;
    }
  expected("a precision, such as 'INT8' or 'FP16'");
  if (!peek().isBrace())
    take();
}

/// `Buffer { L2 { Size: 108 } }` is not in MAESTRO's grammar; `name size` is.
void Parser::parseBuffers() {
  Hardware &hardware = parsed.file.hardware;
  while (isInside("Buffer")) {
    Token key = peek();
    bool l1 = key.text.find("L1") != std::string_view::npos;
    bool l2 = key.text.find("L2") != std::string_view::npos;
    if (l1 == l2) {
      expected("a buffer with L1 or L2 in its name");
      take();
      return skipBlock(key.is("{") ? 2 : 1);
    }
    take();
    set(l1 ? hardware.l1Size : hardware.l2Size, key);
  }
}

/// `NoC { name { Bandwidth: 64; LatencyPerHop: 1 } }`.
void Parser::parseNetworksOnChip() {
  while (isInside("NoC")) {
    if (peek().isBrace())
      expected("the name of a network");
    else
      take();
    if (!expect("{", "'{' of the network"))
      return skipBlock(1);
    parseNetworkOnChip();
  }
}

void Parser::parseNetworkOnChip() {
  Hardware &hardware = parsed.file.hardware;
  while (isInside("the network")) {
    Token key = peek();
    bool known =
        key.is("Bandwidth") || key.is("LatencyPerHop") || key.is("AvgNumHops");
    if (!known)
      expected("'Bandwidth', 'LatencyPerHop' or 'AvgNumHops'");
    take();
    if (!known)
      return skipBlock(key.is("{") ? 2 : 1);
    set(key.is("Bandwidth")       ? hardware.nocBandwidth
        : key.is("LatencyPerHop") ? hardware.hopLatency
                                  : hardware.nocHops,
        key);
  }
}
