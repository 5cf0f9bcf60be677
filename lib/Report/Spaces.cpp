//===- Spaces.cpp - How much searches may choose from ---------------------===//

#include "maestro/Report/Spaces.h"

#include "TextTable.h"

#include "llvm/Support/FormatVariadic.h"
#include "llvm/Support/raw_ostream.h"

using namespace maestro;

void maestro::writeSpaces(llvm::ArrayRef<SpaceRow> rows,
                          llvm::raw_ostream &os) {
  if (rows.empty()) {
    os << "no spaces\n";
    return;
  }
  TextTable table;
  for (const char *title : {"layer", "op", "space"})
    table.addColumn(title, /*number=*/false);
  for (const char *title : {"clusters", "points", "about"})
    table.addColumn(title, /*number=*/true);
  for (const SpaceRow &row : rows) {
    size_t column = 0;
    for (const std::string &cell :
         {row.source.name, row.source.op, row.space, std::to_string(row.spaces),
          row.points, llvm::formatv("{0:e2}", row.approximate).str()})
      table.addCell(column++, cell);
  }
  table.print(os);
}
