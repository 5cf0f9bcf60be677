//===- Print.cpp - What maestro-compare prints ----------------------------===//

#include "Print.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <map>
#include <ostream>
#include <sstream>
#include <tuple>

using namespace maestro;
using namespace maestro::comparing;
using dfsl::Comparison;
using dfsl::Verdict;

//===----------------------------------------------------------------------===//
// Summary
//===----------------------------------------------------------------------===//

namespace {
/// How often what occurs.
struct Summary {
  explicit Summary(const std::vector<LayerResult> &layers) {
    for (const LayerResult &layer : layers)
      for (const Comparison &each : layer.columns) {
        ++verdicts[static_cast<unsigned>(each.verdict)];
        auto &[equal, all] = columns[each.column];
        ++all;
        equal += each.verdict == Verdict::Equal;
        for (dfsl::Cause cause : causesOf(each))
          ++causes[cause];
      }
  }

  static std::vector<dfsl::Cause> causesOf(const Comparison &comparison) {
    std::vector<dfsl::Cause> result;
    for (const dfsl::Share &share : comparison.shares)
      for (dfsl::Cause cause : share.causes)
        if (std::find(result.begin(), result.end(), cause) == result.end())
          result.push_back(cause);
    return result;
  }

  /// Most frequent first.
  std::vector<std::pair<dfsl::Cause, unsigned>> sortedCauses() const {
    std::vector<std::pair<dfsl::Cause, unsigned>> sorted(causes.begin(),
                                                         causes.end());
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
      return std::tie(b.second, a.first) < std::tie(a.second, b.first);
    });
    return sorted;
  }

  std::array<unsigned, 4> verdicts{};
  /// Equal and all, by column.
  std::map<unsigned, std::pair<unsigned, unsigned>> columns;
  std::map<dfsl::Cause, unsigned> causes;
};
} // namespace

static constexpr Verdict kVerdicts[] = {Verdict::Equal, Verdict::Shown,
                                        Verdict::Likely, Verdict::Unexplained};

//===----------------------------------------------------------------------===//
// Pieces
//===----------------------------------------------------------------------===//

static std::string nameOf(const Comparison &comparison) {
  return std::string(dfsl::csvColumns()[comparison.column].name);
}

static std::string number(double value) {
  std::ostringstream os;
  os << std::setprecision(value == std::floor(value) ? 15 : 6) << value;
  return os.str();
}

static double value(const std::string &text) {
  return std::strtod(text.c_str(), nullptr);
}

/// Ours less MAESTRO's, or nothing.
static std::string difference(const Comparison &comparison) {
  double result = value(comparison.ours) - value(comparison.theirs);
  return std::isfinite(result) ? number(result) : "";
}

/// "ragged-tile+spatial-edge"
static std::string idsOf(const dfsl::Share &share) {
  std::string text;
  for (dfsl::Cause cause : share.causes)
    text += (text.empty() ? "" : "+") + std::string(toText(cause).id);
  return text;
}

/// "restart +1200, ragged-tile -3": what the causes add to MAESTRO's number.
static std::string sharesOf(const Comparison &comparison) {
  std::string text;
  if (!comparison.formula.empty())
    text = "MAESTRO's formula gives " + comparison.formula;
  for (const dfsl::Share &share : comparison.shares) {
    text += (text.empty() ? "" : ", ") + idsOf(share);
    if (share.amount != 0 && std::isfinite(share.amount))
      text += (share.amount > 0 ? " +" : " ") + number(share.amount);
  }
  return text;
}

static std::string quoted(const std::string &text) {
  std::ostringstream os;
  os << '"';
  for (char c : text) {
    if (c == '"' || c == '\\')
      os << '\\' << c;
    else if (static_cast<unsigned char>(c) < 0x20)
      os << "\\u" << std::hex << std::setw(4) << std::setfill('0')
         << static_cast<int>(c);
    else
      os << c;
  }
  os << '"';
  return os.str();
}

/// A number where JSON has one.
static std::string jsonNumber(const std::string &text) {
  return std::isfinite(value(text)) && text.find("nan") == std::string::npos
             ? text
             : quoted(text);
}

//===----------------------------------------------------------------------===//
// Formats
//===----------------------------------------------------------------------===//

static void printText(const Options &options,
                      const std::vector<LayerResult> &layers,
                      std::ostream &os) {
  for (const LayerResult &layer : layers) {
    os << layer.network << ' ' << layer.layer << '\n';
    for (const Comparison &each : layer.columns) {
      if (each.verdict == Verdict::Equal && !options.all)
        continue;
      os << "  " << std::left << std::setw(34) << nameOf(each) << std::right
         << std::setw(14) << each.theirs << std::setw(20) << each.ours << "  "
         << toString(each.verdict);
      if (std::string shares = sharesOf(each); !shares.empty())
        os << ": " << shares;
      os << '\n';
    }
  }
}

static void printTextSummary(const Summary &summary, std::ostream &os) {
  os << "\nequal of all  column\n";
  for (const auto &[column, counts] : summary.columns)
    os << std::setw(5) << counts.first << ' ' << std::setw(6) << counts.second
       << "  " << dfsl::csvColumns()[column].name << '\n';
  os << "\nnumbers  cause\n";
  for (const auto &[cause, count] : summary.sortedCauses())
    os << std::setw(7) << count << "  " << dfsl::toText(cause).id << ": "
       << dfsl::toText(cause).text << '\n';
  os << '\n';
  for (Verdict verdict : kVerdicts)
    os << summary.verdicts[static_cast<unsigned>(verdict)] << ' '
       << toString(verdict) << (verdict == Verdict::Unexplained ? "\n" : ", ");
}

static void printCsv(const Options &options,
                     const std::vector<LayerResult> &layers, std::ostream &os) {
  os << "network,layer,column,maestro,exact,difference,verdict,causes\n";
  for (const LayerResult &layer : layers)
    for (const Comparison &each : layer.columns) {
      if (each.verdict == Verdict::Equal && !options.all)
        continue;
      std::string shares = sharesOf(each);
      std::replace(shares.begin(), shares.end(), ',', ';');
      os << layer.network << ',' << layer.layer << ',' << nameOf(each) << ','
         << each.theirs << ',' << each.ours << ',' << difference(each) << ','
         << toString(each.verdict) << ',' << shares << '\n';
    }
}

static void printJsonColumn(const Comparison &each, std::ostream &os) {
  os << "\n      {\"column\": " << quoted(nameOf(each))
     << ", \"maestro\": " << jsonNumber(each.theirs)
     << ", \"exact\": " << jsonNumber(each.ours)
     << ", \"verdict\": " << quoted(std::string(toString(each.verdict)))
     << ", \"causes\": [";
  const char *separator = "";
  for (const dfsl::Share &share : each.shares) {
    os << separator << "{\"ids\": [";
    separator = ", ";
    for (size_t i = 0; i < share.causes.size(); ++i)
      os << (i ? ", " : "") << quoted(std::string(toText(share.causes[i]).id));
    os << "], \"amount\": " << jsonNumber(number(share.amount)) << '}';
  }
  os << ']';
  if (!each.formula.empty())
    os << ", \"formula\": " << jsonNumber(each.formula);
  os << '}';
}

static void printJsonLayer(const Options &options, const LayerResult &layer,
                           std::ostream &os) {
  os << "\n  {\"network\": " << quoted(layer.network)
     << ", \"layer\": " << quoted(layer.layer) << ", \"columns\": [";
  const char *separator = "";
  for (const Comparison &each : layer.columns) {
    if (each.verdict == Verdict::Equal && !options.all)
      continue;
    os << separator;
    separator = ",";
    printJsonColumn(each, os);
  }
  os << "]}";
}

static void printJsonSummary(const Summary &summary, std::ostream &os) {
  os << "\"columns\": [";
  const char *separator = "\n  ";
  for (const auto &[column, counts] : summary.columns) {
    os << separator << "{\"column\": "
       << quoted(std::string(dfsl::csvColumns()[column].name))
       << ", \"equal\": " << counts.first << ", \"all\": " << counts.second
       << '}';
    separator = ",\n  ";
  }
  os << "],\n\"causes\": {";
  separator = "\n  ";
  for (const auto &[cause, count] : summary.sortedCauses()) {
    os << separator << quoted(std::string(toText(cause).id))
       << ": {\"numbers\": " << count
       << ", \"text\": " << quoted(std::string(toText(cause).text)) << '}';
    separator = ",\n  ";
  }
  os << "},\n\"verdicts\": {";
  separator = "";
  for (Verdict verdict : kVerdicts) {
    os << separator << quoted(std::string(toString(verdict))) << ": "
       << summary.verdicts[static_cast<unsigned>(verdict)];
    separator = ", ";
  }
  os << "}}\n";
}

static void printJson(const Options &options,
                      const std::vector<LayerResult> &layers,
                      const Summary &summary, std::ostream &os) {
  os << "{\"layers\": [";
  const char *separator = "";
  for (const LayerResult &layer : layers) {
    os << separator;
    separator = ",";
    printJsonLayer(options, layer, os);
  }
  os << "],\n";
  printJsonSummary(summary, os);
}

void comparing::print(const Options &options,
                      const std::vector<LayerResult> &layers,
                      std::ostream &os) {
  Summary summary(layers);
  switch (options.format) {
  case Format::Text:
    printText(options, layers, os);
    return printTextSummary(summary, os);
  case Format::Csv:
    return printCsv(options, layers, os);
  case Format::Json:
    return printJson(options, layers, summary, os);
  }
}
