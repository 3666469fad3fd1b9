// Explanations for people in a terminal, for tools, and as a page to share.
#ifndef ENTENTE_REPORT_EXPLANATION_FORMATS_H_
#define ENTENTE_REPORT_EXPLANATION_FORMATS_H_

#include <string>

#include "extractor/workbench/explanation.h"

namespace entente {

enum class Colour { no, yes };  // escape sequences of ANSI terminals

std::string write_explanation_text(const Explanation& explanation, Colour colour);
// One JSON object a document, with a newline at the end.
std::string write_explanation_json(const Explanation& explanation);
// A piece of HTML for one document; head and foot make a page of several.
std::string explanation_page_head();
std::string write_explanation_html(const Explanation& explanation);
std::string explanation_page_foot();

}  // namespace entente

#endif  // ENTENTE_REPORT_EXPLANATION_FORMATS_H_
