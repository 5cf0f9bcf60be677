//===- Arena.h - Memory of an evaluation ------------------------*- C++ -*-===//
//
// Blocks that are handed out in order and taken back all at once. An arena
// that has served one evaluation serves the next without the heap.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_MODEL_ANALYSIS_ARENA_H
#define MAESTRO_LIB_MODEL_ANALYSIS_ARENA_H

#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace maestro::analysis {

class Arena {
public:
  /// A position to which release() returns.
  struct Mark {
    std::size_t block, used;
  };

  Arena() { grow(kBlock); }

  /// Room for `count` values of T, uninitialised.
  template <typename T> T *allocate(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    return static_cast<T *>(raw(count * sizeof(T)));
  }

  /// Takes `items` times `times` from the work that one evaluation may do item
  /// by item (R8). False once it is used up: what is computed then is void.
  bool spend(int64_t items, int64_t times = 1) {
    int64_t work;
    if (__builtin_mul_overflow(items, times, &work) || work > left)
      left = -1;
    else
      left -= work;
    return left >= 0;
  }
  bool isSpent() const { return left < 0; }

  Mark mark() const { return {current, used}; }
  void release(Mark mark) {
    current = mark.block;
    used = mark.used;
  }
  void clear() {
    release({0, 0});
    left = kMostWork;
  }

  /// Some tenths of a second.
  static constexpr int64_t kMostWork = int64_t(1) << 22;

private:
  static constexpr std::size_t kBlock = std::size_t(512) * 1024;
  static constexpr std::size_t kAlign = alignof(std::max_align_t);
  struct Block {
    std::unique_ptr<std::byte[]> bytes;
    std::size_t size;
  };

  void *raw(std::size_t size) {
    size = (size + kAlign - 1) / kAlign * kAlign;
    while (used + size > blocks[current].size)
      next(size);
    void *result = blocks[current].bytes.get() + used;
    used += size;
    return result;
  }

  void next(std::size_t size) {
    if (current + 1 == blocks.size())
      grow(size > kBlock ? size : kBlock);
    ++current;
    used = 0;
  }

  /// Uninitialised, so that pages that nobody needs are never touched.
  void grow(std::size_t size) {
    blocks.push_back({std::unique_ptr<std::byte[]>(new std::byte[size]), size});
  }

  std::vector<Block> blocks;
  std::size_t current = 0, used = 0;
  int64_t left = kMostWork;
};

/// Gives back what a scope took from an arena.
class ArenaScope {
public:
  explicit ArenaScope(Arena &arena) : arena(arena), start(arena.mark()) {}
  ~ArenaScope() { arena.release(start); }
  ArenaScope(const ArenaScope &) = delete;
  ArenaScope &operator=(const ArenaScope &) = delete;

private:
  Arena &arena;
  Arena::Mark start;
};

} // namespace maestro::analysis

#endif // MAESTRO_LIB_MODEL_ANALYSIS_ARENA_H
