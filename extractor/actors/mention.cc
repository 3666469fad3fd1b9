// Words for the kinds of mentions.
#include "extractor/actors/mention.h"

namespace entente {

const char* to_string(MentionKind kind) {
  switch (kind) {
    case MentionKind::name:
      return "name";
    case MentionKind::adjective:
      return "adjective";
    case MentionKind::place:
      return "place";
    case MentionKind::person:
      return "person";
    case MentionKind::role:
      return "role";
    case MentionKind::anaphor:
      return "anaphor";
  }
  return "";
}

}  // namespace entente
