//===- Reader.cpp - JSON members with errors that say where ---------------===//

#include "Reader.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace maestro;
namespace json = llvm::json;

void Reader::fail(const llvm::Twine &reason) const {
  if (failure->empty())
    *failure = ((path.empty() ? llvm::Twine() : path + ": ") + reason).str();
}

Reader Reader::derive(const json::Value &inner, const llvm::Twine &step) const {
  Reader reader(inner, *failure);
  reader.path = (path + step).str();
  return reader;
}

static llvm::StringRef nameOfKind(const json::Value &value) {
  switch (value.kind()) {
  case json::Value::Null:
    return "null";
  case json::Value::Boolean:
    return "a boolean";
  case json::Value::Number:
    return "a number";
  case json::Value::String:
    return "a string";
  case json::Value::Array:
    return "an array";
  case json::Value::Object:
    return "an object";
  }
  return "";
}

int64_t Reader::integer(int64_t least) const {
  std::optional<int64_t> number = value->getAsInteger();
  if (!number)
    fail("must be an integer: " + nameOfKind(*value));
  else if (*number < least)
    fail("must be at least " + llvm::Twine(least) + ": " +
         llvm::Twine(*number));
  return std::max(number.value_or(least), least);
}

bool Reader::boolean() const {
  std::optional<bool> truth = value->getAsBoolean();
  if (!truth)
    fail("must be true or false: " + nameOfKind(*value));
  return truth.value_or(false);
}

std::string Reader::string() const {
  std::optional<llvm::StringRef> text = value->getAsString();
  if (!text)
    fail("must be a string: " + nameOfKind(*value));
  return text.value_or("").str();
}

bool Reader::isNull() const { return value->kind() == json::Value::Null; }

bool Reader::isString() const { return value->kind() == json::Value::String; }

const json::Array &Reader::array() const {
  static const json::Array none;
  const json::Array *items = value->getAsArray();
  if (!items)
    fail("must be an array: " + nameOfKind(*value));
  return items ? *items : none;
}

std::vector<Reader> Reader::items() const {
  std::vector<Reader> result;
  for (const auto &[i, item] : llvm::enumerate(array()))
    result.push_back(derive(item, "[" + llvm::Twine(i) + "]"));
  return result;
}

std::vector<Reader> Reader::items(size_t size) const {
  std::vector<Reader> result = items();
  if (result.size() != size)
    fail("must have " + llvm::Twine(size) +
         " items: " + llvm::Twine(result.size()));
  static const json::Value nothing = nullptr;
  result.resize(size, derive(nothing, ""));
  return result;
}

const json::Object &Reader::object() const {
  static const json::Object none;
  const json::Object *members = value->getAsObject();
  if (!members)
    fail("must be an object: " + nameOfKind(*value));
  return members ? *members : none;
}

static std::string dotted(const std::string &path, llvm::StringRef key) {
  return (path.empty() ? "" : ".") + key.str();
}

/// In the order of their names: an object in memory has none of its own.
std::vector<std::pair<std::string, Reader>> Reader::members() const {
  std::vector<std::pair<std::string, Reader>> result;
  for (const auto &[key, inner] : object())
    result.emplace_back(key.str(), derive(inner, dotted(path, key)));
  llvm::sort(result, llvm::less_first());
  return result;
}

Reader Reader::member(llvm::StringRef key) const {
  static const json::Value nothing = nullptr;
  const json::Value *inner = object().get(key);
  if (!inner)
    fail("missing key '" + key + "'");
  return derive(inner ? *inner : nothing, dotted(path, key));
}

bool Reader::has(llvm::StringRef key) const { return object().get(key); }

void Reader::allow(llvm::ArrayRef<llvm::StringRef> keys) const {
  for (const auto &[key, inner] : members())
    if (!llvm::is_contained(keys, key))
      fail("unknown key '" + key + "'; known are " + llvm::join(keys, ", "));
}
