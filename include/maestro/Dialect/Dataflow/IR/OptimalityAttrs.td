//===- OptimalityAttrs.td - How good a mapping is ----------*- tablegen -*-===//
//
// `#dataflow.optimality`, what a search knows of the mapping that it found. The
// rules O1 to O5 are those of docs/BestMapping.md.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_OPTIMALITYATTRS_TD
#define MAESTRO_DIALECT_DATAFLOW_IR_OPTIMALITYATTRS_TD

include "maestro/Dialect/Dataflow/IR/DataflowBase.td"
include "mlir/IR/EnumAttr.td"

class Dataflow_Enum<string name, string summary, list<I32EnumAttrCase> cases> : I32EnumAttr<name, summary, cases> {
  let cppNamespace = "::maestro";
  let genSpecializedAttr = 0;
}

def Dataflow_MetricKind : Dataflow_Enum<"MetricKind", "what a search makes small", [
  I32EnumAttrCase<"Cycles", 0, "cycles">,
  I32EnumAttrCase<"Energy", 1, "energy">,
  I32EnumAttrCase<"Edp", 2, "edp">
]>;

def Dataflow_ClosingKind : Dataflow_Enum<"ClosingKind", "how a search came to its end", [
  I32EnumAttrCase<"Enumerated", 0, "enumerated">,
  I32EnumAttrCase<"Proven", 1, "proven">,
  I32EnumAttrCase<"Sampled", 2, "sampled">,
  I32EnumAttrCase<"Uncountable", 3, "uncountable">,
  I32EnumAttrCase<"PointLimit", 4, "point_limit">,
  I32EnumAttrCase<"TimeLimit", 5, "time_limit">,
  I32EnumAttrCase<"Interrupted", 6, "interrupted">
]>;

def Dataflow_SizesKind : Dataflow_Enum<"SizesKind", "which sizes an open range has", [
  I32EnumAttrCase<"Divisors", 0, "divisors">,
  I32EnumAttrCase<"Balanced", 1, "balanced">,
  I32EnumAttrCase<"All", 2, "all">
]>;

/// A keyword.
class Dataflow_Keyword<EnumInfo info, string description> : EnumParameter<info> {
  let summary = description;
  let syntax = "keyword";
}

/// `[cycles, energy]`: in the order in which they count.
class Dataflow_Metrics<string summary> : ArrayRefParameter<"::maestro::MetricKind", summary> {
  let syntax = "[metric, ...]";
  let parser = "::maestro::syntax::parseList<::maestro::MetricKind>($_parser)";
  let printer = "::maestro::syntax::printEnums<::maestro::MetricKind>($_printer, $_self)";
}

/// A count without a largest one, as decimal digits.
class Dataflow_BigCount<string summary> : StringRefParameter<summary> {
  let syntax = "integer";
  let parser = "::maestro::syntax::parseBigCount($_parser)";
  let printer = "$_printer << $_self";
}

def Dataflow_WithinAttr : Dataflow_Attr<"Within", "within"> {
  let summary = "the bound on a metric under which a search made another one small";
  let description = [{
    Admits mappings whose value of a metric is at most `share` above the best
    value that a search found.

    Example:

    ```mlir
    #dataflow.within<cycles, share = 0.05, best = 1000.0, lower_bound = 1000.0, most = 1050.0>
    ```

    *Constraints*, checked as part of an `#dataflow.optimality`:

    * `share`, `best`, `lower_bound` and `most` are finite numbers of at
      least 0, `lower_bound` is at most `best`, and `best` at most `most` [O2];
    * the metric is not the first of the objective [O2].
  }];
  let parameters = (ins
    Dataflow_Keyword<Dataflow_MetricKind, "The metric that is bounded [O2]. Required.">:$metric,
    Dataflow_Real<"0.0", "How much above the best value is admitted, as a share of it [O2]. Default: 0.">:$share,
    Dataflow_Real<"0.0", "The best value of the metric that was found [O2]. Default: 0.">:$best,
    Dataflow_Real<"0.0", "No mapping of the space has a smaller value of the metric [O2]. Default: 0.">:$lower_bound,
    Dataflow_Real<"0.0", "The largest value that is admitted [O2]. Default: 0.">:$most
  );
  let assemblyFormat = "`<` $metric (`,` struct($share, $best, $lower_bound, $most)^)? `>`";
}

def Dataflow_OptimalityAttr : Dataflow_Attr<"Optimality", "optimality"> {
  let summary = "what a search knows of the mapping that it found";
  let description = [{
    Written by `dataflow-search` beside the mapping and its `#dataflow.cost`:
    `value` is the first metric of the objective there, and no mapping of the
    space has less than `lower_bound`. Where both are the same, `gap` is 0, and
    the mapping is the best. `docs/BestMapping.md` explains each field.

    Example:

    ```mlir
    #dataflow.optimality<objective = [edp], value = 2000.0, lower_bound = 1500.0, gap = 0.25, closed = time_limit,
      points = 36893488147419103232, evaluated = 1048576, sizes = divisors>
    ```

    *Constraints*:

    * `objective` has at least one metric, each once [O1];
    * the constraints of `#dataflow.within` [O2];
    * `value` and `lower_bound` are finite numbers of at least 0, the latter
      at most the former; `gap` is their difference as a share of `value`,
      or 0 where that is 0 [O3];
    * a search that is `proven` or `enumerated` leaves no gap [O4];
    * `points` is at least 1, in decimal; `evaluated` is at least 0 [O5].
  }];
  let parameters = (ins
    Dataflow_Metrics<"What was made small: the first metric counts, among equals the second, and so on [O1]. Required.">:$objective,
    OptionalParameter<"::maestro::WithinAttr", "The bound on another metric [O2]. Default: none.">:$within,
    Dataflow_Real<"0.0", "Value of the first metric: cycles, pJ, or pJ x cycles [O3]. Default: 0.">:$value,
    Dataflow_Real<"0.0", "No mapping that is admitted has a smaller value [O3]. Default: 0, which says nothing.">:$lower_bound,
    Dataflow_Real<"0.0", "How far the value may be from the best one, as a share of it, from 0 to 1 [O3]. Default: 0.">:$gap,
    Dataflow_Keyword<Dataflow_ClosingKind, "How the search came to its end [O4]. Required.">:$closed,
    Dataflow_BigCount<"Mappings in the space, exactly [O5]. Required.">:$points,
    Dataflow_Int<0, "How many of them were evaluated [O5]. Default: 0.">:$evaluated,
    Dataflow_String<"The mapspace that was searched; empty for the full space of the accelerator [O5]. Default: empty.">:$space,
    DefaultValuedParameter<"::maestro::SizesKind", "::maestro::SizesKind::Balanced",
                           "Which sizes open ranges have [O5]. Default: balanced.">:$sizes,
    Dataflow_Bool<"true", "Two loops may share a dimension of the array [O5]. Default: true.">:$pairs,
    Dataflow_Bool<"true", "Memories may be bypassed [O5]. Default: true.">:$bypass
  );
  let assemblyFormat = "`<` struct(params) `>`";
  let genVerifyDecl = 1;
}

#endif // MAESTRO_DIALECT_DATAFLOW_IR_OPTIMALITYATTRS_TD
