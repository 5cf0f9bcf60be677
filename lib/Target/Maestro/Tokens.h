//===- Tokens.h - The words of MAESTRO's text -------------------*- C++ -*-===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_TOKENS_H
#define MAESTRO_LIB_TARGET_MAESTRO_TOKENS_H

#include "maestro/Target/Maestro/Syntax.h"

namespace maestro::dfsl {

/// A word or a brace. The last token of a text is empty.
struct Token {
  std::string_view text;
  Position position;

  bool is(std::string_view other) const { return text == other; }
  bool isEnd() const { return text.empty(); }
  bool isBrace() const { return is("{") || is("}"); }
};

/// The tokens of a text, which must outlive them. `//` starts a comment that
/// ends with the line.
std::vector<Token> tokenize(std::string_view text);

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_TOKENS_H
