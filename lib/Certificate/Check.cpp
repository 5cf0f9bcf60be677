//===- Check.cpp - Reads proofs and checks them ---------------------------===//

#include "Walk.h"

#include "../Model/Text.h"

#include <charconv>
#include <iomanip>

using namespace maestro;
using namespace maestro::certificate;

namespace {
/// Reads the text of one choice of keeps along with the pieces that are there.
class Checker {
public:
  Checker(Walk &walk, const Claim &claim, const std::string &text,
          ProofTally &tally)
      : walk(walk), claim(claim), text(text), tally(tally) {}

  /// Nothing, or what is wrong.
  std::optional<Violation> run() {
    check(walk.whole());
    if (!violation && at != text.size())
      fail("C1", maestro::text("more than a proof"));
    return violation;
  }

private:
  void check(const Piece &piece) {
    ++tally.pieces;
    if (at < text.size() && text[at] == 'o') {
      ++at;
      if (!walk.ordersHold(piece))
        fail("C3", "says that the best orders cost enough, but bounds do not");
    } else if (Walk::decided(piece) < walk.size()) {
      split(piece);
    } else {
      evaluate(piece);
    }
  }

  void split(const Piece &piece) {
    if (!expect('{'))
      return;
    bool isFirst = true;
    walk.children(piece, [&](uint64_t number, const Piece &child) {
      if (violation)
        return;
      if (!isFirst && at < text.size() && text[at] == ' ')
        ++at;
      isFirst = false;
      if (matches(number)) {
        path.push_back(number);
        check(child);
        path.pop_back();
      }
    });
    if (!violation && at < text.size() && text[at] == ' ')
      return fail("C2", "names a piece that is none, or that a bound closes");
    if (!violation)
      expect('}');
  }

  /// The proof names the piece that no bound closes.
  bool matches(uint64_t number) {
    uint64_t named = 0;
    bool isNamed = at < text.size() && text[at] >= '0' && text[at] <= '9';
    if (isNamed && !read(named))
      return false;
    if (isNamed && named == number)
      return true;
    fail("C2", maestro::text("does not name piece ", number,
                             ", which no bound closes"));
    return false;
  }

  void evaluate(const Piece &piece) {
    uint64_t named = 0;
    if (!expect('!') || !read(named))
      return;
    std::optional<double> broken;
    uint64_t count = walk.evaluate(piece, broken);
    if (broken)
      fail("C4", maestro::text("has a point with ", std::setprecision(17),
                               *broken, ", better than ", claim.value));
    else if (count != named)
      fail("C4", maestro::text("says that there are ", named,
                               " points, but there are ", count));
  }

  bool expect(char wanted) {
    if (at < text.size() && text[at] == wanted) {
      ++at;
      return true;
    }
    std::string found = "the end";
    if (at < text.size())
      found = maestro::text('\'', text[at], '\'');
    fail("C1", maestro::text("expected '", wanted, "', found ", found));
    return false;
  }

  bool read(uint64_t &number) {
    const char *begin = text.data() + at, *end = text.data() + text.size();
    auto [stop, error] = std::from_chars(begin, end, number);
    if (error != std::errc()) {
      fail("C1", "expected a number");
      return false;
    }
    at += static_cast<size_t>(stop - begin);
    return true;
  }

  void fail(const char *rule, const std::string &what) {
    std::string piece;
    if (!path.empty())
      piece = maestro::text(
          ", in piece ",
          joined(path, ".", [](uint64_t number) { return number; }));
    violation = Violation{
        rule, maestro::text("at character ", at + 1, piece, ": ", what)};
  }

  Walk &walk;
  const Claim &claim;
  const std::string &text;
  ProofTally &tally;
  size_t at = 0;
  /// Numbers of the pieces around.
  std::vector<uint64_t> path;
  std::optional<Violation> violation;
};
} // namespace

Result<ProofTally> maestro::check(const std::vector<Space> &spaces,
                                  const Claim &claim, const Proof &proof) {
  ProofTally tally;
  Effort effort;
  std::optional<Violation> violation;
  size_t index = 0;
  forEachChoice(spaces, claim, effort, [&](Walk &walk) {
    if (index == proof.size()) {
      violation =
          Violation{"C2", text("text ", index, " of the proof is missing")};
      return false;
    }
    if (walk.isTooLarge()) {
      violation = Violation{"C5", "there are too many pieces to go through"};
      return false;
    }
    violation = Checker(walk, claim, proof[index], tally).run();
    if (violation)
      violation->message =
          text("text ", index, " of the proof, ", violation->message);
    ++index;
    return !violation;
  });
  if (!violation && index < proof.size())
    violation = Violation{"C2", text("there are ", proof.size(), " texts for ",
                                     index, " choices of what memories keep")};
  if (violation)
    return *violation;
  tally.bounds = effort.bounds;
  tally.evaluated = effort.evaluated;
  return tally;
}
