// ShiDianNao: 8 x 8 PEs that share inputs with their neighbours, 16-bit, 65 nm,
// with all data on chip.
//
// [ISCA] Du et al.: "ShiDianNao: Shifting Vision Processing Closer to the
//        Sensor", ISCA 2015. Confirmed are the abstract's figures: 65 nm,
//        4.86 mm², 320 mW. The rest is unverified; areas and powers of its table
//        add up to these two.
// [Hor]  Horowitz, ISSCC 2014, 45 nm; see gemmini.mlir.
//
// Inputs that a PE takes from its neighbour are read from NBin here: the model
// has no forwarding between PEs.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "shidiannao",
  pes = 64,
  array = [8, 8],       // [ISCA]: unverified
  clock = 1000.0,       // [ISCA]: unverified
  pe = <
    macs_per_cycle = 1, // [ISCA]: unverified
    mac_energy = 4.2,   // [ISCA] 268.82 mW / 64 GMAC/s: unverified
    area = 0.0103>,     // [ISCA] 0.66 mm² / 64: unverified
  memories = [
    <name = "DRAM",     // the chip has none: layers that fit need it once, as the sensor does
     down = 8, up = 8,  // unverified
     latency = 0,       // unverified
     read_energy = 162.5, write_energy = 162.5>,  // [Hor] 1.3 nJ / 8
    <name = "NBin",
     capacity = 65536,  // [ISCA]: unverified
     operands = [input, lhs, in0],
     down = 256, up = 256,                       // [ISCA] 16 banks of 8 elements of 16 bits: unverified
     latency = 0,       // unverified
     double_buffered = true,                     // unverified
     read_energy = 3.4, write_energy = 3.4,      // [Hor] 20 pJ / 8 x 2^0.464
     area = 1.12>,      // [ISCA]: unverified
    <name = "NBout",
     capacity = 65536,  // [ISCA]: unverified
     operands = [output, out0],
     down = 256, up = 256,                       // [ISCA] as NBin: unverified
     latency = 0,       // unverified
     double_buffered = true,                     // unverified
     read_energy = 3.4, write_energy = 3.4,      // [Hor] 20 pJ / 8 x 2^0.464
     area = 1.12>,      // [ISCA]: unverified
    <name = "SB",
     capacity = 131072, // [ISCA]: unverified
     operands = [filter, rhs, in1],
     down = 16, up = 16,                         // [ISCA] 8 elements of 16 bits: unverified
     latency = 0,       // unverified
     double_buffered = true,                     // unverified
     read_energy = 4.8, write_energy = 4.8,      // [Hor] 20 pJ / 8 x 4^0.464
     area = 1.65>],     // [ISCA]: unverified
  area = 0.31>} {}      // [ISCA] instruction buffer: unverified
