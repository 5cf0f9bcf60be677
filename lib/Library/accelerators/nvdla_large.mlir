// NVDLA, configuration nv_large: 32 MAC cells of 64 multipliers each, 8-bit.
//
// [Spec]   nvdla/hw, spec/defs/nv_large.spec.
// [RTL]    nvdla/hw, master: vmod/nvdla/cbuf/NV_NVDLA_CBUF.h and NV_NVDLA_cbuf.v,
//          vmod/nvdla/cacc/NV_NVDLA_CACC.h, for the parameters of [Spec].
// [Unit]   nvdla.org, Unit Description (of the full-precision release, which has
//          as many 8-bit MACs): convolution pipeline, CBUF, CACC.
// [Primer] nvdla.org, NVDLA Primer: table of configurations for ResNet-50.
// [Hor]    Horowitz, ISSCC 2014, 45 nm; see gemmini.mlir.
//
// No energy per access is published: see gemmini.mlir. Peak power in [Primer] is
// 766 mW at 1 GHz in 16 nm, 0.37 pJ for each MAC with all that belongs to it: the
// energies of 45 nm are too high for this technology.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "nvdla_large",
  pes = 2048,
  array = [32, 64],     // [Spec] MAC_ATOMIC_K_SIZE 32 kernels, MAC_ATOMIC_C_SIZE 64 channels
  clock = 1000.0,       // [Primer]: 1 GHz
  pe = <
    macs_per_cycle = 1, // [Unit] atomic operation
    mac_energy = 0.3>,  // [Hor] 0.2 + 0.1
  memories = [
    <name = "DRAM",
     down = 20, up = 20,  // [Primer]: 20 GB/s for 2048 MACs; the interface has 256 bits, [Spec]
     latency = 0,         // unverified: the system decides
     read_energy = 162.5, write_energy = 162.5>,  // [Hor] 1.3 nJ / 8
    <name = "CBUF",
     capacity = 524288,   // [Spec] 16 banks x 512 entries x 64 bytes
     operands = [input, filter, lhs, rhs, in0, in1, in2, in3],
     down = 128,          // [RTL] a read port for features and one for weights, of one entry each
     up = 64,             // one entry; nothing comes back
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // [Unit] CDMA fills while CSC reads
     read_energy = 9.1, write_energy = 9.1>,     // [Hor] 20 pJ / 8 x 16^0.464
    <name = "CACC",
     capacity = 16896,    // [RTL] 2 x 32 entries of 32 sums: of 34 bits for assembly, of 32 bits for delivery
     operands = [output, out0],
     down = 136, up = 136,                       // [RTL] one entry of 32 x 34 bits per cycle
     latency = 0,         // unverified: not stated
     double_buffered = true,                     // [Unit] the delivery group is beside it
     read_energy = 2.5, write_energy = 2.5>],    // [Hor] 32 KB: 20 pJ / 8
  area = 3.3>} {}         // [Primer] 16 nm, memories included
