//===- Result.h - A value, or the rules it breaks ---------------*- C++ -*-===//
//
// The Model room reports what is wrong as plain values: the label of the rule,
// where it was broken, and a sentence with the numbers. The passes turn them
// into diagnostics at the right location.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_MODEL_RESULT_H
#define MAESTRO_MODEL_RESULT_H

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace maestro {

/// Where a rule was broken, so that a caller can point at the directive.
struct Place {
  enum class Kind { Problem, Mapping, Level, Directive, Keep, Accelerator };
  Kind kind = Kind::Problem;
  /// Level of the mapping as written (0 is outside the first cluster), for
  /// `Level`, `Directive` and `Keep`.
  int level = -1;
  /// Position of the directive (or of the keep) in its level.
  int index = -1;
};

/// One broken rule of docs/CostModel.md.
struct Violation {
  /// The label: "M4", "R8", ...
  std::string rule;
  /// Lowercase, "what: value", with the numbers and what would be right;
  /// without the label.
  std::string message;
  Place place = {};

  /// The message followed by its label in brackets.
  std::string str() const { return message + " [" + rule + "]"; }
};

/// A value, or at least one violation.
template <typename T> class Result {
public:
  Result(T value) : value(std::move(value)) {}
  Result(Violation violation) { violations.push_back(std::move(violation)); }
  Result(std::vector<Violation> broken) : violations(std::move(broken)) {
    assert(!violations.empty() && "a failure needs a reason");
  }

  explicit operator bool() const { return value.has_value(); }
  // The caller has checked, as with std::optional itself.
  // NOLINTBEGIN(bugprone-unchecked-optional-access)
  const T &operator*() const { return *value; }
  T &operator*() { return *value; }
  const T *operator->() const { return &*value; }
  T *operator->() { return &*value; }
  // NOLINTEND(bugprone-unchecked-optional-access)

  /// What is wrong; empty where there is a value.
  const std::vector<Violation> &errors() const { return violations; }

private:
  std::optional<T> value;
  std::vector<Violation> violations;
};

} // namespace maestro

#endif // MAESTRO_MODEL_RESULT_H
