//===- Native.cpp - The C API as a Python module --------------------------===//
//
// maestro._native: what the C API has, one to one. The package around it makes
// exceptions of errors and adds types and documentation.
//
//===----------------------------------------------------------------------===//

#include "maestro/CAPI/Maestro.h"

#include <nanobind/nanobind.h>
#include <nanobind/stl/string.h>

#include <cstring>
#include <memory>
#include <mutex>
#include <string>

namespace nb = nanobind;

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

namespace {
struct Destroy {
  void operator()(MaestroDiagnostics *diagnostics) const {
    maestroDiagnosticsDestroy(diagnostics);
  }
  void operator()(MaestroModule *module) const { maestroModuleDestroy(module); }
  void operator()(char *string) const { maestroStringDestroy(string); }
};
using Diagnostics = std::unique_ptr<MaestroDiagnostics, Destroy>;
using String = std::unique_ptr<char, Destroy>;

/// A module that any thread may use: one after the other.
struct Module {
  explicit Module(MaestroModule *module) : module(module) {}

  std::unique_ptr<MaestroModule, Destroy> module;
  std::mutex mutex;
};
} // namespace

/// Names of files need not be UTF-8.
static nb::object toPython(const char *text) {
  return nb::steal(PyUnicode_DecodeUTF8(
      text, static_cast<Py_ssize_t>(std::strlen(text)), "replace"));
}

static nb::object toPython(const String &text) {
  return text ? toPython(text.get()) : nb::none();
}

static nb::object toPython(std::unique_ptr<Module> module) {
  return module ? nb::cast(module.release(), nb::rv_policy::take_ownership)
                : nb::none();
}

static nb::object toPython(bool result) { return nb::bool_(result); }

/// Tuples of severity, location and message.
static nb::list toPython(const Diagnostics &diagnostics) {
  nb::list result;
  for (size_t i = 0; i < maestroDiagnosticsSize(diagnostics.get()); ++i) {
    MaestroDiagnostic entry = maestroDiagnosticsGet(diagnostics.get(), i);
    result.append(nb::make_tuple(static_cast<int>(entry.severity),
                                 toPython(entry.location),
                                 toPython(entry.message)));
  }
  return result;
}

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

/// Calls `body` with a list of diagnostics while other threads may run Python.
/// Its result, and what was said.
template <typename Body> static nb::tuple call(Body body) {
  Diagnostics diagnostics(maestroDiagnosticsCreate());
  if (!diagnostics)
    throw std::bad_alloc();
  auto result = [&] {
    nb::gil_scoped_release release;
    return body(diagnostics.get());
  }();
  return nb::make_tuple(toPython(std::move(result)), toPython(diagnostics));
}

/// The same for a module that no other thread may use at the time.
template <typename Body> static nb::tuple call(Module &module, Body body) {
  return call([&](MaestroDiagnostics *diagnostics) {
    std::lock_guard<std::mutex> lock(module.mutex);
    return body(module.module.get(), diagnostics);
  });
}

static std::unique_ptr<Module> wrap(MaestroModule *module) {
  return module ? std::make_unique<Module>(module) : nullptr;
}

static nb::tuple parse(const nb::bytes &text, const std::string &fileName) {
  return call([&](MaestroDiagnostics *diagnostics) {
    return wrap(maestroModuleParse(text.c_str(), text.size(), fileName.c_str(),
                                   diagnostics));
  });
}

static nb::tuple load(const nb::bytes &path) {
  return call([&](MaestroDiagnostics *diagnostics) {
    return wrap(maestroModuleLoad(path.c_str(), diagnostics));
  });
}

static nb::tuple cost(Module &module, const std::string &accelerator,
                      const std::string &mapping,
                      const std::string &elementBits) {
  MaestroTarget target{accelerator.c_str(), mapping.c_str(),
                       elementBits.c_str()};
  return call(module, [&](auto *module, auto *diagnostics) {
    return maestroModuleCost(module, &target, diagnostics);
  });
}

static nb::tuple simulate(Module &module, const std::string &accelerator,
                          const std::string &mapping,
                          const std::string &elementBits, int64_t limit) {
  MaestroTarget target{accelerator.c_str(), mapping.c_str(),
                       elementBits.c_str()};
  return call(module, [&](auto *module, auto *diagnostics) {
    return maestroModuleSimulate(module, &target, limit, diagnostics);
  });
}

static nb::tuple verify(Module &module) {
  return call(module, maestroModuleVerify);
}

static nb::tuple print(Module &module) {
  return call(module, [](auto *module, auto *diagnostics) {
    return String(maestroModulePrint(module, diagnostics));
  });
}

template <MaestroReportFormat format> static nb::tuple report(Module &module) {
  return call(module, [](auto *module, auto *diagnostics) {
    return String(maestroModuleReport(module, format, diagnostics));
  });
}

/// A dict from names to IR.
template <MaestroLibrary library> static nb::dict files() {
  nb::dict result;
  for (size_t i = 0; i < maestroLibrarySize(library); ++i)
    result[toPython(maestroLibraryName(library, i))] =
        toPython(maestroLibraryText(library, i));
  return result;
}

NB_MODULE(_native, m) {
  nb::class_<Module>(m, "Module")
      .def_static("parse", parse)
      .def_static("load", load)
      .def("cost", cost)
      .def("simulate", simulate)
      .def("verify", verify)
      .def("print", print)
      .def("table", report<MAESTRO_REPORT_TEXT>)
      .def("json", report<MAESTRO_REPORT_JSON>);
  m.def("accelerators", files<MAESTRO_ACCELERATORS>);
  m.def("mappings", files<MAESTRO_MAPPINGS>);
  m.attr("SEVERITIES") = nb::make_tuple("note", "remark", "warning", "error");
}
