//===- Schedule.cpp - A mapping that has met an op ------------------------===//

#include "maestro/Model/Schedule.h"
