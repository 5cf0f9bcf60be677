//===- DataflowOps.td - Mappings ---------------------------*- tablegen -*-===//
//
// How a layer is spread over an array and time.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWOPS_TD
#define MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWOPS_TD

include "maestro/Dialect/Dataflow/IR/AcceleratorAttrs.td"
include "maestro/Dialect/Dataflow/IR/CostAttrs.td"
include "maestro/Dialect/Dataflow/IR/DataflowBase.td"
include "maestro/Dialect/Dataflow/IR/OptimalityAttrs.td"
include "mlir/IR/EnumAttr.td"
include "mlir/IR/OpBase.td"
include "mlir/IR/SymbolInterfaces.td"

//===----------------------------------------------------------------------===//
// Attributes of the ops
//===----------------------------------------------------------------------===//

def Dataflow_MappedKind : I32EnumAttr<"MappedKind", "kind of op that a mapping is written for", [
    I32EnumAttrCase<"Convolution", 0, "convolution">,
    I32EnumAttrCase<"Contraction", 1, "contraction">
  ]> {
  let cppNamespace = "::maestro";
  let genSpecializedAttr = 0;
}

def Dataflow_KindAttr : EnumAttr<Dataflow_Dialect, Dataflow_MappedKind, "kind"> {
  let assemblyFormat = "`<` $value `>`";
  let description = [{
    Names of loops mean something else in each kind [P3]: `K` is the output
    channel of a convolution and the reduction of a contraction. Poolings and
    depthwise convolutions take mappings for convolutions.
  }];
}

def Dataflow_SizeParameter : AttrParameter<"::maestro::Size", "A number, `full`, `Sz(loop)` or a hole. Required."> {
  let syntax = "64 or full or Sz(R) or ? or ? in [1, 2] or ? in 1 to 64";
  let parser = "::maestro::syntax::parseSize($_parser)";
  let printer = "::maestro::syntax::printSize($_printer, $_self)";
}

def Dataflow_SizeAttr : Dataflow_Attr<"Size", "size"> {
  let summary = "a size or offset of a directive, or the units of a cluster";
  let description = [{
    A number, `full` (the extent handed down from the level outside) or
    `Sz(R)` (the op's extent of loop R) [M5].

    Or a hole [H1], which is left to a search: `?` is any size up to what is
    handed down, `? in [1, 2, 4]` one of these, `? in 1 to 64` one from 1 up to
    64, and `? in 2 to full` any but 1. `docs/Mapspace.md` says what a mapping
    with holes is.

    Example:

    ```mlir
    #dataflow.size<64>
    #dataflow.size<full>
    #dataflow.size<Sz(R)>
    #dataflow.size<? in [1, 2, 4]>
    ```
  }];
  let parameters = (ins Dataflow_SizeParameter:$value);
  let assemblyFormat = "`<` $value `>`";

  let returnType = "::maestro::Size";
  let convertFromStorage = "$_self.getValue()";
  let constBuilderCall = "::maestro::SizeAttr::get($_builder.getContext(), $0)";
}

def Dataflow_ChoiceParameter : ArrayRefParameter<"::mlir::StringAttr", "Names; without a list, all that the op has."> {
  let syntax = "? or ? in [name, ...]";
  let parser = "::maestro::syntax::parseChoice($_parser)";
  let printer = "::maestro::syntax::printChoice($_printer, $_self)";
}

def Dataflow_ChoiceAttr : Dataflow_Attr<"Choice", "choice"> {
  let summary = "loops or operands that are left to a search";
  let description = [{
    `?` stands for any loop that the op has [H2], or for any operands that a
    memory holds [H4]; `? in [K, C]` for one, or some, of these.

    Example:

    ```mlir
    #dataflow.choice<?>
    #dataflow.choice<? in [K, C]>
    ```
  }];
  let parameters = (ins Dataflow_ChoiceParameter:$names);
  let assemblyFormat = "`<` $names `>`";
}

class Dataflow_StrAttr<string summary> : StringBasedAttr<StrAttr.predicate, summary>;

//===----------------------------------------------------------------------===//
// Ops
//===----------------------------------------------------------------------===//

class Dataflow_Op<string mnemonic, list<Trait> traits = []> : Op<Dataflow_Dialect, mnemonic, traits> {
  let hasVerifier = 1;
}

defvar Dataflow_LevelTraits = [NoRegionArguments, NoTerminator, SingleBlock];

def Dataflow_MappingOp : Dataflow_Op<"mapping", Dataflow_LevelTraits # [IsolatedFromAbove, Symbol]> {
  let summary = "a dataflow: how a layer is spread over units and time";
  let description = [{
    A mapping is a nest of levels [M1]. Its region is level 0; each
    `dataflow.cluster` in it opens the next level. A level has directives,
    outermost loop first. A layer refers to its mapping by the discardable
    attribute `dataflow.mapping = @name`; many layers can share one. What a
    mapping means is decided when it meets a layer: rules M4 to M11 are checked
    then. A mapping with holes [H1 to H4] is a mapspace: see
    `docs/Mapspace.md`.

    Example:

    ```mlir
    dataflow.mapping @kc_p convolution {
      dataflow.spatial_map(1, 1) K
      dataflow.temporal_map(64, 64) C
      dataflow.temporal_map(full, full) R
      dataflow.temporal_map(full, full) S
      dataflow.temporal_map(Sz(R), 1) Y
      dataflow.keep "L2" [filter]
      dataflow.cluster 64 {
        dataflow.spatial_map(1, 1) C
      }
    }
    ```

    *Constraints*:

    * a level holds `dataflow.spatial_map`, `dataflow.temporal_map`,
      `dataflow.any_order` and `dataflow.keep`, and at most one
      `dataflow.cluster`, which comes last [M1];
    * there are at most 16 levels [M1];
    * a level has at most one spatial directive on any loop (`?`) [M6];
    * without a kind, loops have only `dN` names, here and in `Sz` [P3];
    * an operand of a memory is kept at most once; keeps with `?` may offer
      the same operands, but not one that is kept elsewhere in any case
      [M10, H4];
    * a keep of nothing (`[]`) is the only one of its memory [M10].
  }];
  let arguments = (ins SymbolNameAttr:$sym_name, OptionalAttr<StrAttr>:$sym_visibility,
                       OptionalAttr<Dataflow_KindAttr>:$kind);
  let regions = (region SizedRegion<1>:$body);
  let hasRegionVerifier = 1;
  let assemblyFormat = [{
    ($sym_visibility^)? $sym_name (custom<Kind>($kind)^)? $body attr-dict
  }];
}

class Dataflow_MapOp<string mnemonic> : Dataflow_Op<mnemonic, [ParentOneOf<["MappingOp", "ClusterOp", "AnyOrderOp"]>]> {
  let arguments = (ins Dataflow_SizeAttr:$size, Dataflow_SizeAttr:$offset,
                       OptionalAttr<Dataflow_StrAttr<"a loop or an input coordinate">>:$dim,
                       OptionalAttr<Dataflow_ChoiceAttr>:$loops);
  let assemblyFormat = [{
    `` `(` custom<Size>($size) `,` custom<Size>($offset) `)` custom<Dim>($dim, $loops) attr-dict
  }];
}

def Dataflow_SpatialMapOp : Dataflow_MapOp<"spatial_map"> {
  let summary = "spreads a loop over the units of its level";
  let description = [{
    `spatial_map(size, offset) dim` cuts what is handed down of `dim` into
    tiles of `size` that begin `offset` apart [M3] and gives one to each unit,
    in as many folds as it takes [S1]. `dim` is a loop, or an input coordinate
    (`Z`, `Y`, `X`) [M7].

    Example:

    ```mlir
    dataflow.spatial_map(1, 1) K
    dataflow.spatial_map(Sz(R), 1) Y
    dataflow.spatial_map(? in [1, 2], ?) ? in [K, C]
    ```

    *Constraints*: as of `dataflow.temporal_map`.
  }];
}

def Dataflow_TemporalMapOp : Dataflow_MapOp<"temporal_map"> {
  let summary = "cuts a loop into tiles that follow each other in time";
  let description = [{
    `temporal_map(size, offset) dim` cuts what is handed down of `dim` into
    tiles of `size` that begin `offset` apart [M3], one after the other [S1].
    `dim` is a loop, or an input coordinate (`Z`, `Y`, `X`) [M7].

    Example:

    ```mlir
    dataflow.temporal_map(64, 64) C
    dataflow.temporal_map(full, full) R
    dataflow.temporal_map(? in 1 to 64, ?) OY
    dataflow.temporal_map(1, 1) ?
    ```

    *Constraints*:

    * `dim` is a name of `docs/CostModel.md` [P3];
    * `size` is at least 1 [M3];
    * `Sz` names a loop [M5];
    * the candidates of a hole are at least 1 and increase, and its range is
      not empty [H1];
    * `offset` is `?` if `size` is a hole, and only then; it equals the size
      [M4, H1];
    * with a hole as `size`, `dim` is a loop [H1];
    * there is either `dim` or `loops`; `loops` names loops, each once
      [P3, H2].
  }];
}

def Dataflow_AnyOrderOp : Dataflow_Op<"any_order", [NoRegionArguments, NoTerminator, SingleBlock,
                                                    ParentOneOf<["MappingOp", "ClusterOp"]>]> {
  let summary = "directives that stand in any order";
  let description = [{
    Stands for its directives in each of their orders [H3]; what is before it
    in the level stays outside of all of them, and what is behind it inside.

    Example:

    ```mlir
    dataflow.any_order {
      dataflow.temporal_map(?, ?) K
      dataflow.temporal_map(1, 1) C
    }
    ```

    *Constraints*:

    * it holds at least one directive, and nothing else [H3].
  }];
  let regions = (region SizedRegion<1>:$body);
  let assemblyFormat = "$body attr-dict";
}

def Dataflow_ClusterOp : Dataflow_Op<"cluster", Dataflow_LevelTraits # [ParentOneOf<["MappingOp", "ClusterOp"]>]> {
  let summary = "opens the next level of a mapping";
  let description = [{
    Groups `units` units of the next level into each unit of this one [M2]. The
    `full` in a range of units is the number of PEs [H1].

    Example:

    ```mlir
    dataflow.cluster Sz(R) {
      dataflow.spatial_map(1, 1) R
      dataflow.cluster ? in [1, 2, 7, 14] {
      }
    }
    ```

    *Constraints*:

    * `units` is a number of at least 1, or `Sz` of a loop [M2, M5], or a
      hole whose candidates are at least 1 and increase, or whose range is not
      empty [H1];
    * it is the only cluster of its level, and comes last there [M1].
  }];
  let arguments = (ins Dataflow_SizeAttr:$units);
  let regions = (region SizedRegion<1>:$body);
  let hasRegionVerifier = 1;
  let assemblyFormat = "custom<Size>($units) $body attr-dict";
}

def Dataflow_KeepOp : Dataflow_Op<"keep", [ParentOneOf<["MappingOp", "ClusterOp"]>]> {
  let summary = "says which operands of a memory have this level's tile in it";
  let description = [{
    Binds the named operands of a memory, or all that it holds, to the level
    that the op stands in [M10]. Operands of the memory that no `keep` names
    bypass it. An empty list names none: everything bypasses the memory, which
    without a `keep` would be bound to a level.

    With `?` or `? in [...]` it is left to a search which of the operands are
    kept here, if any [H4].

    Example:

    ```mlir
    dataflow.keep "L2" [filter, output]
    dataflow.keep "L1"
    dataflow.keep "L0" []
    dataflow.keep "GLB" ? in [input, output]
    ```

    *Constraints*:

    * `memory` is not empty [M10];
    * `operands`, where given, has names of `docs/CostModel.md`, each once
      [P3, M10];
    * so has the list of `choice`; there is no `operands` beside it
      [P3, H4].
  }];
  let arguments = (ins Dataflow_StrAttr<"the name of a memory of the accelerator">:$memory,
                       OptionalAttr<TypedArrayAttrBase<StrAttr,
                         "names of operands; without a list, all that the memory holds">>:$operands,
                       OptionalAttr<Dataflow_ChoiceAttr>:$choice);
  let assemblyFormat = [{
    $memory (custom<Kept>($operands)^)? (custom<Choice>($choice)^)? attr-dict
  }];
}

#endif // MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWOPS_TD
