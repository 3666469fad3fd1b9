// Tests of quote_parts.
#include "report/page_quote.h"

#include <doctest/doctest.h>

#include "tests/graph/sample_events.h"

namespace entente {
namespace {

Participant at(const std::string& text, std::uint32_t start) {
  Participant participant;
  participant.text = text;
  participant.span = Span{start, start + static_cast<std::uint32_t>(text.size())};
  return participant;
}

std::string shown(const Event& event) {
  constexpr const char* kOpen[] = {"", "d(", "t(", "s(", "v("};
  std::string out;
  for (const QuotePart& part : quote_parts(event)) {
    const bool marked = part.mark != QuoteMark::none;
    out += kOpen[static_cast<std::size_t>(part.mark)] + part.text + (marked ? ")" : "");
  }
  return out;
}

// "Seoul" at byte 100 of the document.
Event event_of(const std::string& sentence, const std::string& trigger) {
  Sample sample;
  sample.sentence = sentence;
  sample.trigger = trigger;
  sample.position = 100;
  Event event = make_event(sample);
  event.source.clear();
  event.target.clear();
  return event;
}

}  // namespace

TEST_CASE("page_quote: who, whom, when and the act are marked at their bytes") {
  Event event = event_of("Zoë’s Seoul rejected Tokyo on Monday.", "rejected");
  // "Zoë’s " has eight bytes and six characters.
  event.source.push_back(at("Seoul", 109));
  event.target.push_back(at("Tokyo", 124));
  event.date = EventDate{};
  event.date->text = "Monday";
  event.date->span = Span{133, 139};
  CHECK(shown(event) == "Zoë’s s(Seoul) v(rejected) t(Tokyo) on d(Monday).");
}

TEST_CASE("page_quote: the parts make up the sentence, whatever the offsets are") {
  const std::string sentence = "서울은 ‘회담’을 거부했다.";
  for (std::uint32_t start = 90; start < 160; ++start) {
    for (const std::uint32_t size : {1U, 3U, 4U, 60U}) {
      CAPTURE(start);
      CAPTURE(size);
      Event event = event_of(sentence, "");
      event.trigger = Span{start, start + size};
      event.source.push_back(at("회담", start));
      std::string together;
      for (const QuotePart& part : quote_parts(event)) together += part.text;
      CHECK(together == sentence);
    }
  }
}

TEST_CASE("page_quote: where marks lie upon each other the act wins, then who, then whom") {
  Event event = event_of("Moscow-led raids", "led raids");
  event.source.push_back(at("Moscow-led", 100));
  event.target.push_back(at("Moscow", 100));
  CHECK(shown(event) == "s(Moscow-)v(led raids)");
}

TEST_CASE("page_quote: words told elsewhere in the text are not marked") {
  Event event = event_of("They rejected it.", "rejected");
  event.source.push_back(at("Seoul", 20));
  event.target.push_back(at("Tokyo", 900));
  CHECK(shown(event) == "They v(rejected) it.");
}

TEST_CASE("page_quote: where repaired bytes moved the words, they are found again") {
  // The document had one broken byte where the record has U+FFFD.
  Event event = event_of("A \uFFFD Seoul rejected Tokyo.", "");
  event.evidence_span.end -= 2;
  event.source.push_back(at("Seoul", 104));
  event.trigger = Span{110, 118};
  CHECK(shown(event) == "A \uFFFD s(Seoul) rejected Tokyo.");
}

TEST_CASE("page_quote: broken bytes are repaired, an empty sentence has no parts") {
  CHECK(shown(event_of("bad \xFF byte", "")) == "bad \uFFFD byte");
  CHECK(quote_parts(event_of("", "")).empty());
}

}  // namespace entente
