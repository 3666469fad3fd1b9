// Cutting lines into pieces. Tested through tests/yaml/syntax_fault_test.cc.
#include "extractor/yaml/piece.h"

#include <algorithm>
#include <string>

#include "extractor/yaml/scalar_source.h"

namespace entente {

namespace {

class Cutter {
 public:
  Cutter(std::string_view text, std::size_t start, std::size_t end)
      : text_(text.substr(0, end)), at_(start) {}

  std::vector<YamlPiece> cut() {
    while (at_ < text_.size()) cut_line();
    return std::move(pieces_);
  }

 private:
  void cut_line() {
    const std::size_t newline = std::min(text_.find('\n', at_), text_.size());
    line_end_ = newline > at_ && text_[newline - 1] == '\r' ? newline - 1 : newline;
    const std::size_t start = at_;
    first_ = true;
    bool block = false;
    while (!block && skip_blanks()) block = cut_piece();
    at_ = std::min(newline + 1, text_.size());
    if (block) skip_block(indentation(start));
  }

  bool skip_blanks() {
    while (at_ < line_end_ && (text_[at_] == ' ' || text_[at_] == '\t')) ++at_;
    return at_ < line_end_;
  }

  bool ends_token(std::size_t at) const {
    return at >= line_end_ || text_[at] == ' ' || text_[at] == '\t';
  }

  // Whether a value may begin here; elsewhere a quote is just a character.
  bool at_value() const {
    if (first_ || pieces_.empty()) return true;
    const PieceKind last = pieces_.back().kind;
    return last != PieceKind::plain && last != PieceKind::quoted && last != PieceKind::close;
  }

  // True when a block scalar follows.
  bool cut_piece() {
    const char byte = text_[at_];
    const bool blank_before = at_ == 0 || text_[at_ - 1] == ' ' || text_[at_ - 1] == '\t' || first_;
    if (byte == '#' && blank_before) {
      add(PieceKind::comment, line_end_ - at_);
    } else if (brackets_.empty() && byte == '-' && ends_token(at_ + 1)) {
      add(PieceKind::dash, 1);
    } else if (byte == ':' && (ends_token(at_ + 1) || !at_value())) {
      add(PieceKind::colon, 1);
    } else if ((byte == '[' || byte == '{') &&
               (at_value() || after_close() || !brackets_.empty())) {
      add(PieceKind::open, 1);
      brackets_ += byte;
    } else if (!brackets_.empty() && (byte == ']' || byte == '}')) {
      brackets_.pop_back();
      add(PieceKind::close, 1);
    } else if (!brackets_.empty() && byte == ',') {
      add(PieceKind::comma, 1);
    } else if ((byte == '"' || byte == '\'') && (at_value() || after_quote())) {
      const std::size_t length = quoted_length(text_, at_);
      if (length == 0)
        add(PieceKind::unclosed, line_end_ - at_);
      else
        add(PieceKind::quoted, length);
    } else if ((byte == '|' || byte == '>') && brackets_.empty() && at_value() && !first_) {
      add(PieceKind::block, line_end_ - at_);
      return true;
    } else {
      add(PieceKind::plain, plain_end() - at_);
    }
    return false;
  }

  bool after_close() const { return !pieces_.empty() && pieces_.back().kind == PieceKind::close; }
  bool after_quote() const { return !pieces_.empty() && pieces_.back().kind == PieceKind::quoted; }

  // Where plain text ends that begins here.
  std::size_t plain_end() const {
    std::size_t end = at_ + 1;
    for (; end < line_end_; ++end) {
      const char byte = text_[end];
      if (byte == ':' && (ends_token(end + 1) ||
                          (!brackets_.empty() && std::string_view(",[]{}").find(text_[end + 1]) !=
                                                     std::string_view::npos)))
        break;
      if (byte == '#' && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) break;
      if (!brackets_.empty() && std::string_view(",[]{}").find(byte) != std::string_view::npos)
        break;
    }
    while (end > at_ + 1 && (text_[end - 1] == ' ' || text_[end - 1] == '\t')) --end;
    return end;
  }

  void add(PieceKind kind, std::size_t length) {
    YamlPiece piece;
    piece.kind = kind;
    piece.offset = at_;
    piece.length = length;
    piece.depth = brackets_.size();
    piece.first = first_;
    piece.bracket = brackets_.empty() ? '\0' : brackets_.back();
    pieces_.push_back(piece);
    at_ += length;
    first_ = false;
  }

  std::size_t indentation(std::size_t start) const {
    std::size_t end = start;
    while (end < text_.size() && text_[end] == ' ') ++end;
    return end - start;
  }

  void skip_block(std::size_t parent) {
    while (at_ < text_.size()) {
      const std::size_t newline = std::min(text_.find('\n', at_), text_.size());
      const bool blank = trimmed(text_.substr(at_, newline - at_)).empty();
      if (!blank && indentation(at_) <= parent) return;
      at_ = std::min(newline + 1, text_.size());
    }
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t line_end_ = 0;
  bool first_ = true;
  std::string brackets_;
  std::vector<YamlPiece> pieces_;
};

}  // namespace

std::vector<YamlPiece> cut_pieces(std::string_view text, std::size_t start, std::size_t end) {
  return Cutter(text, start, end).cut();
}

}  // namespace entente
