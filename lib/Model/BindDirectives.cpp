//===- BindDirectives.cpp - The directives of a level (M3 to M8) ----------===//

#include "Binder.h"
#include "Text.h"

#include <algorithm>

using namespace maestro;

namespace {
/// A directive of which all names and sizes are known.
struct Resolved {
  bool spatial = false;
  unsigned loop = 0;
  /// As written: in inputs where the directive is on a coordinate.
  int64_t size = 1, offset = 1;
  /// Of loop iterations: what the directive means (M7).
  int64_t tile = 1;
  /// Set where the directive is on an input coordinate.
  const Window *window = nullptr;
  /// Where `full` makes size or offset a number of outputs, not of inputs.
  bool sizeInOutputs = false, offsetInOutputs = false;
  /// On a filter loop: stands for a coordinate as well (M8).
  bool diagonal = false;
  /// Something about it has been reported.
  bool wrong = false;
  /// Position in the level.
  int index = 0;
};

/// Binds the directives of one level.
class LevelBinder {
public:
  LevelBinder(const Problem &problem, const Mapping &mapping, int level,
              std::vector<int64_t> &handedDown, Names &names,
              Findings &findings)
      : problem(problem), source(mapping.levels[level].directives),
        level(level), handedDown(handedDown), names(names), findings(findings) {
  }

  std::vector<ScheduledMap> run() {
    for (size_t i = 0; i < source.size(); ++i)
      if (std::optional<Resolved> found = resolve(static_cast<int>(i)))
        directives.push_back(*found);
    mergeDiagonals();
    for (Resolved &directive : directives)
      if (directive.window)
        rewriteCoordinate(directive);
    for (const Resolved &directive : directives)
      checkOffset(directive);
    dropIf([&](const Resolved &directive) {
      return !directive.spatial && isOneTile(directive);
    });
    checkOnePerLoop();
    checkOneSpatial();
    // One tile goes to unit 0, as without the directive (S1).
    dropIf([&](const Resolved &directive) { return isOneTile(directive); });
    return handDown();
  }

private:
  Place placeOf(int index) const {
    return {Place::Kind::Directive, level, index};
  }
  void fail(const char *rule, std::string message, const Resolved &directive) {
    findings.fail(rule, std::move(message), placeOf(directive.index));
  }
  template <typename Predicate> void dropIf(Predicate predicate) {
    directives.erase(
        std::remove_if(directives.begin(), directives.end(), predicate),
        directives.end());
  }
  /// As its author called it: "Y", not "OY".
  const std::string &nameOf(const Resolved &directive) const {
    return source[directive.index].dim;
  }
  /// M3: nothing is cut, and the offset does not matter.
  bool isOneTile(const Resolved &directive) const {
    return directive.tile >= handedDown[directive.loop];
  }

  //===--------------------------------------------------------------------===//
  // M3, M5, M11
  //===--------------------------------------------------------------------===//

  /// Nothing where the directive is void or wrong. Names and sizes of void
  /// directives are checked too.
  std::optional<Resolved> resolve(int index) {
    const Directive &directive = source[index];
    Resolved result;
    result.spatial = directive.spatial;
    result.index = index;
    bool found = resolveLoop(directive, result);
    int64_t full = found ? handedDown[result.loop] : 1;
    bool sized = resolveSizes(directive, full, result);
    return found && sized ? std::optional(result) : std::nullopt;
  }

  bool resolveLoop(const Directive &directive, Resolved &result) {
    Place place = placeOf(result.index);
    if (!isCoordinateName(directive.dim)) {
      std::optional<unsigned> loop = names.loop(directive.dim, place);
      result.loop = loop.value_or(0);
      return loop.has_value();
    }
    result.window = names.window(directive.dim, place);
    if (!result.window)
      return false;
    result.loop = result.window->outputLoop;
    result.sizeInOutputs = directive.size.kind == Size::Kind::Full;
    result.offsetInOutputs = directive.offset.kind == Size::Kind::Full;
    return true;
  }

  bool resolveSizes(const Directive &directive, int64_t full,
                    Resolved &result) {
    Place place = placeOf(result.index);
    std::optional<int64_t> size = names.value(directive.size, full, place);
    std::optional<int64_t> offset = names.value(directive.offset, full, place);
    if (!size || !offset)
      return false;
    result.size = result.tile = *size;
    result.offset = *offset;
    if (*size < 1)
      fail("M3", text("size must be at least 1: ", *size), result);
    return *size >= 1;
  }

  //===--------------------------------------------------------------------===//
  // M8
  //===--------------------------------------------------------------------===//

  /// The spatial directive on the filter loop of a spatial directive on a
  /// coordinate, if there is one.
  const Resolved *diagonalPartner(const Resolved &coordinate) const {
    if (!coordinate.window || !coordinate.spatial)
      return nullptr;
    auto it = std::find_if(directives.begin(), directives.end(),
                           [&](const Resolved &other) {
                             return other.spatial && !other.window &&
                                    other.loop == coordinate.window->filterLoop;
                           });
    return it == directives.end() ? nullptr : &*it;
  }

  /// Drops what a diagonal has on its coordinate, right or wrong: what is
  /// wrong has been said.
  void mergeDiagonals() {
    for (size_t i = 0; i < directives.size();) {
      const Resolved *filter = diagonalPartner(directives[i]);
      if (!filter || filter->diagonal) {
        ++i;
        continue;
      }
      checkDiagonal(directives[i], *filter);
      directives[filter - directives.data()].diagonal = true;
      directives.erase(directives.begin() + static_cast<long>(i));
    }
  }

  void checkDiagonal(const Resolved &coordinate, const Resolved &filter) {
    auto isOne = [](const Resolved &directive) {
      return directive.size == 1 && directive.offset == 1 &&
             !directive.sizeInOutputs && !directive.offsetInOutputs;
    };
    for (const Resolved *directive : {&coordinate, &filter})
      if (!isOne(*directive))
        fail("M8",
             text("spatial directives on ", nameOf(coordinate), " and ",
                  nameOf(filter),
                  " at one level are a diagonal and must both be (1, 1): (",
                  directive->size, ", ", directive->offset, ") ",
                  nameOf(*directive)),
             *directive);
    int64_t outputs = handedDown[coordinate.loop];
    if (outputs != 1)
      fail("M8",
           text("the diagonal of ", nameOf(coordinate), " and ", nameOf(filter),
                " needs 1 ", problem.loops[coordinate.loop].name, ", and ",
                outputs, " are handed down: give ", nameOf(coordinate),
                " a tile of one output at a level outside"),
           coordinate);
  }

  //===--------------------------------------------------------------------===//
  // M7
  //===--------------------------------------------------------------------===//

  /// The largest tile of the filter loop at this level.
  int64_t filterTile(const Window &window) const {
    int64_t tile = handedDown[window.filterLoop];
    for (const Resolved &directive : directives)
      if (!directive.window && directive.loop == window.filterLoop)
        tile = std::min(tile, directive.tile);
    return tile;
  }

  void rewriteCoordinate(Resolved &directive) {
    if (!directive.sizeInOutputs)
      countOutputs(directive);
    int64_t stride = directive.window->stride;
    if (directive.offsetInOutputs || directive.offset % stride == 0)
      return;
    directive.wrong = true;
    fail("M7",
         text("offset ", directive.offset, " of ", nameOf(directive),
              " is no multiple of the stride ", stride, ": use ",
              outputStep(directive)),
         directive);
  }

  void countOutputs(Resolved &directive) {
    const Window &window = *directive.window;
    int64_t filter = filterTile(window);
    int64_t reach = (filter - 1) * window.dilation + 1;
    if (directive.size >= reach) {
      directive.tile = (directive.size - reach) / window.stride + 1;
      return;
    }
    directive.tile = 1;
    directive.wrong = true;
    fail("M7",
         text("size ", directive.size, " of ", nameOf(directive),
              " is smaller than the window of a filter tile of ", filter,
              " with dilation ", window.dilation, ": it must be at least ",
              reach),
         directive);
  }

  /// The offset of a coordinate that moves by one whole tile of outputs.
  int64_t outputStep(const Resolved &directive) const {
    return std::min(directive.tile, handedDown[directive.loop]) *
           directive.window->stride;
  }

  //===--------------------------------------------------------------------===//
  // M4
  //===--------------------------------------------------------------------===//

  void checkOffset(const Resolved &directive) {
    if (directive.wrong || isOneTile(directive))
      return;
    int64_t offset = directive.offset;
    if (directive.window && !directive.offsetInOutputs)
      offset /= directive.window->stride;
    if (offset == directive.tile)
      return;
    if (directive.window)
      return fail("M4",
                  text("offset ", directive.offset, " of ", nameOf(directive),
                       " moves by ", offset, " of ",
                       problem.loops[directive.loop].name, ", which is ",
                       comparison(offset, directive.tile), "; use (",
                       directive.size, ", ", outputStep(directive), ")"),
                  directive);
    fail("M4",
         text("offset ", offset, " is ", comparison(offset, directive.tile),
              "; use (", directive.size, ", ", directive.size, ")"),
         directive);
  }

  static std::string comparison(int64_t offset, int64_t size) {
    return offset < size
               ? text("smaller than size ", size, ": the tiles would overlap")
               : text("larger than size ", size,
                      ": what lies between the tiles would be skipped");
  }

  //===--------------------------------------------------------------------===//
  // M6
  //===--------------------------------------------------------------------===//

  void checkOnePerLoop() {
    for (auto it = directives.begin(); it != directives.end(); ++it) {
      auto first =
          std::find_if(directives.begin(), it, [&](const Resolved &other) {
            return other.loop == it->loop;
          });
      if (first != it)
        fail("M6",
             text("loop ", problem.loops[it->loop].name,
                  " has two directives at level ", level, ": ", print(*first),
                  " and ", print(*it), "; at most one may cut it"),
             *it);
    }
  }

  void checkOneSpatial() {
    const Resolved *first = nullptr;
    for (const Resolved &directive : directives) {
      if (!directive.spatial)
        continue;
      if (first)
        fail("M6",
             text("level ", level, " has two spatial directives: ",
                  print(*first), " and ", print(directive),
                  "; a level spreads at most one loop: open a cluster for "
                  "the second"),
             directive);
      else
        first = &directive;
    }
  }

  /// In the numbers that it has on this op.
  std::string print(const Resolved &directive) const {
    return text(directive.spatial ? "spatial_map(" : "temporal_map(",
                directive.size, ", ", directive.offset, ") ",
                nameOf(directive));
  }

  std::vector<ScheduledMap> handDown() {
    std::vector<ScheduledMap> maps;
    for (const Resolved &directive : directives) {
      maps.push_back({directive.spatial, directive.loop, directive.tile});
      handedDown[directive.loop] = directive.tile;
    }
    return maps;
  }

  const Problem &problem;
  const std::vector<Directive> &source;
  int level;
  std::vector<int64_t> &handedDown;
  Names &names;
  Findings &findings;
  std::vector<Resolved> directives;
};
} // namespace

std::vector<ScheduledMap>
maestro::bindDirectives(const Problem &problem, const Mapping &mapping,
                        int level, std::vector<int64_t> &handedDown,
                        Names &names, Findings &findings) {
  return LevelBinder(problem, mapping, level, handedDown, names, findings)
      .run();
}
