//===- Choices.h - Where all loops can stand in a step ----------*- C++ -*-===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_CHOICES_H
#define MAESTRO_LIB_MODEL_ANALYSIS_CHOICES_H

#include "Situations.h"
#include "StepCases.h"

namespace maestro::analysis {

/// Where the loops stand in some steps and in the next ones, and how often.
template <typename Int> struct Choice {
  Standing now = {}, next = {};
  Times<Int> times;
};

template <typename Int, typename F>
void choose(const StepCases<Int> &cases, const CaseList<Int> *lists, unsigned i,
            Choice<Int> &choice, F &f) {
  if (i == cases.enumerated().size())
    return f(const_cast<const Choice<Int> &>(choice));
  unsigned l = cases.enumerated()[i];
  const Times<Int> times = choice.times;
  for (unsigned c = 0; c < lists[i].size; ++c) {
    const StepCase<Int> &which = lists[i].items[c];
    choice.times = times * which.times;
    choice.now[l] = which.now;
    choice.next[l] = which.next;
    choose(cases, lists, i + 1, choice, f);
  }
  choice.times = times;
}

/// Calls f(choice) for each combination of cases of the loops in such steps.
/// `outside`: where the loops stand at the boundary around them.
template <typename Int, typename F>
void forEachChoice(const StepCases<Int> &cases, const Standing &outside,
                   StepClass by, F &&f) {
  Choice<Int> choice;
  choice.times = cases.collapsedTimes(by);
  if (choice.times.total == 0)
    return;
  std::array<CaseList<Int>, kMaxLoops> lists;
  for (unsigned i = 0; i < cases.enumerated().size(); ++i) {
    unsigned l = cases.enumerated()[i];
    lists[i] = cases.enumerate(l, outside[l], by);
  }
  choose(cases, lists.data(), 0, choice, f);
}

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_CHOICES_H
