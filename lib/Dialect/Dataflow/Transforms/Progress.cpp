//===- Progress.cpp - How far searches are, on a terminal -----------------===//

#include "Progress.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;
using std::chrono::milliseconds;

/// Short searches are silent, and nobody reads faster.
static constexpr milliseconds kSilence(500), kPeriod(200);

Progress::Progress(size_t searches)
    : isTerminal(llvm::sys::Process::StandardErrIsDisplayed()),
      start(Clock::now()), last(start + kSilence - kPeriod), points(searches) {}

Progress::~Progress() {
  if (isShown)
    llvm::errs() << "\r\033[K";
}

void Progress::update(size_t search, uint64_t evaluated) {
  points[search] = evaluated;
  if (!isTerminal)
    return;
  std::unique_lock<std::mutex> lock(mutex, std::try_to_lock);
  if (!lock.owns_lock())
    return;
  Clock::time_point now = Clock::now();
  if (now - last >= kPeriod)
    print(now);
}

void Progress::print(Clock::time_point now) {
  uint64_t sum = 0;
  for (const std::atomic<uint64_t> &count : points)
    sum += count;
  std::chrono::duration<double> seconds = now - start;
  llvm::errs() << llvm::formatv(
      "\r\033[Ksearch: {0} of {1} different layers, {2:F1} million points, "
      "{3:F1} s",
      finished.load(), points.size(), static_cast<double>(sum) / 1e6,
      seconds.count());
  last = now;
  isShown = true;
}
