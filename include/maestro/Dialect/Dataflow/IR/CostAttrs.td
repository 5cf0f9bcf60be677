//===- CostAttrs.td - What a layer costs -------------------*- tablegen -*-===//
//
// `#dataflow.cost` and what it is composed of: the numbers of
// include/maestro/Model/Cost.h, with names in the place of indices.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_COSTATTRS_TD
#define MAESTRO_DIALECT_DATAFLOW_IR_COSTATTRS_TD

include "maestro/Dialect/Dataflow/IR/DataflowBase.td"

def Dataflow_EnergyAttr : Dataflow_Attr<"Energy", "energy"> {
  let summary = "energy by component";
  let description = [{
    Example:

    ```mlir
    #dataflow.energy<total = 1850.5, pe = 540.0, memories = [1200.0, 100.5], networks = [10.0, 0.0]>
    ```

    *Constraints*, checked as part of an `#dataflow.cost`:

    * all are finite numbers of at least 0 [E1];
    * `memories` and `networks` have one entry for each memory of the cost, in
      the same order.
  }];
  let parameters = (ins
    Dataflow_Real<"0.0",
      "pJ in all: the sum of the others, in the order of E1. Default: 0.">:$total,
    Dataflow_Real<"0.0", "pJ of the MACs [E1]. Default: 0.">:$pe,
    Dataflow_Reals<"pJ of each memory's reads and writes, outermost first [E1].">:$memories,
    Dataflow_Reals<"pJ of the network inside each memory, outermost first [E1].">:$networks,
    Dataflow_Real<"0.0", "pJ of leakage while the layer runs [E1]. Default: 0.">:$leakage
  );
  let assemblyFormat = "`<` struct(params) `>`";
}

def Dataflow_BoundaryAttr : Dataflow_Attr<"Boundary", "boundary"> {
  let summary = "a level at which a memory keeps something, or the last";
  let description = [{
    Example:

    ```mlir
    #dataflow.boundary<level = 1, steps = 100>
    ```

    *Constraints*, checked as part of an `#dataflow.cost`:

    * `level` is at least 0 and grows from one boundary to the next;
    * `steps` is at least 1 [S2].
  }];
  let parameters = (ins
    Dataflow_RequiredInt<
      "Level that it stands at; implicit outermost levels count too [M10]. Required.">:$level,
    Dataflow_RequiredInt<
      "Steps of it: combinations of the time indices of all levels down to it [S2]. Required.">:$steps
  );
  let assemblyFormat = "`<` struct(params) `>`";
}

def Dataflow_TrafficAttr : Dataflow_Attr<"Traffic", "traffic"> {
  let summary = "an operand's traffic between two neighbours of its chain";
  let description = [{
    Counts elements. Inputs have fills and reads; outputs have drains, writes,
    and reads of partial sums.

    Example:

    ```mlir
    #dataflow.traffic<output: L2 -> L1, drains = 600, writes = 200, psum_reads = 100>
    ```

    *Constraints*, checked as part of an `#dataflow.cost`:

    * counts are at least 0;
    * `parent` is a memory of the cost, `child` one as well or `PE`, and each
      operand is there at most once per pair [R1].
  }];
  let parameters = (ins
    Dataflow_Name<"Operand [P3]. Required.">:$operand,
    Dataflow_Name<"Memory that is the parent [R1]. Required.">:$parent,
    Dataflow_Name<"Memory that is the child, or `PE` for the PE's latch [R1]. Required.">:$child,
    Dataflow_Int<0, "Elements that children receive, of an input [R3]. Default: 0.">:$fills,
    Dataflow_Int<0, "Elements that parents read to fill them [R4]. Default: 0.">:$reads,
    Dataflow_Int<0, "Elements that children drain, of an output [R5]. Default: 0.">:$drains,
    Dataflow_Int<0, "Elements that parents write when they drain [R5]. Default: 0.">:$writes,
    Dataflow_Int<0,
      "Partial sums that move from parents into children [R6]. Default: 0.">:$psum_reads,
    Dataflow_Int<0,
      "Elements that parents read to add to them what is drained [R5]. Default: 0.">:$accumulate_reads
  );
  let assemblyFormat = [{
    `<` $operand `` `:` $parent `->` $child
    (`,` struct($fills, $reads, $drains, $writes, $psum_reads, $accumulate_reads)^)? `>`
  }];
}

def Dataflow_MemoryCostAttr : Dataflow_Attr<"MemoryCost", "memory_cost"> {
  let summary = "what a layer costs one memory";
  let description = [{
    Example:

    ```mlir
    #dataflow.memory_cost<L1, read_bits = 134400, written_bits = 65888, footprint_bits = 152, need_bits = 304>
    ```

    *Constraints*, checked as part of an `#dataflow.cost`:

    * counts are at least 0;
    * each memory is there at most once.
  }];
  let parameters = (ins
    Dataflow_Name<"Name of the memory. Required.">:$name,
    Dataflow_Int<0, "Bits that all instances read [E1]. Default: 0.">:$read_bits,
    Dataflow_Int<0, "Bits that all instances write [E1]. Default: 0.">:$written_bits,
    Dataflow_Int<0,
      "Bits of the largest footprint of an instance [R2]. Default: 0, as for the "
      "outermost memory.">:$footprint_bits,
    Dataflow_Int<0,
      "Bits that an instance needs, double buffering included [V1]. Default: 0, as for the "
      "outermost memory.">:$need_bits,
    Dataflow_Bool<"false", "The need exceeds the capacity [V1]. Default: false.">:$overflows
  );
  let assemblyFormat = [{
    `<` $name (`,` struct($read_bits, $written_bits, $footprint_bits, $need_bits, $overflows)^)? `>`
  }];
}

def Dataflow_CostAttr : Dataflow_Attr<"Cost", "cost"> {
  let summary = "what a layer costs on an accelerator under a mapping";
  let description = [{
    Every number is defined in `docs/CostModel.md`. What can be derived from
    these numbers (reuse, bandwidth, energy-delay product ...) is in the report
    and not here.

    Example, the worked one of the cost model:

    ```mlir
    #dataflow.cost<valid = true, macs = 5400, cycles = 924, compute_cycles = 900,
      occupancy = 0.7305194805194806, bound = "PE",
      boundaries = [<level = 1, steps = 100>],
      traffic = [<input: L2 -> L1, fills = 2520, reads = 1260>,
                 <filter: L2 -> L1, fills = 216, reads = 216>,
                 <output: L2 -> L1, drains = 600, writes = 200, psum_reads = 100>],
      memories = [<L2, read_bits = 12608, written_bits = 1600>,
                  <L1, read_bits = 134400, written_bits = 65888, footprint_bits = 152, need_bits = 304>]>
    ```

    *Constraints*:

    * counts are at least 0 [R8];
    * `occupancy` is a finite number of at least 0 [D1];
    * `valid` is true exactly if no memory and no latch overflows [V1, V2];
    * the constraints of `#dataflow.energy`, `#dataflow.boundary`,
      `#dataflow.traffic` and `#dataflow.memory_cost`.
  }];
  let parameters = (ins
    Dataflow_Bool<"", "No memory and no latch overflows [V1, V2]. Required.">:$valid,
    Dataflow_Int<0, "MACs, or window operations of a pooling [P2]. Default: 0.">:$macs,
    Dataflow_Int<0, "Cycles [T5]. Default: 0.">:$cycles,
    Dataflow_Int<0,
      "Cycles if transfers took no time and steps had no overhead [D1]. Default: 0.">:$compute_cycles,
    Dataflow_Real<"0.0",
      "MACs per MAC that the PEs could do in these cycles, from 0 to 1 [D1]. Default: 0.">:$occupancy,
    Dataflow_String<
      "What bounds the layer [D4]: `PE`, a port such as `L2 down`, `overhead` or `latency`. "
      "Default: empty.">:$bound,
    Dataflow_Record<"::maestro::EnergyAttr", "::maestro::fromModel($_ctxt, ::maestro::EnergyCost())",
                    "Energy in pJ by component [E1]. Default: `<>`, nothing.">:$energy,
    Dataflow_List<"::maestro::BoundaryAttr", "Boundaries, outermost first.">:$boundaries,
    Dataflow_List<"::maestro::TrafficAttr",
      "Traffic in elements by parent, child and operand, outermost first [R3 to R6].">:$traffic,
    Dataflow_List<"::maestro::MemoryCostAttr", "Memories, outermost first.">:$memories,
    Dataflow_Counts<
      "Largest footprint in elements of each operand that ends in a latch [V2].">:$latches,
    Dataflow_Names<"Operands whose latch is too small [V2].">:$latch_overflows
  );
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // MAESTRO_DIALECT_DATAFLOW_IR_COSTATTRS_TD
