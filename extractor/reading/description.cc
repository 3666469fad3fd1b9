// A reading as text, a line a stage: for `entente rules explain` and for tests.
#include <fmt/format.h>

#include "extractor/reading/reading.h"

namespace entente {
namespace {

std::string words_of(const SentenceInput& input, const Reading& reading, std::uint32_t first,
                     std::uint32_t last) {
  if (first >= last) return "";
  const std::uint32_t start = input.tokens[reading.units[first].first_token].span.start;
  const std::uint32_t end = input.tokens[reading.units[last - 1].last_token - 1].span.end;
  return std::string(input.text.substr(start, end - start));
}

std::string words_of_groups(const SentenceInput& input, const Reading& reading,
                            const std::vector<std::int32_t>& groups) {
  std::string out;
  for (const std::int32_t index : groups) {
    const NounGroup& group = reading.noun_groups[static_cast<std::size_t>(index)];
    if (!out.empty()) out += " | ";
    out += words_of(input, reading, group.first_unit, group.last_unit);
  }
  return out;
}

const char* name_of(ClauseLink link) {
  switch (link) {
    case ClauseLink::main:
      return "main";
    case ClauseLink::conjunct:
      return "conjunct";
    case ClauseLink::complement:
      return "complement";
    case ClauseLink::infinitive:
      return "infinitive";
    case ClauseLink::gerund:
      return "gerund";
    case ClauseLink::relative:
      return "relative";
    case ClauseLink::reduced:
      return "reduced";
    case ClauseLink::adverbial:
      return "adverbial";
  }
  return "";
}

}  // namespace

std::string describe(const SentenceInput& input, const Lexicon& lexicon, const Reading& reading) {
  std::string out = "  tags   ";
  for (std::size_t i = 0; i < reading.units.size(); ++i) {
    const std::uint32_t at = static_cast<std::uint32_t>(i);
    out += fmt::format(" {}/{}", words_of(input, reading, at, at + 1), reading.tags[i]);
  }
  out += "\n  groups ";
  for (const Chunk& chunk : reading.chunks) {
    const std::string words = words_of(input, reading, chunk.first_unit, chunk.last_unit);
    if (chunk.kind == ChunkKind::noun_group)
      out += fmt::format(" [{}]", words);
    else if (chunk.kind == ChunkKind::verb_group)
      out += fmt::format(" <{}>", words);
    else
      out += " " + words;
  }
  out += '\n';
  for (std::size_t i = 0; i < reading.clauses.size(); ++i) {
    const Clause& clause = reading.clauses[i];
    out += fmt::format("  clause {} {}", i, name_of(clause.link));
    if (clause.governor >= 0) out += fmt::format(" of {}", clause.governor);
    if (clause.verb >= 0) {
      const VerbGroup& verb = reading.verb_groups[static_cast<std::size_t>(clause.verb)];
      out += fmt::format(" <{}>{}{}", words_of(input, reading, verb.first_unit, verb.last_unit),
                         verb.passive ? " passive" : "", verb.negative ? " not" : "");
      if (verb.verb != 0) out += " =" + lexicon.verbs[verb.verb].text;
    }
    out += fmt::format(" who [{}] whom [{}]", words_of_groups(input, reading, clause.subject),
                       words_of_groups(input, reading, clause.object));
    for (const Complement& complement : clause.complements) {
      out += fmt::format(" +{}", words_of_groups(input, reading, {complement.group}));
    }
    if (clause.condition) out += " if";
    if (clause.question) out += " ?";
    out += '\n';
  }
  return out;
}

}  // namespace entente
