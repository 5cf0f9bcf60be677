//===- Volumes.cpp - What MAESTRO lets a step move ------------------------===//

#include "maestro/Target/Maestro/Compare/Approximation.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

//===----------------------------------------------------------------------===//
// Lengths
//===----------------------------------------------------------------------===//

static Lengths inputLengths(const LevelMap &map, int64_t extent) {
  int64_t later = std::max<int64_t>((extent - map.size) / map.offset, 0);
  bool ragged = later * map.offset + map.size < extent || map.size > extent;
  Lengths lengths;
  lengths.full = map.size;
  lengths.fresh = std::min(map.size, map.offset);
  if (!map.spatial && extent <= map.size)
    lengths.fresh = 0;
  int64_t rest = extent - (later + 1) * map.offset;
  if (rest < 0)
    rest = extent;
  lengths.fullEdge = ragged ? rest : map.size;
  lengths.freshEdge = std::max<int64_t>(map.offset - (map.size - rest), 0);
  return lengths;
}

/// Outputs along a window: size - filter + 1, with the tile of the filter.
static Lengths outputLengths(const LevelMap &map, const Lengths &input,
                             const Lengths &filter) {
  Lengths lengths;
  lengths.full = input.full - filter.full + 1;
  lengths.fresh = std::min(map.offset, map.size);
  lengths.fullEdge = input.fullEdge - filter.fullEdge + 1;
  lengths.freshEdge = std::min(map.offset, lengths.fullEdge);
  return lengths;
}

std::map<std::string, Lengths> approx::lengthsOf(const LoopLevel &level) {
  std::map<std::string, Lengths> lengths;
  for (const LevelMap &map : level.maps)
    lengths[map.dim] = inputLengths(map, level.extents.at(map.dim));
  for (auto [in, filter] : {std::pair("Y", "R"), std::pair("X", "S")})
    if (lengths.count(in) && lengths.count(filter))
      lengths[std::string(in) + "'"] =
          outputLengths(level[in], lengths[in], lengths[filter]);
  return lengths;
}

//===----------------------------------------------------------------------===//
// Common
//===----------------------------------------------------------------------===//

bool Volumes::dependsOn(Tensor tensor, const std::string &dim) const {
  const std::vector<std::string> &dims = problem.dims[tensor];
  return std::find(dims.begin(), dims.end(), dim) != dims.end();
}

/// Of two spatial loops, the one that comes last among the tensor's dimensions.
const LoopState *Volumes::spatialOf(Tensor tensor, const Case &at) const {
  const LoopState *found = nullptr;
  for (const std::string &dim : problem.dims[tensor])
    for (size_t i = 0; i < level.maps.size(); ++i)
      if (level.maps[i].spatial && level.maps[i].dim == dim)
        found = &at.states[i];
  return found;
}

int64_t Volumes::tile(Tensor tensor) const {
  int64_t volume = 1;
  for (const std::string &dim : problem.dims[tensor])
    if (auto it = lengths.find(dim); it != lengths.end())
      volume *= it->second.full;
  return volume;
}

Extents Volumes::handedOn(const Case &at, bool toShortUnit) const {
  Extents extents;
  for (size_t i = 0; i < level.maps.size(); ++i) {
    const LevelMap &map = level.maps[i];
    const Lengths &length = lengths.at(map.dim);
    bool isShort =
        at.states[i].edge && (!map.spatial || edge == 1 || toShortUnit);
    extents[map.dim] = isShort ? length.fullEdge : length.full;
  }
  return extents;
}

//===----------------------------------------------------------------------===//
// Inputs
//===----------------------------------------------------------------------===//

/// A whole tile [GetPEMappedVolume].
int64_t Volumes::tileOf(Tensor tensor, const Case &at, Unit unit) const {
  int64_t volume = 1;
  for (size_t i = 0; i < level.maps.size(); ++i) {
    const LevelMap &map = level.maps[i];
    if (!dependsOn(tensor, map.dim))
      continue;
    const Lengths &length = lengths.at(map.dim);
    if (!at.states[i].edge)
      volume *= length.full;
    else if (!map.spatial)
      volume *= length.fullEdge;
    else if (edge == 1)
      volume *= unit.first || unit.last ? length.fullEdge : 1;
    else
      volume *= unit.last ? length.fullEdge : length.full;
  }
  return volume;
}

/// Along one dimension. At its last tile a loop over time counts as much as at
/// a full one; the halo between units is shared only where the loop restarts.
int64_t Volumes::ingressAlong(unsigned index, const Case &at, Unit unit,
                              int moved, bool restarts) const {
  const LevelMap &map = level.maps[index];
  const Lengths &length = lengths.at(map.dim);
  const LoopState &state = at.states[index];
  bool isMoved = static_cast<int>(index) == moved;
  if (!map.spatial) {
    if (state.tile == Tile::First)
      return state.edge ? length.fullEdge : length.full;
    return isMoved && !restarts ? std::max<int64_t>(length.fresh, 1)
                                : length.full;
  }
  bool shared = state.tile == Tile::First ? static_cast<int>(index) > moved
                                          : isMoved && !restarts;
  if (unit.first || !shared)
    return unit.last ? length.fullEdge : length.full;
  return unit.last ? length.freshEdge : length.fresh;
}

/// Of one unit [GetPEIngressVolume]: nothing where the tensor does not depend
/// on the loop that has moved, whatever the loops inside that one do.
int64_t Volumes::ingressOf(Tensor tensor, const Case &at, Unit unit) const {
  int moved = at.moved();
  if (moved < 0)
    return tileOf(tensor, at, unit);
  if (!dependsOn(tensor, level.maps[moved].dim))
    return 0;
  bool restarts = false;
  for (size_t i = moved + 1; i < level.maps.size(); ++i)
    restarts |= dependsOn(tensor, level.maps[i].dim) && !at.states[i].only;
  int64_t volume = 1;
  for (size_t i = 0; i < level.maps.size(); ++i)
    if (dependsOn(tensor, level.maps[i].dim))
      volume *= ingressAlong(i, at, unit, moved, restarts);
  return volume;
}

int64_t Volumes::ingress(Tensor tensor, const Case &at) const {
  const LoopState *spatial = spatialOf(tensor, at);
  if (!spatial)
    return ingressOf(tensor, at, {});
  if (!spatial->edge)
    return ingressOf(tensor, at, {}) +
           (level.units - 1) * ingressOf(tensor, at, {false, false});
  if (edge == 1)
    return ingressOf(tensor, at, {true, spatial->shortUnit});
  int64_t parts = spatial->shortUnit ? 1 : 0;
  int64_t full = std::max<int64_t>(edge - parts - 1, 0);
  return ingressOf(tensor, at, {}) +
         full * ingressOf(tensor, at, {false, false}) +
         parts * ingressOf(tensor, at, {false, true});
}

//===----------------------------------------------------------------------===//
// Outputs and MACs
//===----------------------------------------------------------------------===//

/// Along one dimension of the output, or (counting MACs) one that it lacks.
int64_t Volumes::outputsAlong(const std::string &dim, unsigned index,
                              const Case &at, Unit unit, bool counting) const {
  const LevelMap &map = level.maps[index];
  const LoopState &state = at.states[index];
  const Lengths &length = lengths.at(dim);
  if (!map.spatial)
    return state.edge ? length.fullEdge : length.full;
  int64_t ofUnit =
      unit.first ? length.full : std::max<int64_t>(length.fresh, 1);
  bool isLast = state.tile == Tile::Last;
  if (!isLast && !(state.edge && unit.last))
    return ofUnit;
  if (edge == 1)
    // At the last tile inputs stand for outputs.
    return unit.first || unit.last
               ? (isLast ? lengths.at(map.dim) : length).fullEdge
               : 1;
  if (!unit.last)
    return ofUnit;
  return counting && !isLast ? length.fullEdge : length.freshEdge;
}

/// Of one unit [GetPEEgressVolume].
int64_t Volumes::egressOf(const Case &at, bool withMacs, Unit unit) const {
  int64_t volume = 1;
  for (size_t i = 0; i < level.maps.size(); ++i) {
    const std::string &dim = level.maps[i].dim;
    if (dependsOn(kOutput, dim)) {
      bool isWindow = dim == "Y" || dim == "X";
      volume *= outputsAlong(isWindow ? dim + "'" : dim, i, at, unit, withMacs);
    } else if (withMacs) {
      volume *= outputsAlong(dim, i, at, unit, true);
    }
  }
  return volume;
}

int64_t Volumes::egress(const Case &at) const {
  const LoopState *spatial = spatialOf(kOutput, at);
  if (!spatial)
    return egressOf(at, false, {});
  if (!spatial->edge)
    return egressOf(at, false, {}) +
           (level.units - 1) * egressOf(at, false, {false, false});
  if (edge == 1)
    return egressOf(at, false, {true, spatial->shortUnit});
  int64_t parts = spatial->shortUnit ? 1 : 0;
  int64_t full = std::max<int64_t>(edge - parts - 1, 0);
  return egressOf(at, false, {}) + full * egressOf(at, false, {false, false}) +
         parts * egressOf(at, false, {false, true});
}

int64_t Volumes::macs(const Case &at) const {
  const LoopState *spatial = nullptr;
  bool isEdge = false;
  for (size_t i = 0; i < level.maps.size(); ++i)
    if (level.maps[i].spatial) {
      spatial = &at.states[i];
      isEdge |= spatial->edge;
    }
  if (!isEdge)
    return level.units * egressOf(at, true, {});
  if (edge == 1)
    return egressOf(at, true, {true, spatial->shortUnit});
  int64_t parts = spatial->shortUnit ? 1 : 0;
  int64_t full = std::max<int64_t>(edge - parts - 1, 0);
  return (1 + full) * egressOf(at, true, {}) +
         parts * egressOf(at, true, {false, true});
}

int64_t Volumes::macsOfFirst(const Case &at) const {
  const LoopState *spatial = spatialOf(kOutput, at);
  bool isShort = spatial && spatial->edge && edge == 1 && spatial->shortUnit;
  return egressOf(at, true, {true, isShort});
}
