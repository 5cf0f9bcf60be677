//===- BindHoles.cpp - What a mapping leaves open (H1 to H4) --------------===//

#include "Binder.h"
#include "Text.h"

using namespace maestro;

static constexpr const char *kRemedy =
    ": a mapping with holes is a mapspace; fill it in, or search it with "
    "--dataflow-search";

static std::string nameOf(const Directive &directive) {
  return text(directive.spatial ? "spatial_map" : "temporal_map", " on ",
              directive.loops.open ? "?" : directive.dim);
}

namespace {
/// Lists the holes of one level.
class HoleFinder {
public:
  HoleFinder(const MappingLevel &source, int level,
             std::vector<Violation> &found)
      : source(source), level(level), found(found) {}

  void run() {
    if (level > 0 && source.units.isHole())
      add("H1", "units of the cluster are a hole", {Place::Kind::Level, level});
    for (size_t i = 0; i < source.directives.size(); ++i)
      check(source.directives[i], i);
    for (size_t i = 0; i < source.keeps.size(); ++i)
      if (source.keeps[i].choice.open)
        add("H4",
            text("operands of keep of ", source.keeps[i].memory, " are a hole"),
            {Place::Kind::Keep, level, static_cast<int>(i)});
  }

private:
  void add(const char *rule, const std::string &what, Place place) {
    found.push_back({rule, what + kRemedy, place});
  }

  void check(const Directive &directive, size_t index) {
    Place place{Place::Kind::Directive, level, static_cast<int>(index)};
    if (directive.size.isHole())
      add("H1", text("size of ", nameOf(directive), " is a hole"), place);
    else if (directive.offset.isHole())
      add("H1", text("offset of ", nameOf(directive), " is a hole"), place);
    if (directive.loops.open)
      add("H2", text("loop of ", nameOf(directive), " is a hole"), place);
    if (size_t size = groupAt(index))
      add("H3",
          text("order of ", size, size == 1 ? " directive" : " directives",
               " from ", nameOf(directive), " on is a hole"),
          place);
  }

  /// H3: how many directives stand in any order from this one on; 0 where it
  /// is not the first of them.
  size_t groupAt(size_t index) const {
    const std::vector<Directive> &all = source.directives;
    unsigned group = all[index].anyOrder;
    if (group == 0 || (index > 0 && all[index - 1].anyOrder == group))
      return 0;
    size_t end = index + 1;
    while (end < all.size() && all[end].anyOrder == group)
      ++end;
    return end - index;
  }

  const MappingLevel &source;
  int level;
  std::vector<Violation> &found;
};
} // namespace

std::vector<Violation> maestro::findHoles(const Mapping &mapping) {
  std::vector<Violation> found;
  for (size_t j = 0; j < mapping.levels.size(); ++j)
    HoleFinder(mapping.levels[j], static_cast<int>(j), found).run();
  return found;
}
