//===- Parser.h - The grammar of MAESTRO's text -----------------*- C++ -*-===//
//
// A recursive descent. An error inside a block is said, and the rest of the
// statement skipped: what follows is read as if nothing had happened.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_LIB_TARGET_MAESTRO_PARSER_H
#define MAESTRO_LIB_TARGET_MAESTRO_PARSER_H

#include "Tokens.h"
#include "maestro/Target/Maestro/Reader.h"

#include <map>

namespace maestro::dfsl {

/// Reads one text.
class Parser {
public:
  explicit Parser(std::string_view text) : tokens(tokenize(text)) {}

  Parsed run();

private:
  // Walking over the tokens (Parser.cpp).
  const Token &peek() const { return tokens[next]; }
  Token take();
  /// Takes the token where it is this one.
  bool accept(std::string_view text);
  void fail(Position position, std::string message);
  /// "expected X, but found Y" at the next token.
  void expected(const std::string &what);
  bool expect(std::string_view text, const std::string &what);
  /// True inside of a block. At its end, takes the brace or says that it lacks.
  bool isInside(const std::string &block);
  /// Goes to the end of the block that `depth` braces are open in, and past it.
  void skipBlock(unsigned depth);
  /// Goes to the next word that starts something outside of layers, or past
  /// the block before it.
  void skipStatement();
  /// Goes to the next brace or to the next of these words.
  void skipTo(bool (*isNext)(const Token &));
  /// True for words that start something outside of layers.
  static bool startsStatement(const Token &token);
  static bool isHardwareKey(const Token &token);
  std::optional<std::string> name(const std::string &what);
  /// A name with separators in it: "Conv2d-1".
  std::optional<std::string> longName(const std::string &what);
  /// A number or a constant.
  std::optional<int64_t> number(const std::string &what, int64_t least = 1);
  std::optional<int64_t> valueOf(const Token &token, const std::string &what,
                                 int64_t least);

  // Statements outside of networks (Parser.cpp, HardwareParser.cpp).
  void parseStatement();
  void parseConstant();
  void watchHardware(void (Parser::*parse)());
  /// An entry whose key isHardwareKey() knows.
  void parseHardwareEntry();
  void parseAccelerator();
  void parseAcceleratorPart();
  void parsePE();
  void parseBuffers();
  void parseNetworksOnChip();
  void parseNetworkOnChip();
  void parsePrecision(std::optional<int64_t> &bits, std::string &type,
                      const Token &key);
  void set(std::optional<int64_t> &entry, const Token &key);

  // Networks (LayerParser.cpp).
  void parseNetwork();
  void parseLayer(Network &network);
  void openLayer(const Layer &layer);
  void parseLayerPart(Layer &layer);
  void parseType(Layer &layer);
  void parseExtents(std::vector<Extent> &extents, const Token &keyword);
  void addExtent(std::vector<Extent> &extents, Extent extent,
                 const std::string &what);
  void parseDataflow(Layer &layer);
  void parseMap(Dataflow &dataflow, bool spatial);
  void parseCluster(Dataflow &dataflow);
  bool parseAmount(Amount &amount, const std::string &what);
  void finishLayer(Network &network, Layer &layer, size_t errorsBefore);

  std::vector<Token> tokens;
  size_t next = 0;
  Parsed parsed;
  std::map<std::string, int64_t, std::less<>> constants;
  /// The type of the layer was given.
  bool typed = false;
  /// A dataflow of the layer was given.
  bool hasDataflow = false;
  /// The layer whose dataflow the next ones would have and which has errors.
  std::optional<std::string> lostDataflow;
  /// The end of the file came too early, which is said once.
  bool endSaid = false;
};

} // namespace maestro::dfsl

#endif // MAESTRO_LIB_TARGET_MAESTRO_PARSER_H
