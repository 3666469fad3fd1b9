// XML text: the one place where text enters an XML file.
#ifndef ENTENTE_GRAPH_XML_TEXT_H_
#define ENTENTE_GRAPH_XML_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// For element content and for attribute values in double quotes. Characters that XML 1.0 cannot
// hold are dropped, invalid UTF-8 is repaired; line breaks and tabs survive in attributes too.
std::string xml_text(std::string_view text);

}  // namespace entente

#endif  // ENTENTE_GRAPH_XML_TEXT_H_
