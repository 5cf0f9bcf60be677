//===- Goal.cpp - What a search is asked for ------------------------------===//

#include "maestro/Search/Goal.h"

#include "../Model/Text.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace maestro;

static constexpr std::array<std::pair<std::string_view, Metric>, 3> kMetrics = {
    {{"cycles", Metric::Cycles},
     {"energy", Metric::Energy},
     {"edp", Metric::Edp}}};

std::string_view maestro::toString(Metric metric) {
  return std::find_if(kMetrics.begin(), kMetrics.end(),
                      [&](const auto &known) { return known.second == metric; })
      ->first;
}

std::optional<Metric> maestro::findMetric(std::string_view name) {
  for (const auto &[known, metric] : kMetrics)
    if (known == name)
      return metric;
  return std::nullopt;
}

static std::string knownNames() {
  return joined(kMetrics, ", ", [](const auto &known) { return known.first; });
}

/// O1
static Result<std::vector<Metric>>
parseMetrics(const std::vector<std::string> &names) {
  std::vector<Metric> metrics;
  metrics.reserve(names.size());
  for (const std::string &name : names) {
    std::optional<Metric> metric = findMetric(name);
    if (!metric)
      return Violation{"O1", text("unknown objective: '", name, "'; there are ",
                                  knownNames())};
    if (std::find(metrics.begin(), metrics.end(), *metric) != metrics.end())
      return Violation{"O1", text("objective is there twice: ", name)};
    metrics.push_back(*metric);
  }
  if (metrics.empty())
    return Violation{"O1", text("no objective; there are ", knownNames())};
  return metrics;
}

/// "5%" as 0.05; nothing for what is none.
static std::optional<double> parseShare(std::string_view percent) {
  if (percent.empty() || percent.back() != '%')
    return std::nullopt;
  std::string digits(percent.substr(0, percent.size() - 1));
  const char *end = digits.data() + digits.size();
  double value = 0;
  auto [rest, error] = std::from_chars(digits.data(), end, value);
  if (error != std::errc() || rest != end || !(value >= 0 && value <= 1e6))
    return std::nullopt;
  return value / 100;
}

/// O2
static Result<Within> parseWithin(std::string_view text, Metric first) {
  size_t colon = std::min(text.find(':'), text.size());
  std::optional<Metric> metric = findMetric(text.substr(0, colon));
  std::optional<double> share =
      parseShare(text.substr(std::min(colon + 1, text.size())));
  if (!metric || !share)
    return Violation{
        "O2", maestro::text("within: '", text,
                            "'; use a metric and a share of its best value "
                            "from 0% to 1000000%, such as cycles:5%; metrics "
                            "are ",
                            knownNames())};
  if (*metric == first)
    return Violation{
        "O2", maestro::text("within: ", text, " bounds the first objective, ",
                            toString(first),
                            ", which is made as small as can be anyway; bound "
                            "another one")};
  return Within{*metric, *share};
}

Result<Goal> maestro::parseGoal(const std::vector<std::string> &metrics,
                                std::string_view within) {
  Result<std::vector<Metric>> known = parseMetrics(metrics);
  if (!known)
    return known.errors();
  Goal goal;
  goal.metrics = *known;
  if (within.empty())
    return goal;
  Result<Within> bound = parseWithin(within, goal.metrics.front());
  if (!bound)
    return bound.errors();
  goal.within = *bound;
  return goal;
}
