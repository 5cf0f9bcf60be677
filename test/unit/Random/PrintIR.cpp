//===- PrintIR.cpp - A case as a module -----------------------------------===//

#include "Random/PrintIR.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

using namespace maestro;
using namespace maestro::testing;

//===----------------------------------------------------------------------===//
// The accelerator
//===----------------------------------------------------------------------===//

/// A float attribute that reads back as the same number.
static std::string print(double value) {
  char text[40];
  std::snprintf(text, sizeof(text), "%.17e", value);
  return text;
}

static const char *print(bool value) { return value ? "true" : "false"; }

template <typename List, typename Print>
static std::string join(const List &list, const Print &print) {
  std::string text;
  for (const auto &item : list)
    text += (text.empty() ? "" : ", ") + print(item);
  return text;
}

static std::string printNames(const std::vector<std::string> &names) {
  return "[" + join(names, [](const std::string &name) { return name; }) + "]";
}

static std::string printWidth(int64_t bytes) {
  return bytes == kUnlimited ? "unlimited" : std::to_string(bytes);
}

static std::string print(const Memory &memory) {
  std::ostringstream os;
  os << "<name = \"" << memory.name << "\", ";
  if (memory.capacity)
    os << "capacity = " << *memory.capacity << ", ";
  os << "instances = " << memory.instances << ", ";
  if (!memory.operands.empty())
    os << "operands = " << printNames(memory.operands) << ", ";
  os << "down = " << printWidth(memory.down)
     << ", up = " << printWidth(memory.up) << ", latency = " << memory.latency
     << ", overhead = " << memory.overhead
     << ", double_buffered = " << print(memory.doubleBuffered)
     << ", read_energy = " << print(memory.readEnergy)
     << ", write_energy = " << print(memory.writeEnergy)
     << ", leakage = " << print(memory.leakage)
     << ", network = <multicast = " << print(memory.network.multicast)
     << ", reduction = " << print(memory.network.reduction)
     << ", energy = " << print(memory.network.energy) << ">>";
  return os.str();
}

static std::string print(const ProcessingElement &pe) {
  std::ostringstream os;
  os << "<macs_per_cycle = " << pe.macsPerCycle
     << ", overhead = " << pe.overhead;
  if (!pe.latches.empty())
    os << ", latches = {" << join(pe.latches, [](const auto &latch) {
      return latch.first + " = " + std::to_string(latch.second);
    }) << "}";
  os << ", mac_energy = " << print(pe.macEnergy)
     << ", leakage = " << print(pe.leakage) << ">";
  return os.str();
}

static std::string print(const Accelerator &accelerator) {
  std::ostringstream os;
  os << "#dataflow.accelerator<name = \"" << accelerator.name
     << "\", pes = " << accelerator.pes
     << ", clock = " << print(accelerator.clock)
     << ",\n    pe = " << print(accelerator.pe) << ",\n    memories = ["
     << join(accelerator.memories,
             [](const Memory &memory) { return "\n      " + print(memory); })
     << "]>";
  return os.str();
}

//===----------------------------------------------------------------------===//
// The mapping
//===----------------------------------------------------------------------===//

static std::string print(const Choice &choice) {
  return choice.names.empty() ? "?" : "? in " + printNames(choice.names);
}

static std::string printHole(const Size &size) {
  if (!size.candidates.empty())
    return "? in [" +
           join(size.candidates,
                [](int64_t each) { return std::to_string(each); }) +
           "]";
  if (size.least == 1 && !size.most)
    return "?";
  return "? in " + std::to_string(size.least) + " to " +
         (size.most ? std::to_string(*size.most) : "full");
}

static std::string print(const Size &size) {
  switch (size.kind) {
  case Size::Kind::Hole:
    return printHole(size);
  case Size::Kind::Constant:
    return std::to_string(size.value);
  case Size::Kind::Full:
    return "full";
  case Size::Kind::ExtentOf:
    return "Sz(" + size.loop + ")";
  }
  return "";
}

static void print(std::ostream &os, const std::vector<Directive> &directives,
                  const std::string &indent) {
  unsigned group = 0;
  auto enter = [&](unsigned next) {
    if (group != next && group != 0)
      os << indent << "}\n";
    if (group != next && next != 0)
      os << indent << "dataflow.any_order {\n";
    group = next;
  };
  for (const Directive &directive : directives) {
    enter(directive.anyOrder);
    os << indent << "dataflow."
       << (directive.spatial ? "spatial_map(" : "temporal_map(")
       << print(directive.size) << ", " << print(directive.offset) << ") "
       << (directive.loops.open ? print(directive.loops) : directive.dim)
       << "\n";
  }
  enter(0);
}

static void print(std::ostream &os, const Mapping &mapping, size_t level) {
  std::string indent(2 * level + 4, ' ');
  print(os, mapping.levels[level].directives, indent);
  for (const Keep &keep : mapping.levels[level].keeps)
    os << indent << "dataflow.keep \"" << keep.memory << "\""
       << (keep.choice.open ? " " + print(keep.choice) : "")
       << (keep.operands.empty() && !keep.nothing
               ? ""
               : " " + printNames(keep.operands))
       << "\n";
  if (level + 1 == mapping.levels.size())
    return;
  os << indent << "dataflow.cluster " << print(mapping.levels[level + 1].units)
     << " {\n";
  print(os, mapping, level + 1);
  os << indent << "}\n";
}

static void print(std::ostream &os, const Mapping &mapping) {
  const char *kind = mapping.kind == MappingKind::Convolution   ? " convolution"
                     : mapping.kind == MappingKind::Contraction ? " contraction"
                                                                : "";
  os << "  dataflow.mapping @" << mapping.name << kind << " {\n";
  print(os, mapping, 0);
  os << "  }\n";
}

//===----------------------------------------------------------------------===//
// The problem
//===----------------------------------------------------------------------===//

namespace {
/// A tensor of the linalg.generic.
struct Tensor {
  std::vector<IndexSum> index;
  int64_t bits = 8;
};

/// Prints a problem as a function with a linalg.generic.
class ProblemPrinter {
public:
  ProblemPrinter(std::ostream &os, const Problem &problem)
      : os(os), problem(problem) {
    for (const Operand &operand : problem.operands)
      tensors.push_back({operand.index, operand.bits});
    output = tensors.back();
    tensors.pop_back();
    // An input of rank 0 would be taken for a scalar, which carries no data.
    for (Tensor &input : tensors)
      if (input.index.empty())
        input.index.emplace_back();
    used = tensors.size();
    addShapes();
  }

  void run(const std::string &mapping);

private:
  void addShapes();
  std::string typeOf(const Tensor &tensor) const;
  std::string mapOf(const Tensor &tensor) const;
  std::string iterators() const;
  void printBody() const;
  std::string widened(size_t input) const;

  std::ostream &os;
  const Problem &problem;
  std::vector<Tensor> tensors;
  Tensor output;
  /// Inputs that carry data; those behind them only say how large a loop is.
  size_t used = 0;
};
} // namespace

static std::string scalar(int64_t bits) { return "i" + std::to_string(bits); }

/// linalg wants to read each loop's extent off a dimension of its own. Those
/// that have none get it from an operand without data, as in a pooling.
void ProblemPrinter::addShapes() {
  Tensor shape;
  for (unsigned loop = 0; loop < problem.loops.size(); ++loop) {
    auto isAlone = [&](const IndexSum &sum) {
      return sum.size() == 1 && sum.front().loop == loop &&
             sum.front().coefficient == 1;
    };
    auto shows = [&](const Tensor &tensor) {
      return std::any_of(tensor.index.begin(), tensor.index.end(), isAlone);
    };
    if (!std::any_of(tensors.begin(), tensors.end(), shows) && !shows(output))
      shape.index.push_back({{1, loop}});
  }
  if (!shape.index.empty())
    tensors.push_back(shape);
}

std::string ProblemPrinter::typeOf(const Tensor &tensor) const {
  std::string type = "tensor<";
  for (const IndexSum &sum : tensor.index) {
    int64_t extent = 1;
    for (const Term &term : sum)
      extent += term.coefficient * (problem.loops[term.loop].extent - 1);
    type += std::to_string(extent) + "x";
  }
  return type + scalar(tensor.bits) + ">";
}

std::string ProblemPrinter::mapOf(const Tensor &tensor) const {
  size_t count = 0;
  std::string loops = join(problem.loops, [&](const Loop &) {
    return "d" + std::to_string(count++);
  });
  std::string results = join(tensor.index, [](const IndexSum &sum) {
    std::string text;
    for (const Term &term : sum)
      text +=
          (text.empty() ? "d" : " + d") + std::to_string(term.loop) +
          (term.coefficient == 1 ? ""
                                 : " * " + std::to_string(term.coefficient));
    return text.empty() ? std::string("0") : text;
  });
  return "affine_map<(" + loops + ") -> (" + results + ")>";
}

std::string ProblemPrinter::iterators() const {
  return join(problem.loops, [](const Loop &loop) {
    return std::string(loop.reduction ? "\"reduction\"" : "\"parallel\"");
  });
}

/// Prints what makes an input as wide as the output; returns its name.
std::string ProblemPrinter::widened(size_t input) const {
  int64_t bits = tensors[input].bits;
  std::string name = "%a" + std::to_string(input);
  if (bits == output.bits)
    return name;
  std::string wide = "%w" + std::to_string(input);
  os << "      " << wide << " = arith."
     << (bits < output.bits ? "extsi " : "trunci ") << name << " : "
     << scalar(bits) << " to " << scalar(output.bits) << "\n";
  return wide;
}

/// The product of all inputs is added; of a single one, the largest is taken.
void ProblemPrinter::printBody() const {
  std::string type = scalar(output.bits), product = widened(0);
  for (size_t i = 1; i < used; ++i) {
    std::string factor = widened(i), next = "%p" + std::to_string(i);
    os << "      " << next << " = arith.muli " << product << ", " << factor
       << " : " << type << "\n";
    product = next;
  }
  os << "      %sum = arith." << (used == 1 ? "maxsi" : "addi") << " %acc, "
     << product << " : " << type << "\n"
     << "      linalg.yield %sum : " << type << "\n";
}

void ProblemPrinter::run(const std::string &mapping) {
  size_t count = 0;
  auto number = [&](const char *name) {
    return name + std::to_string(count++);
  };
  std::string types =
      join(tensors, [&](const Tensor &tensor) { return typeOf(tensor); });
  std::string result = typeOf(output);
  std::string inputs =
      join(tensors, [&](const Tensor &) { return number("%in"); });
  std::string maps;
  for (const Tensor &tensor : tensors)
    maps += mapOf(tensor) + ",\n        ";
  count = 0;
  os << "  func.func @layer("
     << join(tensors,
             [&](const Tensor &tensor) {
               return number("%in") + ": " + typeOf(tensor);
             })
     << ", %out: " << result << ") -> " << result << " {\n"
     << "    %0 = linalg.generic {\n      indexing_maps = [\n        " << maps
     << mapOf(output) << "],\n      iterator_types = [" << iterators() << "]}\n"
     << "      ins(" << inputs << " : " << types << ")\n"
     << "      outs(%out : " << result << ")\n"
     << "      attrs = {dataflow.mapping = @" << mapping << "} {\n"
     << "    ^bb0(";
  count = 0;
  for (const Tensor &tensor : tensors)
    os << number("%a") << ": " << scalar(tensor.bits) << ", ";
  os << "%acc: " << scalar(output.bits) << "):\n";
  printBody();
  os << "    } -> " << result << "\n    return %0 : " << result << "\n  }\n";
}

std::string maestro::testing::printIR(const RandomCase &printed) {
  std::ostringstream os;
  os << "module attributes {dataflow.accelerator = "
     << print(printed.accelerator) << "} {\n";
  print(os, printed.mapping);
  ProblemPrinter(os, printed.problem).run(printed.mapping.name);
  os << "}\n";
  return os.str();
}
