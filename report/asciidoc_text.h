// AsciiDoc text: the one place where text enters an AsciiDoc file.
#ifndef ENTENTE_REPORT_ASCIIDOC_TEXT_H_
#define ENTENTE_REPORT_ASCIIDOC_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// `text` on one line; what AsciiDoc or HTML would take for their own becomes a numeric character
// reference, which AsciiDoc passes through.
std::string asciidoc_text(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_REPORT_ASCIIDOC_TEXT_H_
