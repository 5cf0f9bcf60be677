//===- Progress.h - How far searches are, on a terminal ---------*- C++ -*-===//

#ifndef MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PROGRESS_H
#define MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PROGRESS_H

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <vector>

namespace maestro {

/// A line on standard error, written anew as searches on several threads go on
/// and erased at the end. Nothing where standard error is no terminal.
class Progress {
public:
  explicit Progress(size_t searches);
  ~Progress();
  Progress(const Progress &) = delete;
  Progress &operator=(const Progress &) = delete;

  /// A search has evaluated so many points.
  void update(size_t search, uint64_t evaluated);
  /// It has ended.
  void finish() { ++finished; }

private:
  using Clock = std::chrono::steady_clock;
  void print(Clock::time_point now);

  bool isTerminal;
  Clock::time_point start, last;
  std::vector<std::atomic<uint64_t>> points;
  std::atomic<size_t> finished{0};
  std::mutex mutex;
  bool isShown = false;
};

} // namespace maestro

#endif // MAESTRO_LIB_DIALECT_DATAFLOW_TRANSFORMS_PROGRESS_H
