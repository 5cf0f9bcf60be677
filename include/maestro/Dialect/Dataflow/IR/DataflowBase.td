//===- DataflowBase.td - The dataflow dialect --------------*- tablegen -*-===//
//
// The dialect itself, and the kinds of parameters that its attributes have.
//
//===----------------------------------------------------------------------===//

#ifndef MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWBASE_TD
#define MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWBASE_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/DialectBase.td"

def Dataflow_Dialect : Dialect {
  let name = "dataflow";
  let cppNamespace = "::maestro";
  let summary = "How a layer is spread over an accelerator's array and time, "
                "and what that costs";
  let description = [{
    A layer is a linalg op: a convolution, a pooling or a contraction. This
    dialect says three things about it, each on its own:

    * `dataflow.mapping`, a symbol, says how the layer's loops are cut into
      tiles and spread over units and time;
    * `#dataflow.accelerator` says what hardware the layer runs on;
    * `#dataflow.cost` says what running it there in this way costs.

    They meet on the layer as discardable attributes:

    | attribute | on | is |
    | --- | --- | --- |
    | `dataflow.mapping` | a linalg op | the symbol of a `dataflow.mapping` |
    | `dataflow.accelerator` | the op or what is around it; the nearest counts | an `#dataflow.accelerator` |
    | `dataflow.element_bits` | the op or what is around it; the nearest counts | an `#dataflow.element_bits` |
    | `dataflow.cost` | a linalg op | an `#dataflow.cost`, written by the passes |
    | `dataflow.optimality` | a linalg op | an `#dataflow.optimality`, written by `dataflow-search` |
    | `dataflow.proof` | a linalg op of a certificate | strings, written by `dataflow-search` (`docs/Certificate.md`) |

    Example:

    ```mlir
    module attributes {dataflow.accelerator = #dataflow.accelerator<pes = 8, memories = [<name = "L2", down = 8>]>} {
      dataflow.mapping @by_channel convolution {
        dataflow.spatial_map(1, 1) K
      }
      func.func @layer(%x: tensor<1x6x7x7xi8>, %w: tensor<4x6x3x3xi8>, %y: tensor<1x4x5x5xi8>)
          -> tensor<1x4x5x5xi8> {
        %0 = linalg.conv_2d_nchw_fchw {dataflow.mapping = @by_channel}
          ins(%x, %w : tensor<1x6x7x7xi8>, tensor<4x6x3x3xi8>)
          outs(%y : tensor<1x4x5x5xi8>) -> tensor<1x4x5x5xi8>
        return %0 : tensor<1x4x5x5xi8>
      }
    }
    ```

    The labels in brackets, here and in diagnostics ([M1], [R1] ...), are those
    of the rules in `docs/CostModel.md`; of `docs/Mapspace.md` those with an H,
    and of `docs/BestMapping.md` those with an O.
  }];
  let useDefaultAttributePrinterParser = 1;
  let hasOperationAttrVerify = 1;
  let hasRegionArgAttrVerify = 1;
  let hasRegionResultAttrVerify = 1;
  let discardableAttrs = (ins
    "::mlir::SymbolRefAttr":$mapping,
    "::maestro::AcceleratorAttr":$accelerator,
    "::maestro::ElementBitsAttr":$element_bits,
    "::maestro::CostAttr":$cost,
    "::maestro::OptimalityAttr":$optimality,
    "::mlir::ArrayAttr":$proof
  );
  let extraClassDeclaration = [{
    void registerAttributes();
    void registerOperations();
  }];
}

class Dataflow_Attr<string name, string attrMnemonic> : AttrDef<Dataflow_Dialect, name> {
  let mnemonic = attrMnemonic;
}

//===----------------------------------------------------------------------===//
// Parameters: none is printed where it has its default.
//===----------------------------------------------------------------------===//

/// A count.
class Dataflow_Int<int default, string summary>
    : DefaultValuedParameter<"int64_t", !cast<string>(default), summary> {
  let syntax = "integer";
}

/// A count without default.
class Dataflow_RequiredInt<string summary> : AttrParameter<"int64_t", summary> {
  let syntax = "integer";
}

/// A count that may be absent.
class Dataflow_OptionalInt<string summary>
    : OptionalParameter<"::std::optional<int64_t>", summary> {
  let syntax = "integer";
  let parser = "::mlir::FieldParser<int64_t>::parse($_parser)";
  let printer = "$_printer << *$_self";
}

/// The width of a port: bytes per cycle, or `unlimited`.
class Dataflow_Width<int default, string summary> : Dataflow_Int<default, summary> {
  let syntax = "integer or unlimited";
  let parser = "::maestro::syntax::parseWidth($_parser)";
  let printer = "::maestro::syntax::printWidth($_printer, $_self)";
}

/// `true` or `false`; required where the default is empty.
class Dataflow_Bool<string default, string summary>
    : DefaultValuedParameter<"bool", default, summary> {
  let syntax = "true or false";
  let parser = "::maestro::syntax::parseBool($_parser)";
  let printer = "$_printer << ($_self ? \"true\" : \"false\")";
}

/// A double: read as `2` or `2.5`, printed as the shortest number that reads
/// back as the same bits.
class Dataflow_Real<string default, string summary> : APFloatParameter<summary> {
  let syntax = "number";
  let parser = "::maestro::syntax::parseReal($_parser)";
  let printer = "::maestro::syntax::printReal($_printer, $_self)";
  let defaultValue = "::llvm::APFloat(" # default # ")";
}

/// `[1.5, 2.0]`.
class Dataflow_Reals<string summary> : AttrParameter<"::mlir::DenseF64ArrayAttr", summary> {
  let syntax = "[number, ...]";
  let parser = "::maestro::syntax::parseReals($_parser)";
  let printer = "::maestro::syntax::printReals($_printer, $_self)";
  let defaultValue = "::mlir::DenseF64ArrayAttr::get($_ctxt, {})";
}

/// `[14, 12]`.
class Dataflow_Ints<string summary> : AttrParameter<"::mlir::DenseI64ArrayAttr", summary> {
  let syntax = "[integer, ...]";
  let defaultValue = "::mlir::DenseI64ArrayAttr::get($_ctxt, {})";
}

/// `"a string"`.
class Dataflow_RequiredString<string summary, string default = ""> : StringRefParameter<summary, default> {
  let syntax = "\"string\"";
}
class Dataflow_String<string summary> : Dataflow_RequiredString<summary, [{""}]>;

/// A name without quotes where it needs none.
class Dataflow_Name<string summary> : StringRefParameter<summary> {
  let syntax = "name";
  let parser = "::maestro::syntax::parseName($_parser)";
  let printer = "$_printer.printKeywordOrString($_self)";
}

/// `[input, output]`: a set of names, in alphabetical order.
class Dataflow_Names<string summary> : OptionalArrayRefParameter<"::mlir::StringAttr", summary> {
  let syntax = "[name, ...]";
  let parser = "::maestro::syntax::parseNames($_parser)";
  let printer = "::maestro::syntax::printNames($_printer, $_self)";
}

/// `{filter = 1, input = 2}`: counts by name, in alphabetical order.
class Dataflow_Counts<string summary> : AttrParameter<"::mlir::DictionaryAttr", summary> {
  let syntax = "{name = integer, ...}";
  let parser = "::maestro::syntax::parseCounts($_parser)";
  let printer = "::maestro::syntax::printCounts($_printer, $_self)";
  let defaultValue = "::mlir::DictionaryAttr::get($_ctxt)";
}

/// `<...>`.
class Dataflow_Record<string attr, string default, string summary> : DefaultValuedParameter<attr, default, summary> {
  let syntax = "<...>";
}

/// `[<...>, <...>]`.
class Dataflow_List<string attr, string summary> : OptionalArrayRefParameter<attr, summary> {
  let syntax = "[<...>, ...]";
  let parser = "::maestro::syntax::parseList<" # attr # ">($_parser)";
  let printer = "::maestro::syntax::printList($_printer, $_self)";
}

#endif // MAESTRO_DIALECT_DATAFLOW_IR_DATAFLOWBASE_TD
