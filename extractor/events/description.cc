// Candidates as text, for `entente rules explain`.
#include <fmt/format.h>

#include "extractor/events/find_events.h"
#include "extractor/events/roles.h"

namespace entente {

std::string describe_candidates(const EventInput& input, const std::vector<Candidate>& candidates) {
  const Roles roles(input);
  const auto ids = [&](const ActorUses& who) {
    std::string out;
    for (const ActorUse& use : who) out += (out.empty() ? "" : ",") + roles.id(use);
    return out.empty() ? std::string("-") : out;
  };
  std::string out = "  actors ";
  for (const Mention& mention : input.sentence.mentions) {
    out += fmt::format(" [{}={}{}{}]", text_at(input.sentence.text, mention.span),
                       mention.actors.front().id, mention.actors.front().sector.empty() ? "" : "/",
                       mention.actors.front().sector);
  }
  out += '\n';
  for (const Candidate& made : candidates) {
    out += fmt::format("  event   {} {} -> {}{} {} by {}#{}{}\n", made.spec.type, ids(made.source),
                       ids(made.target), made.mutual ? " mutual" : "", to_string(made.status),
                       made.rule, made.form, made.consumed ? " (part of another act)" : "");
  }
  return out;
}

}  // namespace entente
