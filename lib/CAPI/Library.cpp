//===- Library.cpp - Named accelerators and mappings in the C API ---------===//

#include "maestro/Library/Library.h"

#include "maestro/CAPI/Maestro.h"

using namespace maestro;

static llvm::ArrayRef<llvm::StringRef> namesOf(MaestroLibrary library) {
  return library == MAESTRO_ACCELERATORS ? libraryAccelerators()
                                         : libraryMappings();
}

size_t maestroLibrarySize(MaestroLibrary library) {
  return namesOf(library).size();
}

const char *maestroLibraryName(MaestroLibrary library, size_t index) {
  return namesOf(library)[index].data();
}

const char *maestroLibraryText(MaestroLibrary library, size_t index) {
  llvm::StringRef name = namesOf(library)[index];
  return (library == MAESTRO_ACCELERATORS ? libraryAcceleratorText(name)
                                          : libraryMappingText(name))
      .data();
}
