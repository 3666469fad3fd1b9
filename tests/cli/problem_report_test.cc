// Problems of rules as JSON Lines, SARIF and GitHub annotations.
#include "cli/problem_report.h"

#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <string>

namespace entente {
namespace {

namespace json = boost::json;

Diagnostics two_problems() {
  Diagnostic error;
  error.code = "unknown-key";
  error.file = "rules/a,b.yaml";
  error.line = 3;
  error.column = 8;
  error.length = 5;
  error.excerpt = "    – {sorce: PRK}";  // the dash is three bytes and one UTF-16 unit
  error.message = "no key 'sorce' here";
  error.help = "did you mean 'source'?\n100% sure";
  Diagnostic note;
  note.severity = Severity::note;
  note.code = "no-rules";
  note.message = "nothing";
  return {error, note};
}

}  // namespace

TEST_CASE("problem_report: json has a problem a line") {
  const std::string text = report_problems(two_problems(), "json");
  const std::size_t end = text.find('\n');
  const json::object first = json::parse(text.substr(0, end)).as_object();
  CHECK(first.at("level").as_string() == "error");
  CHECK(first.at("code").as_string() == "unknown-key");
  CHECK(first.at("line").as_int64() == 3);
  CHECK(first.at("column").as_int64() == 8);
  const json::object second = json::parse(text.substr(end + 1, text.size() - end - 2)).as_object();
  CHECK(second.at("level").as_string() == "note");
}

TEST_CASE("problem_report: sarif counts columns in UTF-16 units") {
  const json::object log = json::parse(report_problems(two_problems(), "sarif")).as_object();
  CHECK(log.at("version").as_string() == "2.1.0");
  const json::array& results = log.at("runs").as_array().at(0).as_object().at("results").as_array();
  REQUIRE(results.size() == 2);
  const json::object& result = results[0].as_object();
  CHECK(result.at("ruleId").as_string() == "unknown-key");
  const json::object& place =
      result.at("locations").as_array().at(0).as_object().at("physicalLocation").as_object();
  CHECK(place.at("region").as_object().at("startColumn").as_int64() == 6);
  CHECK(place.at("region").as_object().at("endColumn").as_int64() == 11);
  CHECK(!results[1].as_object().contains("locations"));
}

TEST_CASE("problem_report: github's commands are escaped") {
  CHECK(report_problems(two_problems(), "github") ==
        "::error title=unknown-key,file=rules/a%2Cb.yaml,line=3,col=8,endColumn=13::no key 'sorce' "
        "here: did you mean 'source'?%0A100%25 sure\n"
        "::notice title=no-rules::nothing\n");
}

}  // namespace entente
