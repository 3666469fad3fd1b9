// TextDirection: Arabic, Hebrew and such within lines that run from left to right.
#ifndef ENTENTE_GRAPH_TEXT_DIRECTION_H_
#define ENTENTE_GRAPH_TEXT_DIRECTION_H_

#include <string>
#include <string_view>

namespace entente {

// By its first letter with a direction, as whoever sets the text decides too.
bool runs_right_to_left(std::string_view text);

// A part of a line that runs from left to right, such as one side of "A → B": where it has letters
// that run the other way, invisible marks keep them from turning their neighbours around.
std::string within_line(std::string text);

// In quotation marks, which of a text from right to left change places, for they are not mirrored;
// invisible marks keep them and "…" at its ends within lines that run the other way.
std::string quoted(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_GRAPH_TEXT_DIRECTION_H_
