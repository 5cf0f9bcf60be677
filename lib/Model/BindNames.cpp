//===- BindNames.cpp - What names and sizes mean on an op -----------------===//

#include "Binder.h"
#include "Text.h"

#include <algorithm>

using namespace maestro;

/// A name that means something only on ops of one kind (P3), unlike "d0".
static bool isRoleName(const std::string &name) {
  return isCoordinateName(name) || (isLoopName(name) && name.front() != 'd');
}

/// The loops and coordinates of the op, for a message that offers them.
static std::string offeredNames(const Problem &problem) {
  std::string names =
      joined(problem.loops, ", ", [](const Loop &loop) { return loop.name; });
  for (const Window &window : problem.windows)
    names += ", " + window.coordinate;
  return names;
}

//===----------------------------------------------------------------------===//
// M5, M11
//===----------------------------------------------------------------------===//

void Names::lacks(const std::string &name, Place place,
                  const char *consequence) {
  if (remarked.insert(name).second)
    findings.remarks.push_back({"M11",
                                text("this ", toString(problem.kind),
                                     " has no ", name, ": ", consequence),
                                place});
}

std::optional<unsigned> Names::loop(const std::string &name, Place place) {
  std::optional<unsigned> found = problem.findLoop(name);
  if (found)
    return found;
  if (isLoopName(name))
    lacks(name, place, "directives on it are void and its size is 1");
  else
    findings.fail("M11",
                  text("unknown loop: ", name, "; this ",
                       toString(problem.kind), " has ", offeredNames(problem)),
                  place);
  return std::nullopt;
}

const Window *Names::window(const std::string &name, Place place) {
  const Window *found = problem.findWindow(name);
  if (!found)
    lacks(name, place, "directives on it are void");
  return found;
}

std::optional<unsigned> Names::operand(const std::string &name, Place place) {
  std::optional<unsigned> found = problem.findOperand(name);
  if (found)
    return found;
  if (isOperandName(name))
    lacks(name, place, "there is nothing to keep");
  else
    findings.fail("M10",
                  text("unknown operand: ", name, "; this ",
                       toString(problem.kind), " has ",
                       joined(problem.operands, ", ",
                              [](const Operand &each) { return each.name; })),
                  place);
  return std::nullopt;
}

std::optional<int64_t> Names::value(const Size &size, int64_t full,
                                    Place place) {
  switch (size.kind) {
  case Size::Kind::Constant:
    return size.value;
  case Size::Kind::Full:
    return full;
  case Size::Kind::Hole:
    // bind() has refused it (H1).
    return std::nullopt;
  case Size::Kind::ExtentOf:
    break;
  }
  if (std::optional<unsigned> found = loop(size.loop, place))
    return problem.loops[*found].extent;
  return isLoopName(size.loop) ? std::optional<int64_t>(1) : std::nullopt;
}

//===----------------------------------------------------------------------===//
// P3
//===----------------------------------------------------------------------===//

/// A loop name of the mapping that has a meaning only on ops of one kind.
static std::optional<std::string> firstRoleName(const Mapping &mapping) {
  auto roleIn = [](const Size &size) {
    return size.kind == Size::Kind::ExtentOf && isRoleName(size.loop);
  };
  for (size_t i = 0; i < mapping.levels.size(); ++i) {
    const MappingLevel &level = mapping.levels[i];
    if (i > 0 && roleIn(level.units))
      return level.units.loop;
    for (const Directive &directive : level.directives) {
      if (isRoleName(directive.dim))
        return directive.dim;
      for (const std::string &name : directive.loops.names)
        if (isRoleName(name))
          return name;
      if (roleIn(directive.size))
        return directive.size.loop;
      if (roleIn(directive.offset))
        return directive.offset.loop;
    }
  }
  return std::nullopt;
}

bool maestro::isFor(MappingKind mapping, OpKind op) {
  switch (mapping) {
  case MappingKind::Any:
    return true;
  case MappingKind::Convolution:
    return op == OpKind::Convolution || op == OpKind::Depthwise ||
           op == OpKind::Pooling;
  case MappingKind::Contraction:
    return op == OpKind::Contraction;
  }
  return false;
}

void maestro::checkKind(const Problem &problem, const Mapping &mapping,
                        Findings &findings) {
  std::optional<std::string> role = firstRoleName(mapping);
  if (!role)
    return;
  if (mapping.kind == MappingKind::Any)
    return findings.fail(
        "P3",
        text("mapping ", mapping.name, " uses ", *role,
             " but says no kind of op, and names of roles differ between "
             "kinds: make it a convolution or contraction mapping, or use d0 "
             "to d",
             problem.loops.size() - 1),
        {Place::Kind::Mapping});
  if (isFor(mapping.kind, problem.kind))
    return;
  findings.fail(
      "P3",
      text("mapping ", mapping.name, " is for ",
           mapping.kind == MappingKind::Convolution ? "convolution"
                                                    : "contraction",
           " ops and this op is of kind ", toString(problem.kind), ", where ",
           *role,
           " means something else: use a mapping for this kind, or d0 "
           "to d",
           problem.loops.size() - 1),
      {Place::Kind::Mapping});
}

//===----------------------------------------------------------------------===//
// M2
//===----------------------------------------------------------------------===//

/// The units of a cluster: at least 1; nothing where they are wrong.
static std::optional<int64_t> clusterUnits(const MappingLevel &level,
                                           Place place, Names &names,
                                           Findings &findings) {
  if (level.units.kind == Size::Kind::Full) {
    findings.fail("M2",
                  "a cluster needs a number of units, or Sz of a loop: full",
                  place);
    return std::nullopt;
  }
  std::optional<int64_t> units = names.value(level.units, 1, place);
  if (units && *units < 1) {
    findings.fail("M2", text("units of a cluster must be at least 1: ", *units),
                  place);
    return std::nullopt;
  }
  return units;
}

std::optional<std::vector<int64_t>> maestro::bindUnits(const Mapping &mapping,
                                                       int64_t pes,
                                                       Names &names,
                                                       Findings &findings) {
  std::vector<int64_t> units(mapping.levels.size(), 1);
  int64_t product = 1;
  bool correct = true, fit = true;
  for (size_t j = 1; j < units.size(); ++j) {
    std::optional<int64_t> found = clusterUnits(
        mapping.levels[j], {Place::Kind::Level, int(j)}, names, findings);
    correct &= found.has_value();
    units[j] = found.value_or(1);
    if (__builtin_mul_overflow(product, units[j], &product) || product > pes)
      fit = false, product = pes;
  }
  if (!fit)
    findings.fail("M2",
                  text("clusters need more PEs than there are: ",
                       joined(std::vector(units.begin() + 1, units.end()),
                              " x ", [](int64_t each) { return each; }),
                       " > ", pes, "; their product must be at most ", pes),
                  {Place::Kind::Level, int(units.size()) - 1});
  if (!correct || !fit)
    return std::nullopt;
  units[0] = pes / product;
  return units;
}
