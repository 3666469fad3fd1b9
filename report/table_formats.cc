// The list of table formats. Tested by tests/report/table_test.cc.
#include "report/table_formats.h"

#include <array>

namespace entente {
namespace {

constexpr std::array<TableFormat, 4> kFormats{{
    {"csv", [](const Table& table, const CsvOptions& csv) { return write_table_csv(table, csv); }},
    {"md", [](const Table& table, const CsvOptions&) { return write_table_markdown(table); }},
    {"adoc", [](const Table& table, const CsvOptions&) { return write_table_asciidoc(table); }},
    {"tex", [](const Table& table, const CsvOptions&) { return write_table_latex(table); }},
}};

}  // namespace

std::span<const TableFormat> table_formats() { return kFormats; }

const TableFormat* find_table_format(std::string_view name) {
  for (const TableFormat& format : kFormats) {
    if (name == format.name) return &format;
  }
  return nullptr;
}

}  // namespace entente
