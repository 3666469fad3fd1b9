// Excerpt: the part of a sentence around the words that tell the event.
#ifndef ENTENTE_GRAPH_EXCERPT_H_
#define ENTENTE_GRAPH_EXCERPT_H_

#include <functional>
#include <string>
#include <string_view>

#include "extractor/events/event.h"

namespace entente {

// The event's sentence on one line; what `fits` rejects is left out on both sides of the trigger,
// in whole words where the script has spaces, with "…" in its place. `fits` must accept shorter
// texts when it accepts longer ones. Empty when there is no evidence.
std::string excerpt_of(const Event& event, const std::function<bool(std::string_view)>& fits);

// The same by a number of characters.
std::string excerpt_of(const Event& event, std::size_t characters);

}  // namespace entente

#endif  // ENTENTE_GRAPH_EXCERPT_H_
