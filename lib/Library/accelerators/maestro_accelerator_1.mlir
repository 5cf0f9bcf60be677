// MAESTRO's own hardware file data/hw/accelerator_1.m with MAESTRO's own
// constants: what `maestro --HW_file=accelerator_1.m` computes with.
//
// [M]   maestro-project/maestro at commit 4eb08d1, data/hw/accelerator_1.m.
// [C]   the same, cost-model/include/base/BASE_constants.hpp: an access of L1 takes
//       1.68 and one of L2 18.61 times the energy of a MAC; off-chip accesses none.
// [DSE] the same, .../design-space-exploration: DSE_cost-database.hpp (a MAC takes
//       0.00023 nJ and 283 um^2, a byte of SRAM 0.104 um^2), DSE_scaling-coefficients.hpp
//       and DSE_hardware_modules.hpp (bus and arbiter).
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
    mac_energy = 0.23,    // [DSE] mac_energy
    area = 0.000283>,     // [DSE] mac_area
  memories = [
    <name = "DRAM",
     down = 50, up = 50,  // [M] offchip_bw_cstr
     latency = 0,         // unverified: MAESTRO has none
     read_energy = 0.0, write_energy = 0.0>,       // [C] not counted
    <name = "L2",
     capacity = 3000,     // [M] l2_size_cstr
     down = 1000, up = 1000,                       // [M] noc_bw_cstr
     latency = 0,         // [M] has no hops
     double_buffered = true,                       // unverified
     read_energy = 4.2803, write_energy = 4.2803,  // [C] 18.61 MACs
     area = 0.000312,     // [DSE] 3000 bytes
     network = <multicast = true, reduction = true>>,  // noc_mc_support, do_reduction_op
    <name = "L1",
     capacity = 100,      // [M] l1_size_cstr
     instances = 256,
     down = 1000, up = 1000,                       // not limited inside a PE
     latency = 0,
     double_buffered = true,                       // unverified
     read_energy = 0.3864, write_energy = 0.3864,  // [C] 1.68 MACs
     area = 0.0000104>],  // [DSE] 100 bytes
  area = 418.97>} {}      // [DSE] bus of 1000 elements per cycle and arbiter, for 256 PEs
