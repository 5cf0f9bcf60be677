//===- Polynomial.h - How many ways use how much of each group --*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_POLYNOMIAL_H
#define MAESTRO_LIB_SEARCH_POLYNOMIAL_H

#include <cstddef>
#include <vector>

namespace maestro {

/// A number of ways that stays at its largest value once it is too large.
class Saturating {
public:
  __extension__ using Wide = unsigned __int128;

  Saturating(unsigned long long value = 0) : number(value) {}

  Saturating &operator+=(Saturating other) {
    if (__builtin_add_overflow(number, other.number, &number))
      number = ~Wide{0};
    return *this;
  }
  Saturating &operator*=(Saturating other) {
    if (__builtin_mul_overflow(number, other.number, &number))
      number = ~Wide{0};
    return *this;
  }
  friend Saturating operator*(Saturating a, Saturating b) { return a *= b; }
  friend bool operator==(Saturating a, Saturating b) {
    return a.number == b.number;
  }

  bool isExact() const { return number != ~Wide{0}; }
  Wide value() const { return number; }

private:
  Wide number;
};

/// A polynomial with one variable for each group of slots: the coefficient of a
/// product of powers is the number of ways that use so many slots of each. Each
/// power is at most `degree`.
template <typename Number> struct Polynomial {
  unsigned degree = 0;
  std::vector<Number> coefficients;

  static size_t termsOf(unsigned degree, unsigned variables) {
    size_t terms = 1;
    for (unsigned i = 0; i < variables; ++i)
      terms *= degree + 1;
    return terms;
  }
  static Polynomial constant(unsigned long long value) {
    return {0, {Number(value)}};
  }
  bool isZero() const { return coefficients.empty(); }
};

/// Where the terms of polynomials of some number of variables stand in those of
/// a higher degree. The first variable changes fastest.
class TermPlaces {
public:
  explicit TermPlaces(unsigned variables) : variables(variables) {}

  const std::vector<unsigned> &of(unsigned degree, unsigned inDegree) {
    std::vector<unsigned> &known = places[degree][inDegree];
    if (known.empty())
      known = compute(degree, inDegree);
    return known;
  }

  template <typename Number>
  void add(Polynomial<Number> &sum, const Polynomial<Number> &added) {
    if (added.isZero())
      return;
    grow(sum, added.degree);
    const std::vector<unsigned> &to = of(added.degree, sum.degree);
    for (size_t i = 0; i < to.size(); ++i)
      sum.coefficients[to[i]] += added.coefficients[i];
  }

  /// sum += a * b
  template <typename Number>
  void addProduct(Polynomial<Number> &sum, const Polynomial<Number> &a,
                  const Polynomial<Number> &b) {
    if (a.isZero() || b.isZero())
      return;
    grow(sum, a.degree + b.degree);
    const std::vector<unsigned> &ofA = of(a.degree, sum.degree);
    const std::vector<unsigned> &ofB = of(b.degree, sum.degree);
    const Number none(0);
    for (size_t i = 0; i < ofA.size(); ++i) {
      if (a.coefficients[i] == none)
        continue;
      for (size_t j = 0; j < ofB.size(); ++j)
        sum.coefficients[ofA[i] + ofB[j]] +=
            a.coefficients[i] * b.coefficients[j];
    }
  }

private:
  template <typename Number>
  void grow(Polynomial<Number> &sum, unsigned degree) {
    using Poly = Polynomial<Number>;
    if (!sum.isZero() && sum.degree >= degree)
      return;
    std::vector<Number> grown(Poly::termsOf(degree, variables));
    if (!sum.isZero()) {
      const std::vector<unsigned> &to = of(sum.degree, degree);
      for (size_t i = 0; i < to.size(); ++i)
        grown[to[i]] = sum.coefficients[i];
    }
    sum = {degree, std::move(grown)};
  }

  std::vector<unsigned> compute(unsigned degree, unsigned inDegree) const;

  static constexpr unsigned kDegrees = 18;
  unsigned variables;
  std::vector<unsigned> places[kDegrees][kDegrees];
};

inline std::vector<unsigned> TermPlaces::compute(unsigned degree,
                                                 unsigned inDegree) const {
  std::vector<unsigned> result = {0};
  unsigned stride = 1;
  for (unsigned i = 0; i < variables; ++i, stride *= inDegree + 1) {
    size_t known = result.size();
    result.reserve(known * (degree + 1));
    for (unsigned power = 1; power <= degree; ++power)
      for (size_t term = 0; term < known; ++term)
        result.push_back(result[term] + power * stride);
  }
  return result;
}

} // namespace maestro

#endif // MAESTRO_LIB_SEARCH_POLYNOMIAL_H
