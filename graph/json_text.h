// JSON strings and numbers for the writers.
#ifndef ENTENTE_GRAPH_JSON_TEXT_H_
#define ENTENTE_GRAPH_JSON_TEXT_H_

#include <string>
#include <string_view>

namespace entente {

// Appends `text` in quotes; ill-formed UTF-8 is repaired.
void append_json_string(std::string_view text, std::string& out);

// Appends the shortest digits that read back the same ("0.9"); 0 for what JSON cannot hold.
void append_json_number(double number, std::string& out);

}  // namespace entente

#endif  // ENTENTE_GRAPH_JSON_TEXT_H_
