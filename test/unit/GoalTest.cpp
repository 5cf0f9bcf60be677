//===- GoalTest.cpp - What a search is asked for --------------------------===//

#include "maestro/Search/Goal.h"

#include <gtest/gtest.h>

using namespace maestro;

/// What is wrong, or "".
static std::string wrong(const std::vector<std::string> &metrics,
                         std::string_view within = "") {
  Result<Goal> goal = parseGoal(metrics, within);
  return goal ? "" : goal.errors().front().str();
}

TEST(Goal, Metrics_O1) {
  Result<Goal> goal = parseGoal({"cycles", "energy"}, "");
  ASSERT_TRUE(goal);
  EXPECT_EQ(goal->metrics, std::vector({Metric::Cycles, Metric::Energy}));
  EXPECT_FALSE(goal->within);
  EXPECT_EQ(wrong({"edp", "speed"}),
            "unknown objective: 'speed'; there are cycles, energy, edp [O1]");
  EXPECT_EQ(wrong({"edp", "edp"}), "objective is there twice: edp [O1]");
  EXPECT_EQ(wrong({}), "no objective; there are cycles, energy, edp [O1]");
}

TEST(Goal, Within_O2) {
  Result<Goal> goal = parseGoal({"energy"}, "cycles:12.5%");
  ASSERT_TRUE(goal && goal->within);
  EXPECT_EQ(goal->within->metric, Metric::Cycles);
  EXPECT_EQ(goal->within->share, 0.125);
  for (const char *text :
       {"cycles", "cycles:", "cycles:5", "cycles:%", "cycles:-5%", "speed:5%",
        "cycles:5%%", "cycles:nan%", "cycles:5 %", "5%", ":",
        "cycles:2000000%"})
    EXPECT_EQ(wrong({"energy"}, text).substr(0, 50),
              ("within: '" + std::string(text) +
               "'; use a metric and a share of its best value")
                  .substr(0, 50));
  EXPECT_EQ(wrong({"cycles", "energy"}, "cycles:5%"),
            "within: cycles:5% bounds the first objective, cycles, which is "
            "made as small as can be anyway; bound another one [O2]");
  EXPECT_TRUE(parseGoal({"energy"}, "cycles:0%"));
}
