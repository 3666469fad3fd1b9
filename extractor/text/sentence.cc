// Cutting a document into blocks of lines and blocks into sentences. Tested by sentence_test.cc.
//
// A blank line ends a block; so does a single newline unless the text is hard-wrapped there. Inside
// a block a full stop ends a sentence unless an abbreviation, an initial or a lower-case word says
// otherwise. ICU's sentence breaker was not used: it stops at "Gen." and "U.S." and its exceptions
// cannot be kept in rules/ (docs/decisions).
#include "extractor/text/sentence.h"

namespace entente {
namespace {

constexpr std::uint32_t kMaxSentenceTokens = 400;  // cut there: no work may grow with its square
constexpr std::uint32_t kWrapMin = 45;             // bytes of a line that an editor has wrapped
constexpr std::uint32_t kWrapMax = 120;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v'; }

Span trim(std::string_view text, Span span) {
  while (span.start < span.end && (is_blank(text[span.start]) || text[span.start] == '\n'))
    ++span.start;
  while (span.end > span.start && (is_blank(text[span.end - 1]) || text[span.end - 1] == '\n'))
    --span.end;
  return span;
}

// A list item begins a line of its own: "- x", "* x", "• x", "12. x", "# Title", "| cell".
bool is_item(std::string_view line) {
  if (line.empty()) return false;
  if (line[0] == '#' || line[0] == '|' || line[0] == '>') return true;
  if ((line[0] == '-' || line[0] == '*') && line.size() > 1 && line[1] == ' ') return true;
  if (line.size() > 3 && line.substr(0, 3) == "\xE2\x80\xA2") return true;
  std::size_t digits = 0;
  while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9') ++digits;
  return digits > 0 && digits <= 2 && digits + 1 < line.size() && line[digits] == '.' &&
         line[digits + 1] == ' ';
}

class Splitter {
 public:
  Splitter(const Document& document, const TextRules& rules, const Vocabulary& vocabulary,
           TokenizedText& result)
      : text_(document.text), rules_(rules), vocabulary_(vocabulary), result_(result) {}

  void run(std::uint32_t from) {
    const std::uint32_t size = static_cast<std::uint32_t>(text_.size());
    Span block{from, from};
    std::uint32_t last_length = 0;  // of the block's last line; 0: no block is open
    for (std::uint32_t at = from; at < size;) {
      std::size_t newline = text_.find('\n', at);
      if (newline == std::string_view::npos) newline = size;
      const Span line = trim(text_, {at, static_cast<std::uint32_t>(newline)});
      at = static_cast<std::uint32_t>(newline) + 1;
      const std::string_view words = text_at(text_, line);
      const bool skipped = !words.empty() && rules_.is_boilerplate(words);
      const bool joins = last_length >= kWrapMin && last_length <= kWrapMax && !is_item(words);
      if (words.empty() || skipped || !joins) {
        if (last_length > 0) finish_block(block);
        last_length = 0;
        if (words.empty() || skipped) continue;
        block.start = line.start + static_cast<std::uint32_t>(rules_.slug_length(words));
        if (block.start >= line.end) continue;
      }
      block.end = line.end;
      last_length = line.end - line.start;
    }
    if (last_length > 0) finish_block(block);
  }

 private:
  char mark(const Token& token) const {
    return token.kind == TokenKind::mark && token.span.end - token.span.start == 1
               ? text_[token.span.start]
               : '\0';
  }

  bool is_closing(const Token& token) const {
    const char c = mark(token);
    if (c == '"' || c == ')' || c == ']' || c == '\'') return true;
    const std::string_view bytes = text_at(text_, token.span);
    return bytes == "\xE2\x80\x9D" || bytes == "\xE2\x80\x99";
  }

  // True when the token at `i` ends a sentence; the closing quotes behind it are not looked at.
  bool ends_at(std::uint32_t i, std::uint32_t next, std::uint32_t last) const {
    const std::vector<Token>& tokens = result_.tokens;
    if (next >= last) return true;
    const Token& follower = tokens[next];
    if (!follower.space_before) return false;
    const bool lower = follower.kind == TokenKind::word && !follower.capital;
    const char stop = mark(tokens[i]);
    if (stop == '!' || stop == '?') return !lower;
    if (stop == '.') {
      if (lower) return false;
      if (i == 0) return true;
      const Token& before = tokens[i - 1];
      if (tokens[i].space_before) return true;
      if (rules_.is_abbreviation(before.word)) return false;
      const bool initial = before.kind == TokenKind::word && before.capital &&
                           before.span.end - before.span.start == 1;
      return !initial || rules_.is_starter(follower.word);
    }
    // "U.S.", "a.m.": one token with its full stop, which may end a sentence too.
    return follower.capital && rules_.is_starter(follower.word);
  }

  void finish_block(Span block) {
    std::vector<Token>& tokens = result_.tokens;
    const std::uint32_t first = static_cast<std::uint32_t>(tokens.size());
    tokenize(text_, block, vocabulary_, tokens);
    const std::uint32_t last = static_cast<std::uint32_t>(tokens.size());
    ++paragraph_;
    std::uint32_t start = first;
    bool stopped = false;
    for (std::uint32_t i = first; i < last; ++i) {
      const char c = mark(tokens[i]);
      const bool dotted = tokens[i].kind == TokenKind::word && text_[tokens[i].span.end - 1] == '.';
      bool ends = i + 1 - start >= kMaxSentenceTokens;
      std::uint32_t next = i + 1;
      if (c == '.' || c == '!' || c == '?' || dotted) {
        while (next < last && is_closing(tokens[next]) && !tokens[next].space_before) ++next;
        ends = ends || ends_at(i, next, last);
        stopped = stopped || ends;
      }
      if (!ends) continue;
      add_sentence(start, next, false);
      start = next;
      i = next - 1;
    }
    if (start < last) add_sentence(start, last, !stopped);
  }

  void add_sentence(std::uint32_t first, std::uint32_t last, bool heading) {
    Sentence sentence;
    sentence.span = {result_.tokens[first].span.start, result_.tokens[last - 1].span.end};
    sentence.first_token = first;
    sentence.last_token = last;
    sentence.paragraph = paragraph_;
    sentence.heading = heading;
    result_.sentences.push_back(sentence);
  }

  std::string_view text_;
  const TextRules& rules_;
  const Vocabulary& vocabulary_;
  TokenizedText& result_;
  std::uint32_t paragraph_ = 0;
};

}  // namespace

void split_sentences(const Document& document, const TextRules& rules, const Vocabulary& vocabulary,
                     TokenizedText& result) {
  result.tokens.clear();
  result.sentences.clear();
  Splitter(document, rules, vocabulary, result).run(document.body);
}

}  // namespace entente
