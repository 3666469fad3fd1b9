// Finding the phrases of the actor table in a sentence. One pass; the longest phrase at a word
// wins.
//
// A phrase has readings; which of them holds here is decided by the case of the letters, the
// document's date, what the document named before, and the words around it.
#include "extractor/actors/tagging.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::uint32_t kLongestPhrase = 16;  // words
constexpr std::uint32_t kDatelineTokens = 16;
constexpr std::uint32_t kTrapWindow = 40;
constexpr std::int64_t kFormMerit = std::int64_t{1} << 40;  // one step of Form's order

class Tagger {
 public:
  Tagger(const SentenceView& view, ActorMemory& memory, Units& units)
      : view_(view), table_(view.table), memory_(memory), units_(units) {}

  void run() {
    const bool names = !memory_.surnames.empty();
    for (std::uint32_t at = view_.begin; at < view_.end;) {
      const Token& token = view_.tokens[at];
      if (token.kind == TokenKind::mark) {
        at = after_agency(at);
        continue;
      }
      ActorUnit unit;
      if (table_.root(token.word) != 0 && find_phrase(at, unit)) {
        if (starts_with_article(unit)) {
          // "the North Korean army" is not "the North" + "Korean army".
          ActorUnit inner;
          if (find_phrase(at + 1, inner) && inner.last > unit.last) unit = inner;
        }
        units_.push_back(unit);
        at = unit.last;
        continue;
      }
      if (names && token.capital && find_known_surname(at, unit)) {
        units_.push_back(unit);
        at = unit.last;
        continue;
      }
      if (table_.is(token.word, kCombining) && token.capital && find_combining(at, unit))
        units_.push_back(unit);
      ++at;
    }
  }

 private:
  // "(Reuters)", "(AP)": the agency is no actor here. Returns the token to go on with.
  std::uint32_t after_agency(std::uint32_t at) const {
    if (!view_.is(at, kOpen) || !view_.is(at + 1, kAgency)) return at + 1;
    for (std::uint32_t i = at + 2; i < std::min(view_.end, at + 8); ++i)
      if (view_.is(i, kClose)) return i + 1;
    return at + 1;
  }

  bool starts_with_article(const ActorUnit& unit) const {
    return unit.last - unit.first >= 2 && unit.last < view_.end && view_.is(unit.first, kArticle);
  }

  // The longest phrase from `at` that has a reading here.
  bool find_phrase(std::uint32_t at, ActorUnit& unit) {
    struct Step {
      std::uint32_t node;
      std::uint32_t end;
    };
    Step steps[kLongestPhrase];
    std::uint32_t count = 0;
    std::uint32_t node = table_.root(view_.tokens[at].word);
    if (node == 0) return false;
    std::uint32_t next = at + 1;
    while (true) {
      if (table_.nodes[node].first_reading != kNoIndex && count < kLongestPhrase)
        steps[count++] = {node, next};
      if (!table_.nodes[node].children || next >= view_.end || count >= kLongestPhrase) break;
      std::uint32_t to = table_.step(node, view_.tokens[next].word);
      std::uint32_t skipped = next;
      if (to == 0) {
        skipped = past_joint(next);
        if (skipped != next && skipped < view_.end)
          to = table_.step(node, view_.tokens[skipped].word);
      }
      if (to == 0) break;
      node = to;
      next = skipped + 1;
    }
    while (count > 0) {
      --count;
      if (choose(steps[count].node, at, steps[count].end, unit)) return true;
    }
    return false;
  }

  // A word that is a name by itself: US, EU, UN.
  bool is_named_by(const Token& token) const {
    const std::uint32_t node = table_.root(token.word);
    return node != 0 && token.all_caps && table_.nodes[node].first_reading != kNoIndex;
  }

  // Past what phrases leave out: hyphens, full stops, initials ("Donald J. Trump").
  std::uint32_t past_joint(std::uint32_t at) const {
    std::uint32_t next = at;
    if (view_.is_joint(at)) return at + 1;
    if (view_.is(at, kStop)) return at + 1;
    const Token& token = view_.tokens[at];
    if (token.kind == TokenKind::word && token.capital && token.span.end - token.span.start <= 2 &&
        !is_named_by(token)) {  // "special UN envoy"
      next = at + 1;
      if (view_.is(next, kStop)) ++next;
    } else if (token.capital && view_.word(at).find('.') != std::string_view::npos) {
      next = at + 1;  // H.W.
    }
    return next;
  }

  bool case_fits(const PhraseReading& reading, std::uint32_t first, std::uint32_t last) const {
    if (reading.exact) {
      if (view_.written.all_caps) return !view_.is(first, kCapsWord);
      std::uint32_t index = 0;
      for (std::uint32_t i = first; i < last && index < kLongestPhrase; ++i) {
        const Token& token = view_.tokens[i];
        if (token.kind == TokenKind::mark && (view_.is(i, kDash) || view_.is(i, kStop))) continue;
        const std::uint64_t bits = (token.capital ? 1u : 0u) | (token.all_caps ? 2u : 0u);
        if (((reading.shape >> (2 * index)) & 3u) != bits) return false;
        ++index;
      }
      return true;
    }
    if (reading.any_case) return true;
    // Tickers and abbreviations are no towns: <BOR>.
    const Token& head = view_.tokens[first];
    if (last - first == 1 && head.all_caps && !view_.written.all_caps &&
        (reading.shape & 2u) == 0 &&
        (reading.form == Form::place || head.span.end - head.span.start <= 3))
      return false;
    if (reading.form == Form::person || reading.form == Form::person_short)
      return view_.tokens[first].capital ||
             (view_.is(first, kParticle) && view_.tokens[last - 1].capital);
    for (std::uint32_t i = first; i < last; ++i)
      if (view_.tokens[i].capital && !(last - first > 1 && view_.is(i, kArticle))) return true;
    return false;
  }

  // Words near by that make Georgia the American state; once seen, the whole document means it.
  bool sprung(const NearTrap& trap, std::uint32_t index, std::uint32_t first, std::uint32_t last) {
    if (std::find(memory_.trapped.begin(), memory_.trapped.end(), index) != memory_.trapped.end())
      return true;
    const std::uint32_t from = first - std::min(first - view_.begin, kTrapWindow);
    const std::uint32_t to = std::min(view_.end, last + kTrapWindow);
    for (std::uint32_t i = from; i < to; ++i) {
      if (i >= first && i < last) continue;
      if (view_.tokens[i].word == kUnknownWord || trap.words.count(view_.tokens[i].word) == 0)
        continue;
      memory_.trapped.push_back(index);
      return true;
    }
    return false;
  }

  // A capitalised word that could be part of a person's name here.
  bool name_like(std::uint32_t at) const {
    if (!view_.proper(at) || view_.written.title_case || view_.written.all_caps) return false;
    const WordId word = view_.tokens[at].word;
    return (word == kUnknownWord || table_.is(word, kNamePart | kFemaleName)) &&
           !table_.is(word, kAgentHead | kModifier | kNotName | kClosed | kHonorific | kAgency);
  }

  bool is_first_word(std::uint32_t at) const {
    return at == view_.begin || view_.tokens[at - 1].kind == TokenKind::mark;
  }

  bool is_someones_name(std::uint32_t first, std::uint32_t last) const {
    if (last - first != 1) return false;
    if (view_.is(first, kGivenName) && name_like(last) && !view_.is(last, kSubsidiary)) return true;
    return view_.is(first, kFamilyName) && first > view_.begin && name_like(first - 1) &&
           !is_first_word(first - 1);
  }

  // A surname alone, but after another first name than his: Michelle Obama.
  bool is_namesake(std::uint32_t first, std::uint32_t person) const {
    if (first <= view_.begin || !name_like(first - 1)) return false;
    const std::uint32_t before = first - 1;
    if (table_.persons[person].first_name == view_.tokens[before].word) return false;
    // At the start of a sentence any word has a capital; only names are unknown there as elsewhere.
    return !is_first_word(before) || view_.is(before, kNamePart | kFemaleName);
  }

  // Long before the first office the surname is somebody else's.
  bool is_before_his_time(std::uint32_t person) const {
    constexpr std::int64_t kKnownAhead = 366;  // days
    const Person& who = table_.persons[person];
    if (!view_.date || who.role_count == 0) return false;
    for (std::uint32_t i = 0; i < who.role_count; ++i) {
      const Life& life = table_.roles[who.first_role + i].life;
      if (life.from <= view_.date->time_since_epoch().count() + kKnownAhead) return false;
    }
    return true;
  }

  // "Biden Smith": a strange name behind it makes it a first name. Headlines have verbs there.
  bool is_first_name_here(std::uint32_t last) const {
    return !view_.heading && name_like(last) && view_.tokens[last].space_before &&
           !view_.tokens[last].all_caps;
  }

  bool short_understood(ActorIndex actor) const {
    if (named_before(actor)) return true;
    const auto others = table_.short_after.find(actor);
    if (others == table_.short_after.end()) return false;
    return std::any_of(others->second.begin(), others->second.end(),
                       [this](ActorIndex other) { return named_before(other); });
  }

  bool named_before(ActorIndex actor) const {
    if (memory_.count(actor) > 0) return true;
    return std::any_of(units_.begin(), units_.end(), [actor](const ActorUnit& unit) {
      return unit.is_actor() && unit.target == actor;
    });
  }

  bool fits(const PhraseReading& reading, std::uint32_t node, std::uint32_t first,
            std::uint32_t last) {
    if (!case_fits(reading, first, last)) return false;
    if (!reading.life.open() && view_.date && !reading.life.covers(*view_.date)) return false;
    switch (reading.form) {
      case Form::name:
      case Form::city:
      case Form::place:
      case Form::adjective: {
        const std::uint32_t trap = table_.nodes[node].near_trap;
        if (trap != kNoIndex && table_.near_traps[trap].actor == reading.target &&
            sprung(table_.near_traps[trap], trap, first, last))
          return false;
        return !is_someones_name(first, last);
      }
      case Form::short_form:
        // "the North Caucasus" is none of the Koreas.
        if (view_.proper(last) && !view_.written.title_case && !view_.written.all_caps)
          return false;
        return short_understood(reading.target);
      case Form::person_short:
        // Trump Tower, the Clinton Foundation.
        if (view_.is(last, kSubsidiary) && view_.proper(last) && !view_.written.title_case)
          return false;
        return !is_namesake(first, reading.target) && !is_before_his_time(reading.target) &&
               !is_first_name_here(last);
      default:
        return true;
    }
  }

  bool choose(std::uint32_t node, std::uint32_t first, std::uint32_t last, ActorUnit& unit) {
    const PhraseReading* best = nullptr;
    std::int64_t best_score = std::numeric_limits<std::int64_t>::min();
    for (std::uint32_t i = table_.nodes[node].first_reading; i != kNoIndex;
         i = table_.readings[i].next) {
      const PhraseReading& reading = table_.readings[i];
      if (!fits(reading, node, first, last)) continue;
      std::int64_t score = merit(reading);
      // "in Brussels" is the town, "Brussels said" the Union.
      if ((reading.form == Form::city || reading.form == Form::place) && first > view_.begin &&
          view_.is(first - 1, kVenue))
        score += (reading.form == Form::place ? 5 : 3) * kFormMerit;
      // Equal readings are told apart by id, so that the order of files means nothing.
      const bool before = best != nullptr && score == best_score && reading.form == best->form &&
                          reading.form <= Form::short_form &&
                          table_.actors[reading.target].id < table_.actors[best->target].id;
      if (score > best_score || before) {
        best = &reading;
        best_score = score;
      }
    }
    if (best == nullptr) return false;
    unit = ActorUnit{};
    unit.first = first;
    unit.last = last;
    unit.form = best->form;
    unit.sector = best->sector;
    unit.plural = best->plural;
    unit.target = best->target;
    if (unit.is_actor()) {
      unit.who.actor = best->target;
      unit.who.sector = best->sector != 0 ? best->sector : table_.actors[best->target].sector;
    } else if (unit.is_person()) {
      unit.who = who_is(table_, best->target, view_.date);
      if (unit.who.actor == kNoActor) return false;
      take_initials(unit, best->target);
    }
    return true;
  }

  // Days to a role, a little more for those outside governments: two Clintons had offices in 2012.
  std::int64_t distance_of(const PersonRole& role) const {
    const bool state = role.actor < table_.actors.size() && table_.actors[role.actor].is_state();
    return 2 * role.life.distance(*view_.date) + (state ? 0 : 1);
  }

  // Among readings of one phrase: form first, then who lives at the date, then who was named
  // before.
  std::int64_t merit(const PhraseReading& reading) const {
    constexpr std::int64_t kForm = kFormMerit;
    constexpr std::int64_t kAlive = std::int64_t{1} << 32;
    std::int64_t score = 0;
    if (reading.form == Form::nothing) return -kForm * 100;
    score -= kForm * static_cast<std::int64_t>(reading.form);
    if (reading.form <= Form::short_form) {
      const Actor& actor = table_.actors[reading.target];
      if (view_.date && !actor.life.open())
        score += actor.life.covers(*view_.date) ? kAlive : -kAlive;
      if (!view_.date && actor.life.to != Life{}.to) score -= kAlive;  // today's are likelier
      score += std::min<std::uint32_t>(memory_.count(reading.target), 1u << 20);
      if (reading.target == view_.speaker)
        score += 1u << 21;  // in Pyongyang's news Korea is theirs
    } else if (reading.form == Form::person || reading.form == Form::person_short) {
      const Person& person = table_.persons[reading.target];
      std::int64_t away = view_.date ? kAlive : 0;
      for (std::uint32_t i = 0; view_.date && i < person.role_count; ++i)
        away = std::min(away, distance_of(table_.roles[person.first_role + i]));
      score -= away;
    }
    return score;
  }

  // "Donald J. Trump" where only "Trump" matched, "al-Assad": the span takes the words before.
  void take_initials(ActorUnit& unit, std::uint32_t person) const {
    std::uint32_t at = unit.first;
    while (at > view_.begin) {
      const std::uint32_t before = at - 1;
      if (view_.is(before, kParticle) ||
          (view_.is_joint(before) && view_.is(before - 1, kParticle)))
        at = before;
      else
        break;
    }
    if (unit.form == Form::person_short && at > view_.begin) {
      std::uint32_t before = at - 1;
      if (view_.is(before, kStop) && before > view_.begin) --before;
      if (before + 1 < at || view_.tokens[before].span.end - view_.tokens[before].span.start == 1)
        if (before > view_.begin) --before;
      if (before < at && view_.proper(before) &&
          table_.persons[person].first_name == view_.tokens[before].word)
        at = before;
    }
    const std::uint32_t floor = units_.empty() ? view_.begin : units_.back().last;
    unit.first = std::max(at, floor);
  }

  bool find_known_surname(std::uint32_t at, ActorUnit& unit) const {
    const auto found = memory_.surnames.find(surname_key(view_, at));
    if (found == memory_.surnames.end()) return false;
    const ActorMemory::NamedPerson& person = memory_.persons[found->second];
    std::uint32_t first = at;
    const std::uint32_t floor = units_.empty() ? view_.begin : units_.back().last;
    // Take the first name along when it is his; another name before it is another person.
    while (first > floor && name_like(first - 1)) {
      if (person.folded.find(fold(view_.word(first - 1))) == std::string::npos) {
        // The first word of a sentence has a capital anyway; a strange one is a name.
        if (is_first_word(first - 1) && view_.tokens[first - 1].word != kUnknownWord &&
            !view_.is(first - 1, kNamePart | kFemaleName))
          break;
        return false;
      }
      --first;
    }
    std::uint32_t last = at + 1;
    while (last < view_.end && name_like(last)) {
      if (person.folded.find(fold(view_.word(last))) == std::string::npos) return false;
      ++last;
    }
    unit = ActorUnit{};
    unit.first = first;
    unit.last = last;
    unit.form = Form::person_short;
    unit.target = found->second;
    unit.who = person.who;
    return true;
  }

  // Sino-, Franco-: the first half of a pair.
  bool find_combining(std::uint32_t at, ActorUnit& unit) const {
    if (!view_.is_joint(at + 1)) return false;
    const auto found = table_.combining.find(view_.tokens[at].word);
    if (found == table_.combining.end()) return false;
    unit = ActorUnit{};
    unit.first = at;
    unit.last = at + 1;
    unit.form = Form::adjective;
    unit.target = found->second;
    unit.who.actor = found->second;
    return true;
  }

  const SentenceView& view_;
  const ActorTable& table_;
  ActorMemory& memory_;
  Units& units_;
};

// "MOSCOW, June 5 (Reuters) -", "WASHINGTON --": the first token after it, or `begin`.
std::uint32_t after_dateline(const SentenceView& view) {
  if (!view.proper(view.begin)) return view.begin;
  const std::uint32_t limit = std::min(view.end, view.begin + kDatelineTokens);
  bool agency = false;
  bool open = false;
  for (std::uint32_t at = view.begin; at < limit; ++at) {
    if (view.is(at, kOpen)) open = true;
    if (open && view.is(at, kAgency)) agency = true;
    if (view.is(at, kClose)) {
      open = false;
      if (agency && !view.is(at + 1, kDash)) return at + 1;
    }
    if (view.is(at, kDash) && !view.is_joint(at) && !open) {
      std::uint32_t next = at + 1;
      while (view.is(next, kDash)) ++next;
      const bool city = view.tokens[view.begin].all_caps && !view.written.all_caps &&
                        view.tokens[view.begin].span.end - view.tokens[view.begin].span.start > 2;
      return agency || city ? next : view.begin;
    }
    if (open) continue;
    // Before the dash only the place and the date, no sentence.
    if (view.tokens[at].kind == TokenKind::word && !view.tokens[at].capital && !agency)
      return view.begin;
  }
  return view.begin;
}

}  // namespace

void look_at_sentence(const Sentence& sentence, SentenceView& view) {
  view.begin = sentence.first_token;
  view.end = sentence.last_token;
  view.heading = view.begin < view.end && !view.is(view.end - 1, kStop);
  std::uint32_t words = 0, capitals = 0, shouted = 0, content = 0;
  for (std::uint32_t at = view.begin; at < view.end; ++at) {
    const Token& token = view.tokens[at];
    if (token.kind != TokenKind::word) continue;
    ++words;
    capitals += token.capital ? 1 : 0;
    shouted += token.all_caps ? 1 : 0;
    // Small words stay small in titles.
    if (!token.capital && !view.table.is(token.word, kClosed | kArticle | kPossessive)) ++content;
  }
  view.written.all_caps = words >= 3 && capitals == words && shouted * 10 >= words * 7;
  view.written.title_case = capitals >= 4 && content * 10 < capitals;
  // Credits name reporters and their places, not actors.
  std::uint32_t at = view.begin;
  while (at < view.end && view.tokens[at].kind == TokenKind::mark) ++at;
  if ((view.is(at, kByline) && view.is(at + 1, kBy)) ||
      (sentence.heading && view.is(at, kBy) && words <= 10)) {
    view.begin = view.end;
    return;
  }
  view.begin = after_dateline(view);
}

void find_units(const SentenceView& view, ActorMemory& memory, Units& units) {
  Tagger(view, memory, units).run();
}

std::uint64_t surname_key(const SentenceView& view, std::uint32_t at) {
  const Token& token = view.tokens[at];
  if (token.word != kUnknownWord) return token.word;
  std::uint64_t hash = 14695981039346656037ull;
  for (const char c : fold(view.word(at)))
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
  return hash | std::uint64_t{1} << 63;
}

Who who_is(const ActorTable& table, std::uint32_t index, std::optional<Day> date) {
  const Person& person = table.persons[index];
  Who who;
  who.person = index;
  if (person.role_count == 0) return who;
  const PersonRole* best = &table.roles[person.first_role];
  if (!date) {
    // Without a date the last office tells best where the person belongs: a Secretary-General to
    // the UN and no longer to a country.
    for (std::uint32_t i = 1; i < person.role_count; ++i) {
      const PersonRole& role = table.roles[person.first_role + i];
      if (role.life.from > best->life.from) best = &role;
    }
    who.actor = best->actor;
    return who;
  }
  std::int64_t best_distance = best->life.distance(*date);
  for (std::uint32_t i = 1; i < person.role_count; ++i) {
    const PersonRole& role = table.roles[person.first_role + i];
    const std::int64_t distance = role.life.distance(*date);
    // Of several that cover the day, the office taken last.
    if (distance < best_distance ||
        (distance == best_distance && role.life.from > best->life.from)) {
      best = &role;
      best_distance = distance;
    }
  }
  who.actor = best->actor;
  if (best_distance == 0) who.sector = best->sector;
  return who;
}

}  // namespace entente
