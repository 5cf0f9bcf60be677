//===- Drawing.h - Exact chances --------------------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_DRAWING_H
#define MAESTRO_LIB_SEARCH_DRAWING_H

#include <boost/multiprecision/cpp_int.hpp>

#include <random>

namespace maestro {

using BigInt = boost::multiprecision::cpp_int;

/// A number below `bound`, each with the same probability. `bound` is positive.
inline BigInt drawBelow(const BigInt &bound, std::mt19937_64 &random) {
  unsigned bits = boost::multiprecision::msb(bound) + 1;
  while (true) {
    BigInt number = 0;
    for (unsigned drawn = 0; drawn < bits; drawn += 64)
      number = (number << 64) | BigInt(random());
    number >>= (64 - bits % 64) % 64;
    if (number < bound)
      return number;
  }
}

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_DRAWING_H
