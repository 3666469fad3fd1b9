// Signatures of files that are no text; UTF-8 is checked by graph/utf8.h.
#include "cli/inputs/encoding.h"

#include <fmt/format.h>

#include <array>

#include "graph/utf8.h"

namespace entente {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view what;
  std::string_view help;
};

using namespace std::string_view_literals;

constexpr std::array<Signature, 7> kSignatures = {{
    {"\x1F\x8B"sv, "gzip data", "unpack it first: gunzip -c FILE | entente extract -"},
    {"\x28\xB5\x2F\xFD"sv, "zstd data", "unpack it first: zstd -dc FILE | entente extract -"},
    {"\xFD\x37zXZ"sv, "xz data", "unpack it first: xz -dc FILE | entente extract -"},
    {"PK\x03\x04"sv, "a zip archive or an office document",
     "turn it into text first: pandoc -t plain FILE"},
    {"%PDF-"sv, "a PDF", "turn it into text first: pdftotext FILE"},
    {"\xFF\xFE"sv, "UTF-16 text", "turn it into UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE"},
    {"\xFE\xFF"sv, "UTF-16 text", "turn it into UTF-8 first: iconv -f UTF-16 -t UTF-8 FILE"},
}};

}  // namespace

std::optional<NotText> find_not_text(std::string_view head) {
  for (const Signature& signature : kSignatures) {
    if (head.substr(0, signature.bytes.size()) == signature.bytes) {
      return NotText{std::string(signature.what), std::string(signature.help)};
    }
  }
  const std::size_t nul = head.find('\0');
  if (nul != std::string_view::npos) {
    return NotText{fmt::format("binary data (a NUL at byte {})", nul),
                   "give it as UTF-8 text or JSON Lines"};
  }
  return std::nullopt;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text) {
  if (is_utf8(text)) return std::nullopt;
  constexpr char32_t kReplacement = 0xFFFD;
  constexpr std::string_view kWrittenReplacement = "\xEF\xBF\xBD";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    if (next_code_point(text, at) == kReplacement &&
        text.substr(start, kWrittenReplacement.size()) != kWrittenReplacement) {
      return start;
    }
  }
  return std::nullopt;
}

}  // namespace entente
