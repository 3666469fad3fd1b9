// Graphviz's SVG made fit to stand within a page. For page_pictures.cc.
#ifndef ENTENTE_REPORT_PAGE_SVG_H_
#define ENTENTE_REPORT_PAGE_SVG_H_

#include <string>
#include <string_view>

namespace entente {

// The <svg> element alone: no prolog, no comments; ids begin with `prefix`, so that several
// pictures can stand in one page; links to `page`#place lead to #place; the font is left to the
// page's style; `label` says what it is to those who do not see it. Empty: there is none.
std::string inline_svg(std::string_view svg, std::string_view prefix, std::string_view page,
                       std::string_view label);

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_SVG_H_
