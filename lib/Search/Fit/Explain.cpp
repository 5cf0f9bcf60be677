//===- Explain.cpp - Why no mapping fits, and what would help -------------===//

#include "maestro/Search/Explain.h"

#include "../../Model/Text.h"
#include "LeastNeed.h"

#include "maestro/Model/Validity.h"

#include <limits>

using namespace maestro;
using namespace maestro::fit;

/// Tiles that may be looked at for all questions together: a second, or so.
static constexpr uint64_t kSteps = 1000000;
static constexpr int64_t kAny = std::numeric_limits<int64_t>::max();

namespace {
class Explainer {
public:
  explicit Explainer(const std::vector<Space> &given) {
    const Space &space = given.front();
    for (unsigned m = 0; m < space.accelerator.memories.size(); ++m)
      stores.push_back({false, m, space.accelerator.memories[m].capacity});
    for (unsigned o = 0; o < space.problem.operands.size(); ++o)
      stores.push_back(
          {true, o, latchCapacity(space.problem, space.accelerator.pe, o)});
    spaces.reserve(given.size());
    for (const Space &each : given)
      spaces.push_back(std::make_unique<LeastNeed>(each, stores));
  }

  Explanation run() {
    Explanation result;
    std::vector<bool> grows(stores.size());
    for (size_t i = 0; i < stores.size(); ++i) {
      std::optional<StoreNeed> need = leastOf(i);
      if (steps == 0)
        return result;
      if (!need || !stores[i].capacity || need->least <= *stores[i].capacity)
        continue;
      grows[i] = true;
      result.tooSmall.push_back(std::move(*need));
    }
    for (size_t more = 0; result.change.empty() && steps > 0 &&
                          result.tooSmall.size() + more <= stores.size();
         ++more) {
      least.reset();
      grow(grows, 0, more);
      if (least && steps > 0)
        result.change = changeOf(*least);
    }
    return result;
  }

private:
  /// The least of all spaces.
  std::optional<Needs> find(const std::vector<Demand> &demands, int64_t most) {
    std::optional<Needs> found;
    for (const std::unique_ptr<LeastNeed> &space : spaces)
      if (std::optional<Needs> here =
              space->find(demands, found ? found->added : most, steps))
        found = std::move(here);
    return found;
  }

  /// What a store needs, whatever the others do.
  std::optional<StoreNeed> leastOf(size_t store) {
    std::vector<Demand> demands(stores.size());
    demands[store] = {Role::Counted, 0};
    std::optional<Needs> needs = find(demands, kAny);
    if (!needs)
      return std::nullopt;
    return needs->stores[store];
  }

  /// Lets `more` of the stores from `from` on grow, too.
  void grow(std::vector<bool> &grows, size_t from, size_t more) {
    if (more == 0)
      return ask(grows);
    for (size_t i = from; i < stores.size(); ++i) {
      if (grows[i] || !stores[i].capacity)
        continue;
      grows[i] = true;
      grow(grows, i + 1, more - 1);
      grows[i] = false;
    }
  }

  void ask(const std::vector<bool> &grows) {
    std::vector<Demand> demands(stores.size());
    for (size_t i = 0; i < stores.size(); ++i)
      if (stores[i].capacity)
        demands[i] = {grows[i] ? Role::Counted : Role::Fixed,
                      *stores[i].capacity};
    if (std::optional<Needs> found = find(demands, least ? least->added : kAny))
      least = std::move(found);
  }

  static std::vector<StoreGrowth> changeOf(const Needs &needs) {
    std::vector<StoreGrowth> change;
    for (const StoreNeed &need : needs.stores)
      if (need.store.capacity && need.least > *need.store.capacity)
        change.push_back({need.store, need.least});
    return change;
  }

  std::vector<Store> stores;
  std::vector<std::unique_ptr<LeastNeed>> spaces;
  uint64_t steps = kSteps;
  std::optional<Needs> least;
};
} // namespace

Explanation maestro::explain(const std::vector<Space> &spaces) {
  return Explainer(spaces).run();
}

//===----------------------------------------------------------------------===//
// Print
//===----------------------------------------------------------------------===//

static std::string nameOf(const Store &store, const Problem &problem,
                          const Accelerator &accelerator) {
  if (store.isLatch)
    return text("latch of ", problem.operands[store.index].name);
  return text("memory ", accelerator.memories[store.index].name);
}

static std::string sizeOf(int64_t amount, const Store &store) {
  return text(amount, store.isLatch ? " element" : " byte",
              amount == 1 ? "" : "s");
}

std::string maestro::toString(const StoreNeed &need, const Problem &problem,
                              const Accelerator &accelerator) {
  const Store &store = need.store;
  std::string result = text(nameOf(store, problem, accelerator),
                            ": needs at least ", sizeOf(need.least, store));
  if (!store.isLatch) {
    if (int64_t count = accelerator.memories[store.index].instances; count > 1)
      result += text(" in each of ", count, " instances");
    const char *before = " (";
    for (const StoreNeed::Part &part : need.parts) {
      result += text(before, problem.operands[part.operand].name, ": ",
                     part.amount, part.isTwice ? " twice" : "");
      before = ", ";
    }
    result += ")";
  }
  return text(result, ", has ", *store.capacity,
              store.isLatch ? " [V2]" : " [V1]");
}

std::string maestro::toString(const StoreGrowth &growth, const Problem &problem,
                              const Accelerator &accelerator) {
  return text(nameOf(growth.store, problem, accelerator), " with ",
              sizeOf(growth.capacity, growth.store), " instead of ",
              *growth.store.capacity);
}
