// JSON strings by Boost.JSON's serializer; numbers by fmt, since Boost writes 0.9 as 9E-1.
#include "graph/json_text.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <cmath>

#include "graph/utf8.h"

namespace entente {

void append_json_string(std::string_view text, std::string& out) {
  const bool sound = is_utf8(text);
  const std::string repaired = sound ? std::string() : repair_utf8(text);
  out += boost::json::serialize(sound ? boost::json::string_view(text.data(), text.size())
                                      : boost::json::string_view(repaired));
}

void append_json_number(double number, std::string& out) {
  if (!std::isfinite(number)) number = 0;
  fmt::format_to(std::back_inserter(out), "{}", number);
}

}  // namespace entente
