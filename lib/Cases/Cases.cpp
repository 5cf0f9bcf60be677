//===- Cases.cpp - Files of schedules with their costs --------------------===//

#include "maestro/Cases/Cases.h"

#include "Reader.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;
namespace json = llvm::json;

//===----------------------------------------------------------------------===//
// The problem
//===----------------------------------------------------------------------===//

static OpKind readKind(const Reader &kind) {
  std::string name = kind.string();
  auto found =
      llvm::StringSwitch<std::optional<OpKind>>(name)
          .Cases({"conv", "conv1d", "conv3d", "grouped"}, OpKind::Convolution)
          .Cases({"depthwise", "multiplier"}, OpKind::Depthwise)
          .Case("pooling", OpKind::Pooling)
          .Cases({"gemm", "batch_matmul"}, OpKind::Contraction)
          .Case("generic", OpKind::Generic)
          .Default(std::nullopt);
  if (!found)
    kind.fail("unknown kind: '" + name +
              "'; known are conv, conv1d, conv3d, grouped, depthwise, "
              "multiplier, pooling, gemm, batch_matmul, generic");
  return found.value_or(OpKind::Generic);
}

static std::optional<unsigned> readLoop(const Reader &name,
                                        const Problem &problem) {
  std::optional<unsigned> loop = problem.findLoop(name.string());
  if (!loop)
    name.fail("unknown loop: '" + name.string() + "'");
  return loop;
}

static unsigned checkTensor(const Reader &place, const std::string &name,
                            const Problem &problem) {
  std::optional<unsigned> operand = problem.findOperand(name);
  if (!operand)
    place.fail("unknown tensor: '" + name + "'");
  return operand.value_or(0);
}

static Operand readTensor(const Reader &tensor, const Problem &problem) {
  tensor.allow({"name", "output", "bits", "index"});
  Operand operand;
  operand.name = tensor.member("name").string();
  operand.output = tensor.member("output").boolean();
  operand.bits = tensor.member("bits").integer(1);
  for (const Reader &dimension : tensor.member("index").items()) {
    IndexSum &sum = operand.index.emplace_back();
    for (const Reader &item : dimension.items()) {
      std::vector<Reader> term = item.items(2);
      if (std::optional<unsigned> loop = readLoop(term[1], problem))
        sum.push_back({term[0].integer(1), *loop});
    }
  }
  return operand;
}

/// A loop that the output does not have is a reduction.
static void markReductions(Problem &problem) {
  for (Loop &loop : problem.loops)
    loop.reduction = true;
  for (const Operand &operand : problem.operands)
    for (const IndexSum &sum : operand.index)
      for (const Term &term : sum)
        if (operand.output)
          problem.loops[term.loop].reduction = false;
}

static Problem readProblem(const Reader &description) {
  Problem problem;
  problem.kind = readKind(description.member("kind"));
  description.member("stride").integer(1);
  description.member("dilation").integer(1);
  for (const auto &[name, extent] : description.member("loops").members())
    problem.loops.push_back({name, extent.integer(1), false});
  for (const Reader &tensor : description.member("tensors").items()) {
    Operand operand = readTensor(tensor, problem);
    if (problem.findOperand(operand.name))
      tensor.fail("tensor '" + operand.name + "' occurs twice");
    problem.operands.push_back(std::move(operand));
  }
  markReductions(problem);
  return problem;
}

//===----------------------------------------------------------------------===//
// The schedule
//===----------------------------------------------------------------------===//

static ScheduledMap readMap(const Reader &map, const Problem &problem) {
  std::vector<Reader> items = map.items(3);
  std::string kind = items[0].string();
  if (kind != "temporal" && kind != "spatial")
    items[0].fail("must be 'temporal' or 'spatial': '" + kind + "'");
  return {kind == "spatial", readLoop(items[1], problem).value_or(0),
          items[2].integer(1)};
}

static ScheduledLevel readLevel(const Reader &level, const Problem &problem) {
  level.allow({"units", "maps"});
  ScheduledLevel result;
  result.units = level.member("units").integer(1);
  for (const Reader &map : level.member("maps").items())
    result.maps.push_back(readMap(map, problem));
  return result;
}

/// Bytes per cycle, or "unlimited" (T1).
static int64_t readWidth(const Reader &width) {
  if (!width.isString())
    return width.integer(1);
  if (width.string() != "unlimited")
    width.fail("must be an integer or 'unlimited': '" + width.string() + "'");
  return kUnlimited;
}

static Memory readHardware(const Reader &memory) {
  Memory result;
  result.name = memory.member("name").string();
  result.down = readWidth(memory.member("down"));
  result.up = readWidth(memory.member("up"));
  result.network.multicast = memory.member("multicast").boolean();
  result.network.reduction = memory.member("reduction").boolean();
  result.latency = memory.member("latency").integer(0);
  result.overhead = memory.member("overhead").integer(0);
  result.doubleBuffered = memory.member("double_buffered").boolean();
  return result;
}

static unsigned readLevelNumber(const Reader &number,
                                const Schedule &schedule) {
  int64_t level = number.integer(0);
  auto levels = static_cast<int64_t>(schedule.levels.size());
  if (level >= levels)
    number.fail("no such level: " + llvm::Twine(level) + " of " +
                llvm::Twine(levels));
  return level < levels ? static_cast<unsigned>(level) : 0;
}

/// What a memory holds, each tensor at the memory's own level or at that of
/// `at`.
static ScheduledMemory readBinding(const Reader &memory,
                                   const Schedule &schedule) {
  ScheduledMemory result;
  result.memory = static_cast<unsigned>(schedule.memories.size());
  bool outermost = schedule.memories.empty();
  Reader level = memory.member("level");
  if (outermost != level.isNull())
    level.fail(outermost ? "must be null for the outermost memory"
                         : "null is for the first, outermost memory");
  if (!level.isNull())
    result.level = readLevelNumber(level, schedule);
  for (const Reader &tensor : memory.member("holds").items()) {
    unsigned operand = checkTensor(tensor, tensor.string(), schedule.problem);
    result.holds.push_back({operand, result.level});
  }
  llvm::sort(result.holds, [](const Residency &a, const Residency &b) {
    return a.operand < b.operand;
  });
  if (!memory.has("at"))
    return result;
  for (const auto &[name, number] : memory.member("at").members()) {
    unsigned operand = checkTensor(number, name, schedule.problem);
    auto held = llvm::find_if(result.holds, [&](const Residency &residency) {
      return residency.operand == operand;
    });
    if (held == result.holds.end())
      number.fail("tensor '" + name + "' is not held");
    else
      held->level = readLevelNumber(number, schedule);
  }
  return result;
}

/// Instances down to the level that a memory is bound to, and no fewer than
/// those of the memories outside it (R1).
static int64_t instancesAt(const ScheduledMemory &memory,
                           const Schedule &schedule, const Reader &place) {
  int64_t product = 1, outside = schedule.accelerator.memories.back().instances;
  for (unsigned level = 0; level <= memory.level; ++level)
    if (__builtin_mul_overflow(product, schedule.levels[level].units, &product))
      place.fail("more than 2^63 - 1 instances");
  return std::max(product, outside);
}

static void readMemories(const Reader &memories, Schedule &schedule) {
  std::vector<Memory> &hardware = schedule.accelerator.memories;
  for (const Reader &memory : memories.items()) {
    memory.allow({"name", "level", "holds", "at", "down", "up", "multicast",
                  "reduction", "latency", "overhead", "double_buffered"});
    Memory read = readHardware(memory);
    for (const Memory &other : hardware)
      if (other.name == read.name)
        memory.fail("memory '" + read.name + "' occurs twice");
    ScheduledMemory binding = readBinding(memory, schedule);
    if (!schedule.memories.empty() && !schedule.levels.empty())
      read.instances = instancesAt(binding, schedule, memory);
    hardware.push_back(std::move(read));
    schedule.memories.push_back(std::move(binding));
  }
}

static Schedule readSchedule(const Reader &description) {
  description.allow({"kind", "stride", "dilation", "loops", "tensors", "pes",
                     "macs_per_pe_per_cycle", "pe_overhead", "levels",
                     "memories"});
  Schedule schedule;
  schedule.problem = readProblem(description);
  Accelerator &accelerator = schedule.accelerator;
  accelerator.pes = description.member("pes").integer(1);
  accelerator.pe.macsPerCycle =
      description.member("macs_per_pe_per_cycle").integer(1);
  accelerator.pe.overhead = description.member("pe_overhead").integer(0);
  for (const Reader &level : description.member("levels").items())
    schedule.levels.push_back(readLevel(level, schedule.problem));
  readMemories(description.member("memories"), schedule);
  return schedule;
}

//===----------------------------------------------------------------------===//
// Cases and files
//===----------------------------------------------------------------------===//

static void checkNumbers(const Reader &numbers) {
  for (const auto &[key, value] : numbers.members())
    value.integer(0);
}

static void checkExpect(const Reader &expect) {
  expect.allow({"macs", "cycles", "steps", "pairs", "footprint_bits",
                "need_bits", "latch_elements", "memory"});
  expect.member("macs").integer(0);
  expect.member("cycles").integer(0);
  for (llvm::StringRef key :
       {"steps", "footprint_bits", "need_bits", "latch_elements"})
    checkNumbers(expect.member(key));
  for (llvm::StringRef key : {"pairs", "memory"})
    for (const auto &[name, numbers] : expect.member(key).members())
      checkNumbers(numbers);
}

static llvm::Error makeError(const llvm::Twine &reason) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), reason);
}

llvm::Expected<Case> maestro::parseCase(const json::Value &value) {
  std::string failure;
  Reader reader(value, failure);
  reader.allow({"case", "expect"});
  Case result;
  result.schedule = readSchedule(reader.member("case"));
  if (reader.has("expect"))
    checkExpect(reader.member("expect"));
  if (!failure.empty())
    return makeError(failure);
  for (const Violation &violation : verify(result.schedule))
    failure += (failure.empty() ? "" : "; ") + violation.str();
  if (!failure.empty())
    return makeError(failure);
  result.description = *value.getAsObject()->get("case");
  if (const json::Object *expect = value.getAsObject()->getObject("expect"))
    result.expect = *expect;
  return result;
}

llvm::Expected<std::vector<llvm::Expected<Case>>>
maestro::readCases(llvm::StringRef file) {
  auto buffer = llvm::MemoryBuffer::getFile(file);
  if (!buffer)
    return llvm::createFileError(file, buffer.getError());
  llvm::Expected<json::Value> root = json::parse((*buffer)->getBuffer());
  if (!root)
    return llvm::createFileError(file, root.takeError());
  const json::Array *array = root->getAsArray();
  if (!array)
    return llvm::createFileError(file, makeError("must be an array of cases"));
  std::vector<llvm::Expected<Case>> cases;
  for (const json::Value &value : *array)
    cases.push_back(parseCase(value));
  return cases;
}

llvm::Error maestro::writeCases(llvm::StringRef file,
                                const std::vector<Case> &cases) {
  return llvm::writeToOutput(file, [&](llvm::raw_ostream &os) {
    os << "[\n";
    for (const auto &[i, item] : llvm::enumerate(cases)) {
      json::Object line{{"case", item.description}};
      if (item.expect)
        line["expect"] = json::Object(*item.expect);
      os << json::Value(std::move(line))
         << (i + 1 < cases.size() ? ",\n" : "\n");
    }
    os << "]\n";
    return llvm::Error::success();
  });
}
