// Groups: verb groups and noun groups over the line of tags, and the chunks that clauses are read
// from.
#include <re2/re2.h>

#include "extractor/reading/reading.h"

namespace entente {
namespace {

constexpr std::size_t kMaxParenthesis = 24;  // units; a longer one is read as text

bool is_verb_tag(char tag) {
  return tag == 'v' || tag == 'z' || tag == 'V' || tag == 'y' || tag == 'u' || tag == 'g';
}
bool is_auxiliary_tag(char tag) { return tag == 'h' || tag == 'e' || tag == 'q'; }

class Grouper {
 public:
  Grouper(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
          Reading& reading)
      : input_(input),
        lexicon_(lexicon),
        grammar_(grammar),
        reading_(reading),
        tags_(reading.tags) {}

  void run() {
    for (std::uint32_t i = 0; i < tags_.size();) {
      const std::uint32_t next = step(i);
      i = next > i ? next : i + 1;
    }
    reading_.behind.resize(reading_.noun_groups.size());
  }

 private:
  std::uint32_t match_length(const RE2& pattern, const TagEdge& edge, std::uint32_t at) const {
    if (const std::optional<std::uint32_t> length = edge.length_at(tags_, at)) return *length;
    re2::StringPiece match;
    if (!pattern.Match(tags_, at, tags_.size(), RE2::ANCHOR_START, &match, 1)) return 0;
    return static_cast<std::uint32_t>(match.size());
  }

  std::uint32_t step(std::uint32_t i) {
    const char tag = tags_[i];
    if (tag == '(') {
      const std::uint32_t close = closing(i);
      if (close > i) return close + 1;
    }
    if (is_dash(i)) {  // "X - long a friend of Y - did": read over like a parenthesis
      const std::uint32_t close = closing_dash(i);
      if (close > i && !reading_.chunks.empty()) return close + 1;
    }
    if (grammar_.noun_group && noun_first(i)) {
      const std::uint32_t length = match_length(*grammar_.noun_group, grammar_.noun_edge, i);
      if (length > 0) {
        const std::uint32_t end = end_before_name(i, i + length);
        add_noun_group(i, end);
        return end;
      }
    }
    for (const VerbGroupRule& rule : grammar_.verb_groups) {
      const std::uint32_t length = match_length(*rule.pattern, rule.edge, i);
      if (length > 0) return add_verb_group(rule, i, i + length);
    }
    if (tag == 'j' && add_state(i)) return i + 1;
    add_mark(i);
    return i + 1;
  }

  // "Iran ready to free nurses": the headline leaves "is" out before a phrase like "be ready".
  bool add_state(std::uint32_t i) {
    const VerbId state = lexicon_.info(reading_.units[i].word).state;
    if (state == 0 || !takes_infinitive(i + 1, i + 1 < tags_.size() && tags_[i + 1] == 'o' ? 1 : 0))
      return false;
    if (reading_.chunks.empty()) return false;
    const Chunk& before = reading_.chunks.back();  // "Iran says ready to": nor does it say "it is"
    const bool said = before.kind == ChunkKind::verb_group && before.last_unit == i &&
                      reading_.verb_groups.back().reporting;
    if (!said && (before.kind != ChunkKind::noun_group || has_finite_verb(i))) return false;
    VerbGroup group;
    group.first_unit = i;
    group.last_unit = i + 1;
    group.head_unit = i;
    group.negative = i > 0 && lexicon_.info(reading_.units[i - 1].word).negative;
    group.verb = state;
    group.lemma = lexicon_.verbs[state].lemma;
    const std::int32_t index = static_cast<std::int32_t>(reading_.verb_groups.size());
    reading_.verb_groups.push_back(group);
    add_chunk(ChunkKind::verb_group, i, i + 1, index, 0);
    return true;
  }

  // True when the stretch of words around unit `at` has a finite verb, as far as tags tell.
  bool has_finite_verb(std::uint32_t at) const {
    const auto is_finite = [&](std::uint32_t k) {
      return tags_[k] == 'z' || tags_[k] == 'y' || tags_[k] == 'V' || tags_[k] == 'm' ||
             is_auxiliary_tag(tags_[k]) || (tags_[k] == 'v' && (k == 0 || tags_[k - 1] != 'o'));
    };
    const auto ends = [&](std::uint32_t k) {
      return tags_[k] == ':' || tags_[k] == ';' || tags_[k] == '.';
    };
    for (std::uint32_t k = at; k-- > 0 && !ends(k);) {
      if (is_finite(k)) return true;
    }
    for (std::uint32_t k = at + 1; k < tags_.size() && !ends(k) && tags_[k] != 'c'; ++k) {
      if (is_finite(k)) return true;
    }
    return false;
  }

  // "sees signals Iran will …", "fears Russia …": a plural noun and a name behind it are two.
  std::uint32_t end_before_name(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t k = first + 1; k < last; ++k) {
      if (tags_[k] != 'A' || tags_[k - 1] != 'N') continue;
      const Mention& mention = input_.mentions[static_cast<std::size_t>(reading_.units[k].mention)];
      if (lexicon_.info(reading_.units[k - 1].word).plural && mention.kind != MentionKind::person &&
          k + 1 == last) {
        return k;
      }
    }
    return last;
  }

  std::uint32_t closing(std::uint32_t open) const {
    for (std::uint32_t i = open + 1; i < tags_.size() && i - open <= kMaxParenthesis; ++i) {
      if (tags_[i] == ')') return i;
    }
    return open;
  }

  bool is_dash(std::uint32_t i) const {
    const Token& token = input_.tokens[reading_.units[i].first_token];
    if (tags_[i] == '-') return token.space_before;
    return tags_[i] == ':' && token.span.end - token.span.start > 1;
  }

  // The dash that closes what the one at `open` opened, where the sentence goes on behind it.
  std::uint32_t closing_dash(std::uint32_t open) const {
    for (std::uint32_t i = open + 1; i + 1 < tags_.size() && i - open <= kMaxParenthesis; ++i) {
      if (tags_[i] == '.' || tags_[i] == ';') return open;
      if (is_dash(i)) return i;
    }
    return open;
  }

  // True where a noun group is tried before a verb group: a bare participle stands before its noun
  // unless a subject stands before it ("with planned talks", but "Iran planned talks").
  bool noun_first(std::uint32_t i) const {
    const char tag = tags_[i];
    if (tag != 'V' && tag != 'u') return true;
    if (i + 1 >= tags_.size()) return false;
    // "stepped-up attacks"
    if (i + 3 < tags_.size() && tags_[i + 1] == '-' &&
        (tags_[i + 2] == 'p' || tags_[i + 2] == 'r') && is_quality(tags_[i + 3]) &&
        !input_.tokens[reading_.units[i + 1].first_token].space_before) {
      return true;
    }
    const char next = tags_[i + 1];
    if (reading_.chunks.empty()) return i == 0 && is_quality(next);
    const Chunk& before = reading_.chunks.back();
    // "frees jailed Togo sailor", but "says attacked Israel".
    const bool named = next == 'A' && before.kind == ChunkKind::verb_group &&
                       !reading_.verb_groups.back().reporting &&
                       reading_.verb_groups.back().form != VerbGroupForm::gerund &&
                       tags_[reading_.verb_groups.back().head_unit] == 'z';
    if (!is_quality(next) && !named) return false;
    return before.last_unit == i &&
           (before.kind == ChunkKind::preposition || before.kind == ChunkKind::verb_group);
  }

  static bool is_quality(char tag) { return tag == 'N' || tag == 'x' || tag == 'j' || tag == 'J'; }

  std::uint32_t add_verb_group(const VerbGroupRule& rule, std::uint32_t first, std::uint32_t last) {
    VerbGroup group;
    group.first_unit = first;
    group.last_unit = last;
    group.head_unit = first;
    for (std::uint32_t i = first; i < last; ++i) {
      if (is_verb_tag(tags_[i]) || is_auxiliary_tag(tags_[i])) group.head_unit = i;
    }
    group.passive = rule.passive;
    group.form = rule.form;
    group.modality = rule.modality;
    for (std::uint32_t i = first; i < last; ++i) {
      const WordInfo& info = lexicon_.info(reading_.units[i].word);
      if (i != group.head_unit || info.closed != 0) {
        group.negative = group.negative || info.negative;
        if (info.closed != 0 && info.modality != Modality::none) group.modality = info.modality;
      }
    }
    const char head_tag = tags_[group.head_unit];
    group.past = head_tag == 'V' || head_tag == 'y';
    group.ambiguous_past = head_tag == 'V' && rule.form == VerbGroupForm::finite &&
                           !has_auxiliary(first, group.head_unit);
    group.lemma = lexicon_.info(reading_.units[group.head_unit].word).verb;
    if (is_auxiliary_tag(head_tag)) {
      group.lemma = lexicon_.info(reading_.units[group.head_unit].word).auxiliary;
    }
    if (!group.passive || !take_state(group)) take_particles(group);
    group.reporting = lexicon_.info(group.lemma).reporting || lexicon_.verbs[group.verb].reporting;
    const std::int32_t index = static_cast<std::int32_t>(reading_.verb_groups.size());
    reading_.verb_groups.push_back(group);
    add_chunk(ChunkKind::verb_group, first, group.last_unit, index, 0);
    return group.last_unit;
  }

  bool has_auxiliary(std::uint32_t first, std::uint32_t head) const {
    for (std::uint32_t i = first; i < head; ++i) {
      if (is_auxiliary_tag(tags_[i]) || tags_[i] == 'm' || tags_[i] == 'o') return true;
    }
    return false;
  }

  // "is prepared to", "was opposed to": a participle that with "be" is a phrase of its own tells a
  // state of the subject, no act upon it.
  bool take_state(VerbGroup& group) const {
    std::uint32_t be = group.head_unit;
    while (be > group.first_unit && tags_[be] != 'e') --be;
    if (tags_[be] != 'e') return false;
    const WordId lemma = lexicon_.info(reading_.units[be].word).auxiliary;
    for (const VerbId id :
         lexicon_.verb_phrases.find(lemma, reading_.units[group.head_unit].word)) {
      const std::uint32_t count = units_of(group.head_unit, lexicon_.verbs[id].rest);
      if (count == kNoUnits) continue;
      const std::uint32_t next = group.head_unit + count;
      const bool open = next < tags_.size() && tags_[next] == 'o' && takes_infinitive(next, 1);
      if (count == 1 && !open) continue;
      group.verb = id;
      group.lemma = lemma;
      group.passive = false;
      group.last_unit = next;
      return true;
    }
    return false;
  }

  // The longest known phrase that begins with the head: "turn down", "carry out".
  void take_particles(VerbGroup& group) const {
    if (group.last_unit < reading_.units.size()) {
      const WordId next = input_.tokens[reading_.units[group.last_unit].first_token].word;
      if (next != kUnknownWord && take_verb(group, lexicon_.verb_phrases.find(group.lemma, next)))
        return;
    }
    // "flew on Monday to Peru", "called Monday on Peru": a date before the particle.
    const std::uint32_t behind = behind_date(group.last_unit);
    if (behind > group.last_unit && behind < reading_.units.size()) {
      const WordId next = input_.tokens[reading_.units[behind].first_token].word;
      if (next != kUnknownWord &&
          take_verb(group, lexicon_.verb_phrases.find(group.lemma, next), behind - group.last_unit))
        return;
    }
    take_verb(group, lexicon_.verb_phrases.find(group.lemma, 0));
  }

  std::uint32_t behind_date(std::uint32_t unit) const {
    if (unit < tags_.size() && tags_[unit] == 'T') return unit + 1;
    const bool date = unit + 1 < tags_.size() && tags_[unit] == 'p' && tags_[unit + 1] == 'T';
    return date ? unit + 2 : unit;
  }

  // `gap`: units between the verb and its particles.
  bool take_verb(VerbGroup& group, const std::vector<VerbId>& ids, std::uint32_t gap = 0) const {
    for (const VerbId id : ids) {
      const std::uint32_t first = group.last_unit + gap;
      const std::uint32_t count = units_of(first, lexicon_.verbs[id].rest);
      if (count == kNoUnits || takes_infinitive(first, count) || takes_date(first, count)) continue;
      group.verb = id;
      group.last_unit = first + count;
      return true;
    }
    return false;
  }

  static constexpr std::uint32_t kNoUnits = 0xffffffffu;

  // How many units from `first` on are just these words; a unit may be several ("out of").
  std::uint32_t units_of(std::uint32_t first, const std::vector<WordId>& words) const {
    std::uint32_t unit = first;
    std::size_t k = 0;
    while (k < words.size()) {
      if (unit >= reading_.units.size() || reading_.units[unit].mention >= 0) return kNoUnits;
      const Unit& at = reading_.units[unit];
      for (std::uint32_t token = at.first_token; token < at.last_token; ++token) {
        if (k >= words.size() || input_.tokens[token].word != words[k]) return kNoUnits;
        ++k;
      }
      ++unit;
    }
    return unit - first;
  }

  // "agreed to meet": the "to" of an infinitive is no particle.
  bool takes_infinitive(std::uint32_t first, std::size_t count) const {
    if (count == 0 || tags_[first + count - 1] != 'o') return false;
    std::size_t next = first + count;
    while (next < tags_.size() && (tags_[next] == 'r' || tags_[next] == 'n')) ++next;
    return next < tags_.size() && (tags_[next] == 'v' || is_auxiliary_tag(tags_[next]));
  }

  // "clashed on Sunday": the "on" of a date is no particle.
  bool takes_date(std::uint32_t first, std::size_t count) const {
    const std::size_t next = first + count;
    return count > 0 && tags_[next - 1] == 'p' && next < tags_.size() && tags_[next] == 'T';
  }

  void add_noun_group(std::uint32_t first, std::uint32_t last) {
    NounGroup group;
    group.first_unit = first;
    group.last_unit = last;
    group.head_unit = last - 1;
    for (std::uint32_t i = first; i < last; ++i) {
      const Unit& unit = reading_.units[i];
      const WordInfo& info = lexicon_.info(unit.word);
      if (unit.mention < 0) {
        if (unit.timex >= 0) group.timex = unit.timex;
        group.possible = group.possible || (info.hedge && i < group.head_unit);
        if (info.closed != 0) {
          group.negative = group.negative || info.negative;
          group.possible = group.possible || info.modality == Modality::possible;
        }
        continue;
      }
      if (i == group.head_unit) group.actors.push_back(unit.mention);
      // "US-led", "Israeli-occupied": the mention qualifies the participle, not the head.
      else if (!(i + 2 < last && tags_[i + 1] == '-' &&
                 (tags_[i + 2] == 'V' || tags_[i + 2] == 'u')))
        group.owners.push_back(unit.mention);
    }
    prefer_owner(group);
    group.noun = find_noun(first, group.head_unit);
    group.doubtful = lexicon_.info(reading_.units[group.head_unit].word).doubt;
    const std::int32_t index = static_cast<std::int32_t>(reading_.noun_groups.size());
    reading_.noun_groups.push_back(std::move(group));
    add_chunk(ChunkKind::noun_group, first, last, index, 0);
  }

  // "North Korea's UN delegation", "Iran's IAEA envoy": whoever sends them is the actor.
  void prefer_owner(NounGroup& group) const {
    if (group.actors.size() != 1 || group.owners.empty() || group.head_unit < 2) return;
    if (tags_[group.head_unit - 1] != 's' || reading_.units[group.head_unit - 2].mention < 0)
      return;
    const Mention& head = input_.mentions[static_cast<std::size_t>(group.actors.front())];
    const Mention& owner =
        input_.mentions[static_cast<std::size_t>(reading_.units[group.head_unit - 2].mention)];
    if (head.kind != MentionKind::role || head.plural || head.actors.front().sector.empty()) return;
    if (head.actors.front().id == owner.actors.front().id) return;
    group.actors = {reading_.units[group.head_unit - 2].mention};
    group.owners.clear();
  }

  NounId find_noun(std::uint32_t first, std::uint32_t head) const {
    if (reading_.units[head].mention >= 0) return 0;
    const WordId lemma = lexicon_.info(reading_.units[head].word).singular;
    if (lemma == 0) return 0;
    const WordId neighbour = head > first ? reading_.units[head - 1].word : kUnknownWord;
    if (neighbour != kUnknownWord) {
      for (const NounId id : lexicon_.noun_phrases.find(lemma, neighbour)) {
        const std::vector<WordId>& before = lexicon_.nouns[id].before;
        if (before.size() > head - first) continue;
        bool fits = true;
        for (std::size_t k = 0; fits && k < before.size(); ++k) {
          fits = reading_.units[head - before.size() + k].word == before[k];
        }
        if (fits) return id;
      }
    }
    const std::vector<NounId>& bare = lexicon_.noun_phrases.find(lemma, 0);
    return bare.empty() ? 0 : bare.front();
  }

  void add_chunk(ChunkKind kind, std::uint32_t first, std::uint32_t last, std::int32_t group,
                 WordId word) {
    reading_.chunks.push_back({kind, first, last, group, word});
  }

  void add_mark(std::uint32_t i) {
    const Unit& unit = reading_.units[i];
    switch (tags_[i]) {
      case 'p':
      case 'o':
        add_chunk(ChunkKind::preposition, i, i + 1, -1, unit.word);
        break;
      case 'c':
        add_chunk(ChunkKind::coordinator, i, i + 1, -1, unit.word);
        break;
      case ',':
        add_chunk(ChunkKind::comma, i, i + 1, -1, 0);
        break;
      case 'i':
        add_chunk(ChunkKind::subordinator, i, i + 1, -1, unit.word);
        break;
      case 't':
        add_chunk(ChunkKind::that, i, i + 1, -1, unit.word);
        break;
      case 'w':
        add_chunk(ChunkKind::relative, i, i + 1, -1, unit.word);
        break;
      case ';':
        add_chunk(ChunkKind::semicolon, i, i + 1, -1, 0);
        break;
      case ':':
        add_chunk(ChunkKind::colon, i, i + 1, -1, 0);
        break;
      case '-':
        add_dash(i);
        break;
      case '"':
        add_chunk(ChunkKind::quote, i, i + 1, -1, 0);
        break;
      case '.':
        add_chunk(ChunkKind::stop, i, i + 1, -1, 0);
        break;
      case '?':
        add_chunk(ChunkKind::question, i, i + 1, -1, 0);
        break;
      case 'j':
      case 'J':
        add_chunk(ChunkKind::adjective, i, i + 1, -1, unit.word);
        break;
      case 'T':
        // "on Tuesday": the preposition goes with the date.
        if (!reading_.chunks.empty() && reading_.chunks.back().kind == ChunkKind::preposition &&
            reading_.chunks.back().last_unit == i) {
          reading_.chunks.pop_back();
        }
        add_chunk(ChunkKind::date, i, i + 1, unit.timex, 0);
        break;
      case 'r':
      case 'n':
      case '_':
        break;  // adverbs and odd marks stand between nothing
      default:
        add_chunk(ChunkKind::other, i, i + 1, -1, unit.word);
        break;
    }
  }

  // A hyphen between words says nothing here; one with blanks (or two) is a dash.
  void add_dash(std::uint32_t i) {
    const Token& token = input_.tokens[reading_.units[i].first_token];
    if (token.space_before) add_chunk(ChunkKind::dash, i, i + 1, -1, 0);
  }

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  const Grammar& grammar_;
  Reading& reading_;
  const std::string& tags_;
};

}  // namespace

void find_groups(const SentenceInput& input, const Lexicon& lexicon, const Grammar& grammar,
                 Reading& reading) {
  Grouper(input, lexicon, grammar, reading).run();
}

}  // namespace entente
