//===- Boundary.h - What a boundary costs at least --------------*- C++ -*-===//

#ifndef MAESTRO_LIB_CERTIFICATE_BOUNDARY_H
#define MAESTRO_LIB_CERTIFICATE_BOUNDARY_H

#include "Costs.h"

namespace maestro::certificate {

/// The end of a segment, with what is decided outside it. The segments after
/// those, down to this one, are cut at once, loop by loop.
class Boundary {
public:
  Boundary(Setting &setting, const std::vector<Cuts> &decided,
           unsigned segment);

  /// Cuts a loop, or leaves it open again.
  void setCut(unsigned loop, const Cut *cut);
  /// The innermost loops of a stage, innermost first.
  void setInner(size_t stage, const std::vector<unsigned> &inner) {
    view.stages[stage].inner = inner;
  }
  const std::vector<unsigned> &inner(size_t stage) const {
    return view.stages[stage].inner;
  }

  /// Costs with the innermost loops that are set.
  Tally tally();
  /// The same, whichever loop of the last stage is innermost: calls `visit`
  /// with the costs of each, until that is false.
  template <typename Visit> void visitInner(const Visit &visit);
  Tally tallyOfAny();
  /// V1 and V2 of what is kept at the boundary, where loops that are not cut
  /// have tiles of at least so many iterations.
  bool fits(const Sizes &smallest) const;
  /// T3, where the boundary is the last one and all loops are cut: no unit does
  /// more MACs in a cycle than it can, and each step takes one.
  double work() const;

  const Cuts &cuts() const { return decided.back(); }
  int64_t size(unsigned loop) const { return view.sizes[loop]; }
  int64_t units(unsigned loop) const { return view.spatial[loop]; }

private:
  /// Cycles of a port.
  struct Port {
    double all = 0, end = 0, endAtMost = 0;
    bool isUsed = false;
  };
  void add(const Transfer &link, Tally &tally,
           std::array<Port, kMaxMemories> &down,
           std::array<Port, kMaxMemories> &up);
  void setParents(const Transfer &link);
  void addEnd(const Transfer &link, int64_t width, Port &port) const;
  void setTimes(const std::array<Port, kMaxMemories> &ports, double &all,
                double &end) const;

  Setting &setting;
  const unsigned segment;
  /// Of the decided segments, then of this one.
  std::vector<Cuts> decided;
  View view;
  /// By segment that is decided: units beside each other down to it.
  std::vector<Sizes> unitsOf;
  /// The units of the link's parents are known.
  bool isKnown = false;
};

template <typename Visit> void Boundary::visitInner(const Visit &visit) {
  Stage &stage = view.stages.back();
  bool moves = false;
  for (unsigned l : setting.loops)
    moves |= stage.trips[l] > 1;
  // What is open may stay whole.
  bool goesOn = moves || visit(tally());
  for (unsigned l : setting.loops) {
    if (!goesOn)
      break;
    if (stage.trips[l] <= 1 && (stage.open >> l & 1) == 0)
      continue;
    stage.inner = {l};
    goesOn = visit(tally());
  }
  stage.inner.clear();
}

} // namespace maestro::certificate

#endif // MAESTRO_LIB_CERTIFICATE_BOUNDARY_H
