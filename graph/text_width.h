// Text width: how wide a text will be on paper, near enough to wrap and to reserve room.
#ifndef ENTENTE_GRAPH_TEXT_WIDTH_H_
#define ENTENTE_GRAPH_TEXT_WIDTH_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// Points at `size` points of Helvetica or a face of its widths; East Asian characters are as wide
// as high. Errs to the wide side.
double text_width(std::string_view text, double size, bool bold = false);

// At most `lines` lines of at most `width` points, broken at spaces where there are any; what does
// not fit ends in "…". One empty line for an empty text.
std::vector<std::string> wrap_text(std::string_view text, double size, bool bold, double width,
                                   std::size_t lines);

// `text` cut to `width` points, with "…" in place of the rest.
std::string fit_text(std::string_view text, double size, bool bold, double width);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TEXT_WIDTH_H_
