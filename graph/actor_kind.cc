// What an actor is, by its flag, its code and its id. Tested by tests/graph/actor_kind_test.cc.
#include "graph/actor_kind.h"

#include <unicode/uloc.h>

#include <boost/unordered/unordered_flat_set.hpp>

namespace entente {
namespace {

// Alpha-3 codes of all countries that ICU knows.
const boost::unordered_flat_set<std::string>& country_codes() {
  static const boost::unordered_flat_set<std::string> kCodes = [] {
    boost::unordered_flat_set<std::string> codes;
    for (const char* const* country = uloc_getISOCountries(); *country != nullptr; ++country) {
      codes.insert(uloc_getISO3Country((std::string("und_") + *country).c_str()));
    }
    return codes;
  }();
  return kCodes;
}

// What stands before the part that actor_grain.cc has added; empty: nothing was added.
std::string_view before(std::string_view id, char mark, std::string_view part) {
  if (part.empty() || !id.ends_with(part)) return {};
  id.remove_suffix(part.size());
  if (!id.ends_with(mark)) return {};
  return id.substr(0, id.size() - 1);
}

}  // namespace

bool is_country(const ActorRef& actor) {
  return actor.country || country_codes().contains(actor.id);
}

ActorKind kind_of(const ActorRef& actor) {
  ActorKind kind;
  std::string_view id = actor.id;
  if (const std::string_view owner = before(id, ':', actor.person); !owner.empty()) {
    kind.type = "person";
    id = owner;
  } else if (const std::string_view state = before(id, '-', actor.sector); !state.empty()) {
    kind.type = "sector";
    id = state;
  }
  const bool country = actor.country || country_codes().contains(std::string(id));
  if (country) kind.country = id;
  if (kind.type.empty()) kind.type = country ? "state" : "organisation";
  return kind;
}

}  // namespace entente
