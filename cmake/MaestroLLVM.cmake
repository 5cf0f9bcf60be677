# Finds the one MLIR that this project supports and brings in its CMake helpers.
set(MAESTRO_LLVM_MAJOR 22)

find_program(MAESTRO_LLVM_CONFIG NAMES llvm-config-${MAESTRO_LLVM_MAJOR} DOC "llvm-config of the LLVM to build against")
if(MAESTRO_LLVM_CONFIG)
  execute_process(COMMAND ${MAESTRO_LLVM_CONFIG} --prefix OUTPUT_VARIABLE llvm_prefix OUTPUT_STRIP_TRAILING_WHITESPACE)
  list(APPEND CMAKE_PREFIX_PATH "${llvm_prefix}")
endif()

find_package(MLIR REQUIRED CONFIG)
if(NOT LLVM_VERSION_MAJOR EQUAL MAESTRO_LLVM_MAJOR)
  message(FATAL_ERROR "Maestro supports MLIR ${MAESTRO_LLVM_MAJOR}; found ${LLVM_PACKAGE_VERSION} in ${MLIR_DIR}. "
                      "Install libmlir-${MAESTRO_LLVM_MAJOR}-dev or set MLIR_DIR.")
endif()
message(STATUS "Using MLIR ${LLVM_PACKAGE_VERSION} in ${MLIR_DIR}")

list(APPEND CMAKE_MODULE_PATH "${MLIR_CMAKE_DIR}" "${LLVM_CMAKE_DIR}")
include(TableGen)
include(AddLLVM)
include(AddMLIR)
