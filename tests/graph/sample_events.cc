// The samples. Sentences are made up from well-known facts.
#include "tests/graph/sample_events.h"

#include <array>
#include <chrono>
#include <cstdlib>

namespace entente {
namespace {

// Days of the few forms of value that the samples use.
DateRange range_of(const std::string& value) {
  const std::size_t slash = value.find('/');
  if (slash != std::string::npos) {
    return {range_of(value.substr(0, slash)).first, range_of(value.substr(slash + 1)).last};
  }
  if (const std::optional<Day> day = parse_day(value)) return {*day, *day};
  using namespace std::chrono;
  const year y{std::stoi(value.substr(0, 4))};
  if (value.size() == 4) return {sys_days{y / 1 / 1}, sys_days{y / 12 / 31}};
  const month m{static_cast<unsigned>(std::stoi(value.substr(5)))};
  return {sys_days{y / m / 1}, sys_days{y / m / last}};
}

std::string name_of(const std::string& id) {
  static const std::array<std::array<const char*, 2>, 8> kNames{{{"PRK", "North Korea"},
                                                                 {"KOR", "South Korea"},
                                                                 {"USA", "United States"},
                                                                 {"RUS", "Russia"},
                                                                 {"CHN", "China"},
                                                                 {"FRA", "France"},
                                                                 {"JPN", "Japan"},
                                                                 {"UKR", "Ukraine"}}};
  for (const auto& [known, name] : kNames) {
    if (id == known) return name;
  }
  return id;
}

std::vector<Participant> side_of(const std::vector<std::string>& actors) {
  std::vector<Participant> side;
  for (const std::string& actor : actors) {
    Participant participant;
    const std::size_t slash = actor.find('/');
    participant.actor.id = actor.substr(0, slash);
    if (slash != std::string::npos) participant.actor.person = actor.substr(slash + 1);
    participant.actor.name = name_of(participant.actor.id);
    side.push_back(std::move(participant));
  }
  return side;
}

}  // namespace

Event make_event(const Sample& sample) {
  Event event;
  event.doc = sample.doc;
  event.type = sample.type;
  event.cameo = sample.cameo;
  event.label = sample.label;
  event.status = sample.status;
  event.mutual = sample.mutual;
  if (!sample.date.empty()) {
    EventDate date;
    date.value = sample.date;
    date.range = range_of(sample.date);
    date.basis = sample.basis;
    event.date = date;
  }
  event.source = side_of(sample.source);
  event.target = side_of(sample.target);
  event.responds_to = sample.responds_to;
  event.evidence = sample.sentence;
  const std::uint32_t size = static_cast<std::uint32_t>(sample.sentence.size());
  event.evidence_span = Span{sample.position, sample.position + size};
  const std::size_t found = sample.sentence.find(sample.trigger);
  if (found != std::string::npos) {
    const std::uint32_t start = sample.position + static_cast<std::uint32_t>(found);
    event.trigger = Span{start, start + static_cast<std::uint32_t>(sample.trigger.size())};
  }
  event.rule = "test/" + sample.type;
  event.weight = 0.9;
  std::string id = sample.id;
  if (id.empty()) {
    for (const std::string& part : {sample.doc, std::to_string(event.trigger.start), sample.type,
                                    sample.date, std::string(to_string(sample.status))}) {
      id += part;
      id += '-';
    }
    for (const std::string& actor : sample.source) id += actor;
  }
  event.id = id;
  return event;
}

Ontology sample_ontology() {
  Ontology ontology;
  const auto type = [&](const char* id, const char* label, Tone tone, int quad, double score) {
    ontology.types.push_back({id, label, tone, quad, quad % 2 == 0, score, ""});
  };
  type("AGREE", "Agree", Tone::cooperation, 1, 4.0);
  type("CONSULT", "Consult", Tone::cooperation, 1, 2.5);
  type("SUPPORT", "Support", Tone::cooperation, 1, 3.5);
  type("CONCEDE", "Concede", Tone::cooperation, 1, 5.0);
  type("AID", "Aid", Tone::cooperation, 2, 7.0);
  type("REQUEST", "Request", Tone::neutral, 3, -1.0);
  type("ACCUSE", "Accuse", Tone::conflict, 3, -2.0);
  type("REJECT", "Reject", Tone::conflict, 3, -4.0);
  type("THREATEN", "Threaten", Tone::conflict, 3, -6.0);
  type("PROTEST", "Protest", Tone::conflict, 4, -6.5);
  type("SANCTION", "Sanction", Tone::conflict, 4, -5.6);
  type("MOBILIZE", "Mobilize", Tone::conflict, 4, -7.2);
  type("COERCE", "Coerce", Tone::conflict, 4, -7.0);
  type("ASSAULT", "Assault", Tone::conflict, 4, -9.0);
  const auto code = [&](const char* id, double score) { ontology.codes[id] = {id, "", score}; };
  code("030", 4.0);
  code("044", 2.5);
  code("046", 7.0);
  code("057", 8.0);
  code("073", 7.4);
  code("080", 5.0);
  code("112", -2.0);
  code("125", -5.0);
  code("129", -5.0);
  code("138", -7.0);
  code("152", -7.2);
  code("161", -4.0);
  code("171", -9.2);
  code("190", -10.0);
  return ontology;
}

std::vector<Event> korea_story() {
  std::vector<Event> events;
  std::uint32_t position = 0;
  const auto add = [&](Sample sample) {
    sample.position = position;
    position += 200;
    events.push_back(make_event(sample));
  };
  add({.date = "2018-04-27",
       .type = "SUPPORT",
       .cameo = "057",
       .label = "signs a declaration",
       .source = {"KOR/Moon Jae-in"},
       .target = {"PRK/Kim Jong-un"},
       .sentence = "Moon Jae-in and Kim Jong-un signed the Panmunjom Declaration at the border.",
       .trigger = "signed",
       .mutual = true});
  add({.date = "2018-06-12",
       .type = "CONSULT",
       .cameo = "046",
       .label = "holds a summit",
       .source = {"USA/Donald Trump"},
       .target = {"PRK/Kim Jong-un"},
       .sentence = "Trump and Kim held a summit in Singapore and issued a joint statement.",
       .trigger = "summit",
       .mutual = true});
  add({.date = "2018-09-19",
       .type = "SUPPORT",
       .cameo = "057",
       .label = "signs an accord",
       .source = {"KOR"},
       .target = {"PRK"},
       .sentence = "The two Koreas signed a military accord in Pyongyang to lower tension.",
       .trigger = "signed",
       .mutual = true});
  add({.date = "2019-02-28",
       .type = "AGREE",
       .cameo = "030",
       .label = "reaches an agreement",
       .source = {"USA"},
       .target = {"PRK"},
       .sentence = "The summit ended early, and the United States did not reach an agreement.",
       .trigger = "reach",
       .status = EventStatus::negated});
  add({.date = "2019-06-30",
       .type = "CONSULT",
       .cameo = "044",
       .label = "meets",
       .source = {"USA", "KOR"},
       .target = {"PRK"},
       .sentence = "Trump, Kim and Moon met at Panmunjom.",
       .trigger = "met",
       .mutual = true});
  add({.doc = "b",
       .date = "2020-06-16",
       .type = "COERCE",
       .cameo = "171",
       .label = "blows up the liaison office",
       .source = {"PRK"},
       .target = {"KOR"},
       .sentence = "North Korea blew up the inter-Korean liaison office in Kaesong.",
       .trigger = "blew up"});
  add({.doc = "b",
       .date = "2022-05-26",
       .type = "REJECT",
       .cameo = "129",
       .label = "vetoes sanctions",
       .source = {"RUS", "CHN"},
       .target = {"USA"},
       .sentence = "Russia and China vetoed a US-drafted resolution on new sanctions.",
       .trigger = "vetoed"});
  add({.doc = "b",
       .date = "2023-04-26",
       .type = "SUPPORT",
       .cameo = "057",
       .label = "signs a declaration",
       .source = {"USA"},
       .target = {"KOR"},
       .sentence = "Washington and Seoul signed a declaration on nuclear planning.",
       .trigger = "signed",
       .mutual = true});
  add({.doc = "b",
       .date = "2023-11-23",
       .type = "SANCTION",
       .cameo = "161",
       .label = "scraps the military accord",
       .source = {"PRK"},
       .target = {"KOR"},
       .sentence = "Pyongyang said it was scrapping the 2018 military accord.",
       .trigger = "scrapping"});
  add({.doc = "c",
       .date = "2024-06-19",
       .type = "SUPPORT",
       .cameo = "057",
       .label = "signs a partnership treaty",
       .source = {"RUS/Vladimir Putin"},
       .target = {"PRK/Kim Jong-un"},
       .sentence = "Vladimir Putin and Kim Jong-un signed a strategic partnership treaty.",
       .trigger = "signed",
       .mutual = true});
  add({.doc = "c",
       .date = "2024-10-11",
       .type = "THREATEN",
       .cameo = "138",
       .label = "threatens force",
       .source = {"PRK"},
       .target = {"KOR"},
       .sentence = "North Korea threatened to use force if drones flew over Pyongyang again.",
       .trigger = "threatened"});
  add({.doc = "d",
       .date = "2025-06-11",
       .type = "CONCEDE",
       .cameo = "080",
       .label = "halts loudspeaker broadcasts",
       .source = {"KOR"},
       .target = {"PRK"},
       .sentence = "South Korea’s military halted loudspeaker broadcasts along the border.",
       .trigger = "halted",
       .id = "halt"});
  add({.doc = "d",
       .date = "2025-06-12",
       .type = "CONCEDE",
       .cameo = "080",
       .label = "halts noise broadcasts",
       .source = {"PRK"},
       .target = {"KOR"},
       .sentence = "North Korea answered by halting its own noise broadcasts.",
       .trigger = "halting",
       .responds_to = "halt"});
  add({.doc = "d",
       .date = "2025-07-28",
       .source = {"PRK/Kim Yo-jong"},
       .target = {"KOR"},
       .sentence = "Kim Yo-jong rejected talks with Seoul, whatever it offered.",
       .trigger = "rejected talks"});
  add({.doc = "e",
       .date = "2025-07-28",
       .target = {"KOR"},
       .sentence = "The sister of the North’s leader rejected talks with the South.",
       .trigger = "rejected talks"});
  add({.doc = "e",
       .date = "2025-08",
       .type = "MOBILIZE",
       .cameo = "152",
       .label = "raises alert",
       .target = {"KOR"},
       .sentence = "The North may put its troops on alert during the August drills.",
       .trigger = "alert",
       .status = EventStatus::possible});
  add({.doc = "e",
       .date = "2025-09-02",
       .type = "CONSULT",
       .cameo = "046",
       .label = "holds talks",
       .source = {"CHN"},
       .target = {"PRK"},
       .sentence = "Xi Jinping and Kim Jong-un held talks in Beijing.",
       .trigger = "talks",
       .mutual = true,
       .basis = DateBasis::document});
  return events;
}

std::vector<Event> hostile_story() {
  const std::vector<std::string> names{"node",
                                       "edge",
                                       "graph",
                                       "strict",
                                       "C:\\",
                                       "\\N\\G\\L\\l",
                                       "\"Kim \"Jong\" Un\"",
                                       "two\nlines\r\nand\ttabs",
                                       std::string("nul\0here", 8),
                                       "<script>alert(1)</script>",
                                       "&lt;b&gt; & &amp;",
                                       "=cmd|' /C calc'!A0",
                                       "@SUM(1+1)*cmd",
                                       "]]> --> }",
                                       "'; DROP TABLE events; --",
                                       "조선민주주의인민공화국",
                                       "المملكة العربية السعودية",
                                       "\u202Eturned\u202C around",
                                       "bad \xFF\xC3 bytes \xED\xA0\x80",
                                       "\x01\x02\x1B[31mred",
                                       "\uFFFE\uFFFF",
                                       "😀 team",
                                       "http://a.example/?q=%00#frag\"onload=\"x",
                                       "* _under_ `code` [link](x) | cell $x$ ~~gone~~",
                                       "The Very Long Name That Goes On and On Without Any Regard "
                                       "for the Width of a Box or a Column "
                                       "or a Page, Republic of",
                                       ""};
  std::vector<Event> events;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string& other = names[(i + 1) % names.size()];
    Event event = make_event({.doc = names[i],
                              .date = "2024-05-" + std::to_string(10 + i % 20),
                              .label = names[i],
                              .source = {"x"},
                              .target = {"y"},
                              .sentence = "Before it " + names[i] + " acted upon " + other + ".",
                              .trigger = "acted",
                              .mutual = i % 3 == 0});
    event.id = names[i] + "#" + std::to_string(i);
    event.source[0].actor = {names[i].empty() ? "empty" : names[i], names[i], names[i], names[i]};
    event.target[0].actor = {other.empty() ? "empty" : other, other, other, other};
    events.push_back(std::move(event));
  }
  return events;
}

std::vector<Event> made_up_story(std::size_t count, std::size_t actors) {
  std::vector<Event> events;
  std::uint32_t state = 12345;
  const auto draw = [&](std::size_t most) {
    state = state * 1664525U + 1013904223U;
    return static_cast<std::size_t>(state >> 8) % most;
  };
  struct Kind {
    const char* type;
    const char* cameo;
    const char* label;
  };
  const Kind kinds[] = {
      {"REJECT", "125", "rejects talks"}, {"SUPPORT", "057", "signs a pact"},
      {"CONSULT", "046", "holds talks"},  {"ASSAULT", "190", "attacks"},
      {"ACCUSE", "112", "accuses"},       {"AID", "073", "sends aid"},
      {"REQUEST", "100", "urges"},        {"SANCTION", "163", "imposes sanctions"}};
  const Day start = std::chrono::sys_days{std::chrono::year{2020} / 1 / 1};
  while (events.size() < count) {
    // The smaller of two draws: few actors do most.
    const std::size_t from = std::min(draw(actors), draw(actors));
    const std::size_t to = std::min(draw(actors), draw(actors));
    if (from == to) continue;
    const Kind& kind = kinds[draw(8)];
    Sample sample;
    sample.doc = "doc-" + std::to_string(events.size() / 5);
    sample.date = to_string(start + std::chrono::days{draw(1800)});
    sample.type = kind.type;
    sample.cameo = kind.cameo;
    sample.label = kind.label;
    sample.source = {"Actor " + std::to_string(from)};
    sample.target = {"Actor " + std::to_string(to)};
    sample.sentence = sample.source[0] + " " + kind.label + " with " + sample.target[0] + " today.";
    sample.trigger = kind.label;
    sample.mutual = kind.type == std::string("CONSULT");
    sample.status = draw(10) == 0 ? EventStatus::possible : EventStatus::asserted;
    sample.position = static_cast<std::uint32_t>(events.size() * 100);
    events.push_back(make_event(sample));
  }
  return events;
}

}  // namespace entente
