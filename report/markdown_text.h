// Markdown text: the one place where text enters a Markdown file.
#ifndef ENTENTE_REPORT_MARKDOWN_TEXT_H_
#define ENTENTE_REPORT_MARKDOWN_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// `text` on one line, with what Markdown or HTML would take for their own escaped; little else, so
// that the file reads well as it is.
std::string markdown_text(std::string_view text);

// The same for a value in quotes within an HTML tag.
std::string html_attribute(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_REPORT_MARKDOWN_TEXT_H_
