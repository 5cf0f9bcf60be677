//===- Roles.h - Which loop is K, which operand the filter ------*- C++ -*-===//

#ifndef MAESTRO_LIB_FRONTEND_ROLES_H
#define MAESTRO_LIB_FRONTEND_ROLES_H

#include "maestro/Model/Problem.h"

namespace mlir {
class MLIRContext;
} // namespace mlir

namespace maestro {

/// True where a dimension of an operand is indexed by more than one loop (P1).
bool hasWindow(const Problem &problem);

/// Finds out what kind of op `problem` is and names its loops and operands by
/// role (P3), puts the operands into the order of their roles and pairs the
/// windows. Where it has no roles, it stays `Generic` with dN, inN and outN.
///
/// linalg's own inference says what is what. It is asked about the index maps
/// only, without what does not matter to it (constants, scalars, the order of
/// the operands), so that a named op and its generic forms ask the same.
void assignRoles(Problem &problem, mlir::MLIRContext *context);

} // namespace maestro

#endif // MAESTRO_LIB_FRONTEND_ROLES_H
