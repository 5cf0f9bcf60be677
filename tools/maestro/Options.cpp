//===- Options.cpp - MAESTRO's command line -------------------------------===//
//
// Names, and how they may be abbreviated, are those of MAESTRO's
// cost-model/include/option.hpp, which uses the same library.
//
//===----------------------------------------------------------------------===//

#include "Options.h"

#include "CommandLine.h"

#include <sstream>

using namespace maestro;
using namespace maestro::dropin;
namespace po = boost::program_options;

namespace {
/// The options by group, and where their values go.
struct Declarations {
  explicit Declarations(Options &options);
  void addOlder(Options &options);
  void addIgnored();

  po::options_description all() const {
    po::options_description result;
    for (const auto *group : {&files, &hardware, &output})
      result.add(*group);
    return result.add(older).add(ignored);
  }

  po::options_description files{"Files"};
  po::options_description hardware{
      "Hardware (more than what HW_file says; what is not given is not "
      "limited)"};
  po::options_description output{"Output"};
  po::options_description older;
  po::options_description ignored{
      "Accepted, without effect: these options belong to parts of MAESTRO "
      "that are not here"};
};
} // namespace

static po::typed_value<bool> *flag(bool &to) {
  return po::value<bool>(&to)->value_name("BOOL");
}

Declarations::Declarations(Options &options) {
  auto text = [](std::string &to, const char *what) {
    return po::value<std::string>(&to)->value_name(what);
  };
  files.add_options()("Mapping_file", text(options.mappingFile, "FILE"),
                      "layers with their dataflows")(
      "HW_file", text(options.hardwareFile, "FILE"),
      "hardware: entries such as num_pes: 256");
  addHardwareOptions(hardware, options.hardware);
  output.add_options()("help,h", po::bool_switch(&options.help),
                       "print this text")(
      "version", po::bool_switch(&options.version),
      "print the version")("columns", po::bool_switch(&options.columns),
                           "print what each column of the CSV file holds")(
      "print_res", flag(options.printResults),
      "print a table of all layers (default: true)")(
      "print_res_csv_file", flag(options.writeCsv),
      "add the layers to the CSV file (default: true)")(
      "csv_file", text(options.csvFile, "FILE"),
      "the CSV file (default: the name of Mapping_file behind its second "
      "slash, up to the first dot, with .csv)")(
      "report", text(options.report, "FORMAT"),
      "a report with all numbers of the cost model: text, csv or json")(
      "report_file", text(options.reportFile, "FILE"),
      "where the report goes (default: standard output)")(
      "msg_print_lv",
      po::value<int64_t>()->value_name("N")->notifier(
          [&options](int64_t level) { options.verbosity = level; }),
      "remarks: 0 none, 1 all (default: each kind once)");
  addOlder(options);
  addIgnored();
}

void Declarations::addOlder(Options &options) {
  older.add_options()("DFSL_file", po::value<std::string>(&options.mappingFile),
                      "")("dataflow_file", po::value<std::string>(),
                          "")("layer_file", po::value<std::string>(), "");
}

void Declarations::addIgnored() {
  for (const char *name :
       {"print_log_file", "print_design_space", "print_space", "full_buffer",
        "do_dse", "verbose", "top_bw_only", "bw_sweep", "do_implicit_reduction",
        "do_fg_sync", "do_reduction_op"})
    ignored.add_options()(name, po::value<bool>()->value_name("BOOL"), "");
  for (const char *name :
       {"min_num_PEs", "max_num_PEs", "min_noc_bw", "max_noc_bw", "pe_tick",
        "bw_tick", "area_constraint", "power_constraint"})
    ignored.add_options()(name, po::value<double>()->value_name("N"), "");
  ignored.add_options()("optimization_target",
                        po::value<std::string>()->value_name("NAME"), "");
}

/// Options that would change a number if they were not ignored.
static std::vector<std::string> findIgnored(const po::variables_map &given) {
  std::vector<std::string> result;
  for (const char *name : {"top_bw_only", "bw_sweep", "do_fg_sync"})
    if (given.count(name) && given[name].as<bool>())
      result.push_back(std::string(name) + "=true");
  for (const char *name : {"do_implicit_reduction", "do_reduction_op"})
    if (given.count(name) && !given[name].as<bool>())
      result.push_back(std::string(name) + "=false");
  return result;
}

static std::string check(const Options &options,
                         const po::variables_map &given) {
  if (options.help || options.version || options.columns)
    return "";
  for (const char *name : {"dataflow_file", "layer_file"})
    if (given.count(name))
      return "--" + std::string(name) +
             " has a format that MAESTRO itself gave up: give --Mapping_file";
  if (options.mappingFile.empty())
    return "no mapping file: give --Mapping_file=FILE";
  if (!options.report.empty() && options.report != "text" &&
      options.report != "csv" && options.report != "json")
    return "--report must be text, csv or json: " + options.report;
  if (!options.reportFile.empty() && options.report.empty() &&
      !options.printResults)
    return "--report_file without a report: give --report=FORMAT";
  return "";
}

std::optional<Options> dropin::parseOptions(int argc, char **argv,
                                            std::string &error) {
  Options options;
  po::options_description all = Declarations(options).all();
  try {
    po::variables_map given = readCommandLine(argc, argv, all);
    options.ignored = findIgnored(given);
    error = check(options, given);
  } catch (const po::error &wrong) {
    error = wrong.what();
  }
  return error.empty() ? std::optional(options) : std::nullopt;
}

std::string dropin::helpText() {
  Options options;
  Declarations declarations(options);
  std::ostringstream os;
  os << "usage: maestro [options] --Mapping_file=FILE\n\n"
        "What every layer of a mapping file in MAESTRO's format costs. Takes "
        "MAESTRO's command\nline and writes its CSV file; the numbers are "
        "exact. A name may be abbreviated.\n\n"
     << declarations.files << '\n'
     << declarations.hardware << '\n'
     << declarations.output << '\n'
     << declarations.ignored
     << "\nExit codes: 0 all layers have a cost; 1 some layers have none, for "
        "the reasons on\nstandard error; 2 the command line is wrong; 3 a "
        "file cannot be read or written.\n";
  return os.str();
}
