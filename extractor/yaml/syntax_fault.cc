// Explaining libyaml's errors; long because each way to go wrong has its own few lines, over one
// list of pieces. Tested by tests/yaml/syntax_fault_test.cc.
#include "extractor/yaml/syntax_fault.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/yaml/piece.h"
#include "extractor/yaml/scalar_source.h"

namespace entente {

namespace {

constexpr std::size_t kLongestFix = 160;       // bytes; a longer text is not repeated in the help
constexpr std::size_t kLongestLook = 1 << 20;  // bytes looked at for the cause

bool is_word_byte(char byte) {
  return std::isalnum(static_cast<unsigned char>(byte)) != 0 || byte == '_' || byte == '-' ||
         static_cast<unsigned char>(byte) >= 0x80;
}

// Quotes around `raw` that were meant to hold all of it, as in 'it's x', and not the first or last
// of several quoted words.
bool is_quoted_whole(std::string_view raw) {
  if (raw.size() < 2 || (raw.front() != '\'' && raw.front() != '"') || raw.back() != raw.front())
    return false;
  for (std::size_t i = 1; i + 1 < raw.size(); ++i)
    if (raw[i] == raw.front() && !(is_word_byte(raw[i - 1]) && is_word_byte(raw[i + 1])))
      return false;
  return true;
}

// Where `, key: ` begins in `text`; npos when nowhere.
std::size_t next_entry(std::string_view text) {
  for (std::size_t comma = text.find(','); comma != std::string_view::npos;
       comma = text.find(',', comma + 1)) {
    std::size_t at = std::min(text.find_first_not_of(' ', comma + 1), text.size());
    const std::size_t word = at;
    while (at < text.size() && is_word_byte(text[at])) ++at;
    if (at > word && text.substr(at, 2) == ": ") return comma;
  }
  return std::string_view::npos;
}

class FaultFinder {
 public:
  FaultFinder(const YamlFile& file, const YamlComplaint& complaint, std::size_t sound,
              Diagnostics& diagnostics)
      : file_(file), text_(file.text), complaint_(complaint), diagnostics_(diagnostics) {
    complaint_.line = std::max(complaint_.line, 1);
    complaint_.column = std::max(complaint_.column, 1);
    at_ = offset_at(file, complaint_.line, complaint_.column);
    sound = std::min(sound, text_.size());
    const std::size_t newline = sound == 0 ? std::string_view::npos : text_.rfind('\n', sound - 1);
    start_ = newline == std::string_view::npos ? 0 : newline + 1;
    std::size_t end = std::min(text_.find('\n', at_), text_.size());
    if (end > start_ + kLongestLook) end = start_ + kLongestLook;
    pieces_ = cut_pieces(text_, start_, std::max(end, start_));
  }

  void report() {
    if (report_tab()) return;
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      if (report_piece(i)) return;
    if (report_escape() || report_line_comma() || report_open_bracket() || report_layout()) return;
    if (complaint_.message == "illegal flow end" && at_ < text_.size())
      report_surplus(at_);
    else
      report_range(at_, 1, "yaml-syntax", "this cannot be read as YAML: " + complaint_.message,
                   "check the quotes, brackets and indentation here and on the line above");
  }

 private:
  void report_range(std::size_t offset, std::size_t length, std::string code, std::string message,
                    std::string help) {
    const YamlPlace place = place_at(file_, offset);
    report_place(file_, place.line, place.column, static_cast<int>(length), Severity::error,
                 std::move(code), std::move(message), std::move(help), diagnostics_);
  }

  char byte(const YamlPiece& piece) const { return text_[piece.offset]; }
  std::string_view text(const YamlPiece& piece) const {
    return text_.substr(piece.offset, piece.length);
  }

  // The piece before `i` on its line, or nullptr.
  const YamlPiece* before(std::size_t i) const {
    return i == 0 || pieces_[i].first ? nullptr : &pieces_[i - 1];
  }

  bool is_key(std::size_t i) const {
    return i + 1 < pieces_.size() && !pieces_[i + 1].first &&
           pieces_[i + 1].kind == PieceKind::colon;
  }

  // The piece that begins the text which piece `i` belongs to.
  std::size_t text_start(std::size_t i) const {
    while (const YamlPiece* previous = before(i)) {
      if (previous->kind == PieceKind::dash) break;
      const bool inside = previous->depth <= pieces_[i].depth;
      if (inside && (previous->kind == PieceKind::colon || previous->kind == PieceKind::open))
        break;
      // A comma within a map ends a text only where a key follows.
      if (inside && previous->kind == PieceKind::comma && (pieces_[i].bracket == '[' || is_key(i)))
        break;
      --i;
    }
    return i;
  }

  // The whole text that the author began at piece `i`, as far as it can be guessed.
  std::string_view meant_text(std::size_t i) const {
    const YamlPiece& piece = pieces_[i];
    std::size_t end = std::min(text_.find('\n', piece.offset), text_.size());
    for (std::size_t j = i; j < pieces_.size() && (j == i || !pieces_[j].first); ++j)
      if (pieces_[j].kind == PieceKind::comment) end = pieces_[j].offset;
    std::string_view raw = trimmed(text_.substr(piece.offset, end - piece.offset));
    if (piece.bracket == '{') {
      raw = raw.substr(0, next_entry(raw));
    } else if (piece.bracket == '[') {
      for (std::size_t j = i + 1; j < pieces_.size() && !pieces_[j].first; ++j)
        if (pieces_[j].kind == PieceKind::comma && pieces_[j].depth == piece.depth) {
          raw = raw.substr(0, pieces_[j].offset - piece.offset);
          break;
        }
    }
    if (piece.bracket == '\0') return raw;
    // A bracket that closes more than the text opened belongs to the map or list around it.
    std::size_t depth = 0;
    for (std::size_t j = 0; j < raw.size(); ++j) {
      if (raw[j] == '[' || raw[j] == '{') ++depth;
      if (raw[j] != ']' && raw[j] != '}') continue;
      if (depth == 0)
        raw = raw.substr(0, j);
      else
        --depth;
    }
    while (!raw.empty() && (raw.back() == ',' || raw.back() == ' ')) raw.remove_suffix(1);
    return raw;
  }

  // "quote it: '…'" for the text that begins at piece `i`.
  std::string quote_it(std::size_t i) const {
    const std::string_view raw = meant_text(i);
    if (raw.size() > kLongestFix) return "quote the whole text";
    return "quote it: " + single_quoted(is_quoted_whole(raw) ? raw.substr(1, raw.size() - 2) : raw);
  }

  bool report_text(std::size_t i, std::size_t length, std::string code, std::string message) {
    report_range(pieces_[i].offset, length, std::move(code), std::move(message), quote_it(i));
    return true;
  }

  bool report_piece(std::size_t i) {
    const YamlPiece& piece = pieces_[i];
    const YamlPiece* const previous = before(i);
    switch (piece.kind) {
      case PieceKind::unclosed:
        report_unclosed_quote(file_, piece.offset, diagnostics_);
        return true;
      case PieceKind::plain:
      case PieceKind::quoted:
      case PieceKind::open:
        if (previous != nullptr && report_neighbour(i, *previous)) return true;
        return piece.kind == PieceKind::plain && report_first_byte(i);
      case PieceKind::dash:
        if (previous == nullptr || previous->kind != PieceKind::colon) return false;
        report_range(piece.offset, 1, "list-on-key-line", "a list cannot begin on its key's line",
                     "begin it on the next line; if this is text, " + quote_it(i));
        return true;
      case PieceKind::colon:
        return report_colon(i);
      case PieceKind::block:
        return report_block(i);
      case PieceKind::close:
      case PieceKind::comma:
      case PieceKind::comment:
        return false;
    }
    return false;
  }

  // Two things side by side that YAML cannot join.
  bool report_neighbour(std::size_t i, const YamlPiece& previous) {
    const YamlPiece& piece = pieces_[i];
    if (previous.kind == PieceKind::quoted) {
      if (piece.bracket == '[' && piece.kind != PieceKind::plain) return report_comma(piece);
      const std::size_t start = text_start(i);
      report_range(piece.offset, piece.length, "text-after-quote", "text after the closing quote",
                   quote_it(start));
      return true;
    }
    if (previous.kind == PieceKind::close) {
      if (byte(piece) == ']' || byte(piece) == '}') return report_surplus(piece.offset);
      if (piece.bracket == '[' && piece.kind != PieceKind::plain) return report_comma(piece);
      const std::size_t start = text_start(opening(i - 1));
      if (pieces_[start].kind == PieceKind::open)
        return report_text(
            start, meant_text(start).size(), "unquoted-bracket",
            fmt::format("unquoted text cannot begin with '{}'", byte(pieces_[start])));
      return false;
    }
    if (previous.kind == PieceKind::plain && piece.kind == PieceKind::open) {
      const std::size_t start = text_start(i);
      return report_text(
          start, meant_text(start).size(), "unquoted-bracket",
          fmt::format("unquoted text within brackets cannot hold '{}'", byte(piece)));
    }
    return false;
  }

  bool report_surplus(std::size_t offset) {
    report_range(offset, 1, "unmatched-bracket",
                 fmt::format("this '{}' closes nothing", text_[offset]),
                 "remove it, or quote the text it belongs to");
    return true;
  }

  bool report_comma(const YamlPiece& piece) {
    report_range(piece.offset, 1, "missing-comma", "a comma is missing before this list item", "");
    return true;
  }

  // The piece that opens what piece `close` closes.
  std::size_t opening(std::size_t close) const {
    std::size_t i = close;
    while (i > 0 &&
           !(pieces_[i].kind == PieceKind::open && pieces_[i].depth == pieces_[close].depth))
      --i;
    return i;
  }

  bool report_first_byte(std::size_t i) {
    const YamlPiece& piece = pieces_[i];
    const char first = byte(piece);
    const bool lone = piece.length > 1 && text_[piece.offset + 1] == ' ';
    const bool wrong = std::string_view("%@`*&!").find(first) != std::string_view::npos ||
                       ((first == '?' || first == '-') && lone && piece.depth > 0) ||
                       (first == '?' && lone && !piece.first) ||
                       ((first == '|' || first == '>') && piece.depth > 0) ||
                       (first == ']' || first == '}' || first == ',');
    if (!wrong || text_start(i) != i) return false;
    return report_text(i, meant_text(i).size(), "unquoted-sign",
                       fmt::format("unquoted text cannot begin with '{}'", first));
  }

  bool report_colon(std::size_t i) {
    if (pieces_[i].first && pieces_[i].depth == 0) {
      report_range(pieces_[i].offset, 1, "key-not-text", "a key is missing before ':'", "");
      return true;
    }
    const std::size_t start = text_start(i);
    if (start == 0 || start == i || pieces_[start].first) return false;
    const YamlPiece& key_colon = pieces_[start - 1];
    if (key_colon.kind != PieceKind::colon) return false;
    report_range(pieces_[i].offset, 1, "colon-in-text", "unquoted text cannot hold ': '",
                 quote_it(start));
    return true;
  }

  bool report_block(std::size_t i) {
    const std::string_view header = text(pieces_[i]);
    const std::size_t sign = std::min(header.find_first_not_of("+-123456789", 1), header.size());
    const std::string_view rest = trimmed(header.substr(sign));
    if (rest.empty() || (rest.front() == '#' && header[sign] == ' ')) return false;
    return report_text(i, header.size(), "unquoted-sign",
                       fmt::format("unquoted text cannot begin with '{}'", header.front()));
  }

  bool report_tab() {
    for (int line = std::max(complaint_.line - 1, 1); line <= complaint_.line; ++line) {
      const std::string_view source = file_.line_text(line);
      const std::size_t solid = std::min(source.find_first_not_of(" \t"), source.size());
      const std::size_t tab = source.find('\t');
      if (tab >= solid || solid == source.size()) continue;
      report_range(offset_at(file_, line, static_cast<int>(tab) + 1), 1, "tab-indentation",
                   "a tab cannot indent", "use spaces");
      return true;
    }
    return false;
  }

  // libyaml met an escape that it does not know, in the quoted piece around its mark.
  bool report_escape() {
    if (complaint_.message.find("escape") == std::string::npos &&
        complaint_.message.find("hex") == std::string::npos &&
        complaint_.message.find("Unicode") == std::string::npos)
      return false;
    for (const YamlPiece& piece : pieces_) {
      if (piece.kind != PieceKind::quoted || byte(piece) != '"') continue;
      if (at_ <= piece.offset || at_ > piece.offset + piece.length) continue;
      const std::size_t slash = text_.rfind('\\', std::min(at_, piece.offset + piece.length - 1));
      if (slash == std::string_view::npos || slash < piece.offset) return false;
      const std::string_view inner = text(piece).substr(1, piece.length - 2);
      report_range(slash, 2, "unknown-escape",
                   "double quotes read '\\' as an escape, and this one is unknown",
                   inner.size() > kLongestFix ? "use single quotes"
                                              : "use single quotes: " + single_quoted(inner));
      return true;
    }
    return false;
  }

  // The line of the complaint begins a new entry within brackets that the line above left open
  // without a comma.
  bool report_line_comma() {
    const std::size_t line_start = offset_at(file_, complaint_.line, 1);
    for (std::size_t i = 1; i < pieces_.size(); ++i) {
      const YamlPiece& piece = pieces_[i];
      const YamlPiece& last = pieces_[i - 1];
      if (!piece.first || piece.offset < line_start || piece.depth == 0) continue;
      if (last.kind != PieceKind::plain && last.kind != PieceKind::quoted &&
          last.kind != PieceKind::close)
        return false;
      if (starts_further_left(piece.offset, last_opening(i))) return false;
      report_range(last.offset + last.length, 1, "missing-comma",
                   "a comma is missing at the end of this line", "");
      return true;
    }
    return false;
  }

  // The piece that opens the bracket around piece `i`.
  std::size_t last_opening(std::size_t i) const {
    const std::size_t depth = pieces_[i].depth;
    while (i > 0 && !(pieces_[i].kind == PieceKind::open && pieces_[i].depth + 1 == depth)) --i;
    return pieces_[i].offset;
  }

  // Whether the line of `offset` is indented no more than the line of `other`.
  bool starts_further_left(std::size_t offset, std::size_t other) const {
    const std::string_view line = file_.line_text(place_at(file_, offset).line);
    const std::string_view other_line = file_.line_text(place_at(file_, other).line);
    return std::min(line.find_first_not_of(' '), line.size()) <=
           std::min(other_line.find_first_not_of(' '), other_line.size());
  }

  // A [ or { that is not closed before the layout says that it ended.
  bool report_open_bracket() {
    std::vector<const YamlPiece*> open;
    const YamlPiece* comment = nullptr;
    for (const YamlPiece& piece : pieces_) {
      if (piece.kind == PieceKind::open) open.push_back(&piece);
      if (piece.kind == PieceKind::close && !open.empty()) {
        const bool pair = (byte(*open.back()) == '[') == (byte(piece) == ']');
        if (!pair) return report_wrong_close(*open.back(), piece);
        open.pop_back();
      }
      if (piece.kind == PieceKind::comment && !open.empty() && !piece.first) comment = &piece;
      if (open.empty()) comment = nullptr;
    }
    if (open.empty()) return false;
    if (comment != nullptr &&
        text(*comment).find(byte(*open.back()) == '[' ? ']' : '}') != std::string_view::npos) {
      report_range(comment->offset, 1, "comment-in-text",
                   "' #' begins a comment, which hides the closing bracket",
                   "quote the text that holds '#'");
      return true;
    }
    report_range(open.back()->offset, 1, "open-bracket",
                 fmt::format("this '{}' is not closed", byte(*open.back())),
                 fmt::format("add the '{}', or quote the text it belongs to",
                             byte(*open.back()) == '[' ? ']' : '}'));
    return true;
  }

  bool report_wrong_close(const YamlPiece& open, const YamlPiece& close) {
    report_range(close.offset, 1, "unmatched-bracket",
                 fmt::format("'{}' cannot close the '{}' of line {}", byte(close), byte(open),
                             place_at(file_, open.offset).line),
                 fmt::format("close it with '{}' first", byte(open) == '[' ? ']' : '}'));
    return true;
  }

  // Lines that are no entry, or stand at no level.
  bool report_layout() {
    const std::size_t line_start = offset_at(file_, complaint_.line, 1);
    const std::string_view source = file_.line_text(complaint_.line);
    const std::size_t indent = std::min(source.find_first_not_of(' '), source.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const YamlPiece& piece = pieces_[i];
      const bool alone = piece.kind == PieceKind::plain && piece.first &&
                         (i + 1 == pieces_.size() || pieces_[i + 1].first ||
                          pieces_[i + 1].kind == PieceKind::comment);
      if (!alone || piece.offset >= line_start) continue;
      const std::size_t colon = text(piece).find(':');
      report_range(piece.offset, piece.length, "not-an-entry", "expected 'key: value' here",
                   colon == std::string_view::npos
                       ? "add the key; text that goes on from the line above must be indented more"
                       : "write a space after ':'");
      return true;
    }
    if (indent == source.size() || at_ > line_start + source.size()) return false;
    if (complaint_.message == "mapping values are not allowed in this context" &&
        line_start > start_) {
      report_range(line_start + indent, 1, "wrong-indentation",
                   "this line is indented more than the entry above",
                   "line it up with the entries that it belongs to");
      return true;
    }
    if (at_ != line_start + indent) return false;
    if (complaint_.message == "did not find expected key" ||
        complaint_.message == "did not find expected '-' indicator") {
      report_range(at_, 1, "wrong-indentation", "this line fits no level of the lines above",
                   source[indent] == '-'
                       ? "a list belongs under its key, entries of a map have no '- '"
                       : "line it up with the entries that it belongs to");
      return true;
    }
    return false;
  }

  const YamlFile& file_;
  std::string_view text_;
  YamlComplaint complaint_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;     // of the complaint
  std::size_t start_ = 0;  // of the line from which the cause is looked for
  std::vector<YamlPiece> pieces_;
};

}  // namespace

void report_syntax_fault(const YamlFile& file, const YamlComplaint& complaint, std::size_t sound,
                         Diagnostics& diagnostics) {
  FaultFinder(file, complaint, sound, diagnostics).report();
}

void report_unclosed_quote(const YamlFile& file, std::size_t offset, Diagnostics& diagnostics) {
  const YamlPlace place = place_at(file, offset);
  report_place(
      file, place.line, place.column, 1, Severity::error, "unclosed-quote",
      "this quote is not closed on its line",
      fmt::format("add the closing {}; long text goes into a block (key: >)", file.text[offset]),
      diagnostics);
}

}  // namespace entente
