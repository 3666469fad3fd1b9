// Clauses: who, verb, whom, with whom. One pass over the chunks with a small stack of open regions.
//
// A region is the main clause, or a relative or adverbial clause inside it. Noun groups become
// subjects, objects or complements by what stands before them; a verb takes the waiting subject of
// its region, the object of a verb of saying ("said Russia attacked"), or shares the last verb's
// subject. Look-ahead never passes the next comma-level boundary more than once, so the work is
// linear.
#include "extractor/reading/reading.h"

namespace entente {
namespace {

constexpr std::uint32_t kLookAhead = 40;  // chunks; keeps long sentences linear

struct Region {
  ClauseLink link = ClauseLink::main;
  WordId link_word = 0;
  std::vector<std::int32_t> subject;     // waiting for its verb
  std::vector<std::int32_t> antecedent;  // of a relative clause
  std::int32_t clause = -1;              // last finite clause of the region
  std::int32_t governor = -1;
  std::int32_t governor_group = -1;
  bool condition = false;
  bool used = false;                // the waiting subject has had its verb
  std::vector<std::int32_t> dates;  // waiting for a verb
};

class ClauseReader {
 public:
  ClauseReader(const SentenceInput& input, const Lexicon& lexicon, Reading& reading)
      : input_(input), lexicon_(lexicon), reading_(reading), chunks_(reading.chunks) {}

  void run() {
    stack_.emplace_back();
    for (at_ = 0; at_ < chunks_.size();) {
      const std::uint32_t next = step();
      at_ = next > at_ ? next : at_ + 1;
    }
    finish();
  }

 private:
  Region& top() { return stack_.back(); }
  bool is(std::uint32_t i, ChunkKind kind) const {
    return i < chunks_.size() && chunks_[i].kind == kind;
  }
  bool is_noun(std::uint32_t i) const { return is(i, ChunkKind::noun_group); }
  const VerbGroup& verb_at(std::uint32_t i) const {
    return reading_.verb_groups[static_cast<std::size_t>(chunks_[i].group)];
  }
  bool is_finite(std::uint32_t i) const {
    return is(i, ChunkKind::verb_group) && verb_at(i).form == VerbGroupForm::finite;
  }
  const NounGroup& group(std::int32_t index) const {
    return reading_.noun_groups[static_cast<std::size_t>(index)];
  }
  Clause& clause(std::int32_t index) { return reading_.clauses[static_cast<std::size_t>(index)]; }
  bool is_reporting(std::int32_t index) {
    if (index < 0 || clause(index).verb < 0) return false;
    const VerbGroup& verb = reading_.verb_groups[static_cast<std::size_t>(clause(index).verb)];
    return lexicon_.info(verb.lemma).reporting;
  }

  std::uint32_t step() {
    const Chunk& chunk = chunks_[at_];
    switch (chunk.kind) {
      case ChunkKind::noun_group:
        return noun();
      case ChunkKind::verb_group:
        return verb();
      case ChunkKind::relative:
        open_relative();
        return at_ + 1;
      case ChunkKind::that:
        that();
        return at_ + 1;
      case ChunkKind::subordinator:
        subordinator();
        return at_ + 1;
      case ChunkKind::comma:
        comma();
        return at_ + 1;
      case ChunkKind::colon:
      case ChunkKind::dash:
        colon();
        return at_ + 1;
      case ChunkKind::semicolon:
      case ChunkKind::stop:
        reset();
        return at_ + 1;
      case ChunkKind::quote:
        quote();
        return at_ + 1;
      case ChunkKind::question:
        question_ = true;
        return at_ + 1;
      case ChunkKind::date:
        date();
        return at_ + 1;
      default:
        return at_ + 1;
    }
  }

  // -- noun groups
  // ---------------------------------------------------------------------------------

  // The joined groups that begin at chunk `i`: "A, B and C", "A and B"; `end` is the chunk behind.
  std::vector<std::int32_t> take_list(std::uint32_t i, bool headline, std::uint32_t& end) const {
    std::vector<std::int32_t> list{chunks_[i].group};
    end = i + 1;
    std::vector<std::int32_t> open;  // joined by commas alone so far
    std::uint32_t k = i + 1;
    while (k < chunks_.size() && k - i < kLookAhead) {
      std::uint32_t next = k;
      bool comma_seen = false;
      bool joined = false;
      if (is(next, ChunkKind::comma)) {
        comma_seen = true;
        ++next;
      }
      if (is(next, ChunkKind::coordinator)) {
        joined = true;
        ++next;
      }
      if ((!comma_seen && !joined) || !is_noun(next)) break;
      if (comma_seen && !joined && !names_actor(chunks_[next].group)) break;
      if (joined && comma_seen && open.empty() && is_finite(next + 1)) break;  // ", and Y did"
      open.push_back(chunks_[next].group);
      k = next + 1;
      if (joined) {
        list.insert(list.end(), open.begin(), open.end());
        end = k;
        open.clear();
      }
    }
    // Headlines join two actors by a comma: "EU, Greece to issue …".
    if (headline && list.size() == 1 && open.size() == 1 && names_actor(list[0]) &&
        names_actor(open[0]) && is(end, ChunkKind::comma) && is(end + 2, ChunkKind::verb_group) &&
        !same_actor(list[0], open[0])) {
      list.push_back(open[0]);
      end += 2;
    }
    return list;
  }

  bool names_actor(std::int32_t index) const {
    return !group(index).actors.empty() || !group(index).owners.empty();
  }

  bool same_actor(std::int32_t a, std::int32_t b) const {
    const auto first = [&](std::int32_t index) -> const std::string& {
      const NounGroup& noun = group(index);
      const std::int32_t mention = noun.actors.empty() ? noun.owners.front() : noun.actors.front();
      return input_.mentions[static_cast<std::size_t>(mention)].actors.front().id;
    };
    return first(a) == first(b);
  }

  std::uint32_t noun() {
    std::uint32_t end = at_ + 1;
    const bool after_preposition = at_ > 0 && is(at_ - 1, ChunkKind::preposition);
    std::vector<std::int32_t> list = take_list(at_, !after_preposition && last_clause_ < 0, end);
    Region& region = top();
    if (after_preposition) {
      attach(list, chunks_[at_ - 1].word);
      return end;
    }
    if (open_verb_ >= 0 && clause(open_verb_).object.empty() && !after_comma_) {
      // "condemned Russia and China imposed …": the last of the list is the next verb's subject.
      if (list.size() > 1 && is_finite(end) && !is_passive_participle(end)) {
        end = split_before_verb(list, end);
      }
      clause(open_verb_).object = list;
      last_noun_ = list.back();
      return end;
    }
    if (open_verb_ >= 0 && !after_comma_ && at_ > 0 && is_noun(at_ - 1)) {
      for (const std::int32_t index : list)
        clause(open_verb_).complements.push_back({0, index, at_});
      last_noun_ = list.back();
      return end;
    }
    if (is_apposition(end)) {
      last_noun_ = list.back();
      return end;
    }
    if (after_comma_ && stack_.size() > 1 && region.clause >= 0) pop();
    top().subject = list;
    top().used = false;
    open_verb_ = -1;
    last_noun_ = list.back();
    after_comma_ = false;
    return end;
  }

  bool is_passive_participle(std::uint32_t i) const {
    return verb_at(i).ambiguous_past && is(i + 1, ChunkKind::preposition) &&
           lexicon_.info(chunks_[i + 1].word).agent;
  }

  // Takes the last noun group out of the list; returns its chunk so that it is read again.
  std::uint32_t split_before_verb(std::vector<std::int32_t>& list, std::uint32_t end) {
    list.pop_back();
    after_comma_ = true;  // the next noun group starts afresh
    return end - 1;
  }

  // A noun group between commas behind a waiting subject explains it: "X, a former minister, met".
  bool is_apposition(std::uint32_t end) const {
    const Region& region = stack_.back();
    if (!after_comma_ || region.subject.empty() || region.used) return false;
    for (std::uint32_t i = end; i < chunks_.size() && i - end < kLookAhead; ++i) {
      switch (chunks_[i].kind) {
        case ChunkKind::comma:
        case ChunkKind::relative:
          return true;
        case ChunkKind::verb_group:
          return same_or_nameless(end - 1);
        case ChunkKind::noun_group:
        case ChunkKind::preposition:
        case ChunkKind::date:
        case ChunkKind::coordinator:
          break;
        default:
          return false;
      }
    }
    return false;
  }

  bool same_or_nameless(std::uint32_t i) const {
    if (!is_noun(i)) return true;
    const std::int32_t subject = stack_.back().subject.back();
    const std::int32_t index = chunks_[i].group;
    if (!names_actor(index) || !names_actor(subject)) return false;
    return same_actor(subject, index);
  }

  void attach(const std::vector<std::int32_t>& list, WordId prep) {
    for (const std::int32_t index : list) {
      const Complement complement{prep, index, at_};
      if (open_verb_ >= 0)
        clause(open_verb_).complements.push_back(complement);
      else if (last_clause_ >= 0 && top().used)
        clause(last_clause_).complements.push_back(complement);
      else if (top().clause < 0)
        waiting_complements_.push_back(complement);
      if (last_noun_ >= 0)
        reading_.behind[static_cast<std::size_t>(last_noun_)].push_back(complement);
    }
    last_noun_ = list.back();
  }

  // -- verbs
  // ---------------------------------------------------------------------------------------

  std::uint32_t verb() {
    const VerbGroup& group = verb_at(at_);
    Clause made;
    made.verb = chunks_[at_].group;
    made.chunk = at_;
    made.quoted = quoted_;
    if (join(made)) return at_ + 1;
    switch (group.form) {
      case VerbGroupForm::finite:
        finite(made, group);
        break;
      case VerbGroupForm::infinitive:
        infinitive(made);
        break;
      case VerbGroupForm::gerund:
        gerund(made);
        break;
      case VerbGroupForm::participle:
        reduced(made);
        break;
    }
    return at_ + 1;
  }

  bool after_noun() const { return at_ > 0 && is_noun(at_ - 1); }

  void finite(Clause& made, const VerbGroup& group) {
    if (group.ambiguous_past && after_noun() && is_reduced_here()) {
      reduced(made);
      return;
    }
    leave_finished_regions();
    Region& region = top();
    made.link = region.link;
    made.link_word = region.link_word;
    made.governor = region.governor;
    made.governor_group = region.governor_group;
    made.condition = region.condition;
    if (region.link == ClauseLink::relative && region.clause < 0) {
      relative_roles(made, group, region);
    } else if (!region.subject.empty() && !region.used) {
      made.subject = region.subject;
    } else if (after_noun() && open_verb_ >= 0 && !clause(open_verb_).object.empty()) {
      made.subject = clause(open_verb_).object;
      if (is_noun(at_ - 1) && chunks_[at_ - 1].group != made.subject.back() &&
          !is_reporting(open_verb_)) {
        made.subject = {chunks_[at_ - 1].group};
      } else {
        clause(open_verb_).object.clear();
      }
      made.link = ClauseLink::complement;
      made.governor = open_verb_;
    } else if (region.clause >= 0) {
      made.subject = clause(region.clause).surface;
      made.link = region.link == ClauseLink::main ? ClauseLink::conjunct : region.link;
      made.governor = region.link == ClauseLink::main ? region.clause : region.governor;
      made.condition = made.condition || clause(region.clause).condition;
      if (clause(region.clause).link == ClauseLink::complement) {
        made.link = ClauseLink::complement;
        made.governor = clause(region.clause).governor;
      }
    }
    add(made);
    Region& now = top();
    now.used = true;
    now.clause = last_clause_;
  }

  void relative_roles(Clause& made, const VerbGroup& group, Region& region) {
    if (!region.subject.empty()) {  // "which the two presidents signed"
      made.subject = region.subject;
      if (!group.passive) made.object = region.antecedent;
    } else {
      made.subject = region.antecedent;
    }
  }

  // A relative or adverbial clause that has its verb ends where a verb comes without "and".
  void leave_finished_regions() {
    const bool joined = at_ > 0 && is(at_ - 1, ChunkKind::coordinator);
    while (stack_.size() > 1 && top().clause >= 0 && !joined &&
           (top().used || top().subject.empty()) && !(after_noun() && open_verb_ >= 0)) {
      pop();
    }
  }

  // "a plan proposed by X", "missiles fired by X struck": a bare -ed form that is no main verb.
  bool is_reduced_here() {
    const std::int32_t before = chunks_[at_ - 1].group;
    if (lexicon_.info(verb_at(at_).lemma).reporting) return false;
    if (top().link == ClauseLink::relative && top().clause < 0) return false;
    if (!top().subject.empty() && !top().used) return reduced_ahead();
    if (open_verb_ >= 0 && is_reporting(open_verb_) && !clause(open_verb_).object.empty() &&
        clause(open_verb_).object.back() == before) {
      return false;  // "said Russia attacked"
    }
    return true;
  }

  // True when another finite verb without a subject of its own follows in the same region.
  bool reduced_ahead() const {
    if (!is(at_ + 1, ChunkKind::preposition)) return false;
    for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
      switch (chunks_[i].kind) {
        case ChunkKind::verb_group:
          if (!is_finite(i)) break;
          if (!is_noun(i - 1)) return !is(i - 1, ChunkKind::coordinator);
          return i >= 2 && is(i - 2, ChunkKind::preposition);
        case ChunkKind::comma:
        case ChunkKind::that:
        case ChunkKind::subordinator:
        case ChunkKind::relative:
        case ChunkKind::semicolon:
        case ChunkKind::colon:
        case ChunkKind::stop:
        case ChunkKind::quote:
          return false;
        default:
          break;
      }
    }
    return false;
  }

  void reduced(Clause& made) {
    made.link = ClauseLink::reduced;
    reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive = true;
    made.governor = top().clause;
    if (after_noun()) {
      made.governor_group = chunks_[at_ - 1].group;
      made.object = {made.governor_group};
    } else if (!top().subject.empty()) {
      made.object = top().subject;
      made.governor_group = top().subject.back();
    } else if (top().clause >= 0) {
      made.object = clause(top().clause).surface;
    }
    add(made);
  }

  void infinitive(Clause& made) {
    made.link = ClauseLink::infinitive;
    Region& region = top();
    const bool waiting = !region.subject.empty() && !region.used;
    if (waiting && (region.clause < 0 || after_comma_) && !noun_takes_infinitive()) {
      // Headline: "X to VERB".
      VerbGroup& group = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
      if (group.modality == Modality::none) group.modality = Modality::future;
      made.link = ClauseLink::main;
      made.subject = region.subject;
      made.condition = region.condition;
      add(made);
      top().used = true;
      top().clause = last_clause_;
      return;
    }
    made.governor = last_clause_;
    if (after_noun()) made.governor_group = chunks_[at_ - 1].group;
    if (after_noun() && !group(chunks_[at_ - 1].group).actors.empty()) {
      made.subject = {chunks_[at_ - 1].group};
      if (made.governor >= 0 && !clause(made.governor).object.empty() &&
          clause(made.governor).object.back() == chunks_[at_ - 1].group) {
        made.subject = clause(made.governor).object;
      }
    } else if (waiting) {
      made.subject = region.subject;
    } else if (made.governor >= 0) {
      made.subject = clause(made.governor).surface;
    }
    if (made.governor >= 0) made.condition = clause(made.governor).condition;
    add(made);
  }

  // "Israel's plan to attack … was": the infinitive belongs to the noun when a finite verb follows.
  bool noun_takes_infinitive() const {
    if (!after_noun()) return false;
    if (!group(chunks_[at_ - 1].group).actors.empty()) return false;
    for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
      if (is_finite(i)) return !is_noun(i - 1) || (i >= 2 && !is(i - 2, ChunkKind::comma));
      if (is(i, ChunkKind::comma) || is(i, ChunkKind::stop) || is(i, ChunkKind::colon) ||
          is(i, ChunkKind::subordinator) || is(i, ChunkKind::that)) {
        return false;
      }
    }
    return false;
  }

  void gerund(Clause& made) {
    made.link = ClauseLink::gerund;
    made.governor = last_clause_;
    if (made.governor >= 0) made.condition = clause(made.governor).condition;
    if (at_ > 0 && is(at_ - 1, ChunkKind::preposition)) {
      made.link_word = chunks_[at_ - 1].word;
      if (at_ > 1 && is_noun(at_ - 2)) made.governor_group = chunks_[at_ - 2].group;
      if (made.governor >= 0 && lexicon_.info(made.link_word).object_control) {
        made.subject = controlled_by_object(made);
      }
      if (made.subject.empty() && made.governor >= 0) {
        made.subject = clause(made.governor).surface;
      }
      if (made.governor < 0) {
        made.subject = top().subject;
      }
    } else if (after_noun()) {
      made.governor_group = chunks_[at_ - 1].group;
      made.subject = {made.governor_group};
    } else if (made.governor >= 0) {
      made.subject = clause(made.governor).surface;
    } else {
      made.subject = top().subject;
      if (made.subject.empty())
        waiting_gerund_ = static_cast<std::int32_t>(reading_.clauses.size());
    }
    add(made);
  }

  // "accused X of shelling", "was accused of shelling": whoever the outer verb acts upon.
  std::vector<std::int32_t> controlled_by_object(const Clause& made) {
    const Clause& outer = clause(made.governor);
    if (!outer.object.empty() && !group(outer.object.back()).actors.empty()) return outer.object;
    for (const Complement& complement : outer.complements) {
      if (complement.group == made.governor_group && complement.chunk > outer.chunk &&
          !group(complement.group).actors.empty() && lexicon_.info(complement.prep).addresses) {
        return {complement.group};
      }
    }
    return {};
  }

  // "to meet X and sign a treaty", "of shelling X and killing Y": the second verb is like the
  // first.
  bool join(Clause& made) {
    if (last_clause_ < 0 || at_ == 0 || !is(at_ - 1, ChunkKind::coordinator)) return false;
    const Clause& first = clause(last_clause_);
    if (first.link != ClauseLink::infinitive && first.link != ClauseLink::gerund) return false;
    const VerbGroup& before = reading_.verb_groups[static_cast<std::size_t>(first.verb)];
    const VerbGroup& here = reading_.verb_groups[static_cast<std::size_t>(made.verb)];
    const bool same = first.link == ClauseLink::gerund ? here.form == VerbGroupForm::gerund
                                                       : reading_.tags[here.head_unit] == 'v' &&
                                                             here.form == VerbGroupForm::finite &&
                                                             here.first_unit == here.head_unit;
    if (!same) return false;
    made.link = first.link;
    made.link_word = first.link_word;
    made.governor = first.governor;
    made.governor_group = first.governor_group;
    made.condition = first.condition;
    made.subject = first.surface;
    reading_.verb_groups[static_cast<std::size_t>(made.verb)].modality = before.modality;
    add(made);
    return true;
  }

  void add(Clause& made) {
    const bool finite_like = made.link != ClauseLink::reduced && made.link != ClauseLink::gerund &&
                             made.link != ClauseLink::infinitive;
    if (finite_like) {
      made.dates = std::move(top().dates);
      top().dates.clear();
      made.complements.insert(made.complements.begin(), waiting_complements_.begin(),
                              waiting_complements_.end());
      waiting_complements_.clear();
    }
    made.surface = made.subject;
    reading_.clauses.push_back(made);
    last_clause_ = static_cast<std::int32_t>(reading_.clauses.size()) - 1;
    open_verb_ = last_clause_;
    last_noun_ = -1;  // what follows belongs to the verb
    if (finite_like && waiting_gerund_ >= 0 && waiting_gerund_ != last_clause_) {
      clause(waiting_gerund_).subject = made.surface;
      clause(waiting_gerund_).surface = made.surface;
      clause(waiting_gerund_).governor = last_clause_;
      waiting_gerund_ = -1;
    }
    after_comma_ = false;
    if (made.verb >= 0 && reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive &&
        made.object.empty() && made.link != ClauseLink::reduced) {
      // The subject of a passive is what is acted upon; kept as object, the doer comes with "by".
      clause(last_clause_).object = made.subject;
      clause(last_clause_).subject.clear();
    }
  }

  // -- links between clauses
  // -----------------------------------------------------------------------

  void open_relative() {
    Region region;
    region.link = ClauseLink::relative;
    region.link_word = chunks_[at_].word;
    region.governor = top().clause;
    region.condition = top().condition;
    region.governor_group = last_noun_;
    if (last_noun_ >= 0) region.antecedent = {last_noun_};
    const Region& outer = top();
    if (!outer.subject.empty() && !outer.used && outer.subject.back() == last_noun_) {
      region.antecedent = outer.subject;
    } else if (open_verb_ >= 0 && !clause(open_verb_).object.empty() &&
               clause(open_verb_).object.back() == last_noun_) {
      region.antecedent = clause(open_verb_).object;
    }
    stack_.push_back(std::move(region));
    open_verb_ = -1;
    after_comma_ = false;
  }

  void that() {
    if (at_ > 0 && is_noun(at_ - 1) && is(at_ + 1, ChunkKind::verb_group) && is_finite(at_ + 1) &&
        !is_reporting(open_verb_)) {
      open_relative();
      return;
    }
    Region region;
    region.link = ClauseLink::complement;
    region.link_word = chunks_[at_].word;
    region.governor = last_clause_;
    region.condition = top().condition;
    if (at_ > 0 && is_noun(at_ - 1)) region.governor_group = chunks_[at_ - 1].group;
    stack_.push_back(std::move(region));
    open_verb_ = -1;
    after_comma_ = false;
  }

  // "after Russia attacked" opens a clause; "after the attack" is a preposition.
  void subordinator() {
    if (!clause_follows()) {
      chunks_[at_].kind = ChunkKind::preposition;
      return;
    }
    Region region;
    region.link = ClauseLink::adverbial;
    region.link_word = chunks_[at_].word;
    region.governor = last_clause_;
    region.condition = lexicon_.info(chunks_[at_].word).condition;
    stack_.push_back(std::move(region));
    open_verb_ = -1;
    after_comma_ = false;
  }

  bool clause_follows() const {
    for (std::uint32_t i = at_ + 1; i < chunks_.size() && i - at_ < kLookAhead; ++i) {
      switch (chunks_[i].kind) {
        case ChunkKind::verb_group:
          if (i == at_ + 1) return !is_finite(i) || !verb_at(i).ambiguous_past;
          if (is_finite(i)) {
            return !(verb_at(i).ambiguous_past && is(i + 1, ChunkKind::preposition) &&
                     lexicon_.info(chunks_[i + 1].word).agent);
          }
          break;
        case ChunkKind::comma:
        case ChunkKind::semicolon:
        case ChunkKind::colon:
        case ChunkKind::stop:
        case ChunkKind::subordinator:
        case ChunkKind::relative:
          return false;
        default:
          break;
      }
    }
    return false;
  }

  void comma() {
    after_comma_ = true;
    if (stack_.size() > 1 && top().clause >= 0) {
      // The clause inside commas is over, unless it goes on with "and".
      if (!is(at_ + 1, ChunkKind::coordinator) && top().link != ClauseLink::complement) pop();
    }
  }

  void pop() {
    if (stack_.size() < 2) return;
    const std::vector<std::int32_t> dates = std::move(top().dates);
    stack_.pop_back();
    top().dates.insert(top().dates.end(), dates.begin(), dates.end());
    open_verb_ = -1;
  }

  void colon() {
    // "Iran, P5+1 to resume talks: EU": what stands behind is who says so.
    std::uint32_t i = at_ + 1;
    bool only_nouns = is_noun(i);
    for (; only_nouns && i < chunks_.size(); ++i) {
      only_nouns = is_noun(i) || is(i, ChunkKind::preposition) || is(i, ChunkKind::stop) ||
                   is(i, ChunkKind::coordinator);
    }
    if (only_nouns && !reading_.clauses.empty()) {
      reading_.attribution = chunks_[at_ + 1].group;
      at_ = static_cast<std::uint32_t>(chunks_.size());
      return;
    }
    reset();
  }

  void reset() {
    question_from_ = at_;
    stack_.clear();
    stack_.emplace_back();
    open_verb_ = -1;
    last_noun_ = -1;
    last_clause_ = -1;
    after_comma_ = false;
    waiting_complements_.clear();
  }

  void quote() {
    quoted_ = !quoted_;
    if (quoted_) return;
    if (at_ > 0 && (is(at_ - 1, ChunkKind::comma) || is(at_ - 1, ChunkKind::stop))) reset();
  }

  void date() {
    if (last_noun_ >= 0 && open_verb_ < 0 && last_clause_ < 0) {
      top().dates.push_back(chunks_[at_].group);
    } else if (open_verb_ >= 0) {
      clause(open_verb_).dates.push_back(chunks_[at_].group);
    } else if (last_clause_ >= 0 && top().clause >= 0) {
      clause(top().clause).dates.push_back(chunks_[at_].group);
    } else {
      top().dates.push_back(chunks_[at_].group);
    }
  }

  // Dates that never met a verb go to the last clause; a verb of saying at the end governs what it
  // quotes; "by X" in a passive becomes the subject.
  void finish() {
    for (Region& region : stack_) {
      if (reading_.clauses.empty()) break;
      Clause& last = reading_.clauses.back();
      last.dates.insert(last.dates.end(), region.dates.begin(), region.dates.end());
    }
    for (Clause& made : reading_.clauses) {
      made.question = question_ && made.chunk >= question_from_;
      name_agent(made);
    }
    find_trailing_report();
  }

  void name_agent(Clause& made) {
    if (made.verb < 0 || !reading_.verb_groups[static_cast<std::size_t>(made.verb)].passive) return;
    for (const Complement& complement : made.complements) {
      if (lexicon_.info(complement.prep).agent && complement.chunk > made.chunk) {
        made.subject.push_back(complement.group);
      }
    }
    if (!made.subject.empty()) return;
    // "was accused of shelling the outpost by X": the doer stands behind the inner verb.
    for (const Clause& inner : reading_.clauses) {
      if (inner.governor < 0 || &clause(inner.governor) != &made || inner.verb < 0) continue;
      if (reading_.verb_groups[static_cast<std::size_t>(inner.verb)].passive) continue;
      if (inner.link != ClauseLink::gerund && inner.link != ClauseLink::infinitive) continue;
      for (const Complement& complement : inner.complements) {
        if (lexicon_.info(complement.prep).agent) made.subject.push_back(complement.group);
      }
    }
  }

  void find_trailing_report() {
    if (reading_.clauses.size() < 2) return;
    for (std::int32_t i = static_cast<std::int32_t>(reading_.clauses.size()) - 1; i > 0; --i) {
      if (clause(i).link != ClauseLink::main && clause(i).link != ClauseLink::conjunct) continue;
      if (!is_reporting(i) || !clause(i).object.empty() || governs(i)) continue;
      for (std::int32_t k = 0; k < i; ++k) {
        if (clause(k).governor >= 0) continue;
        if (clause(k).link != ClauseLink::main && clause(k).link != ClauseLink::conjunct) continue;
        clause(k).governor = i;
        if (clause(k).link == ClauseLink::main) clause(k).link = ClauseLink::complement;
      }
      if (clause(i).link == ClauseLink::conjunct) {
        clause(i).link = ClauseLink::main;
        clause(i).governor = -1;
      }
      return;
    }
  }

  bool governs(std::int32_t index) const {
    for (const Clause& made : reading_.clauses) {
      if (made.governor == index && made.link == ClauseLink::complement) return true;
    }
    return false;
  }

  const SentenceInput& input_;
  const Lexicon& lexicon_;
  Reading& reading_;
  std::vector<Chunk>& chunks_;
  std::vector<Region> stack_;
  std::vector<Complement> waiting_complements_;  // before the first verb: "In Geneva, …"
  std::uint32_t at_ = 0;
  std::int32_t open_verb_ = -1;  // clause that takes objects and complements now
  std::int32_t last_clause_ = -1;
  std::int32_t last_noun_ = -1;
  std::int32_t waiting_gerund_ = -1;
  bool after_comma_ = false;
  bool quoted_ = false;
  bool question_ = false;
  std::uint32_t question_from_ = 0;  // chunk behind the last colon, semicolon or quotation
};

}  // namespace

void read_clauses(const SentenceInput& input, const Lexicon& lexicon, Reading& reading) {
  ClauseReader(input, lexicon, reading).run();
}

}  // namespace entente
