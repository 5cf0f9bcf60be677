//===- Problem.cpp - What a layer computes --------------------------------===//

#include "maestro/Model/Problem.h"

#include "Text.h"
#include "maestro/Model/Limits.h"

#include <algorithm>
#include <array>
#include <charconv>

using namespace maestro;

std::string_view maestro::toString(OpKind kind) {
  switch (kind) {
  case OpKind::Convolution:
    return "convolution";
  case OpKind::Depthwise:
    return "depthwise";
  case OpKind::Pooling:
    return "pooling";
  case OpKind::Contraction:
    return "contraction";
  case OpKind::Generic:
    return "generic";
  }
  return "";
}

/// The number behind `prefix` ("d12" -> 12), if that is all there is. Each
/// number has one spelling: "d012" is none.
static std::optional<unsigned> numberAfter(std::string_view prefix,
                                           std::string_view name) {
  if (name.substr(0, prefix.size()) != prefix)
    return std::nullopt;
  name.remove_prefix(prefix.size());
  unsigned number = 0;
  auto [end, error] =
      std::from_chars(name.data(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size() ||
      (name.size() > 1 && name.front() == '0'))
    return std::nullopt;
  return number;
}

/// `base` itself, or `base` with a number of 1 or more ("M1").
static bool isNumbered(std::string_view base, std::string_view name) {
  return name == base || numberAfter(base, name).value_or(0) >= 1;
}

std::optional<int64_t> Problem::macs() const {
  int64_t product = 1;
  for (const Loop &loop : loops)
    if (__builtin_mul_overflow(product, loop.extent, &product))
      return std::nullopt;
  return product;
}

std::optional<unsigned> Problem::findLoop(std::string_view name) const {
  for (unsigned i = 0; i < loops.size(); ++i)
    if (loops[i].name == name)
      return i;
  std::optional<unsigned> number = numberAfter("d", name);
  return number && *number < loops.size() ? number : std::nullopt;
}

std::optional<unsigned> Problem::findOperand(std::string_view name) const {
  unsigned inputs = 0, outputs = 0;
  for (unsigned i = 0; i < operands.size(); ++i) {
    const Operand &operand = operands[i];
    if (operand.name == name ||
        (operand.output ? numberAfter("out", name) == outputs
                        : numberAfter("in", name) == inputs))
      return i;
    ++(operand.output ? outputs : inputs);
  }
  return std::nullopt;
}

const Window *Problem::findWindow(std::string_view coordinate) const {
  auto it =
      std::find_if(windows.begin(), windows.end(), [&](const Window &window) {
        return window.coordinate == coordinate;
      });
  return it == windows.end() ? nullptr : &*it;
}

bool maestro::isLoopName(std::string_view name) {
  static constexpr std::array<std::string_view, 12> roles = {
      "N", "G", "K", "C", "B", "M", "OZ", "OY", "OX", "T", "R", "S"};
  return numberAfter("d", name) ||
         std::any_of(roles.begin(), roles.end(), [&](std::string_view role) {
           return isNumbered(role, name);
         });
}

bool maestro::isCoordinateName(std::string_view name) {
  return name == "Z" || name == "Y" || name == "X";
}

bool maestro::isOperandName(std::string_view name) {
  static constexpr std::array<std::string_view, 5> roles = {
      "input", "filter", "output", "lhs", "rhs"};
  return numberAfter("in", name) || numberAfter("out", name) ||
         std::find(roles.begin(), roles.end(), name) != roles.end();
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

/// coefficient x extent, summed over the terms, exceeds 2^63 - 1 (R8).
static bool isTooLong(const Problem &problem, const IndexSum &sum) {
  int64_t length = 0, reach = 0;
  return std::any_of(sum.begin(), sum.end(), [&](const Term &term) {
    return __builtin_mul_overflow(term.coefficient,
                                  problem.loops[term.loop].extent, &reach) ||
           __builtin_add_overflow(length, reach, &length);
  });
}

/// "2 x 5 + 1 x 3": coefficient x extent of each term.
static std::string reachOf(const Problem &problem, const IndexSum &sum) {
  return joined(sum, " + ", [&](const Term &term) {
    return text(term.coefficient, " x ", problem.loops[term.loop].extent);
  });
}

namespace {
/// Collects what is wrong with one problem.
class Verifier {
public:
  explicit Verifier(const Problem &problem) : problem(problem) {}

  std::vector<Violation> run() {
    if (problem.loops.empty())
      fail("a problem has at least 1 loop: 0");
    limit("loops", problem.loops.size(), kMaxLoops);
    limit("operands", problem.operands.size(), kMaxOperands);
    for (const Loop &loop : problem.loops)
      if (loop.extent < 1)
        fail(text("extent of loop ", loop.name,
                  " must be at least 1: ", loop.extent));
    outputComesLast();
    for (const Operand &operand : problem.operands)
      check(operand);
    for (const Window &window : problem.windows)
      check(window);
    if (violations.empty()) {
      namesAreOwn();
      countable();
    }
    return std::move(violations);
  }

private:
  void fail(std::string message, const char *rule = "P1") {
    violations.push_back({rule, std::move(message), {}});
  }

  void limit(const std::string &what, size_t size, unsigned most) {
    if (size > most)
      fail(text("too many ", what, ": ", size, " > ", most));
  }

  void outputComesLast() {
    auto outputs =
        std::count_if(problem.operands.begin(), problem.operands.end(),
                      [](const Operand &operand) { return operand.output; });
    if (outputs != 1)
      return fail(text("a problem has 1 output: ", outputs));
    if (!problem.operands.back().output)
      fail("the output must be the last operand");
  }

  void check(const Operand &operand) {
    if (operand.bits < 1)
      fail(text("element of operand ", operand.name,
                " must have at least 1 bit: ", operand.bits),
           "P4");
    limit("dimensions of operand " + operand.name, operand.index.size(),
          kMaxRank);
    std::vector<unsigned> seen(problem.loops.size());
    for (const IndexSum &sum : operand.index) {
      limit("loops in a dimension of operand " + operand.name, sum.size(),
            kMaxTerms);
      for (const Term &term : sum)
        check(operand, term, seen);
      // R6 speaks of values that one tile of each loop determines.
      if (operand.output && sum.size() > 1)
        fail(text("a dimension of output ", operand.name,
                  " must not be a window: sum of ", sum.size(), " loops > 1"));
    }
  }

  void check(const Operand &operand, const Term &term,
             std::vector<unsigned> &seen) {
    if (term.loop >= problem.loops.size())
      return fail(text("operand ", operand.name, " names loop ", term.loop,
                       " of ", problem.loops.size()));
    const std::string &loop = problem.loops[term.loop].name;
    if (term.coefficient < 1)
      fail(text("coefficient of loop ", loop, " in operand ", operand.name,
                " must be positive: ", term.coefficient));
    if (seen[term.loop]++)
      fail(text("loop ", loop, " occurs more than once in operand ",
                operand.name));
  }

  void check(const Window &window) {
    for (unsigned loop : {window.outputLoop, window.filterLoop})
      if (loop >= problem.loops.size())
        fail(text("window ", window.coordinate, " names loop ", loop, " of ",
                  problem.loops.size()));
    if (window.stride < 1 || window.dilation < 1)
      fail(text("stride and dilation of window ", window.coordinate,
                " must be at least 1: ", window.stride, " and ",
                window.dilation));
  }

  //===--------------------------------------------------------------------===//
  // P3
  //===--------------------------------------------------------------------===//

  /// What is found by a name or a number is what has it.
  void namesAreOwn() {
    for (unsigned i = 0; i < problem.loops.size(); ++i)
      for (const std::string &name : {problem.loops[i].name, text("d", i)})
        isOwn("loop", name, i, problem.findLoop(name));
    for (unsigned i = 0; i < problem.operands.size(); ++i)
      for (const std::string &name :
           {problem.operands[i].name,
            problem.operands[i].output ? "out0" : text("in", i)})
        isOwn("operand", name, i, problem.findOperand(name));
  }

  void isOwn(const char *what, const std::string &name, unsigned index,
             std::optional<unsigned> found) {
    if (found != index)
      fail(text("name ", name, " must stand for one ", what, ": ", what, " ",
                index, ", or ", what, " ", *found),
           "P3");
  }

  //===--------------------------------------------------------------------===//
  // R8
  //===--------------------------------------------------------------------===//

  /// Every point and every index can be counted in 63 bits.
  void countable() {
    if (!problem.macs())
      fail(text("more than 2^63 - 1 MACs: ",
                joined(problem.loops, " x ",
                       [](const Loop &loop) { return loop.extent; })),
           "R8");
    for (const Operand &operand : problem.operands)
      for (size_t i = 0; i < operand.index.size(); ++i)
        countable(text("dimension ", i, " of operand ", operand.name),
                  operand.index[i]);
    for (const Window &window : problem.windows)
      countable("input coordinate " + window.coordinate,
                {{window.stride, window.outputLoop},
                 {window.dilation, window.filterLoop}});
  }

  void countable(const std::string &what, const IndexSum &sum) {
    if (isTooLong(problem, sum))
      fail(text(what, " reaches beyond 2^63 - 1: ", reachOf(problem, sum)),
           "R8");
  }

  const Problem &problem;
  std::vector<Violation> violations;
};
} // namespace

std::vector<Violation> maestro::verify(const Problem &problem) {
  return Verifier(problem).run();
}
