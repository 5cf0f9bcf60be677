//===- Levels.cpp - A layer as MAESTRO sees it ----------------------------===//

#include "maestro/Target/Maestro/Compare/Approximation.h"

#include <algorithm>
#include <set>

using namespace maestro;
using namespace maestro::dfsl;
using namespace maestro::dfsl::approx;

const LevelMap &approx::LoopLevel::operator[](const std::string &dim) const {
  return *std::find_if(maps.begin(), maps.end(),
                       [&](const LevelMap &map) { return map.dim == dim; });
}

static const LevelMap *firstSpatial(const std::vector<LevelMap> &maps) {
  auto it = std::find_if(maps.begin(), maps.end(),
                         [](const LevelMap &map) { return map.spatial; });
  return it == maps.end() ? nullptr : &*it;
}

const LevelMap &approx::LoopLevel::spatial() const {
  return *firstSpatial(maps);
}

static const Extent *find(const std::vector<Extent> &extents,
                          const std::string &dim) {
  auto it = std::find_if(extents.begin(), extents.end(),
                         [&](const Extent &each) { return each.dim == dim; });
  return it == extents.end() ? nullptr : &*it;
}

std::array<std::vector<std::string>, kTensors>
approx::tensorDims(const dfsl::Layer &layer) {
  std::array<std::vector<std::string>, kTensors> dims;
  switch (layer.type) {
  case LayerType::Gemm:
  case LayerType::Bmm:
    return {{{"M", "K"}, {"K", "N"}, {"M", "N"}}};
  case LayerType::Dsconv:
    dims = {{{"C", "Y", "X"}, {"C", "R", "S"}, {"C", "Y", "X"}}};
    break;
  case LayerType::Ngconv:
    dims = {{{"G", "C", "Y", "X"},
             {"G", "K", "C", "R", "S"},
             {"G", "K", "C", "Y", "X"}}};
    break;
  case LayerType::Conv:
  case LayerType::Trconv:
    dims = {{{"C", "Y", "X"}, {"K", "C", "R", "S"}, {"K", "Y", "X"}}};
  }
  if (find(layer.dimensions, "N"))
    for (Tensor tensor : {kInput, kOutput})
      dims[tensor].insert(dims[tensor].begin(), "N");
  return dims;
}

void approx::applyStride(LevelMap &map, int64_t stride, int64_t filter,
                         bool outermost) {
  if (stride == 1 || map.size < filter)
    return;
  int64_t outputs = (map.size + stride - filter) / stride;
  map.size = outputs * std::min(stride, filter) +
             std::max<int64_t>(filter - stride, 0);
  map.offset = outputs * stride;
  if (!outermost && filter < stride)
    map.offset = outputs * filter;
}

namespace {
/// Builds the levels from the outermost to the innermost.
class LevelBuilder {
public:
  explicit LevelBuilder(const dfsl::Layer &layer) : layer(layer) {
    problem.dims = tensorDims(layer);
    for (const Extent &extent : layer.dimensions)
      problem.given[extent.dim] = extent.value;
    extents = problem.given;
    complete("Y", "R");
    complete("X", "S");
    for (Tensor tensor : {kInput, kFilter})
      factorDims.insert(problem.dims[tensor].begin(),
                        problem.dims[tensor].end());
  }

  std::optional<ApproxProblem> run(int64_t pes);

private:
  /// Neither direction knows of strides.
  void complete(const std::string &in, const std::string &filter) {
    if (isConvolution(layer.type) && !extents.count(in) &&
        extents.count(in + "'"))
      extents[in] = extents[in + "'"] + extents[filter] - 1;
  }
  int64_t valueOf(const Amount &amount) const {
    auto it = extents.find(amount.sizeOf);
    return it == extents.end() ? amount.value : it->second;
  }
  int64_t strideOf(const std::string &dim) const {
    for (const std::string &name : {dim, dim + "'"})
      if (const Extent *stride = find(layer.strides, name))
        return stride->value;
    return 1;
  }
  std::vector<LevelMap> read(const dfsl::Level &level) const;
  void finish(approx::LoopLevel &level) const;

  const dfsl::Layer &layer;
  ApproxProblem problem;
  Extents extents;
  std::set<std::string> factorDims;
};
} // namespace

/// Directives on outputs become directives on inputs
/// [ClusterAnalysis::ConvertToInputCentric].
std::vector<LevelMap> LevelBuilder::read(const dfsl::Level &level) const {
  std::vector<LevelMap> maps;
  maps.reserve(level.maps.size());
  for (const Map &map : level.maps)
    maps.push_back(
        {map.dim, map.spatial, valueOf(map.size), valueOf(map.offset)});
  if (!isConvolution(layer.type))
    return maps;
  for (auto [in, filter] : {std::pair("Y", "R"), std::pair("X", "S")})
    for (LevelMap &map : maps) {
      if (map.dim != std::string(in) + "'")
        continue;
      int64_t tile = extents.at(filter);
      for (const LevelMap &other : maps)
        if (other.dim == filter)
          tile = other.size;
      map.dim = in;
      map.size += tile - 1;
    }
  return maps;
}

/// Takes over what is missing from the level above and hands the rest on as one
/// tile [InheritMissingDirectives, UnrollMissingDirectives].
void LevelBuilder::finish(approx::LoopLevel &level) const {
  auto has = [&](const std::string &dim) {
    return std::any_of(level.maps.begin(), level.maps.end(),
                       [&](const LevelMap &map) { return map.dim == dim; });
  };
  if (!problem.levels.empty())
    for (const LevelMap &above : problem.levels.back().maps)
      if (!has(above.dim))
        level.maps.insert(level.maps.begin(),
                          {above.dim, false, above.size, above.offset});
  for (const std::string &dim : factorDims)
    if (!has(dim) && level.extents.count(dim))
      level.maps.push_back(
          {dim, false, level.extents[dim], level.extents[dim]});
  if (isConvolution(layer.type))
    for (LevelMap &map : level.maps)
      if (map.dim == "Y" || map.dim == "X")
        applyStride(map, strideOf(map.dim),
                    extents.at(map.dim == "Y" ? "R" : "S"),
                    problem.levels.empty());
}

std::optional<ApproxProblem> LevelBuilder::run(int64_t pes) {
  const std::vector<dfsl::Level> &levels = layer.dataflow->levels;
  int64_t inner = 1;
  for (size_t i = 1; i < levels.size(); ++i)
    inner *= valueOf(levels[i].units);
  Extents handed = extents;
  for (const dfsl::Level &each : levels) {
    approx::LoopLevel level;
    level.maps = read(each);
    level.extents = handed;
    finish(level);
    level.units = problem.levels.empty() ? pes / inner : valueOf(each.units);
    if (!firstSpatial(level.maps))
      return std::nullopt;
    handed.clear();
    for (const LevelMap &map : level.maps) {
      auto extent = level.extents.find(map.dim);
      if (extent == level.extents.end())
        return std::nullopt;
      handed[map.dim] = std::min(map.size, extent->second);
    }
    problem.levels.push_back(std::move(level));
  }
  return std::move(problem);
}

std::optional<ApproxProblem> approx::toApproximate(const dfsl::Layer &layer,
                                                   int64_t pes) {
  if (!layer.dataflow || layer.type == LayerType::Bmm)
    return std::nullopt;
  return LevelBuilder(layer).run(pes);
}
