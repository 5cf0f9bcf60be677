//===- InlineVector.h - A vector that never allocates -----------*- C++ -*-===//
//
// An array of fixed capacity with a length: what an evaluation keeps its
// intermediate values in (no heap allocation in the inner loop).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_INLINEVECTOR_H
#define MAESTRO_MODEL_INLINEVECTOR_H

#include <array>
#include <cassert>
#include <cstddef>

namespace maestro {

template <typename T, std::size_t Capacity> class InlineVector {
public:
  // Only the elements that are there are touched: capacities are large.
  // NOLINTNEXTLINE(modernize-use-equals-default)
  InlineVector() {}
  InlineVector(const InlineVector &other) { *this = other; }
  InlineVector &operator=(const InlineVector &other) {
    if (this == &other)
      return *this;
    for (std::size_t i = 0; i < other.length; ++i)
      items[i] = other.items[i];
    length = other.length;
    return *this;
  }

  /// Appends an element whose value is unspecified.
  T &grow() {
    assert(length < Capacity && "InlineVector is full");
    return items[length++];
  }
  void push_back(const T &value) {
    assert(length < Capacity && "InlineVector is full");
    items[length++] = value;
  }
  void pop_back() { --length; }
  void clear() { length = 0; }
  void resize(std::size_t size) {
    assert(size <= Capacity && "InlineVector is full");
    for (; length < size; ++length)
      items[length] = T();
    length = size;
  }

  std::size_t size() const { return length; }
  bool empty() const { return length == 0; }
  bool full() const { return length == Capacity; }
  static constexpr std::size_t capacity() { return Capacity; }

  T &operator[](std::size_t i) { return items[i]; }
  const T &operator[](std::size_t i) const { return items[i]; }
  T &back() { return items[length - 1]; }
  const T &back() const { return items[length - 1]; }

  T *begin() { return items.data(); }
  T *end() { return items.data() + length; }
  const T *begin() const { return items.data(); }
  const T *end() const { return items.data() + length; }

private:
  std::array<T, Capacity> items;
  std::size_t length = 0;
};

} // namespace maestro

#endif // MAESTRO_MODEL_INLINEVECTOR_H
