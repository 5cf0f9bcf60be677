//===- Random.h - Reproducible draws ----------------------------*- C++ -*-===//

#ifndef MAESTRO_TEST_UNIT_RANDOM_RANDOM_H
#define MAESTRO_TEST_UNIT_RANDOM_RANDOM_H

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <utility>
#include <vector>

namespace maestro::testing {

/// Numbers that depend on the seed only: the same with every compiler and
/// library, unlike the distributions of the standard library.
class Random {
public:
  explicit Random(uint64_t seed) : state(seed) {}

  /// An integer of `[lo, hi]`.
  int64_t between(int64_t lo, int64_t hi) {
    return lo +
           static_cast<int64_t>(next() % static_cast<uint64_t>(hi - lo + 1));
  }

  bool chance(int percent) { return between(1, 100) <= percent; }

  /// One of some values; those listed twice are twice as likely.
  template <typename T> T oneOf(std::initializer_list<T> values) {
    return values.begin()[between(0, static_cast<int64_t>(values.size()) - 1)];
  }
  template <typename T> const T &oneOf(const std::vector<T> &values) {
    return values[between(0, static_cast<int64_t>(values.size()) - 1)];
  }

  template <typename T> void shuffle(std::vector<T> &values) {
    for (size_t i = values.size(); i > 1; --i)
      std::swap(values[i - 1], values[between(0, static_cast<int64_t>(i) - 1)]);
  }

private:
  /// SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds give unrelated
  /// sequences.
  uint64_t next() {
    uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  uint64_t state;
};

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_RANDOM_H
