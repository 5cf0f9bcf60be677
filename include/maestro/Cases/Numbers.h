//===- Numbers.h - A cost as named numbers ----------------------*- C++ -*-===//

#ifndef MAESTRO_CASES_NUMBERS_H
#define MAESTRO_CASES_NUMBERS_H

#include "maestro/Model/Cost.h"

#include "llvm/Support/JSON.h"

#include <map>
#include <string>
#include <vector>

namespace maestro {

struct Schedule;

/// Every number by the names of the keys that lead to it
/// ("pairs.input: L2->L1.fills"), as text.
using Numbers = std::map<std::string, std::string>;

/// What the `expect` of a case says about a cost.
llvm::json::Object toExpect(const Schedule &schedule, const Cost &cost);

/// The leaves of a JSON value.
Numbers flatten(const llvm::json::Object &object);

/// All fields of a cost: those of toExpect() and the ones that a case file
/// does not have. Energies are written so that different doubles differ.
Numbers toNumbers(const Schedule &schedule, const Cost &cost);

/// One sentence for each number in which `a` and `b` differ, or that only one
/// of them has: "cycles: expected 924, simulator 925".
std::vector<std::string> differences(llvm::StringRef nameOfA, const Numbers &a,
                                     llvm::StringRef nameOfB, const Numbers &b);

} // namespace maestro

#endif // MAESTRO_CASES_NUMBERS_H
