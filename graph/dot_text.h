// DOT text: the one place where text enters a DOT file.
//
// Everything is quoted, since a bare `node` or `edge` would be a keyword and vanish; in what is
// shown, backslashes and ampersands would start Graphviz's own escapes. See also outputs that use
// it: dot_network.cc and dot_lanes.cc.
#ifndef ENTENTE_GRAPH_DOT_TEXT_H_
#define ENTENTE_GRAPH_DOT_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// A name of a node, in quotes. Control characters are dropped, invalid UTF-8 is repaired.
std::string dot_name(std::string_view text);

// A value that is shown: label, tooltip, URL; in quotes. One line: see display_text.
std::string dot_value(std::string_view text);

// Text inside an HTML-like label, without quotes; never empty. One line: see display_text.
std::string dot_html(std::string_view text);

// Percent-escapes all but letters, digits and -._~ : the part of a URL after "#".
std::string url_fragment(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_GRAPH_DOT_TEXT_H_
