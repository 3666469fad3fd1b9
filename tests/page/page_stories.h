// Stories for the tests of the page: with words at their offsets, and with what breaks pages.
#ifndef ENTENTE_TESTS_PAGE_PAGE_STORIES_H_
#define ENTENTE_TESTS_PAGE_PAGE_STORIES_H_

#include <vector>

#include "extractor/events/event.h"

namespace entente {

// The Korean story, with who, whom and when found in the sentences.
std::vector<Event> marked_story();

// An invasion that one document tells and another denies, and an event beside it. The first
// document is named by its address on the web.
std::vector<Event> disputed_story();

// The hostile story, and what ends a script, opens a comment, or is a line end to some readers.
std::vector<Event> hostile_page_story();

}  // namespace entente

#endif  // ENTENTE_TESTS_PAGE_PAGE_STORIES_H_
