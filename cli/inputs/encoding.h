// Encoding: what the first bytes of an input give away, and where UTF-8 goes wrong.
#ifndef ENTENTE_CLI_INPUTS_ENCODING_H_
#define ENTENTE_CLI_INPUTS_ENCODING_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

// Why these bytes are no text, and what to do about it.
struct NotText {
  std::string what;  // "gzip data"
  std::string help;  // "unpack it first: gunzip -c FILE | entente extract -"
};

// Looks at the first bytes of an input: compressed files, documents of other programs, UTF-16,
// anything with a NUL. Nothing: it may be text.
std::optional<NotText> find_not_text(std::string_view head);

// Offset of the first byte that is not UTF-8.
std::optional<std::size_t> find_invalid_utf8(std::string_view text);

inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace entente

#endif  // ENTENTE_CLI_INPUTS_ENCODING_H_
