// Eyeriss, the chip: an array of PEs with three scratchpads each, a global
// buffer for activations and partial sums, 16-bit elements, TSMC 65 nm.
//
// [JSSC]  Chen, Krishna, Emer, Sze: "Eyeriss: An Energy-Efficient Reconfigurable
//         Accelerator for Deep Convolutional Neural Networks", IEEE Journal of
//         Solid-State Circuits 52(1), 2017.
// [ISCA]  Chen, Emer, Sze: "Eyeriss: A Spatial Architecture for Energy-Efficient
//         Dataflow for Convolutional Neural Networks", ISCA 2016.
//
// Energy. [ISCA] table IV gives ratios to a 16-bit MAC: scratchpad 1, from PE to
// PE 2, global buffer 6, DRAM 200. A byte is half an element. The scale, 1 pJ for
// the MAC, is ours: [JSSC] measures 278 mW at 23.1 GMAC/s on AlexNet, which is
// 12 pJ for each MAC, with less than a tenth of it in the arithmetic.
//
// Area. [JSSC] figure 15: storage is two thirds of the core, the scratchpads 2.5
// times the global buffer, arithmetic 7.4 %. The core of 12.25 mm² itself is
// unverified, and so are the areas that follow from it.
module attributes {dataflow.accelerator = #dataflow.accelerator<
  name = "eyeriss",
  pes = 168,            // [JSSC] abstract
  array = [14, 12],     // [JSSC] section III: 12 x 14; the 14 columns are output rows
  clock = 200.0,        // [JSSC] section VI: 33.6 GMAC/s = 168 x 200 MHz at 1 V
  pe = <
    macs_per_cycle = 1, // [JSSC] section VI, as above
    mac_energy = 1.0,   // the scale, see above
    area = 0.0054>,     // 7.4 % of 12.25 mm² / 168: unverified
  memories = [
    <name = "DRAM",
     // Bus of 64 bits, [JSSC] section III, at 60 MHz: 2.4 bytes per cycle of the
     // core, rounded down. Unverified; M. Lee's slides "Introduction to Eyeriss"
     // (2017) have 90 MHz for the link.
     down = 2, up = 2,
     latency = 0,       // unverified: not stated
     read_energy = 100.0, write_energy = 100.0,  // [ISCA] table IV: 200 / 2
     network = <energy = 1.0>>,                  // filters travel on the array's network: 2 / 2
    // 25 banks of 512 words of 64 bits, [JSSC] section V. The other 8 KB of the
    // 108 KB prefetch filters, which have no reuse there: they bypass it.
    <name = "GLB",
     capacity = 102400,
     operands = [input, lhs, in0, output, out0],
     down = 8, up = 8,  // [JSSC] section V: 64 bits, one bank at a time (unverified)
     latency = 0,       // unverified: not stated
     double_buffered = false,                    // [JSSC] table V: 115.3 ms with DRAM traffic, 103.5 ms without
     read_energy = 3.0, write_energy = 3.0,      // [ISCA] table IV: 6 / 2
     area = 2.33,       // 12.25 mm² x 2/3 / 3.5: unverified
     network = <multicast = true, reduction = true, energy = 1.0>>,  // [JSSC] section V-B; [ISCA] table IV: 2 / 2
    // [JSSC] section V-C: 224, 12 and 24 words of 16 bits. One word per cycle and
    // no second buffer: unverified. Areas: 5.83 mm² / 168, by capacity: unverified.
    <name = "FilterSpad", capacity = 448, instances = 168, operands = [filter, rhs, in1],
     down = 2, up = 2, double_buffered = false, read_energy = 0.5, write_energy = 0.5, area = 0.0299>,
    <name = "InputSpad", capacity = 24, instances = 168, operands = [input, lhs, in0],
     down = 2, up = 2, double_buffered = false, read_energy = 0.5, write_energy = 0.5, area = 0.0016>,
    <name = "PsumSpad", capacity = 48, instances = 168, operands = [output, out0],
     down = 2, up = 2, double_buffered = false, read_energy = 0.5, write_energy = 0.5, area = 0.0032>],
  area = 3.18>} {}      // what is left of 12.25 mm²: unverified
