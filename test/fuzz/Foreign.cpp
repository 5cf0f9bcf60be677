//===- Foreign.cpp - Crashes that are not ours ----------------------------===//

#include "Foreign.h"

#include <sanitizer/common_interface_defs.h>

#include <array>
#include <csetjmp>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <execinfo.h>
#include <map>
#include <set>
#include <string>
#include <vector>

using namespace maestro;
using namespace maestro::testing;

static constexpr std::array kSignals = {SIGSEGV, SIGBUS, SIGFPE, SIGILL,
                                        SIGABRT};

namespace {
/// What a signal handler cannot be given.
struct Guard {
  sigjmp_buf out;
  volatile sig_atomic_t armed = 0;
  std::array<struct sigaction, kSignals.size()> others;
};
} // namespace

static Guard guard;

/// The functions whose code is at an address: one, and those that it is inlined
/// into.
static std::vector<std::string> functionsAt(void *address) {
  std::array<char, 8192> names = {};
  // One before the return address is in the call.
  __sanitizer_symbolize_pc(static_cast<char *>(address) - 1, "%f", names.data(),
                           names.size() - 2);
  std::vector<std::string> functions;
  for (const char *name = names.data(); *name;
       name += functions.back().size() + 1)
    functions.emplace_back(name);
  return functions;
}

/// Innermost first.
static std::vector<std::string> runningFunctions() {
  static std::map<void *, std::vector<std::string>> known;
  std::array<void *, 512> addresses;
  int count = backtrace(addresses.data(), addresses.size());
  std::vector<std::string> running;
  for (int i = 0; i < count; ++i) {
    auto [it, isNew] = known.try_emplace(addresses[i]);
    if (isNew)
      it->second = functionsAt(addresses[i]);
    running.insert(running.end(), it->second.begin(), it->second.end());
  }
  return running;
}

/// Whether all that runs inside survives() is foreign, or inside the parser of
/// a foreign op, which may stand in a region of ours. Where the stack cannot be
/// followed to there, nothing is known.
static bool isForeign(const std::vector<std::string> &running) {
  for (const std::string &name : running) {
    if (name.find("maestro::testing::survives") != std::string::npos)
      return true;
    if (name.find("maestro::") == std::string::npos &&
        name.find("::parse(mlir::OpAsmParser&") != std::string::npos)
      return true;
    if (name.find("maestro::testing::") == std::string::npos &&
        name.find("maestro::") != std::string::npos)
      return false;
  }
  return false;
}

/// The innermost function of MLIR or LLVM.
static std::string placeOf(const std::vector<std::string> &running) {
  for (const std::string &name : running)
    if (name.find("mlir::") != std::string::npos ||
        name.find("llvm::") != std::string::npos)
      return name;
  return "an unknown function";
}

namespace {
/// Says what there was, each place once and the total in the end.
class Tally {
public:
  ~Tally() {
    if (total > 0)
      std::fprintf(stderr, "foreign crashes: %u\n", total);
  }
  void add(int signal, const std::string &place) {
    ++total;
    if (places.insert(place).second)
      std::fprintf(stderr, "foreign crash (%s) in %s\n", strsignal(signal),
                   place.c_str());
  }

private:
  unsigned total = 0;
  std::set<std::string> places;
};
} // namespace

static void restoreHandlers() {
  for (size_t i = 0; i < kSignals.size(); ++i)
    sigaction(kSignals[i], &guard.others[i], nullptr);
}

/// Nothing here is safe in a signal handler, but what was interrupted is about
/// to crash anyway.
static void handle(int signal, siginfo_t *, void *) {
  static Tally tally;
  if (guard.armed) {
    guard.armed = 0;
    std::vector<std::string> running = runningFunctions();
    if (isForeign(running)) {
      tally.add(signal, placeOf(running));
      siglongjmp(guard.out, 1);
    }
  }
  // It happens again, and the sanitizer and libFuzzer deal with it.
  restoreHandlers();
  if (signal == SIGABRT)
    raise(SIGABRT);
}

static void installHandlers() {
  struct sigaction action = {};
  action.sa_sigaction = handle;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK | SA_NODEFER;
  for (size_t i = 0; i < kSignals.size(); ++i)
    sigaction(kSignals[i], &action, &guard.others[i]);
}

bool maestro::testing::survives(llvm::function_ref<void()> call) {
  static bool installed = (installHandlers(), true);
  (void)installed;
  if (sigsetjmp(guard.out, 1) != 0)
    return false;
  guard.armed = 1;
  call();
  guard.armed = 0;
  return true;
}

void maestro::testing::disarm() { guard.armed = 0; }
