//===- AcceleratorAttrs.td - What a layer runs on ----------*- tablegen -*-===//
//
// `#dataflow.accelerator` and what it is composed of. The parameters, their
// units and defaults are those of include/maestro/Model/Accelerator.h.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_ACCELERATORATTRS_TD
#define MAESTRO_DIALECT_DATAFLOW_IR_ACCELERATORATTRS_TD

include "maestro/Dialect/Dataflow/IR/DataflowBase.td"

def Dataflow_NetworkAttr : Dataflow_Attr<"Network", "network"> {
  let summary = "what joins a memory to what is inside it";
  let description = [{
    Example:

    ```mlir
    #dataflow.network<multicast = false, energy = 0.5>
    ```

    *Constraints*, checked as part of an `#dataflow.accelerator`:

    * `energy` is a finite number of at least 0 [E1].
  }];
  let parameters = (ins
    Dataflow_Bool<"true",
      "One read serves all children that need the element [R4]. Default: true.">:$multicast,
    Dataflow_Bool<"true",
      "What several children drain in one step is one write [R5]. Default: true.">:$reduction,
    Dataflow_Real<"0.0", "pJ per byte carried [E1]. Default: 0.">:$energy
  );
  let assemblyFormat = "`<` struct(params) `>`";
}

def Dataflow_ProcessingElementAttr : Dataflow_Attr<"ProcessingElement", "pe"> {
  let summary = "one processing element";
  let description = [{
    Example:

    ```mlir
    #dataflow.pe<macs_per_cycle = 4, latches = {filter = 16, input = 4}, mac_energy = 0.56>
    ```

    *Constraints*, checked as part of an `#dataflow.accelerator`:

    * `macs_per_cycle` is at least 1 [T3], `overhead` at least 0 [T2], every
      latch at least 0 [V2];
    * latches are named by operands of `docs/CostModel.md` (`input`, `filter`,
      `output`, `lhs`, `rhs`) or `in0`, `in1` ... `out0` [P3], each once;
    * energies, `leakage` and `area` are finite numbers of at least 0 [E1, E2].
  }];
  let parameters = (ins
    Dataflow_Int<1, "MACs per cycle [T3]. Default: 1.">:$macs_per_cycle,
    Dataflow_Int<0, "Fixed cycles per step, where the last level has no memory [T2]. Default: 0.">:$overhead,
    Dataflow_Counts<
      "Elements that the latch of an operand holds, by operand [V2]. Default, for each operand "
      "that is not named: `macs_per_cycle`.">:$latches,
    Dataflow_Real<"0.0", "pJ per MAC [E1]. Default: 0.">:$mac_energy,
    Dataflow_Real<"0.0", "mW per PE [E1]. Default: 0.">:$leakage,
    Dataflow_Real<"0.0", "mm² per PE [E2]. Default: 0.">:$area
  );
  let assemblyFormat = "`<` struct(params) `>`";
}

def Dataflow_MemoryAttr : Dataflow_Attr<"Memory", "memory"> {
  let summary = "one memory of the hierarchy";
  let description = [{
    A row of the memory hierarchy: `instances` equal copies with one port each
    towards what is inside. Transfers over a port that is `unlimited`, in one
    direction or both, take no time [T1].

    Example:

    ```mlir
    #dataflow.memory<name = "L2", capacity = 110592, operands = [input, output], down = 16, up = 16, latency = 2,
      read_energy = 6.0, write_energy = 6.0, network = <reduction = false>>
    ```

    *Constraints*, checked as part of an `#dataflow.accelerator`:

    * `name` is not empty, not `PE` and the only one of its accelerator [R1];
    * `capacity` [V1], `down` and `up` where they are numbers [T1] are at least
      1 and at most 2^60 - 1, so that their bits can be counted [R8];
    * `instances` is at least 1, grows inwards and is at most the number of
      PEs [R1];
    * `operands` are names of operands [P3], each once; the outermost memory
      takes no list, it holds everything [R1];
    * `latency` [T4] and `overhead` [T2] are at least 0;
    * energies, `leakage` and `area` are finite numbers of at least 0 [E1, E2].
  }];
  let parameters = (ins
    Dataflow_RequiredString<"What mappings and reports call it. Required.">:$name,
    Dataflow_OptionalInt<"Bytes per instance [V1]. Default: unbounded.">:$capacity,
    Dataflow_Int<1,
      "Copies in all: 1 for a shared buffer, the number of PEs for one in each [R1]. "
      "Default: 1.">:$instances,
    Dataflow_Names<
      "Operands that it holds; the others bypass it [R1]. Names of other kinds of ops are void "
      "on this one. Default: all.">:$operands,
    Dataflow_Width<1, "Bytes per cycle and instance towards what is inside [T1]. Default: 1.">:$down,
    Dataflow_Width<1, "Bytes per cycle and instance from what is inside [T1]. Default: 1.">:$up,
    Dataflow_Int<0, "Cycles until the first byte of a transfer arrives [T4]. Default: 0.">:$latency,
    Dataflow_Int<0,
      "Fixed cycles per step of a boundary at which it keeps something [T2]. Default: 0.">:$overhead,
    Dataflow_Bool<"true",
      "Transfers overlap with work, at twice the need [T2, V1]. Default: true.">:$double_buffered,
    Dataflow_Real<"0.0", "pJ per byte read [E1]. Default: 0.">:$read_energy,
    Dataflow_Real<"0.0", "pJ per byte written [E1]. Default: 0.">:$write_energy,
    Dataflow_Real<"0.0", "mW per instance [E1]. Default: 0.">:$leakage,
    Dataflow_Real<"0.0", "mm² per instance [E2]. Default: 0.">:$area,
    Dataflow_Record<"::maestro::NetworkAttr", "::maestro::fromModel($_ctxt, ::maestro::Network())",
                    "What joins it to what is inside it [R4, R5]. Default: `<>`, with both.">:$network
  );
  let assemblyFormat = "`<` struct(params) `>`";
}

def Dataflow_AcceleratorAttr : Dataflow_Attr<"Accelerator", "accelerator"> {
  let summary = "the hardware a layer runs on";
  let description = [{
    An array of PEs and the memories that feed it, outermost first. A layer
    runs on the accelerator that is nearest to it in a discardable attribute
    `dataflow.accelerator`: on the op, its function, its module, or outside.

    Example:

    ```mlir
    #dataflow.accelerator<name = "small", pes = 168, array = [14, 12], clock = 200.0,
      pe = <latches = {filter = 1, input = 1}, mac_energy = 1.0>,
      memories = [<name = "DRAM", down = 8, up = 8, latency = 10, read_energy = 100.0, write_energy = 100.0>,
                  <name = "L2", capacity = 110592, down = 16, up = 16, read_energy = 6.0, write_energy = 6.0>]>
    ```

    *Constraints*:

    * `pes` is at least 1, and the product of `array`, where it is given, is
      `pes` [M2];
    * there are 1 to 16 memories; the outermost has one instance and holds
      every operand [R1];
    * `clock` is a finite number greater than 0 [E1], `area` one of at least
      0 [E2];
    * the constraints of `#dataflow.memory`, `#dataflow.network` and
      `#dataflow.pe`.
  }];
  let parameters = (ins
    Dataflow_String<"What reports call it. Default: empty.">:$name,
    Dataflow_Int<1, "Number of PEs [M2]. Default: 1.">:$pes,
    Dataflow_Ints<"Physical array of the PEs, outer dimension first. Default: not stated.">:$array,
    Dataflow_Real<"1000.0", "MHz [E1]. Default: 1000.">:$clock,
    Dataflow_Real<"0.0", "mm² beside PEs and memories [E2]. Default: 0.">:$area,
    Dataflow_Record<"::maestro::ProcessingElementAttr", "::maestro::fromModel($_ctxt, ::maestro::ProcessingElement())",
                    "What each PE is. Default: `<>`, which does 1 MAC per cycle.">:$pe,
    Dataflow_List<"::maestro::MemoryAttr",
      "Memories, outermost first [R1]. At least one is needed.">:$memories
  );
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

def Dataflow_ElementBitsAttr : Dataflow_Attr<"ElementBits", "element_bits"> {
  let summary = "the element sizes that an accelerator computes in";
  let description = [{
    Exported models are often f32 where the accelerator computes in less. This
    attribute replaces the sizes of the operand types [P4], in the discardable
    attribute `dataflow.element_bits` that is nearest to the layer.

    Example:

    ```mlir
    #dataflow.element_bits<all = 8, operands = {output = 32}>
    ```

    *Constraints*:

    * sizes are at least 1 and at most 65536 [P4];
    * operands are named as in `docs/CostModel.md` (`input`, `filter`,
      `output`, `lhs`, `rhs`) or `in0`, `in1` ... `out0` [P3], each once.
  }];
  let parameters = (ins
    Dataflow_OptionalInt<"Bits per element of operands that are not named. Default: those of the type.">:$all,
    Dataflow_Counts<"Bits per element, by operand. Names that a layer lacks are void on it.">:$operands
  );
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // MAESTRO_DIALECT_DATAFLOW_IR_ACCELERATORATTRS_TD
