// Events out of one sentence, with the installed library and its installed rules.
#include <cstdio>

#include "extractor/extract.h"
#include "graph/timeline.h"
#include "report/event_jsonl.h"

int main() {
  const entente::LoadedRules rules = entente::load_rules({RULES});
  for (const entente::Diagnostic& diagnostic : rules.diagnostics) {
    std::fputs(entente::to_string(diagnostic).c_str(), stderr);
  }
  if (rules.pack == nullptr) return 1;
  entente::Document document;
  document.id = "consumer";
  document.text = "North Korea rejected talks with the United States on Monday.";
  document.date = entente::parse_day("2025-06-14");
  entente::Extractor extractor(rules.pack);
  const entente::Timeline timeline = entente::make_timeline(extractor.extract(document));
  std::string text;
  for (const entente::TimelineEntry& entry : timeline.entries) {
    entente::append_event_json(entry.event, text);
  }
  std::fputs(text.c_str(), stdout);
}
