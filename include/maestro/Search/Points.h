//===- Points.h - The points of a space, all or by chance -------*- C++ -*-===//

#ifndef MAESTRO_SEARCH_POINTS_H
#define MAESTRO_SEARCH_POINTS_H

#include "maestro/Search/Space.h"

#include <functional>
#include <memory>
#include <random>
#include <string>

namespace maestro {

/// So many iterations of a loop are handed to a level, by so many units beside
/// each other outside it.
struct Pin {
  unsigned loop = 0;
  /// The number of levels: to the PE.
  unsigned level = 0;
  int64_t extent = 1, units = 1;
};

/// Counts, goes through and draws the points of a space, which satisfies
/// verify(). Points are different schedules; whether one is valid (V1, V2) is
/// not asked here.
class Points {
public:
  explicit Points(const Space &space);
  ~Points();

  /// How many there are, exactly, in decimal.
  std::string size() const;
  /// The same, rounded.
  double approximateSize() const;

  /// Calls `visit` with each point once, in an order that depends on the space
  /// only, until it returns false.
  void visit(const std::function<bool(const Schedule &)> &visit) const;

  /// The same for the points that agree with all pins and keep operands as
  /// `keeps[keep]` says.
  void visitPinned(const std::vector<Pin> &pins, unsigned keep,
                   const std::function<bool(const Schedule &)> &visit) const;

  /// Draws a point, each with the same probability. There must be one.
  Schedule draw(std::mt19937_64 &random) const;

private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation;
};

/// How many points there are.
struct SpaceSize {
  /// In decimal.
  std::string exact;
  /// Rounded; infinite beyond the range of a double.
  double approximate = 0;
};

/// Of all spaces together, each of which satisfies verify().
SpaceSize sizeOf(const std::vector<Space> &spaces);

} // namespace maestro

#endif // MAESTRO_SEARCH_POINTS_H
