// The stories.
#include "tests/page/page_stories.h"

#include <string>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

// Gives `participant` these words, where the sentence has them.
void find_words(const Event& event, const std::string& words, Participant& participant) {
  const std::size_t found = event.evidence.view().find(words);
  if (words.empty() || found == std::string::npos) return;
  const std::uint32_t start = event.evidence_span.start + static_cast<std::uint32_t>(found);
  participant.text = words;
  participant.span = Span{start, start + static_cast<std::uint32_t>(words.size())};
}

}  // namespace

std::vector<Event> marked_story() {
  std::vector<Event> events = korea_story();
  for (Event& event : events) {
    for (std::vector<Participant>* side : {&event.source, &event.target}) {
      for (Participant& participant : *side) {
        find_words(event, participant.actor.name, participant);
        find_words(event, participant.actor.person, participant);
      }
    }
  }
  return events;
}

std::vector<Event> disputed_story() {
  Event told = make_event({.doc = "https://news.example/a",
                           .date = "2023-05-29",
                           .type = "ASSAULT",
                           .cameo = "190",
                           .label = "invades",
                           .source = {"JPN"},
                           .target = {"FRA"},
                           .sentence = "Japanese troops entered France on Monday, Paris said.",
                           .trigger = "entered"});
  Event denied = make_event({.doc = "Tokyo wire",
                             .date = "2023-05-29",
                             .type = "ASSAULT",
                             .cameo = "190",
                             .label = "invades",
                             .source = {"JPN"},
                             .target = {"FRA"},
                             .sentence = "Tokyo denied that its troops had entered France.",
                             .trigger = "entered",
                             .status = EventStatus::negated});
  const Event other = make_event({.doc = "c",
                                  .date = "2023-06-01",
                                  .source = {"CHN"},
                                  .target = {"FRA"},
                                  .sentence = "China rejected talks with France.",
                                  .trigger = "rejected"});
  return {std::move(told), std::move(denied), other};
}

std::vector<Event> hostile_page_story() {
  std::vector<Event> events = hostile_story();
  const std::vector<std::string> texts{"</script><script>document.title = 'broken'</script>",
                                       "<!--<script>",
                                       "--><img src=x onerror=alert(1)>",
                                       "line\u2028and\u2029paragraph",
                                       "{{data}}{{style}}",
                                       "' \" ` ${alert(1)} \\",
                                       "]]></style><style>body { display: none }",
                                       "\u202Eright to left\u202C \u2066isolated",
                                       std::string("nul\0within", 10),
                                       "\xEF\xBB\xBFmark &#60; &lt; &amp;lt;",
                                       "=HYPERLINK(\"http://a.example\",\"x\")",
                                       "javascript:alert(1)"};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Sample sample;
    sample.doc = texts[i];
    sample.date = "2024-06-" + std::to_string(10 + i);
    sample.label = texts[i];
    sample.sentence = "Then " + texts[i] + " acted.";
    sample.trigger = "acted";
    sample.id = texts[i];
    Event event = make_event(sample);
    event.rule = texts[i];
    event.source[0].actor.name = texts[i];
    event.source[0].actor.id = texts[i];
    event.source[0].actor.person = texts[i];
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace entente
