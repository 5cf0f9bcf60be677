# How every room, tool and test of this project is built.

# Flags that all our code shares.
add_library(maestro_options INTERFACE)
target_compile_options(maestro_options INTERFACE -Wall -Wextra -Wno-unused-parameter -ffp-contract=off
  $<$<BOOL:${MAESTRO_WERROR}>:-Werror>
  # GCC 12 takes recursions over arrays that it has unrolled at -O3 to run past the end; AddressSanitizer knows better.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds$<SEMICOLON>-Wno-stringop-overflow$<SEMICOLON>-Wno-aggressive-loop-optimizations>
  $<$<AND:$<COMPILE_LANGUAGE:CXX>,$<NOT:$<BOOL:${LLVM_ENABLE_RTTI}>>>:-fno-rtti>)
if(MAESTRO_SANITIZE)
  target_compile_options(maestro_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(maestro_options INTERFACE -fsanitize=address,undefined)
endif()
if(MAESTRO_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "MAESTRO_FUZZ needs clang for libFuzzer, and the compiler is ${CMAKE_CXX_COMPILER}: "
      "configure a new build folder with -DCMAKE_C_COMPILER=clang-22 -DCMAKE_CXX_COMPILER=clang++-22")
  endif()
  # Coverage of our code guides the inputs; comparisons in it, half of the time, do not.
  target_compile_options(maestro_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-coverage=trace-cmp)
  target_link_options(maestro_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# maestro_library(NAME SOURCES... [LINK targets...] [DEPENDS targets...]): a room that needs no MLIR.
function(maestro_library name)
  cmake_parse_arguments(ARG "" "" "LINK;DEPENDS" ${ARGN})
  add_library(${name} STATIC ${ARG_UNPARSED_ARGUMENTS})
  add_library(Maestro::${name} ALIAS ${name})
  target_include_directories(${name} PUBLIC
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
    $<BUILD_INTERFACE:${PROJECT_BINARY_DIR}/include>
    $<INSTALL_INTERFACE:include>)
  target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE $<BUILD_INTERFACE:maestro_options>)
  if(ARG_DEPENDS)
    add_dependencies(${name} ${ARG_DEPENDS})
  endif()
  set_property(GLOBAL APPEND PROPERTY MAESTRO_LIBRARIES ${name})
endfunction()

# maestro_mlir_library(...): the same, with MLIR's headers and shared library.
function(maestro_mlir_library name)
  maestro_library(${name} ${ARGN})
  target_include_directories(${name} SYSTEM PUBLIC ${LLVM_INCLUDE_DIRS} ${MLIR_INCLUDE_DIRS})
  target_link_libraries(${name} PUBLIC MLIR)
endfunction()

# maestro_tool(NAME SOURCES... LINK targets...): a program in bin/.
function(maestro_tool name)
  cmake_parse_arguments(ARG "" "" "LINK" ${ARGN})
  add_executable(${name} ${ARG_UNPARSED_ARGUMENTS})
  target_link_libraries(${name} PRIVATE ${ARG_LINK} maestro_options)
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
  set_property(GLOBAL APPEND PROPERTY MAESTRO_TOOLS ${name})
endfunction()
