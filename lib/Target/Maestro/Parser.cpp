//===- Parser.cpp - Tokens, constants, and what is in a file --------------===//

#include "Parser.h"

#include <algorithm>
#include <charconv>
#include <tuple>
#include <utility>

using namespace maestro;
using namespace maestro::dfsl;

//===----------------------------------------------------------------------===//
// Tokens
//===----------------------------------------------------------------------===//

Token Parser::take() {
  Token token = peek();
  if (!token.isEnd())
    ++next;
  return token;
}

bool Parser::accept(std::string_view text) {
  if (!peek().is(text))
    return false;
  take();
  return true;
}

void Parser::fail(Position position, std::string message) {
  parsed.diagnostics.push_back({position, std::move(message)});
}

/// A token as a message shows it.
static std::string shown(const Token &token) {
  constexpr size_t kLongest = 40;
  if (token.isEnd())
    return "the end of the file";
  std::string text;
  for (char c : token.text.substr(0, kLongest))
    text += c >= ' ' && c <= '~' ? c : '?';
  return "'" + text + (token.text.size() > kLongest ? "...'" : "'");
}

void Parser::expected(const std::string &what) {
  if (peek().isEnd() && std::exchange(endSaid, true))
    return;
  fail(peek().position, "expected " + what + ", but found " + shown(peek()));
}

bool Parser::expect(std::string_view text, const std::string &what) {
  if (accept(text))
    return true;
  expected(what);
  return false;
}

bool Parser::isInside(const std::string &block) {
  if (!peek().isEnd() && !peek().is("}"))
    return true;
  expect("}", "'}' of " + block);
  return false;
}

void Parser::skipBlock(unsigned depth) {
  while (depth > 0 && !peek().isEnd()) {
    Token token = take();
    if (token.is("{"))
      ++depth;
    else if (token.is("}"))
      --depth;
  }
}

void Parser::skipTo(bool (*isNext)(const Token &)) {
  while (!peek().isEnd() && !peek().isBrace() && !isNext(peek()))
    take();
}

void Parser::skipStatement() {
  skipTo(startsStatement);
  if (accept("{"))
    skipBlock(1);
}

bool Parser::startsStatement(const Token &token) {
  return token.is("Network") || token.is("Layer") || token.is("Constant") ||
         token.is("Accelerator") || isHardwareKey(token);
}

std::optional<std::string> Parser::name(const std::string &what) {
  if (!peek().isEnd() && !peek().isBrace())
    return std::string(take().text);
  expected(what);
  return std::nullopt;
}

/// True where only separators that are no blanks part two words, as in
/// "Conv2d-1".
static bool isJoined(const Token &before, const Token &after) {
  const char *end = before.text.data() + before.text.size();
  auto gap = static_cast<size_t>(after.text.data() - end);
  return std::string_view(end, gap).find_first_of(" \t\r\n\v\f/") ==
         std::string_view::npos;
}

/// MAESTRO takes the last word of a name for the whole.
std::optional<std::string> Parser::longName(const std::string &what) {
  Token first = peek(), last = first;
  if (!name(what))
    return std::nullopt;
  while (!peek().isEnd() && !peek().isBrace() && isJoined(last, peek()))
    last = take();
  const char *begin = first.text.data();
  return std::string(begin, last.text.data() + last.text.size());
}

std::optional<int64_t> Parser::valueOf(const Token &token,
                                       const std::string &what, int64_t least) {
  if (auto it = constants.find(token.text); it != constants.end())
    return it->second;
  int64_t value = 0;
  const char *begin = token.text.data(), *end = begin + token.text.size();
  auto [rest, error] = std::from_chars(begin, end, value);
  if (error == std::errc::result_out_of_range)
    fail(token.position,
         what + " is larger than 9223372036854775807: " + shown(token));
  else if (error != std::errc() || rest != end)
    fail(token.position, "expected " + what +
                             ", a number or a constant, but found " +
                             shown(token));
  else if (value < least)
    fail(token.position, what + " must be at least " + std::to_string(least) +
                             ": " + std::to_string(value));
  else
    return value;
  return std::nullopt;
}

std::optional<int64_t> Parser::number(const std::string &what, int64_t least) {
  if (!peek().isEnd() && !peek().isBrace())
    return valueOf(take(), what, least);
  expected(what);
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Files
//===----------------------------------------------------------------------===//

Parsed Parser::run() {
  while (!peek().isEnd())
    parseStatement();
  sortByPosition(parsed.diagnostics);
  return std::move(parsed);
}

void Parser::parseStatement() {
  if (accept("Constant"))
    return parseConstant();
  if (accept("Network"))
    return parseNetwork();
  if (accept("Accelerator"))
    return watchHardware(&Parser::parseAccelerator);
  if (isHardwareKey(peek()))
    return watchHardware(&Parser::parseHardwareEntry);
  parsed.hardwareIsKnown = false;
  expected("'Network', 'Constant', 'Accelerator' or an entry of a hardware "
           "file, such as 'num_pes'");
  if (take().is("{"))
    return skipBlock(1);
  skipStatement();
}

/// Reads what is said of the hardware, and sees whether it was understood.
void Parser::watchHardware(void (Parser::*parse)()) {
  size_t before = parsed.diagnostics.size();
  (this->*parse)();
  if (parsed.diagnostics.size() > before)
    parsed.hardwareIsKnown = false;
}

void Parser::parseConstant() {
  Token constant = peek();
  std::optional<std::string> key = name("the name of a constant");
  if (!key)
    return;
  std::optional<int64_t> value = number("the value of " + *key);
  if (!value)
    return;
  auto [it, isNew] = constants.emplace(*key, *value);
  if (!isNew && it->second != *value)
    fail(constant.position, "constant " + *key + " is already " +
                                std::to_string(it->second) +
                                " and cannot become " + std::to_string(*value));
}
