// What rules do on a corpus, counted and, with a clock, timed.
#include "extractor/workbench/rule_usage.h"

#include <doctest/doctest.h>

#include "tests/workbench/pack_for_tests.h"

namespace entente {
namespace {

// A clock that goes on by 5 at every look.
std::uint64_t tick() {
  static std::uint64_t now = 0;
  return now += 5;
}

RuleUsage usage_of(const std::string& text, TraceClock clock) {
  RuleUsage usage = make_rule_usage(*default_pack());
  Extractor extractor(default_pack());
  usage.add(extractor, document_of(text), clock);
  return usage;
}

std::uint64_t time_of(const RuleUsage& usage) {
  std::uint64_t sum = 0;
  for (const auto& [rule, use] : usage.rules) sum += use.nanoseconds;
  return sum;
}

std::size_t tries_of(const RuleUsage& usage) {
  std::size_t sum = 0;
  for (const auto& [rule, use] : usage.rules) sum += use.tried;
  return sum;
}

}  // namespace

TEST_CASE("rule_usage: without a clock there are counts and no times") {
  const RuleUsage usage = usage_of("Iran attacked Iraq on Sunday.", nullptr);
  CHECK(tries_of(usage) > 0);
  CHECK(time_of(usage) == 0);
}

TEST_CASE("rule_usage: with a clock every try has its time, and usages add up") {
  const RuleUsage usage = usage_of("Iran attacked Iraq on Sunday.", tick);
  CHECK(time_of(usage) >= 5 * tries_of(usage));
  RuleUsage both = usage;
  both.merge(usage);
  CHECK(time_of(both) == 2 * time_of(usage));
  CHECK(both.documents == 2);
}

}  // namespace entente
