//===- Tokens.cpp - The words of MAESTRO's text ---------------------------===//

#include "Tokens.h"

using namespace maestro;
using namespace maestro::dfsl;

namespace {
/// Walks over a text and knows where it is.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text(text) {}

  std::vector<Token> run() {
    if (text.substr(0, kByteOrderMark.size()) == kByteOrderMark)
      offset = kByteOrderMark.size();
    std::vector<Token> tokens;
    for (skipBlank(); offset < text.size(); skipBlank())
      tokens.push_back(next());
    tokens.push_back({{}, position});
    return tokens;
  }

private:
  /// What parts words, as in MAESTRO, and what ends lines.
  static constexpr std::string_view kSeparators = " ,->():;\t\r\n\v\f";
  /// What some editors put before UTF-8.
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

  bool isSeparator() const {
    return kSeparators.find(text[offset]) != std::string_view::npos;
  }
  bool isComment() const { return text.substr(offset, 2) == "//"; }
  bool isBrace() const { return text[offset] == '{' || text[offset] == '}'; }

  void advance() {
    bool newLine = text[offset++] == '\n';
    position.line += newLine ? 1 : 0;
    position.column = newLine ? 1 : position.column + 1;
  }

  void skipBlank() {
    while (offset < text.size() && (isSeparator() || isComment()))
      if (isComment())
        while (offset < text.size() && text[offset] != '\n')
          advance();
      else
        advance();
  }

  Token next() {
    Token token{{}, position};
    size_t begin = offset;
    if (isBrace())
      advance();
    else
      while (offset < text.size() && !isSeparator() && !isBrace() &&
             !isComment())
        advance();
    token.text = text.substr(begin, offset - begin);
    return token;
  }

  std::string_view text;
  size_t offset = 0;
  Position position{1, 1};
};
} // namespace

std::vector<Token> dfsl::tokenize(std::string_view text) {
  return Scanner(text).run();
}
