// Google's first TPU: a systolic array of 256 x 256 PEs, 8-bit, weights from a
// DRAM of their own.
//
// [ISCA] Jouppi et al.: "In-Datacenter Performance Analysis of a Tensor
//        Processing Unit", ISCA 2017.
// [Hor]  Horowitz, ISSCC 2014, 45 nm; see gemmini.mlir. Memories above 1 MB are
//        banked: each access costs what one of 1 MB costs.
//
// The outermost memory stands for the weight memory and for the host, which has
// its own link. The weight FIFO of four tiles is left out: it smooths arrivals,
// and the model has all of a step's data at its beginning.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "tpu_v1",
  pes = 65536,
  array = [256, 256],   // [ISCA] section 2
  clock = 700.0,        // [ISCA] table 2
  pe = <
    macs_per_cycle = 1, // [ISCA] section 2
    latches = {filter = 2, rhs = 2},  // [ISCA] section 2: one tile of 64 KiB and one for double buffering
    mac_energy = 0.3,   // [Hor] 0.2 + 0.1
    leakage = 0.427>,   // [ISCA] table 2: 28 W idle / 65536: unverified; with the MACs' 12.9 W at 86 TOPS it makes the 40 W of section 6
  memories = [
    <name = "DRAM",
     down = 46, up = 46,  // [ISCA] figure 1: 30 GiB/s / 700 MHz
     latency = 0,         // unverified: not stated
     read_energy = 162.5, write_energy = 162.5>,  // [Hor] 1.3 nJ / 8
    <name = "UnifiedBuffer",
     capacity = 25165824, // [ISCA] section 2: 24 MiB
     operands = [input, lhs, in0],
     down = 256, up = 256,                       // [ISCA] section 2: 256 values per cycle
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // unverified
     read_energy = 12.5, write_energy = 12.5>,   // [Hor] 1 MB: 100 pJ / 8
    <name = "Accumulators",
     capacity = 4194304,  // [ISCA] section 2: 4096 x 256 x 32 bits
     operands = [output, out0],
     down = 1024, up = 1024,                     // [ISCA] section 2: 256 sums of 32 bits per cycle
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // [ISCA] section 2: doubled for that
     read_energy = 12.5, write_energy = 12.5>],  // [Hor] 1 MB: 100 pJ / 8
  area = 331.0>} {}       // [ISCA] table 2 says less than half of Haswell's 662 mm²: unverified
