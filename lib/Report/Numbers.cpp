//===- Numbers.cpp - Numbers as text --------------------------------------===//

#include "Numbers.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>
#include <cstdio>

using namespace maestro;

std::string maestro::toString(Unit unit) {
  switch (unit) {
  case Unit::Text:
  case Unit::Count:
  case Unit::Share:
  case Unit::Ratio:
    return "";
  case Unit::Bits:
    return "bits";
  case Unit::Bytes:
    return "bytes";
  case Unit::BytesPerCycle:
    return "bytes/cycle";
  case Unit::Picojoules:
    return "pJ";
  case Unit::PicojoulesMicroseconds:
    return "pJ us";
  case Unit::Microseconds:
    return "us";
  case Unit::PerSecond:
    return "1/s";
  }
  return "";
}

std::string maestro::exact(double value) {
  if (!std::isfinite(value))
    return "";
  std::array<char, 32> text;
  auto [end, error] =
      std::to_chars(text.data(), text.data() + text.size(), value);
  return {text.data(), end};
}

static std::string printed(const char *format, double value, int decimals) {
  std::array<char, 32> text;
  int length = std::snprintf(text.data(), text.size(), format, decimals, value);
  assert(length > 0 && static_cast<size_t>(length) < text.size());
  return {text.data(), static_cast<size_t>(length)};
}

/// Beyond a quadrillion, three digits and an exponent.
static std::string fixed(double value, int decimals) {
  return std::abs(value) < 1e15 ? printed("%.*f", value, decimals)
                                : printed("%.*e", value, 2);
}

/// Three significant digits of a number below 1000.
static std::string digits(double value) {
  return fixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

/// The same; whole numbers as they are.
static std::string plain(double value) {
  return value == std::floor(value) ? fixed(value, 0) : digits(value);
}

/// Two significant digits, or three for 100.
static std::string percent(double value) {
  return fixed(value, value < 0.995 ? 2 : value < 9.95 ? 1 : 0) + "%";
}

/// Three significant digits and the SI prefix that they take.
static std::string withPrefix(double value, const char *symbol) {
  static constexpr std::array<const char *, 14> prefixes = {
      "a", "f", "p", "n", "u", "m", "", "k", "M", "G", "T", "P", "E", "Z"};
  size_t prefix = 6;
  if (value < 1000 && value == std::floor(value))
    return plain(value) + " " + symbol;
  while (value >= 999.5 && prefix + 1 < prefixes.size()) {
    value /= 1000;
    ++prefix;
  }
  while (value < 0.9995 && prefix > 0) {
    value *= 1000;
    --prefix;
  }
  return digits(value) + " " + prefixes[prefix] + symbol;
}

std::string maestro::human(double value, Unit unit) {
  if (!std::isfinite(value))
    return "-";
  switch (unit) {
  case Unit::Text:
  case Unit::Count:
  case Unit::Ratio:
    return value < 999.5 ? plain(value) : withPrefix(value, "");
  case Unit::BytesPerCycle:
    return plain(value);
  case Unit::Bits:
    return withPrefix(value / 8, "B");
  case Unit::Bytes:
    return withPrefix(value, "B");
  case Unit::Picojoules:
    return withPrefix(value * 1e-12, "J");
  case Unit::PicojoulesMicroseconds:
    return withPrefix(value * 1e-18, "Js");
  case Unit::Microseconds:
    return withPrefix(value * 1e-6, "s");
  case Unit::PerSecond:
    return withPrefix(value, "/s");
  case Unit::Share:
    return percent(value * 100);
  }
  return "";
}

std::string maestro::human(int64_t value, Unit unit) {
  if (unit == Unit::Count && value < 1000)
    return std::to_string(value);
  return human(static_cast<double>(value), unit);
}
