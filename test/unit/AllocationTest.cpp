//===- AllocationTest.cpp - An evaluation stays off the heap --------------===//

#include "Random/RandomCase.h"

#include "maestro/Model/Analysis.h"
#include "maestro/Model/Bind.h"

#include "gtest/gtest.h"

#include <atomic>
#include <cstdlib>
#include <new>

using namespace maestro;
using namespace maestro::testing;

static std::atomic<long> allocations = 0;

// Every other form of new ends in this one.
void *operator new(std::size_t size) {
  ++allocations;
  if (void *memory = std::malloc(size))
    return memory;
  throw std::bad_alloc();
}
void operator delete(void *memory) noexcept { std::free(memory); }
void operator delete(void *memory, std::size_t) noexcept { std::free(memory); }

TEST(Allocation, CounterSeesTheHeap) {
  long before = allocations;
  delete ::new int(1);
  // The compiler may drop a pair of new and delete, but not a call.
  ::operator delete(::operator new(1));
  EXPECT_GT(allocations, before);
}

TEST(Allocation, EvaluationUsesNone) {
  Evaluator evaluator;
  Cost cost;
  PeakBandwidth peak;
  Delays delays;
  unsigned evaluated = 0;
  for (uint64_t seed = 1; seed <= 500; ++seed) {
    RandomCase drawn = drawCase(seed);
    Result<Binding> bound =
        bind(drawn.problem, drawn.mapping, drawn.accelerator);
    if (!bound)
      continue;
    // The workspace may grow once.
    evaluator.evaluate(bound->schedule, cost);
    long before = allocations;
    ASSERT_TRUE(evaluator.evaluate(bound->schedule, cost)) << "seed " << seed;
    EXPECT_EQ(allocations, before) << "seed " << seed;
    evaluator.peakBandwidth(bound->schedule, peak);
    before = allocations;
    ASSERT_TRUE(evaluator.peakBandwidth(bound->schedule, peak));
    EXPECT_EQ(allocations, before) << "peaks of seed " << seed;
    evaluator.delays(bound->schedule, delays);
    before = allocations;
    ASSERT_TRUE(evaluator.delays(bound->schedule, delays));
    EXPECT_EQ(allocations, before) << "delays of seed " << seed;
    ++evaluated;
  }
  EXPECT_GT(evaluated, 400u);
}
