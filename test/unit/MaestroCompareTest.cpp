//===- MaestroCompareTest.cpp - Numbers, causes and verdicts --------------===//

#include "maestro/Target/Maestro/Compare/Compare.h"
#include "maestro/Target/Maestro/Reader.h"

#include "gtest/gtest.h"

#include <set>

using namespace maestro;
using namespace maestro::dfsl;

/// Whole numbers are printed in full, others with 6 digits.
TEST(MaestroCompare, PrintsAs) {
  EXPECT_TRUE(printsAs("924", "924"));
  EXPECT_TRUE(printsAs("28.387587123", "28.3876"));
  EXPECT_FALSE(printsAs("28.3877", "28.3876"));
  EXPECT_FALSE(printsAs("28387588", "28387587"));
  EXPECT_TRUE(printsAs("181429955311.95", "1.8143e+11"));
  EXPECT_TRUE(printsAs("5870", "5870.0"));
  EXPECT_FALSE(printsAs("nan", "3"));
}

/// Every cause has one id and one sentence.
TEST(MaestroCompare, Causes) {
  std::set<std::string_view> ids;
  for (const CauseText &text : causes()) {
    EXPECT_TRUE(ids.insert(text.id).second) << text.id;
    EXPECT_EQ(&toText(text.cause), &text);
    EXPECT_FALSE(text.text.empty());
  }
}

namespace {
/// A layer beside a line that says the same, but for some columns.
class MaestroCompareLayer : public testing::Test {
protected:
  MaestroCompareLayer() {
    hardware.pes = 2;
    hardware.nocBandwidth = 4;
    std::vector<Diagnostic> diagnostics;
    cost = LayerEvaluator(hardware).evaluate(layer(), diagnostics).value();
    compared.row = {"N", &layer(), &cost, &hardware};
    for (const CsvColumn &column : csvColumns())
      compared.theirs.push_back(column.value(compared.row));
  }

  const Layer &layer() const { return parsed.file.networks[0].layers[0]; }

  static unsigned indexOf(std::string_view column) {
    for (unsigned i = 0; i < csvColumns().size(); ++i)
      if (csvColumns()[i].name == column)
        return i;
    return 0;
  }

  Comparison compareWith(std::string_view column, const char *theirs) {
    ComparedLayer other = compared;
    other.theirs[indexOf(column)] = theirs;
    for (Comparison &each : compare(other))
      if (each.column == indexOf(column))
        return each;
    return {};
  }

  Parsed parsed =
      parse("Network N { Layer L { Type: GEMM Dimensions { M: 5, N: 3, K: 6 } "
            "Dataflow { TemporalMap(2,2) M; SpatialMap(1,1) N; "
            "TemporalMap(3,3) K; } } }");
  Hardware hardware;
  LayerCost cost;
  ComparedLayer compared;
};
} // namespace

TEST_F(MaestroCompareLayer, EqualToItself) {
  for (const Comparison &each : compare(compared))
    EXPECT_EQ(each.verdict, Verdict::Equal) << each.ours;
}

/// 5 x 6 inputs for each of 2 folds of N, since K restarts: 60. MAESTRO has
/// 6 x 9 (MaestroApproximation.Sums): nothing for the 3 restarts, which is 6 +
/// 6
/// + 3, and 3 too many for each of 3 steps with the last row of M.
TEST_F(MaestroCompareLayer, ShownCauses) {
  Comparison input = compareWith("input l2 read", "54");
  EXPECT_EQ(input.ours, "60");
  EXPECT_EQ(input.verdict, Verdict::Shown);
  double sum = 0;
  for (const Share &share : input.shares)
    sum += share.amount;
  EXPECT_EQ(sum, 6);
  ASSERT_EQ(input.shares.size(), 2U);
  EXPECT_EQ(input.shares[0].causes, std::vector<Cause>{Cause::Restart});
  EXPECT_EQ(input.shares[0].amount, 15);
  EXPECT_EQ(input.shares[1].causes, std::vector<Cause>{Cause::Ragged});
  EXPECT_EQ(input.shares[1].amount, -9);
}

/// A number that MAESTRO's formula does not give is not explained.
TEST_F(MaestroCompareLayer, Unexplained) {
  Comparison input = compareWith("input l2 read", "55");
  EXPECT_EQ(input.verdict, Verdict::Unexplained);
  EXPECT_EQ(input.formula, "54");
  EXPECT_TRUE(input.shares.empty());
  EXPECT_EQ(compareWith("Num MACs", "91").verdict, Verdict::Unexplained);
}

/// K runs innermost, so that partial sums stay in L1 and each of 15 outputs is
/// read once, to go off-chip: as many as MAESTRO always has.
TEST_F(MaestroCompareLayer, PartialSums) {
  EXPECT_EQ(compareWith("output l2 read", "15").verdict, Verdict::Equal);
}
