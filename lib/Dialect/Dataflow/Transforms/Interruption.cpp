//===- Interruption.cpp - Ctrl-C ends a search, not the program -----------===//

#include "maestro/Dialect/Dataflow/Transforms/Interruption.h"

#include <atomic>
#include <csignal>
#include <mutex>

using namespace maestro;

namespace {
struct State {
  std::atomic<bool> isWanted{false};
  std::atomic<bool> isInterrupted{false};
  std::mutex mutex;
  unsigned scopes = 0;
  /// What SIGINT did before the first scope.
  struct sigaction before = {};
};
} // namespace

static State state;

/// The next signal is not ours.
extern "C" void maestroInterruptSearches(int /*signal*/) {
  state.isInterrupted = true;
  sigaction(SIGINT, &state.before, nullptr);
}

void maestro::letInterruptsEndSearches() { state.isWanted = true; }

InterruptibleScope::InterruptibleScope() {
  std::lock_guard<std::mutex> lock(state.mutex);
  if (state.scopes++ > 0)
    return;
  state.isInterrupted = false;
  if (!state.isWanted)
    return;
  struct sigaction ours = {};
  ours.sa_handler = maestroInterruptSearches;
  ours.sa_flags = SA_RESTART;
  sigemptyset(&ours.sa_mask);
  sigaction(SIGINT, &ours, &state.before);
}

InterruptibleScope::~InterruptibleScope() {
  std::lock_guard<std::mutex> lock(state.mutex);
  if (--state.scopes == 0 && state.isWanted)
    sigaction(SIGINT, &state.before, nullptr);
}

bool InterruptibleScope::isInterrupted() { return state.isInterrupted; }
