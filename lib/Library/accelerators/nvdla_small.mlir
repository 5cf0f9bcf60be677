// NVDLA, configuration nv_small: 8 MAC cells of 8 multipliers each, 8-bit.
// Sources as in nvdla_large.mlir, [Spec] being spec/defs/nv_small.spec
// and [RTL] for its parameters.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "nvdla_small",
  pes = 64,
  array = [8, 8],       // [Spec] MAC_ATOMIC_K_SIZE, MAC_ATOMIC_C_SIZE
  clock = 1000.0,       // [Primer]: 1 GHz
  pe = <
    macs_per_cycle = 1, // [Unit] atomic operation
    mac_energy = 0.3>,  // [Hor] 0.2 + 0.1
  memories = [
    <name = "DRAM",
     down = 1, up = 1,    // [Primer]: 1 GB/s for 64 MACs; the interface has 64 bits, [Spec]
     latency = 0,         // unverified: the system decides
     read_energy = 162.5, write_energy = 162.5>,  // [Hor] 1.3 nJ / 8
    <name = "CBUF",
     capacity = 131072,   // [Spec] 32 banks x 512 entries x 8 bytes
     operands = [input, filter, lhs, rhs, in0, in1, in2, in3],
     down = 16,           // [RTL] a read port for features and one for weights, of one entry each
     up = 8,              // one entry; nothing comes back
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // [Unit] CDMA fills while CSC reads
     read_energy = 4.8, write_energy = 4.8>,     // [Hor] 20 pJ / 8 x 4^0.464
    // No capacity: [RTL] has 2 x 8 entries of 8 sums for assembly and as many for
    // delivery, 1056 bytes. That is 16 positions at a time, and the
    // tiles of the library's mappings are of some hundred.
    <name = "CACC",
     operands = [output, out0],
     down = 34, up = 34,  // [RTL] one entry of 8 x 34 bits per cycle
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // [Unit] the delivery group is beside it
     read_energy = 1.25, write_energy = 1.25>],  // [Hor] 8 KB: 10 pJ / 8
  area = 0.55>} {}        // [Primer] 16 nm, memories included
