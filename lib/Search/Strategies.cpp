//===- Strategies.cpp - All points, or some by chance ---------------------===//

#include "Judge.h"
#include "maestro/Search/Points.h"

using namespace maestro;

SearchStrategy::~SearchStrategy() = default;

namespace {
class Exhaustive : public SearchStrategy {
public:
  std::string_view name() const override { return "exhaustive"; }

  SearchResult search(const Space &space, const Objective &objective,
                      const SearchLimits &limits) const override {
    Judge judge(objective, limits);
    bool complete = true;
    Points(space).visit(
        [&](const Schedule &point) { return complete = judge.see(point); });
    if (complete && judge.result.uncountable == 0)
      judge.close();
    return std::move(judge.result);
  }
};

class Random : public SearchStrategy {
public:
  explicit Random(uint64_t seed) : seed(seed) {}

  std::string_view name() const override { return "random"; }

  SearchResult search(const Space &space, const Objective &objective,
                      const SearchLimits &given) const override {
    SearchLimits limits = given;
    if (!limits.points && !limits.time && !limits.goOn)
      limits.points = kDefaultPoints;
    Judge judge(objective, limits);
    Points points(space);
    std::mt19937_64 random(seed);
    if (points.size() != "0")
      while (judge.see(points.draw(random))) {
      }
    return std::move(judge.result);
  }

private:
  static constexpr uint64_t kDefaultPoints = 10000;

  uint64_t seed;
};
} // namespace

std::unique_ptr<SearchStrategy> maestro::exhaustiveSearch() {
  return std::make_unique<Exhaustive>();
}

std::unique_ptr<SearchStrategy> maestro::randomSearch(uint64_t seed) {
  return std::make_unique<Random>(seed);
}
