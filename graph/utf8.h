// UTF-8 for the writers: invalid bytes become U+FFFD, so that every output is well-formed.
#ifndef ENTENTE_GRAPH_UTF8_H_
#define ENTENTE_GRAPH_UTF8_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace entente {

// The code point at `position`, which moves past it; U+FFFD for a byte that begins none.
// REQUIRES: position < text.size().
char32_t next_code_point(std::string_view text, std::size_t& position);

void append_code_point(char32_t code_point, std::string& out);

bool is_utf8(std::string_view text);

// `text` with each ill-formed sequence replaced by U+FFFD.
std::string repair_utf8(std::string_view text);

// Fit for one line of display: repaired; control characters and runs of white space become one
// space; marks that turn the direction of the text around them are dropped.
std::string display_text(std::string_view text);

// The first `count` code points, with "…" in place of what is left out.
std::string shorten_text(std::string_view text, std::size_t count);

}  // namespace entente

#endif  // ENTENTE_GRAPH_UTF8_H_
