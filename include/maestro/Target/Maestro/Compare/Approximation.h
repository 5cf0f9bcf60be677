//===- Approximation.h - How MAESTRO arrives at its numbers -----*- C++ -*-===//
//
// MAESTRO does not execute a mapping: it sorts the steps of a level into
// *cases* by whether each loop is at its first tile, at a later full one, or at
// the short last one, computes the traffic of one step of each case from the
// sizes in the directives, and multiplies by how often the case occurs. Here
// are these formulas, so that a number of MAESTRO's can be taken apart; what
// the layer really does is Steps.h. Names in brackets are those of its files at
// commit 4eb08d1 (github.com/maestro-project/maestro, cost-model/include).
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_TARGET_MAESTRO_COMPARE_APPROXIMATION_H
#define MAESTRO_TARGET_MAESTRO_COMPARE_APPROXIMATION_H

#include "maestro/Target/Maestro/Layer.h"

#include <array>
#include <map>

namespace maestro::dfsl::approx {

/// The tensors, in the order of MAESTRO's columns.
enum Tensor : unsigned { kInput, kFilter, kOutput, kTensors };

/// A directive, with numbers; on input coordinates only.
struct LevelMap {
  std::string dim;
  bool spatial = false;
  int64_t size = 1, offset = 1;
};

/// Sizes of what a level is handed.
using Extents = std::map<std::string, int64_t>;

/// A level with every loop: what a level leaves out it takes over from the
/// level above, in front, and what that lacks too is one tile, at the end.
struct LoopLevel {
  std::vector<LevelMap> maps;
  Extents extents;
  int64_t units = 1;

  const LevelMap &operator[](const std::string &dim) const;
  /// Of the first spatial directive, which there must be.
  const LevelMap &spatial() const;
};

/// A layer as MAESTRO sees it.
struct ApproxProblem {
  std::vector<LoopLevel> levels;
  /// Dimensions that a tensor depends on. The output depends on Y and X, of
  /// which Y - R + 1 and X - S + 1 are counted.
  std::array<std::vector<std::string>, kTensors> dims;
  /// Sizes as the file gives them.
  Extents given;
};

/// The dimensions that MAESTRO believes a tensor to depend on
/// (ConfigConvTensors).
std::array<std::vector<std::string>, kTensors> tensorDims(const Layer &layer);

/// What a stride does to a directive on Y or X: tiles of `outputs` outputs are
/// packed without what lies between them [ClusterAnalysis::ApplyOuterStride].
///   outputs = (size + stride - filter) / stride
///   size    = outputs * min(stride, filter) + max(filter - stride, 0)
///   offset  = outputs * stride, or * filter at inner levels if that is less
void applyStride(LevelMap &map, int64_t stride, int64_t filter, bool outermost);

/// The layer as MAESTRO sees it; nothing where MAESTRO cannot run it: without
/// a dataflow, or with a level that has no spatial directive.
std::optional<ApproxProblem> toApproximate(const Layer &layer, int64_t pes);

/// Where a loop is.
enum class Tile : char { First, Later, Last };

/// A state of a loop and how often it occurs while the loop runs once
/// [DFA::IterationState].
struct LoopState {
  Tile tile = Tile::First;
  int64_t times = 1;
  /// There is no other.
  bool only = false;
  /// A last tile that is short, or a first one that is shorter than its size.
  bool edge = false;
  /// Spatial: the last unit that has something to do has less.
  bool shortUnit = false;
};

/// States of a loop over `extent` at a level of `units` units
/// [DFA::IterationAnalysis].
std::vector<LoopState> statesOf(const LevelMap &map, int64_t extent,
                                int64_t units);

/// Units with something to do in the last fold: one that gets a part of a tile
/// only is not among them where there are several folds
/// [DFA::ClusterUnit::AnalyzeSpatialEdgeCase].
int64_t edgeUnits(const LoopLevel &level);

/// A combination of states, one for each map.
struct Case {
  std::vector<LoopState> states;
  /// Steps of this case. MAESTRO multiplies in 32 bits.
  int64_t times = 1;
  int32_t times32 = 1;

  /// The innermost loop that is not at its first tile, which has just moved;
  /// -1 for the first step.
  int moved() const;
};

/// The cases of a level that is handed `extents`, in MAESTRO's order.
std::vector<Case> casesOf(const LoopLevel &level, const Extents &extents);

/// Lengths of the tiles of a loop [CA::ReuseAnalysis::AnalyzeInput-,
/// AnalyzeOutputMappingSizes].
struct Lengths {
  /// Of a tile, and of what moving on by one tile adds.
  int64_t full = 1, fresh = 1;
  /// The same of the last tile.
  int64_t fullEdge = 1, freshEdge = 1;
};

/// By dimension, those of the level's Y and X as outputs under "Y'" and "X'".
std::map<std::string, Lengths> lengthsOf(const LoopLevel &level);

/// Elements that a level moves in one step of a case.
class Volumes {
public:
  Volumes(const ApproxProblem &problem, const LoopLevel &level)
      : problem(problem), level(level), lengths(lengthsOf(level)),
        edge(edgeUnits(level)) {}

  /// Sent to all units [GetSpatialIngressTraffic].
  int64_t ingress(Tensor tensor, const Case &at) const;
  /// Received from all units [GetSpatialEgressTraffic].
  int64_t egress(const Case &at) const;
  /// MACs of all units [GetOutputTensorSpatialMappingSize].
  int64_t macs(const Case &at) const;
  /// MACs of the first unit [GetNumCriticalPathPartialSums].
  int64_t macsOfFirst(const Case &at) const;
  /// A unit's tile; outputs are counted like inputs, by Y and X
  /// [GetMappedVolume].
  int64_t tile(Tensor tensor) const;
  /// What the units inside are handed
  /// [ConstructSubClusterDimension].
  Extents handedOn(const Case &at, bool toShortUnit) const;

  int64_t edgeUnitCount() const { return edge; }

private:
  struct Unit {
    bool first = true, last = false;
  };
  bool dependsOn(Tensor tensor, const std::string &dim) const;
  /// The state of the spatial loop of a tensor; null where it has none.
  const LoopState *spatialOf(Tensor tensor, const Case &at) const;
  int64_t tileOf(Tensor tensor, const Case &at, Unit unit) const;
  int64_t ingressOf(Tensor tensor, const Case &at, Unit unit) const;
  int64_t ingressAlong(unsigned index, const Case &at, Unit unit, int moved,
                       bool restarts) const;
  int64_t outputsAlong(const std::string &dim, unsigned index, const Case &at,
                       Unit unit, bool counting) const;
  int64_t egressOf(const Case &at, bool withMacs, Unit unit) const;

  const ApproxProblem &problem;
  const LoopLevel &level;
  std::map<std::string, Lengths> lengths;
  int64_t edge;
};

/// Cycles that a network of `bandwidth` elements per cycle takes for some, as
/// MAESTRO has it: the last of them arrives with the one before
/// [AHW_noc-model.hpp, GetOutStandingDelay].
///   latency + ceil(elements / bandwidth) - 1
int64_t delayOf(int64_t elements, int64_t bandwidth, int64_t latency);

/// Smallest, largest and mean.
struct Spread {
  int64_t least = 0, most = 0;
  long double mean = 0;
};

/// What MAESTRO computes for a layer [CA::CostAnalysisEngine].
struct Numbers {
  int64_t cycles = 0, macs = 0;
  /// Of `cycles`: work, and the first load.
  int64_t workCycles = 0, firstLoad = 0;
  /// Work without what the levels inside wait for.
  int64_t pureWork = 0;
  std::array<int64_t, kTensors> l1Read{}, l1Write{}, l2Read{}, l2Write{};
  std::array<int64_t, kTensors> l1Size{}, l2Size{};
  int64_t peakBandwidth = 0, offchipBandwidth = 0;
  double meanBandwidth = 0, activeUnits = 0, intensity = 0;
  Spread ingress, egress, compute;
};

/// What MAESTRO takes of the hardware. What is not given is not limited.
struct Machine {
  int64_t bandwidth = int64_t{1} << 30, offchipBandwidth = int64_t{1} << 30;
  int64_t latency = 0, lanes = 1;
};

Machine machineOf(const Hardware &hardware);

Numbers approximate(const ApproxProblem &problem, const Machine &machine);

/// The work of a step of each case of the outermost level, without what the
/// levels inside wait for; it adds up to Numbers::pureWork.
std::vector<int64_t> workOfCases(const ApproxProblem &problem,
                                 const Machine &machine);

} // namespace maestro::dfsl::approx

#endif // MAESTRO_TARGET_MAESTRO_COMPARE_APPROXIMATION_H
