//===- Spaces.cpp - What a search of a layer may choose from --------------===//

#include "Spaces.h"

#include "maestro/Search/Resolve.h"

using namespace maestro;

static Result<std::vector<Space>> fullSpaceOf(const Problem &problem,
                                              const Accelerator &accelerator,
                                              const SpaceOptions &options) {
  Space space = defaultSpace(problem, accelerator, options);
  if (std::vector<Violation> broken = verify(space); !broken.empty())
    return broken;
  return std::vector{std::move(space)};
}

Result<std::vector<Space>> maestro::spacesOf(const PlacedLayer &placed,
                                             const SpaceOptions &options) {
  const Problem &problem = *placed.layer->problem();
  const Accelerator &accelerator = *placed.target.accelerator;
  if (!placed.target.mapping)
    return fullSpaceOf(problem, accelerator, options);
  return resolve(problem, placed.target.mapping->value, accelerator,
                 options.sizes);
}

std::string maestro::nameOfSpaces(const Target &target) {
  if (const KnownMapping *mapping = target.mapping)
    return "@" + mapping->value.name;
  const std::string &name = target.accelerator->name;
  return name.empty() ? "full space" : "full space of " + name;
}
