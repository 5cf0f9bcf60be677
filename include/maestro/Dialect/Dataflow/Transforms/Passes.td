//===- Passes.td - Costs of layers --------------------------*- tablegen -*-===//
//
// The passes of the dialect. Each but the report runs on any op: a module, a
// function, or what is nested in them.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_TD
#define MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

//===----------------------------------------------------------------------===//
// Options that several passes share
//===----------------------------------------------------------------------===//

defvar Dataflow_TargetOptions = [
  Option<"accelerator", "accelerator", "std::string", "",
         "Accelerator of the library for layers that have none in the IR">,
  ListOption<"mapping", "mapping", "std::string",
             "Mappings for layers that have none in the IR, by name: symbols first, then the library; the first whose kind fits counts, or the default for kinds that none fits">,
  Option<"elementBits", "element-bits", "std::string", "",
         "Bits per element in the place of the types', where the IR says nothing: 8, input:8,filter:4 or 8,output:32">
];

defvar Dataflow_RemarksOption =
  Option<"remarks", "remarks", "::maestro::RemarkMode", "::maestro::RemarkMode::Summary",
         "What to say about ops that are not modelled: none, summary (default) or all, a remark at each",
         [{::llvm::cl::values(
           clEnumValN(::maestro::RemarkMode::None, "none", "Nothing"),
           clEnumValN(::maestro::RemarkMode::Summary, "summary", "One remark with their number, by reason"),
           clEnumValN(::maestro::RemarkMode::All, "all", "A remark at each of them"))}]>;

defvar Dataflow_LimitOption =
  Option<"limit", "limit", "int64_t", "10'000'000", "MACs of the largest layer that is simulated; default: 10 million">;

defvar Dataflow_SpaceOptions = [
  Option<"sizes", "sizes", "::maestro::SizeChoice", "::maestro::SizeChoice::Balanced",
         "Sizes of an open range [H1], of n iterations: divisors, balanced (default) or all",
         [{::llvm::cl::values(
           clEnumValN(::maestro::SizeChoice::Divisors, "divisors", "Those that divide n"),
           clEnumValN(::maestro::SizeChoice::Balanced, "balanced", "For each number of tiles the smallest that gives it"),
           clEnumValN(::maestro::SizeChoice::All, "all", "1 to n"))}]>,
  Option<"pairs", "pairs", "bool", "true", "In the full space, two loops may share a dimension of the array">,
  Option<"bypass", "bypass", "bool", "true", "In the full space, memories may be bypassed">
];

//===----------------------------------------------------------------------===//
// Passes
//===----------------------------------------------------------------------===//

def CostPass : Pass<"dataflow-cost"> {
  let summary = "Annotate every layer with what it costs";
  let description = [{
    Computes what each linalg op costs on its accelerator under its mapping and
    attaches it as `dataflow.cost`. Three things are looked up for each layer,
    the nearest in the IR first; an option is what counts where the IR says
    nothing:

    | what | in the IR | option | default |
    | --- | --- | --- | --- |
    | accelerator | `dataflow.accelerator` of the op or the nearest op around it | `accelerator=` | `gemmini` |
    | mapping | `dataflow.mapping` of the op: a symbol, in the nearest symbol table or one outside it; else a name of the library | `mapping=` | `kc_p`, `gemm_ws` or `generic`, by kind of op |
    | element sizes | `dataflow.element_bits` of the op or the nearest op around it | `element-bits=` | the operand types |

    What is taken from an option or the library is written into the IR:
    accelerator and element sizes onto the op that the pass runs on, mappings
    as symbols at its start, and `dataflow.mapping` onto the layers. Annotated
    IR is complete: `dataflow-verify` needs no options.

    A pass that runs on a function must not change what is outside it, and a
    function holds no symbols. There, layers get the name of the library's
    mapping and no symbol is made; the name is looked up in the library again.

    A broken rule is an error at the layer, with a note at the directive. The
    other layers are costed all the same, and the pass fails at the end. What
    does not fit a memory or latch [V1, V2] is a warning and costed. What is
    not modelled [P2, P5] is counted in one remark.

    Example:

    ```
    maestro-opt --dataflow-cost="accelerator=eyeriss mapping=kc_p element-bits=8" model.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect"];
  let options = Dataflow_TargetOptions # [Dataflow_RemarksOption];
  let statistics = [
    Statistic<"numCosted", "costed", "Layers with a cost">,
    Statistic<"numEvaluations", "evaluations", "Different layers, mappings and accelerators among them">,
    Statistic<"numInvalid", "invalid", "Layers that do not fit a memory or latch">,
    Statistic<"numNotModelled", "not-modelled", "Ops that are not modelled">
  ];
}

def SimulatePass : Pass<"dataflow-simulate"> {
  let summary = "Annotate every layer with what it costs, by execution";
  let description = [{
    Does what `dataflow-cost` does, but finds the numbers by executing each
    layer element by element instead of in closed form. Both must agree in
    every digit; this pass takes time in proportion to the MACs.

    A layer with more MACs than `limit`, or with so many PEs and steps that it
    would take too long, is refused with both numbers. The others are costed
    all the same, and the pass fails at the end.

    Example:

    ```
    maestro-opt --dataflow-simulate="limit=1000000" model.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect"];
  let options = Dataflow_TargetOptions # [Dataflow_RemarksOption, Dataflow_LimitOption];
}

def VerifyPass : Pass<"dataflow-verify"> {
  let summary = "Check the costs that are stored on layers";
  let description = [{
    Computes again what is stored in `dataflow.cost`, from the accelerator,
    mapping and element sizes that the IR states, and fails where it differs:
    with the name of the field, what is stored and what is expected. It also
    fails where a cost cannot be computed again: no accelerator, no mapping, a
    broken rule, an op that is not modelled; and where `dataflow.optimality`
    has another value than the cost [O3], or a cost that it does not admit [O2].
    Whether a lower bound is right is not checked here.

    Ops without a cost are left alone. The IR does not change.

    Example:

    ```
    maestro-opt --dataflow-verify="by=simulation" annotated.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect"];
  let options = [
    Option<"by", "by", "::maestro::VerifyBy", "::maestro::VerifyBy::Analysis", "How to compute the costs again: by analysis (default) or simulation",
           [{::llvm::cl::values(
             clEnumValN(::maestro::VerifyBy::Analysis, "analysis", "In closed form"),
             clEnumValN(::maestro::VerifyBy::Simulation, "simulation", "By execution"))}]>,
    Dataflow_LimitOption
  ];
  let statistics = [Statistic<"numVerified", "verified", "Layers whose cost was computed again">];
}

def ReportPass : Pass<"dataflow-report", "::mlir::ModuleOp"> {
  let summary = "Print what layers and the whole model cost";
  let description = [{
    Reports the costs that `dataflow-cost` or `dataflow-simulate` attached: a
    line for each layer, in the order of the program, and the whole model. The
    derived numbers [D1 to D5] are computed from them. `docs/Report.md`
    documents every column and field.

    A layer without a cost, or with one that is not that of its mapping and
    accelerator, is a warning and listed as not costed; the totals leave it
    out. It is an error if no layer has a cost. What is not modelled is
    listed too.

    It runs on modules: functions are processed at the same time, and their
    reports would get in each other's way. The IR does not change.

    Example:

    ```
    maestro-opt --dataflow-cost --dataflow-report="fold columns=default,time" model.mlir
    maestro-opt --dataflow-cost --dataflow-report="format=json output=model.json" model.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect"];
  let options = [
    Option<"format", "format", "::maestro::ReportFormat", "::maestro::ReportFormat::Text", "How to write it: text (default), csv or json",
           [{::llvm::cl::values(
             clEnumValN(::maestro::ReportFormat::Text, "text", "A table that fits the terminal, or 100 columns"),
             clEnumValN(::maestro::ReportFormat::Csv, "csv", "Comma-separated values, RFC 4180"),
             clEnumValN(::maestro::ReportFormat::Json, "json", "JSON, with everything"))}]>,
    Option<"output", "output", "std::string", "", "File to write; default: standard error, or - for standard output">,
    ListOption<"columns", "columns", "std::string",
               "Columns of text and CSV, by name; default and all stand for several, help lists them">,
    Option<"fold", "fold", "bool", "false", "One line for equal layers, with their number">,
    Option<"listNotModelled", "list-not-modelled", "bool", "false", "Text: name each op that is not modelled">
  ];
}

def MapspacePass : Pass<"dataflow-mapspace", "::mlir::ModuleOp"> {
  let summary = "Print how much a search of each layer may choose from";
  let description = [{
    Prints for each layer of how many mappings its space consists, exactly. The
    space is that of the mapping on the layer where it has holes [H1 to H4], or
    that of the first one in `mapping=` whose kind fits; otherwise it is the
    accelerator's full space, of which `pairs` and `bypass` take something
    away. A mapping on the layer without holes leaves nothing to choose: it is
    taken for one that a search may replace, and does not count. What a mapspace
    is: `docs/Mapspace.md`; what the full space is and what is counted:
    `docs/Search.md`. Whether a mapping fits the memories [V1, V2] is not asked.

    | column | is |
    | --- | --- |
    | `layer`, `op` | the layer, as in the report |
    | `space` | the mapping with holes, or the full space |
    | `clusters` | choices of the clusters' units [H1], each a space of its own |
    | `points` | mappings that differ on this layer, in all of them |
    | `about` | the same, rounded |

    A layer without a space is an error that says why, with a note at the
    directive. The other layers are counted all the same, and the pass fails
    at the end. It runs on modules, like `dataflow-report`, and the IR does not
    change.

    Example:

    ```
    maestro-opt --dataflow-mapspace="accelerator=eyeriss sizes=divisors" model.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect"];
  let options = Dataflow_TargetOptions # Dataflow_SpaceOptions # [Dataflow_RemarksOption,
    Option<"output", "output", "std::string", "", "File to write; default: standard error, or - for standard output">
  ];
}

def SearchPass : Pass<"dataflow-search"> {
  let summary = "Give every layer its best mapping, and say how sure that is";
  let description = [{
    Searches for each layer the mapping of its space that makes `objective`
    smallest, among those that fit the memories and latches [V1, V2]. The space
    is the one that `dataflow-mapspace` counts: that of the mapping with holes
    on the layer [H1 to H4], or of the first one in `mapping=` whose kind fits;
    otherwise the accelerator's full space. A mapping without holes on the
    layer is replaced. `docs/BestMapping.md` is about all this.

    The pass writes each different answer as a symbol at the start of the op
    that it runs on, `dataflow.mapping` and `dataflow.cost` onto the layers as
    `dataflow-cost` would, and `dataflow.optimality`: the value, a bound that no
    mapping is below, and how the search came to its end. Accelerator and
    element sizes are written as by `dataflow-cost`.

    Equal layers are searched once, different ones at the same time. What is
    written does not depend on threads, unless time ends a search: equally
    good mappings are told apart by the order of the search. On a terminal,
    standard error shows how far the search is. In `maestro-opt`, Ctrl-C ends
    the search with the best mappings so far; a layer for which none was found
    yet is left alone, with a warning.

    With `certificate`, a file gets a proof of each answer that is complete
    (`docs/Certificate.md`); remarks say why others have none.

    An option that makes no sense is an error, and so is a layer without a
    valid mapping, with the reason. All other layers are searched too, but
    nothing is written then. The op that the pass runs on must hold symbols, as
    modules do.

    Example:

    ```
    maestro-opt --dataflow-search="accelerator=eyeriss objective=energy within=cycles:5% time-limit=10" model.mlir
    ```
  }];
  let dependentDialects = ["::maestro::DataflowDialect", "::mlir::func::FuncDialect"];
  let options = Dataflow_TargetOptions # Dataflow_SpaceOptions # [
    ListOption<"objective", "objective", "std::string",
               "What to make small: cycles, energy or edp (default); of several, the next counts among equals [O1]">,
    Option<"within", "within", "std::string", "",
           "Admit only mappings that are so near to the best by another metric: cycles:5% [O2]">,
    Option<"strategy", "strategy", "::maestro::StrategyKind", "::maestro::StrategyKind::Proven",
           "How to search: proven (default), exhaustive or random",
           [{::llvm::cl::values(
             clEnumValN(::maestro::StrategyKind::Proven, "proven", "Branch and bound"),
             clEnumValN(::maestro::StrategyKind::Exhaustive, "exhaustive", "Every point"),
             clEnumValN(::maestro::StrategyKind::Random, "random", "Points by chance, each with equal probability"))}]>,
    Option<"seed", "seed", "uint64_t", "0", "Of strategy=random">,
    Option<"points", "points", "uint64_t", "0",
           "Points that are evaluated for a layer at most; default: all, or 10,000 by chance">,
    Option<"timeLimit", "time-limit", "double", "0", "Seconds for a layer at most; default: no limit">,
    Option<"certificate", "certificate", "std::string", "",
           "File for proofs that the mappings are the best, which maestro-check checks; default: none">,
    Dataflow_RemarksOption
  ];
  let statistics = [
    Statistic<"numSearched", "searched", "Layers with a mapping that was found">,
    Statistic<"numSearches", "searches", "Different layers, spaces and accelerators among them">,
    Statistic<"numBest", "best", "Layers whose mapping is the best of its space">,
    Statistic<"numEvaluated", "evaluated", "Points that were evaluated">
  ];
}

#endif // MAESTRO_DIALECT_DATAFLOW_TRANSFORMS_PASSES_TD
