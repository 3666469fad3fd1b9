// Reading a row's sentence and naming its clauses in the words of rows.
#include "tests/reading/clause_rows.h"

#include <algorithm>
#include <vector>

#include "tests/reading/default_pack.h"

namespace entente {
namespace {

class ClausePrinter {
 public:
  explicit ClausePrinter(const std::string& text) : read_(text) {
    for (const Clause& clause : read_.reading.clauses) print(clause);
  }
  const std::vector<std::string>& items() const { return items_; }
  bool has(const std::string& item) const {
    if (item[0] == '!') {
      return std::none_of(items_.begin(), items_.end(), [&](const std::string& one) {
        return one.find(" > " + item.substr(1) + " > ") != std::string::npos;
      });
    }
    return std::find(items_.begin(), items_.end(), item) != items_.end();
  }

 private:
  std::string head(std::int32_t index) const {
    const NounGroup& group = read_.reading.noun_groups[static_cast<std::size_t>(index)];
    if (!group.actors.empty()) {
      std::string out;
      for (const std::int32_t mention : group.actors) {
        for (const ActorRef& actor : read_.mentions[static_cast<std::size_t>(mention)].actors)
          out += (out.empty() ? "" : "+") + actor.id;
      }
      return out;
    }
    return fold(read_.words(group.head_unit, group.head_unit + 1));
  }

  std::string heads(const std::vector<std::int32_t>& groups) const {
    std::string out;
    for (const std::int32_t index : groups) out += (out.empty() ? "" : "+") + head(index);
    return out.empty() ? "-" : out;
  }

  void print(const Clause& clause) {
    const std::string verb =
        clause.verb < 0
            ? "-"
            : read_.verb_text(read_.reading.verb_groups[static_cast<std::size_t>(clause.verb)]);
    items_.push_back(heads(clause.subject) + " > " + verb + " > " + heads(clause.object));
    for (const Complement& complement : clause.complements) {
      const std::string prep =
          complement.prep == 0
              ? ""
              : std::string(default_pack()->vocabulary.text(complement.prep)) + " ";
      items_.push_back(verb + " + " + prep + head(complement.group));
    }
    for (const std::int32_t date : clause.dates) {
      const Span span = read_.timexes[static_cast<std::size_t>(date)].span;
      items_.push_back(verb + " @ " + std::string(text_at(read_.document.text, span)));
    }
  }

  SentenceReading read_;
  std::vector<std::string> items_;
};

}  // namespace

std::string read_clauses_of(const ClauseRow& row) {
  const ClausePrinter printer(row.text);
  const std::string expected = row.expected;
  bool all = true;
  for (std::size_t start = 0; start < expected.size();) {
    const std::size_t end = std::min(expected.find("; ", start), expected.size());
    all = all && printer.has(expected.substr(start, end - start));
    start = end + 2;
  }
  if (all) return expected;
  std::string out;
  for (const std::string& item : printer.items()) out += (out.empty() ? "" : "; ") + item;
  return out;
}

}  // namespace entente
