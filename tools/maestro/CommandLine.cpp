//===- CommandLine.cpp - How command lines are read -----------------------===//

#include "CommandLine.h"

using namespace maestro;
using namespace maestro::dropin;
namespace po = boost::program_options;

/// A number that must be at least `least`.
static po::typed_value<int64_t> *number(std::optional<int64_t> &to,
                                        const char *name, int64_t least = 1) {
  return po::value<int64_t>()->value_name("N")->notifier(
      [&to, name, least](int64_t value) {
        if (value < least)
          throw po::error("--" + std::string(name) + " must be at least " +
                          std::to_string(least) + ": " + std::to_string(value));
        to = value;
      });
}

void dropin::addHardwareOptions(po::options_description &group,
                                dfsl::Hardware &to) {
  group.add_options()("num_pes", number(to.pes, "num_pes"),
                      "PEs (default: 256)")(
      "num_simd_lanes", number(to.simdLanes, "num_simd_lanes"),
      "MACs per cycle of a PE (default: 1)")(
      "noc_bw_cstr", number(to.nocBandwidth, "noc_bw_cstr"),
      "elements per cycle between L2 and the PEs")(
      "noc_hops", number(to.nocHops, "noc_hops", 0),
      "hops from L2 to a PE (default: 1)")(
      "noc_hop_latency", number(to.hopLatency, "noc_hop_latency", 0),
      "cycles for a hop (default: 0)")(
      "noc_mc_support",
      po::value<bool>()->value_name("BOOL")->notifier(
          [&to](bool value) { to.multicast = value; }),
      "one read of L2 serves all PEs that need it (default: true)")(
      "offchip_bw_cstr", number(to.offchipBandwidth, "offchip_bw_cstr"),
      "elements per cycle between off-chip memory and L2")(
      "l1_size_cstr", number(to.l1Size, "l1_size_cstr"), "bytes of L1 in a PE")(
      "l2_size_cstr", number(to.l2Size, "l2_size_cstr"), "bytes of L2");
}

po::variables_map
dropin::readCommandLine(int argc, char **argv,
                        const po::options_description &options) {
  po::positional_options_description positions;
  positions.add("Mapping_file", 1);
  po::variables_map given;
  po::store(po::command_line_parser(argc, argv)
                .options(options)
                .positional(positions)
                .run(),
            given);
  po::notify(given);
  return given;
}
