//===- Run.cpp - From options to output -----------------------------------===//

#include "Run.h"

#include "Output.h"

#include <iostream>

using namespace maestro;
using namespace maestro::dropin;

ExitCode dropin::run(const Options &options) {
  using Remarks = dfsl::Files::Remarks;
  Remarks remarks = !options.verbosity       ? Remarks::OfEachKindOnce
                    : *options.verbosity > 0 ? Remarks::All
                                             : Remarks::None;
  dfsl::Session session({"maestro", options.mappingFile, options.hardwareFile,
                         options.hardware, remarks});
  if (!session.run())
    return session.failed ? kFileError : kNotAllCosted;
  for (const std::string &ignored : options.ignored)
    std::cerr << "maestro: warning: --" << ignored << " has no effect\n";
  warnOfBuffers(session.layers, session.hardware);
  if (!writeOutput(options, session.layers, session.hardware))
    return kFileError;
  return session.complete ? kAllCosted : kNotAllCosted;
}
