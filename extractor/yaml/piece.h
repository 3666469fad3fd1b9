// Pieces: a stretch of YAML cut into its marks and texts, roughly, for explaining errors. It knows
// just enough to tell what an author meant; what is valid is libyaml's to say. Private to this
// room.
#ifndef ENTENTE_YAML_PIECE_H_
#define ENTENTE_YAML_PIECE_H_

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente {

enum class PieceKind {
  dash,      // "- "
  colon,     // after a key
  open,      // [ or {
  close,     // ] or }
  comma,     // within brackets
  plain,     // text without quotes
  quoted,    // text in quotes that end on the line
  unclosed,  // the rest of a line whose quote does not end on it
  block,     // the rest of a line from | or >; the block itself gives no piece
  comment,   // the rest of a line from #
};

struct YamlPiece {
  PieceKind kind = PieceKind::plain;
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t depth = 0;  // brackets open before it; a bracket's own are outside it
  bool first = false;     // the first on its line
  char bracket = '\0';    // innermost open bracket around it, if any
};

// Cuts text[start, end); `start` is the start of a line outside all brackets, `end` one of a line
// or the text's.
std::vector<YamlPiece> cut_pieces(std::string_view text, std::size_t start, std::size_t end);

}  // namespace entente

#endif  // ENTENTE_YAML_PIECE_H_
