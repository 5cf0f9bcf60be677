//===- BindHolesTest.cpp - A mapspace is no mapping (H1 to H4) ------------===//

#include "BindFixtures.h"

#include <gtest/gtest.h>

using namespace maestro;
using namespace maestro::fixtures;

/// "<what> a hole: ... [<rule>]"
static std::string open(const std::string &what, const char *rule) {
  return what +
         " a hole: a mapping with holes is a mapspace; fill it in, or "
         "search it with --dataflow-search [" +
         rule + "]";
}

static Size hole() { return Size::hole(); }

static Directive anyLoop(Directive directive) {
  directive.dim.clear();
  directive.loops.open = true;
  return directive;
}

static Directive inGroup(unsigned group, Directive directive) {
  directive.anyOrder = group;
  return directive;
}

TEST(Bind, H1_rejectsSizesThatAreHoles) {
  Size some = hole();
  some.candidates = {1, 2};
  EXPECT_EQ(
      errors(convolution(),
             mapping({level({temporal(hole(), hole(), "C"), spatial(1, 1, "K"),
                             spatial(some, hole(), "OY")}),
                      cluster(some, {temporal(2, hole(), "OX")})})),
      Strings({
          open("directive 0.0: size of temporal_map on C is", "H1"),
          open("directive 0.2: size of spatial_map on OY is", "H1"),
          open("level 1: units of the cluster are", "H1"),
          open("directive 1.0: offset of temporal_map on OX is", "H1"),
      }));
}

TEST(Bind, H1_theUnitsOfLevel0AreNotUsed) {
  Mapping one = mapping({level({})});
  one.levels[0].units = hole();
  EXPECT_EQ(errors(convolution(), one), Strings());
}

TEST(Bind, H2_rejectsLoopsThatAreHoles) {
  Directive some = anyLoop(temporal(hole(), hole(), ""));
  EXPECT_EQ(errors(convolution(),
                   mapping({level({anyLoop(spatial(1, 1, "")), some})})),
            Strings({
                open("directive 0.0: loop of spatial_map on ? is", "H2"),
                open("directive 0.1: size of temporal_map on ? is", "H1"),
                open("directive 0.1: loop of temporal_map on ? is", "H2"),
            }));
}

TEST(Bind, H3_rejectsEachGroupInAnyOrder) {
  EXPECT_EQ(errors(convolution(),
                   mapping({level({temporal(1, 1, "N"),
                                   inGroup(1, temporal(2, 2, "C")),
                                   inGroup(1, temporal(1, 1, "OY")),
                                   inGroup(2, temporal(1, 1, "OX"))})})),
            Strings({
                open("directive 0.1: order of 2 directives from temporal_map "
                     "on C on is",
                     "H3"),
                open("directive 0.3: order of 1 directive from temporal_map "
                     "on OX on is",
                     "H3"),
            }));
}

TEST(Bind, H4_rejectsKeepsThatAreHoles) {
  Keep kept{"L2", {}};
  kept.choice.open = true;
  EXPECT_EQ(
      errors(convolution(), mapping({level({}, {{"L1", {"filter"}}, kept})})),
      Strings({open("keep 0.1: operands of keep of L2 are", "H4")}));
}

// What a search may choose has a meaning on ops of one kind too.
TEST(Bind, P3_rejectsChoicesForAnotherKind) {
  Directive some = anyLoop(temporal(1, 1, ""));
  some.loops.names = {"d0", "K"};
  EXPECT_EQ(errors(contraction(4, 4, 4), mapping({level({some})})).size(), 1u);
  EXPECT_NE(errors(contraction(4, 4, 4), mapping({level({some})}))[0].find(
                "where K means something else"),
            std::string::npos);
}
