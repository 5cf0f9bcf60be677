//===- Options.h - What slots can make of loops, remembered -----*- C++ -*-===//

#ifndef MAESTRO_LIB_SEARCH_PROVEN_OPTIONS_H
#define MAESTRO_LIB_SEARCH_PROVEN_OPTIONS_H

#include "../Chains.h"

#include <map>
#include <tuple>

namespace maestro::proven {

/// Layout::options of each slot, loop and extent, found once.
class Options {
public:
  explicit Options(const Layout &layout) : layout(layout) {}

  const Layout::Options &of(unsigned slot, unsigned loop, int64_t extent) {
    auto [entry, isNew] = known.try_emplace({slot, loop, extent});
    if (isNew)
      entry->second = layout.options(slot, loop, extent);
    return entry->second;
  }

private:
  const Layout &layout;
  std::map<std::tuple<unsigned, unsigned, int64_t>, Layout::Options> known;
};

} // namespace maestro::proven

#endif // MAESTRO_LIB_SEARCH_PROVEN_OPTIONS_H
