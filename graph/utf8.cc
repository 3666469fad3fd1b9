// UTF-8 for the writers, over ICU's macros. Tested by tests/graph/utf8_test.cc.
#include "graph/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace entente {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Embeddings, overrides and isolates: one left open would turn the rest of a line around.
bool turns_direction(char32_t code_point) {
  return (code_point >= 0x202A && code_point <= 0x202E) ||
         (code_point >= 0x2066 && code_point <= 0x2069);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
  // ICU counts in 32 bits: it sees the four bytes that a code point can have, no more.
  const std::string_view window = text.substr(position, U8_MAX_LENGTH);
  const std::uint8_t* bytes = reinterpret_cast<const std::uint8_t*>(window.data());
  const std::int32_t size = static_cast<std::int32_t>(window.size());
  std::int32_t index = 0;
  UChar32 code_point = 0;
  U8_NEXT(bytes, index, size, code_point);
  position += static_cast<std::size_t>(index);
  return code_point < 0 ? kReplacement : static_cast<char32_t>(code_point);
}

void append_code_point(char32_t code_point, std::string& out) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::int32_t size = 0;
  UBool bad = false;
  U8_APPEND(bytes.data(), size, U8_MAX_LENGTH, static_cast<UChar32>(code_point), bad);
  if (bad) return append_code_point(kReplacement, out);
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_utf8(std::string_view text) {
  std::size_t position = 0;
  while (position < text.size()) {
    // Most of most texts is ASCII: eight bytes at a time.
    std::uint64_t block = 0;
    if (position + sizeof block <= text.size()) {
      std::memcpy(&block, text.data() + position, sizeof block);
      if ((block & 0x8080808080808080u) == 0) {
        position += sizeof block;
        continue;
      }
    }
    if (static_cast<unsigned char>(text[position]) < 0x80) {
      ++position;
      continue;
    }
    const std::size_t before = position;
    // U+FFFD itself is fine; it takes three bytes, a bad byte never does.
    if (next_code_point(text, position) == kReplacement &&
        text.substr(before, position - before) != "\xEF\xBF\xBD") {
      return false;
    }
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string out;
  out.reserve(text.size() + 8);
  for (std::size_t position = 0; position < text.size();) {
    append_code_point(next_code_point(text, position), out);
  }
  return out;
}

std::string display_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space = false;
  for (std::size_t position = 0; position < text.size();) {
    const char32_t code_point = next_code_point(text, position);
    const UChar32 character = static_cast<UChar32>(code_point);
    // U+FFFE and U+FFFF are no characters, and XML cannot hold them.
    if (turns_direction(code_point) || code_point == 0xFFFE || code_point == 0xFFFF) continue;
    // No-break spaces stay as they are: a name may need them.
    if (u_charType(character) == U_CONTROL_CHAR || character == ' ' || character == 0x2028 ||
        character == 0x2029) {
      space = !out.empty();
      continue;
    }
    if (space) out += ' ';
    space = false;
    append_code_point(code_point, out);
  }
  return out;
}

std::string shorten_text(std::string_view text, std::size_t count) {
  std::size_t position = 0;
  std::size_t cut = 0;  // where count - 1 code points end
  for (std::size_t seen = 0; seen < count; ++seen) {
    if (position >= text.size()) return std::string(text);
    if (seen + 1 == count) cut = position;
    next_code_point(text, position);
  }
  if (position >= text.size()) return std::string(text);
  while (cut > 0 && text[cut - 1] == ' ') --cut;
  return std::string(text.substr(0, cut)) + "…";
}

}  // namespace entente
