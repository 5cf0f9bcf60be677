//===- LeastNeed.h - The points that need the least room --------*- C++ -*-===//
//
// What memories and latches need (V1, V2) depends on the sizes of tiles at the
// levels where operands are kept, and grows with each of them. So the smallest
// sizes that are left bound what a partial choice needs.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_SEARCH_FIT_LEASTNEED_H
#define MAESTRO_LIB_SEARCH_FIT_LEASTNEED_H

#include "../Proven/Keeping.h"
#include "../Proven/Leaves.h"
#include "maestro/Model/Analysis.h"
#include "maestro/Search/Explain.h"

#include <memory>

namespace maestro::fit {

/// What a question makes of a store.
enum class Role {
  /// It may need anything.
  Free,
  /// It must not need more than `amount`.
  Fixed,
  /// What it needs beyond `amount` counts, in bits.
  Counted,
};
struct Demand {
  Role role = Role::Free;
  int64_t amount = 0;
};

/// What a point needs, by store, in the unit of its capacity.
struct Needs {
  std::vector<StoreNeed> stores;
  /// Bits of what is counted.
  int64_t added = 0;
};

/// The points of one space, asked several times.
class LeastNeed {
public:
  /// `stores`: all memories of the accelerator, then all operands' latches.
  LeastNeed(const Space &space, const std::vector<Store> &stores);
  ~LeastNeed();

  /// The first of the points that add the fewest bits, where they add fewer
  /// than `most`; `demands`: by store. `steps` are what may be looked at: where
  /// they are used up, the answer is none, and 0 of them are left.
  std::optional<Needs> find(const std::vector<Demand> &demands, int64_t most,
                            uint64_t &steps);

private:
  struct Shape;
  void go(unsigned segment, size_t at);
  void choose(unsigned segment, size_t at);
  void leaf();
  void setParts(Needs &needs) const;
  void setTotals(const Schedule &point, Needs &needs);
  bool isExcluded();
  bool add(size_t store, double amount, double &added) const;
  double bitsOf(const Store &store) const;
  double leastBits(const proven::Resident &resident);
  bool hasChanged(const proven::Resident &resident) const;
  double leastElements(unsigned operand, unsigned last, bool unchanged);
  int64_t leastSize(unsigned from, unsigned to, unsigned loop, int64_t extent,
                    bool unchanged);
  const Memory &memoryOf(const proven::Resident &resident) const;
  size_t storeOf(bool isLatch, unsigned index) const;

  const Space &space;
  const std::vector<Store> &stores;
  Layout layout;
  proven::Options options;
  proven::Traffic traffic;
  std::vector<std::unique_ptr<Shape>> shapes;
  /// Those of more than one iteration.
  std::vector<unsigned> loops;
  Evaluator evaluator;
  Cost cost;

  // Of a question.
  const std::vector<Demand> *demands = nullptr;
  uint64_t *steps = nullptr;
  std::optional<Needs> best;
  /// What is added must be less.
  int64_t most = 0;
  // Of a choice of places.
  Shape *shape = nullptr;
  std::vector<proven::Box> boxes;
  std::vector<proven::Moves> moves;
  std::vector<unsigned> places;
  /// By loop: segments that are decided.
  std::array<unsigned, kMaxLoops> decided = {};
};

} // namespace maestro::fit

#endif // MAESTRO_LIB_SEARCH_FIT_LEASTNEED_H
