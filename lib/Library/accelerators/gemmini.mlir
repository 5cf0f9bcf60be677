// Gemmini in its default configuration: a systolic array of 16 x 16 PEs for
// 8-bit operands and 32-bit sums, with a scratchpad and an accumulator memory.
//
// [README] ucb-bar/gemmini, README.md: architecture.
// [Config] ucb-bar/gemmini, src/main/scala/gemmini/configs.scala: defaultConfig
//          up to release 0.6 and the configuration of [DAC]. Later ones have
//          other capacities (128 KB and 128 KB).
// [DAC]    Genc et al.: "Gemmini: Enabling Systematic Deep-Learning Architecture
//          Evaluation via Full-Stack Integration", DAC 2021.
// [Hor]    Horowitz: "Computing's Energy Problem (and what we can do about it)",
//          ISSCC 2014: 45 nm, 0.9 V; accesses of 64 bits: 8 KB 10 pJ, 32 KB 20 pJ,
//          1 MB 100 pJ, DRAM 1.3 to 2.6 nJ; 8-bit multiplication 0.2 pJ, 32-bit
//          addition 0.1 pJ. Capacities between: a power law through the last two.
//
// The project publishes no energy per access: these are what memories of that
// size cost in [Hor], not measurements of Gemmini.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "gemmini",
  pes = 256,
  array = [16, 16],     // [Config] meshRows, meshColumns; tiles of 1 x 1
  clock = 1000.0,       // [DAC], Intel 22FFL: unverified
  pe = <
    macs_per_cycle = 1, // [README]
    mac_energy = 0.3,   // [Hor] 0.2 + 0.1
    area = 0.00045>,    // [DAC] 0.116 mm² / 256: unverified
  memories = [
    <name = "DRAM",
     down = 16, up = 16,  // [Config] dma_buswidth: 128 bits
     latency = 0,         // unverified: the system decides
     read_energy = 162.5, write_energy = 162.5>,  // [Hor] 1.3 nJ / 8, the lower end
    <name = "Scratchpad",
     capacity = 262144,   // [Config] sp_capacity: 256 KB
     operands = [input, filter, lhs, rhs, in0, in1, in2, in3],
     down = 64, up = 64,  // 4 banks, [Config] sp_banks, with rows of 128 bits, [README], one per cycle each
     latency = 0,         // unverified: a parameter of the generator
     double_buffered = true,                     // half of it at a time, as the shipped software does: unverified
     read_energy = 6.6, write_energy = 6.6,      // [Hor] 20 pJ / 8 x 8^0.464
     area = 0.544>,       // [DAC]: unverified
    <name = "Accumulator",
     capacity = 65536,    // [Config] acc_capacity: 64 KB
     operands = [output, out0],
     down = 128, up = 128,  // 2 banks, [Config] acc_banks, with rows of 512 bits, [README]
     latency = 0,         // unverified: a parameter of the generator
     double_buffered = true,                     // as above: unverified
     read_energy = 3.4, write_energy = 3.4,      // [Hor] 20 pJ / 8 x 2^0.464
     area = 0.146>],      // [DAC]: unverified
  area = 0.223>} {}       // [DAC] 1.029 mm² with one Rocket core: unverified
