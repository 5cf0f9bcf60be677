//===- Causes.cpp - What MAESTRO does otherwise ---------------------------===//

#include "maestro/Target/Maestro/Compare/Compare.h"

#include <algorithm>

using namespace maestro;
using namespace maestro::dfsl;

static constexpr CauseText kTexts[] = {
    {Cause::Restart, "restart",
     "nothing is charged when a loop moves that the tensor does not depend "
     "on, though the loops inside restart"},
    {Cause::FilterLoop, "filter-loop",
     "inputs are not charged when a loop over the filter moves"},
    {Cause::Ragged, "ragged-tile",
     "the short last tile is taken for a full one"},
    {Cause::SpatialEdge, "spatial-edge",
     "where units are idle or have a short tile, other units and tiles are "
     "counted than there are"},
    {Cause::UnitHalo, "unit-halo",
     "what neighbouring units share is read once for each of them"},
    {Cause::HeldAgain, "held-again",
     "what a unit still holds of its last tile is read again"},
    {Cause::IdleKeeps, "idle-drops",
     "a unit with nothing to do drops what it holds, which it will need "
     "again"},
    {Cause::StrideHoles, "stride-holes",
     "tiles of a strided input are not what their outputs need"},
    {Cause::OtherSteps, "other-steps",
     "steps are counted that there are not, or the other way round"},
    {Cause::Overflow32, "overflow-32", "the number of steps overflows 32 bits"},
    {Cause::EachStepWrites, "each-step-writes",
     "every step writes its output tile, finished or not"},
    {Cause::InnerSteps, "inner-steps",
     "what moves within a step of the outermost level is not counted"},
    {Cause::NoMulticast, "no-multicast", "multicast is taken for granted"},
    {Cause::NoCopies, "no-copies",
     "L1 writes are L2 reads: copies in several PEs are not counted"},
    {Cause::NoPsums, "no-psums",
     "partial sums are never read back, nor added to"},
    {Cause::StrideOne, "stride-one", "outputs are counted as with stride 1"},
    {Cause::NoL1Drains, "no-l1-drains", "drains of L1 are not counted"},
    {Cause::NoL1Psums, "no-l1-psums",
     "partial sums that come back to L1 are not counted"},
    {Cause::ReadsPerWrite, "reads-per-write",
     "reuse of outputs is L1 reads per L1 write, which is always 1"},
    {Cause::OutputsAsInputs, "outputs-as-inputs",
     "an output tile is given the room of the inputs that it is computed "
     "from"},
    {Cause::DoubleConstant, "double-constant",
     "what never changes is double-buffered"},
    {Cause::WholeTiles, "whole-tiles",
     "room is what the first step moves, with tiles as the directives say"},
    {Cause::FirstLoad, "load-and-drain",
     "the last element takes no cycle of its own, nothing is drained at the "
     "end, and nothing is loaded from off-chip"},
    {Cause::Transfers, "waiting",
     "a step waits for its own traffic, less a cycle and without partial "
     "sums, "
     "instead of for the next one's"},
    {Cause::InnerTime, "inner-time",
     "every level has a network of its own; its first load is charged at "
     "each "
     "step of the level above"},
    {Cause::OwnSteps, "own-steps",
     "active PEs are averaged over the outermost steps, each unit by its own "
     "steps"},
    {Cause::StepTraffic, "step-traffic",
     "the traffic of a step over its work, step by step of the outermost "
     "level"},
    {Cause::WholeNumbers, "whole-numbers", "quotients are rounded down"},
    {Cause::OffchipWorkingSet, "offchip-working-set",
     "the working set, not what goes off-chip, over the work of a step, "
     "halved "
     "once per case"},
    {Cause::LastCase, "last-case", "the ratio of the last case only"},
    {Cause::PreviousLayer, "previous-layer",
     "energy takes L1 counts from the layer before"},
    {Cause::NoMacEnergy, "no-mac-energy", "MACs take no energy"},
    {Cause::NoOutputReads, "no-output-reads",
     "reads of outputs from L2 take no energy"},
    {Cause::OtherColumns, "other-columns", "computed from columns that differ"},
    {Cause::OutermostSteps, "outermost-steps",
     "delays are of steps of the outermost level, and transfers take a cycle "
     "less"},
    {Cause::Unknown, "unknown", "not known"},
};

const std::vector<CauseText> &dfsl::causes() {
  static const std::vector<CauseText> texts(std::begin(kTexts),
                                            std::end(kTexts));
  return texts;
}

const CauseText &dfsl::toText(Cause cause) {
  return *std::find_if(
      causes().begin(), causes().end(),
      [=](const CauseText &text) { return text.cause == cause; });
}

std::string_view dfsl::toString(Verdict verdict) {
  switch (verdict) {
  case Verdict::Equal:
    return "equal";
  case Verdict::Shown:
    return "shown";
  case Verdict::Likely:
    return "likely";
  case Verdict::Unexplained:
    break;
  }
  return "unexplained";
}
