// The report page of a story, for the verbs that write one.
#ifndef ENTENTE_CLI_REPORT_PAGE_H_
#define ENTENTE_CLI_REPORT_PAGE_H_

#include <string>

#include "cli/messages.h"
#include "cli/story.h"

namespace entente {

// Of more events than a page can bear the latest are taken. Draws the page's pictures and fills it
// in. `title` empty: made of the story. A picture that could not be drawn is a warning, for the
// page works without; no warning when `messages` is null.
std::string make_report_page(const Story& story, const std::string& title, Messages* messages);

}  // namespace entente

#endif  // ENTENTE_CLI_REPORT_PAGE_H_
