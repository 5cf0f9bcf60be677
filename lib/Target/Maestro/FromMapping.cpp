//===- FromMapping.cpp - The dataflow that a mapping is -------------------===//

#include "maestro/Target/Maestro/FromModel.h"
#include "maestro/Target/Maestro/Layer.h"

#include "maestro/Model/Bind.h"

#include <algorithm>
#include <map>

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// Replaces what MAESTRO's text has no words for: `dN` and `full`.
class Resolver {
public:
  explicit Resolver(const Problem &problem) : problem(problem) {
    for (const Loop &loop : problem.loops)
      handed[loop.name] = loop.extent;
  }

  Result<Mapping> resolve(Mapping mapping);

private:
  std::string nameOf(const std::string &name) const {
    std::optional<unsigned> loop = problem.findLoop(name);
    return loop ? problem.loops[*loop].name : name;
  }
  /// The loop that a directive cuts.
  std::string loopOf(const Directive &directive) const {
    const Window *window = problem.findWindow(directive.dim);
    return window ? problem.loops[window->outputLoop].name : directive.dim;
  }
  int64_t handedOf(const std::string &loop) const {
    auto it = handed.find(loop);
    return it == handed.end() ? 1 : it->second;
  }

  void rename(Size &size) const {
    if (size.kind == Size::Kind::ExtentOf)
      size.loop = nameOf(size.loop);
  }
  int64_t valueOf(const Size &size, const std::string &loop) const;
  int64_t outputsOf(const Directive &directive, const Window &window,
                    const MappingLevel &level) const;
  Size numberOf(const Size &size, const Directive &directive) const;
  void replaceFull(Directive &directive, const MappingLevel &level) const;
  void handOn(const MappingLevel &level);

  const Problem &problem;
  /// The largest tile of each loop that the level is handed.
  std::map<std::string, int64_t> handed;
};
} // namespace

int64_t Resolver::valueOf(const Size &size, const std::string &loop) const {
  switch (size.kind) {
  case Size::Kind::Constant:
    return size.value;
  case Size::Kind::Full:
    return handedOf(loop);
  case Size::Kind::Hole:
    // fromMapping() has refused it (H1).
    return 1;
  case Size::Kind::ExtentOf:
    break;
  }
  std::optional<unsigned> found = problem.findLoop(size.loop);
  return found ? problem.loops[*found].extent : 1;
}

/// M7: the outputs that a tile of inputs is good for; 0 where it is none.
int64_t Resolver::outputsOf(const Directive &directive, const Window &window,
                            const MappingLevel &level) const {
  if (directive.size.kind == Size::Kind::Full)
    return handedOf(problem.loops[window.outputLoop].name);
  const std::string &filter = problem.loops[window.filterLoop].name;
  int64_t tile = handedOf(filter);
  for (const Directive &other : level.directives)
    if (other.dim == filter)
      tile = std::min(tile, valueOf(other.size, filter));
  int64_t reach = (tile - 1) * window.dilation + 1;
  int64_t inputs = valueOf(directive.size, directive.dim);
  return inputs < reach ? 0 : (inputs - reach) / window.stride + 1;
}

/// M5: `Sz` reads better where it is the same.
Size Resolver::numberOf(const Size &size, const Directive &directive) const {
  if (size.kind != Size::Kind::Full)
    return size;
  int64_t value = handedOf(directive.dim);
  bool filter = directive.dim == "R" || directive.dim == "S";
  std::optional<unsigned> loop = problem.findLoop(directive.dim);
  if (filter && loop && problem.loops[*loop].extent == value)
    return Size::extentOf(directive.dim);
  return Size::constant(value);
}

void Resolver::replaceFull(Directive &directive,
                           const MappingLevel &level) const {
  if (directive.size.kind != Size::Kind::Full &&
      directive.offset.kind != Size::Kind::Full)
    return;
  const Window *window = problem.findWindow(directive.dim);
  if (!window) {
    directive.size = numberOf(directive.size, directive);
    directive.offset = numberOf(directive.offset, directive);
    return;
  }
  // M7: `full` of an input coordinate counts outputs.
  int64_t all = handedOf(loopOf(directive));
  int64_t offset = directive.offset.kind == Size::Kind::Full
                       ? all
                       : valueOf(directive.offset, directive.dim);
  if (directive.offset.kind != Size::Kind::Full) {
    if (offset % window->stride != 0)
      return;
    offset /= window->stride;
  }
  int64_t outputs = outputsOf(directive, *window, level);
  if (outputs == 0)
    return;
  directive.size = Size::constant(outputs);
  directive.offset = Size::constant(offset);
  directive.dim = loopOf(directive);
}

/// M6, M11: the tiles that the next level is handed.
void Resolver::handOn(const MappingLevel &level) {
  std::map<std::string, int64_t> next = handed;
  for (const Directive &directive : level.directives) {
    const Window *window = problem.findWindow(directive.dim);
    std::string loop = loopOf(directive);
    int64_t tile = window ? outputsOf(directive, *window, level)
                          : valueOf(directive.size, loop);
    if (auto it = next.find(loop); it != next.end() && tile > 0)
      it->second = std::min(it->second, tile);
  }
  handed = std::move(next);
}

Result<Mapping> Resolver::resolve(Mapping mapping) {
  if (!isFor(mapping.kind, problem.kind))
    return Violation{"P3",
                     "the mapping is not written for a " +
                         std::string(toString(problem.kind)) + " op",
                     {Place::Kind::Mapping}};
  mapping.kind = problem.kind == OpKind::Contraction ? MappingKind::Contraction
                                                     : MappingKind::Convolution;
  for (MappingLevel &level : mapping.levels) {
    rename(level.units);
    for (Directive &directive : level.directives) {
      directive.dim = nameOf(directive.dim);
      rename(directive.size);
      rename(directive.offset);
    }
    const MappingLevel written = level;
    for (Directive &directive : level.directives)
      replaceFull(directive, written);
    handOn(level);
  }
  return mapping;
}

//===----------------------------------------------------------------------===//
// Writing
//===----------------------------------------------------------------------===//

static std::string toDim(const std::string &loop) {
  return loop == "OY" ? "Y'" : loop == "OX" ? "X'" : loop;
}

static Amount toAmount(const Size &size) {
  Amount amount;
  if (size.kind == Size::Kind::ExtentOf)
    amount.sizeOf = toDim(size.loop);
  else
    amount.value = size.value;
  return amount;
}

static Dataflow toDataflow(const Mapping &mapping) {
  Dataflow dataflow;
  for (const MappingLevel &from : mapping.levels) {
    Level &level = dataflow.levels.emplace_back();
    level.units = toAmount(from.units);
    for (const Directive &directive : from.directives)
      level.maps.push_back({directive.spatial,
                            toAmount(directive.size),
                            toAmount(directive.offset),
                            toDim(directive.dim),
                            {}});
  }
  return dataflow;
}

//===----------------------------------------------------------------------===//
// Checking
//===----------------------------------------------------------------------===//

/// What a text has no words for, whatever the layer.
static std::vector<Violation> findUnsayable(const Mapping &mapping) {
  std::vector<Violation> found;
  for (size_t i = 0; i < mapping.levels.size(); ++i) {
    const MappingLevel &level = mapping.levels[i];
    auto at = static_cast<int>(i);
    for (size_t j = 0; j < level.keeps.size(); ++j)
      found.push_back({"M10",
                       "MAESTRO's text cannot say which level a memory "
                       "belongs to: keep of " +
                           level.keeps[j].memory,
                       {Place::Kind::Keep, at, int(j)}});
    for (size_t j = 0; j < level.directives.size(); ++j) {
      const Directive &directive = level.directives[j];
      if (directive.offset.kind == Size::Kind::Constant &&
          directive.offset.value < 1)
        found.push_back({"M3",
                         "an offset is at least 1 in MAESTRO's text: " +
                             std::to_string(directive.offset.value),
                         {Place::Kind::Directive, at, int(j)}});
    }
  }
  if (mapping.levels.size() == 1 && mapping.levels[0].directives.empty())
    found.push_back({"M1",
                     "a mapping without directives is no dataflow in "
                     "MAESTRO's text",
                     {Place::Kind::Mapping}});
  return found;
}

static bool isSame(const Directive &a, const Directive &b) {
  return a.spatial == b.spatial && a.size == b.size && a.offset == b.offset &&
         a.dim == b.dim;
}

/// M9: a text may mean something else on this layer.
static std::vector<Violation> findMisread(const Mapping &mapping,
                                          const Mapping &read) {
  std::vector<Violation> found;
  for (size_t i = 0; i < mapping.levels.size(); ++i)
    for (size_t j = 0; j < mapping.levels[i].directives.size(); ++j) {
      const Directive &directive = mapping.levels[i].directives[j];
      if (isSame(directive, read.levels[i].directives[j]))
        continue;
      if (directive.size.kind == Size::Kind::Full ||
          directive.offset.kind == Size::Kind::Full)
        found.push_back({"M7",
                         "full on " + directive.dim + " is no number here",
                         {Place::Kind::Directive, int(i), int(j)}});
      else
        found.push_back({"M9",
                         "offset 1 on " + directive.dim +
                             " is a step of all outputs of a tile in MAESTRO's "
                             "text; here it is a step of one input",
                         {Place::Kind::Directive, int(i), int(j)}});
    }
  return found;
}

Result<Dataflow> dfsl::fromMapping(const Mapping &mapping,
                                   const Problem &problem, const Layer &layer) {
  for (auto *find : {findHoles, findUnsayable})
    if (std::vector<Violation> found = find(mapping); !found.empty())
      return found;
  Result<Mapping> resolved = Resolver(problem).resolve(mapping);
  if (!resolved)
    return resolved.errors();
  Layer mapped = layer;
  mapped.dataflow = toDataflow(*resolved);
  std::vector<Diagnostic> diagnostics;
  std::optional<Shape> shape = shapeOf(layer, diagnostics);
  if (!shape)
    return Violation{"P1", diagnostics.front().message, {}};
  Mapping read = toMapping(mapped, *shape);
  if (std::vector<Violation> found = findMisread(*resolved, read);
      !found.empty())
    return found;
  return *mapped.dataflow;
}
