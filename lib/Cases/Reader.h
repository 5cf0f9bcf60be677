//===- Reader.h - JSON members with errors that say where -------*- C++ -*-===//

#ifndef MAESTRO_LIB_CASES_READER_H
#define MAESTRO_LIB_CASES_READER_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/JSON.h"

#include <string>
#include <vector>

namespace maestro {

/// A JSON value with the path to it ("case.levels[1].units"). Where something
/// is not as it should be, the first reason is kept and reading goes on with
/// harmless values, so that a reader of a format is straight-line code.
class Reader {
public:
  /// `failure` receives the first reason; it is empty where all is well.
  Reader(const llvm::json::Value &value, std::string &failure)
      : value(&value), failure(&failure) {}

  /// Says what is wrong with this value.
  void fail(const llvm::Twine &reason) const;

  /// The value as an integer of at least `least`.
  int64_t integer(int64_t least) const;
  bool boolean() const;
  std::string string() const;
  bool isNull() const;
  bool isString() const;

  /// The items of an array; with `size`, of exactly this many.
  std::vector<Reader> items() const;
  std::vector<Reader> items(size_t size) const;

  /// The members of an object, with their names.
  std::vector<std::pair<std::string, Reader>> members() const;
  /// A member of an object that must have it.
  Reader member(llvm::StringRef key) const;
  bool has(llvm::StringRef key) const;
  /// Refuses members of other names, by name.
  void allow(llvm::ArrayRef<llvm::StringRef> keys) const;

private:
  Reader derive(const llvm::json::Value &value, const llvm::Twine &step) const;
  const llvm::json::Object &object() const;
  const llvm::json::Array &array() const;

  const llvm::json::Value *value;
  std::string *failure;
  std::string path;
};

} // namespace maestro

#endif // MAESTRO_LIB_CASES_READER_H
