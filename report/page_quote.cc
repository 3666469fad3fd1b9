// One byte of paint for each byte of the sentence, then runs. Tested by
// tests/page/page_quote_test.cc.
#include "report/page_quote.h"

#include <algorithm>
#include <string_view>

#include "graph/utf8.h"

namespace entente {
namespace {

bool begins_character(std::string_view text, std::size_t position) {
  return position >= text.size() || (static_cast<unsigned char>(text[position]) & 0xC0) != 0x80;
}

class Paint {
 public:
  explicit Paint(const Event& event)
      : text_(event.evidence),
        start_(event.evidence_span.start),
        marks_(event.evidence.size(), QuoteMark::none),
        // A record that was read back has its broken bytes repaired, which moves what follows.
        exact_(event.evidence.size() == event.evidence_span.end - event.evidence_span.start) {}

  // Words of the record: at their place, else where else the sentence has them.
  void words(const std::string& words, const Span& span, QuoteMark mark) {
    if (words.empty() || span.empty()) return;
    std::size_t place = span.start - start_;
    if (span.start < start_ || place > text_.size() ||
        text_.compare(place, words.size(), words) != 0) {
      const bool here = span.start >= start_ && place <= text_.size() + words.size();
      place = exact_ || !here ? std::string_view::npos : text_.find(words);
    }
    if (place != std::string_view::npos) fill(place, place + words.size(), mark);
  }

  // Offsets alone.
  void span(const Span& span, QuoteMark mark) {
    if (span.empty() || !exact_ || span.start < start_) return;
    fill(span.start - start_, span.end - start_, mark);
  }

  std::vector<QuotePart> parts() const {
    std::vector<QuotePart> parts;
    for (std::size_t from = 0; from < text_.size();) {
      std::size_t to = from + 1;
      while (to < text_.size() && marks_[to] == marks_[from]) ++to;
      parts.push_back({marks_[from], repair_utf8(text_.substr(from, to - from))});
      from = to;
    }
    return parts;
  }

 private:
  void fill(std::size_t from, std::size_t to, QuoteMark mark) {
    if (to > text_.size() || !begins_character(text_, from) || !begins_character(text_, to)) return;
    for (std::size_t i = from; i < to; ++i) marks_[i] = std::max(marks_[i], mark);
  }

  std::string_view text_;
  std::size_t start_;
  std::vector<QuoteMark> marks_;
  bool exact_;
};

}  // namespace

std::vector<QuotePart> quote_parts(const Event& event) {
  Paint paint(event);
  if (event.date) paint.words(event.date->text, event.date->span, QuoteMark::date);
  for (const Participant& target : event.target) {
    paint.words(target.text, target.span, QuoteMark::target);
  }
  for (const Participant& source : event.source) {
    paint.words(source.text, source.span, QuoteMark::source);
  }
  paint.span(event.trigger, QuoteMark::trigger);
  return paint.parts();
}

}  // namespace entente
