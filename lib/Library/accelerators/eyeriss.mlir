// After Eyeriss (JSSC 2017). All widths are unverified.
module attributes {dataflow.accelerator = #dataflow.accelerator<name = "eyeriss", pes = 168, array = [12, 14], clock = 200.0,
  memories = [<name = "DRAM", down = 8, up = 8>,
              <name = "GLB", capacity = 110592, operands = [input, lhs, output], down = 8, up = 8>,
              <name = "RF", capacity = 520, instances = 168, down = 2, up = 2, double_buffered = false>]>} {}
