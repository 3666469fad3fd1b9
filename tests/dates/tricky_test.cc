// Seventy hard cases with the reasons, tricky.jsonl: which fail, by name.
#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <fstream>

#include "tests/dates/rules_fixture.h"

using namespace entente;

namespace {

namespace json = boost::json;

std::string text_of(const json::object& object, const char* key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

// A case passes when an expression over the marked words has the value or an accepted one; a
// case with `none` when nothing at all is found.
bool passes(const json::object& row, const std::vector<Timex>& timexes) {
  if (row.contains("none")) return timexes.empty();
  const Span span{row.at("start").to_number<std::uint32_t>(),
                  row.at("end").to_number<std::uint32_t>()};
  for (const Timex& timex : timexes) {
    if (!timex.span.overlaps(span)) continue;
    if (timex.value == text_of(row, "value")) return true;
    if (const json::value* accept = row.if_contains("accept")) {
      for (const json::value& value : accept->as_array()) {
        if (timex.value == std::string(value.as_string())) return true;
      }
    }
  }
  return false;
}

}  // namespace

TEST_CASE("tricky: at least 64 of the 70 hard cases pass") {
  std::ifstream file(ENTENTE_SOURCE_DIR "/tests/dates/tricky.jsonl");
  REQUIRE(file.good());
  int passed = 0, all = 0;
  std::string line;
  while (std::getline(file, line)) {
    if (line.empty()) continue;
    const json::object row = json::parse(line).as_object();
    const std::string text = text_of(row, "text");
    ++all;
    if (passes(row, timexes_in(text, text_of(row, "dct")))) {
      ++passed;
      continue;
    }
    MESSAGE(text_of(row, "id") << " fails: " << text << " -> "
                               << found_in(text, text_of(row, "dct")) << ", expected "
                               << text_of(row, "value") << " (" << text_of(row, "why") << ")");
  }
  CHECK(all == 70);
  CHECK(passed >= 64);
}
