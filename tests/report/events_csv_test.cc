// The flat table.
#include "report/events_csv.h"

#include <doctest/doctest.h>

#include "graph/utf8.h"
#include "tests/graph/sample_events.h"
#include "tests/report/golden.h"

namespace entente {
namespace {

// A reader by RFC 4180: rows of cells.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> rows{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted) {
      if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
        cell += text[++i];
      } else if (text[i] == '"') {
        quoted = false;
      } else {
        cell += text[i];
      }
    } else if (text[i] == '"' && cell.empty()) {
      quoted = true;
    } else if (text[i] == ',') {
      rows.back().emplace_back();
    } else if (text.compare(i, 2, "\r\n") == 0) {
      ++i;
      rows.push_back({""});
    } else {
      cell += text[i];
    }
  }
  rows.pop_back();
  return rows;
}

TEST_CASE("events_csv: the timeline's table is as expected") {
  const std::string csv = write_timeline_csv(make_timeline(korea_story()), sample_ontology());
  CHECK(csv == golden("korea.csv", csv));
}

TEST_CASE("events_csv: every row has the header's cells, whatever the names") {
  const std::string csv = write_timeline_csv(make_timeline(hostile_story()), sample_ontology());
  CHECK(is_utf8(csv));
  CHECK(csv.find('\0') == std::string::npos);
  const std::vector<std::vector<std::string>> rows = parse_csv(csv);
  REQUIRE(rows.size() > 20);
  for (const std::vector<std::string>& row : rows) CHECK(row.size() == rows[0].size());
}

TEST_CASE("events_csv: an event's row has the columns of the header") {
  std::string csv;
  append_csv_header({}, csv);
  append_event_csv(make_event({.date = "2025-06", .source = {"RUS/Putin", "CHN"}}),
                   sample_ontology(), {}, csv);
  const std::vector<std::vector<std::string>> rows = parse_csv(csv);
  REQUIRE(rows.size() == 2);
  REQUIRE(rows[0].size() == rows[1].size());
  const auto cell = [&](const std::string& column) {
    for (std::size_t i = 0; i < rows[0].size(); ++i) {
      if (rows[0][i] == column) return rows[1][i];
    }
    return std::string("no such column");
  };
  CHECK(cell("date") == "2025-06");
  CHECK(cell("date_first") == "2025-06-01");
  CHECK(cell("date_last") == "2025-06-30");
  CHECK(cell("cameo") == "125");
  CHECK(cell("goldstein") == "-5.0");
  CHECK(cell("quad_plover") == "3");
  CHECK(cell("tone") == "conflict");
  CHECK(cell("source") == "RUS;CHN");
  CHECK(cell("source_person") == "Putin;");
  CHECK(cell("source_sector").empty());
  CHECK(cell("weight") == "0.9");
}

TEST_CASE("events_csv: formulas are left alone unless a spreadsheet is to read them") {
  struct Row {
    std::string_view text;
    std::string_view plain;
    std::string_view safe;
  };
  const Row rows[] = {{"=1+1", "=1+1", "'=1+1"},
                      {"@x", "@x", "'@x"},
                      {"-5", "-5", "'-5"},
                      {"a=b", "a=b", "a=b"},
                      {"a,b", "\"a,b\"", "\"a,b\""},
                      {"=a,\"b\"", "\"=a,\"\"b\"\"\"", "\"'=a,\"\"b\"\"\""},
                      {"two\nlines", "\"two\nlines\"", "\"two\nlines\""},
                      {"", "", ""}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    std::string plain;
    std::string safe;
    append_csv_text(row.text, {}, plain);
    append_csv_text(row.text, {.spreadsheet_safe = true}, safe);
    CHECK(plain == row.plain);
    CHECK(safe == row.safe);
  }
  const std::string csv = write_timeline_csv(make_timeline(korea_story()), sample_ontology(),
                                             {.spreadsheet_safe = true});
  CHECK(csv.starts_with("\xEF\xBB\xBFid,"));
  // Numbers stay numbers.
  CHECK(csv.find(",-9.2,") != std::string::npos);
}

}  // namespace
}  // namespace entente
