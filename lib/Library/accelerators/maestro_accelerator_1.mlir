// MAESTRO's own hardware file data/hw/accelerator_1.m with MAESTRO's own
// constants: the preset for comparing with it.
//
// [M]   maestro-project/maestro at commit 4eb08d1, data/hw/accelerator_1.m.
// [C]   the same, cost-model/include/base/BASE_constants.hpp: an access of L1 costs
//       1.68 and one of L2 18.61 times a MAC; off-chip accesses cost nothing.
// [DSE] the same, .../design-space-exploration/DSE_cost-database.hpp, areas in µm².
//
// MAESTRO counts elements. Sizes and bandwidths are bytes here, so that its
// numbers are for elements of one byte: cost with element-bits=8.
// Its documentation means the two sizes for mappers; hardly a layer fits them.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "maestro_accelerator_1",
  pes = 256,              // [M] num_pes
  clock = 1000.0,         // unverified: MAESTRO has none
  pe = <
    macs_per_cycle = 1,   // MAESTRO's default num_simd_lanes
    mac_energy = 1.0,     // [C] the unit of all energies
    area = 0.0044709>,    // [DSE] mac_area
  memories = [
    <name = "DRAM",
     down = 50, up = 50,  // [M] offchip_bw_cstr
     latency = 0,         // unverified: MAESTRO has none
     read_energy = 0.0, write_energy = 0.0>,     // [C] not counted
    <name = "L2",
     capacity = 3000,     // [M] l2_size_cstr
     down = 1000, up = 1000,                     // [M] noc_bw_cstr
     latency = 0,         // [M] has no hops
     double_buffered = true,                     // unverified
     read_energy = 18.61, write_energy = 18.61,  // [C] l2_energy_multiplier
     area = 0.0041615,    // [DSE] sram_area_32768, one unit
     network = <multicast = true, reduction = true>>,  // noc_mc_support, do_reduction_op
    <name = "L1",
     capacity = 100,      // [M] l1_size_cstr
     instances = 256,
     down = 1000, up = 1000,                     // not limited inside a PE
     latency = 0,
     double_buffered = true,                     // unverified
     read_energy = 1.68, write_energy = 1.68,    // [C] l1_energy_multiplier
     area = 0.0090104>]>} {}  // [DSE] sram_area_64, two units of 64 bytes
