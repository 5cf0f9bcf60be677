# Decides about the Python bindings: sets MAESTRO_PYTHON, and with it Python_EXECUTABLE and nanobind's helpers.
set(MAESTRO_PYTHON OFF)

# What is missing is an error where the bindings were asked for.
function(maestro_no_python what)
  if(MAESTRO_BUILD_PYTHON STREQUAL AUTO)
    message(STATUS "No Python bindings: ${what}")
  else()
    message(FATAL_ERROR "MAESTRO_BUILD_PYTHON is ${MAESTRO_BUILD_PYTHON}, but ${what}")
  endif()
endfunction()

if(NOT MAESTRO_BUILD_PYTHON)
  return()
endif()
if(MAESTRO_SANITIZE)
  maestro_no_python("Python cannot load libraries with sanitizers")
  return()
endif()

# nanobind wants the package named Python; others know it as Python3.
if(Python3_EXECUTABLE)
  set(Python_EXECUTABLE "${Python3_EXECUTABLE}")
endif()
unset(_Python_INCLUDE_DIR CACHE) # it may be that of the Python of an earlier run
find_package(Python 3.10 QUIET COMPONENTS Interpreter Development.Module)
if(NOT Python_FOUND)
  maestro_no_python("no Python 3.10 with development files was found; install python3-dev or set Python3_EXECUTABLE")
  return()
endif()

execute_process(COMMAND "${Python_EXECUTABLE}" -m nanobind --cmake_dir
  OUTPUT_VARIABLE nanobind_folder OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE nanobind_result)
if(NOT nanobind_result EQUAL 0)
  maestro_no_python("${Python_EXECUTABLE} has no nanobind; install it (python3 -m pip install nanobind) or set Python3_EXECUTABLE")
  return()
endif()
set(nanobind_DIR "${nanobind_folder}")
find_package(nanobind REQUIRED CONFIG)
set(MAESTRO_PYTHON ON)
message(STATUS "Python bindings: for Python ${Python_VERSION} in ${Python_EXECUTABLE}, with nanobind ${nanobind_VERSION}")
