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

  /// Draws from `bytes` while they last, so that each decides one number and
  /// whoever changes one changes one decision; then like a seed of 0. The
  /// bytes must outlive the draws.
  Random(const uint8_t *bytes, size_t size) : bytes(bytes), left(size) {}

  /// An integer of `[lo, hi]`.
  int64_t between(int64_t lo, int64_t hi) {
    uint64_t range = static_cast<uint64_t>(hi) - static_cast<uint64_t>(lo) + 1;
    return lo + static_cast<int64_t>(next(range) % range);
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
  /// A number from as many bytes as a range of this size needs, or a random
  /// one.
  uint64_t next(uint64_t range) {
    if (left == 0)
      return next();
    uint64_t number = 0;
    for (uint64_t most = range - 1; most > 0 && left > 0; most >>= 8, --left)
      number = number << 8 | *bytes++;
    return number;
  }

  /// SplitMix64 (Steele, Lea, Flood 2014): neighbouring seeds give unrelated
  /// sequences.
  uint64_t next() {
    uint64_t z = (state += 0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  uint64_t state = 0;
  const uint8_t *bytes = nullptr;
  size_t left = 0;
};

} // namespace maestro::testing

#endif // MAESTRO_TEST_UNIT_RANDOM_RANDOM_H
