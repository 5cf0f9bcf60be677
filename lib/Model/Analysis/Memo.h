//===- Memo.h - Values that were computed before ----------------*- C++ -*-===//
//
// A small hash table in an arena: what an evaluation has computed for a class
// of steps, looked up by the numbers that tell the class. It never grows; what
// finds no room is computed again.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_MEMO_H
#define MAESTRO_LIB_MODEL_ANALYSIS_MEMO_H

#include "Arena.h"

#include <algorithm>
#include <cstdint>

namespace maestro::analysis {

/// Names a situation. `first` is never 0.
struct MemoKey {
  uint64_t first, second;
};

template <typename Value> class Memo {
public:
  /// Forgets everything; has room for half as many values as `slots`, a power
  /// of two.
  void reset(unsigned slots, Arena &arena) {
    // Apart from the values, so that little memory is touched.
    tags = arena.allocate<uint64_t>(slots);
    entries = arena.allocate<Entry>(slots);
    std::fill(tags, tags + slots, uint64_t(0));
    mask = slots - 1;
    left = slots / 2;
  }

  /// The value of a key, computed by `compute()` if it is not there.
  template <typename F> Value operator()(MemoKey key, F &&compute) {
    uint64_t slot = hash(key);
    for (; tags[slot & mask] != 0; ++slot)
      if (tags[slot & mask] == key.first &&
          entries[slot & mask].second == key.second)
        return entries[slot & mask].value;
    Value value = compute();
    if (left > 0)
      add(key, value);
    return value;
  }

private:
  struct Entry {
    uint64_t second;
    Value value;
  };

  static uint64_t hash(MemoKey key) {
    uint64_t mixed =
        (key.first * 0x9E3779B97F4A7C15U) ^ (key.second * 0xC2B2AE3D27D4EB4FU);
    return mixed >> 40;
  }

  /// Looks for a slot anew: computing the value may have taken the last one.
  void add(MemoKey key, Value value) {
    uint64_t slot = hash(key);
    while (tags[slot & mask] != 0)
      ++slot;
    tags[slot & mask] = key.first;
    entries[slot & mask] = {key.second, value};
    --left;
  }

  uint64_t *tags = nullptr;
  Entry *entries = nullptr;
  uint64_t mask = 0;
  unsigned left = 0;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_MEMO_H
