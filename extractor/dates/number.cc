// Reading numbers. Tested by tests/dates/number_test.cc.
#include "extractor/dates/number.h"

namespace entente {
namespace {

using Role = WordEntry::NumberRole;

ClassMask ordinal_classes(double value) {
  ClassMask classes = mask_of(NumberClass::ord);
  if (value >= 1 && value <= 31) classes |= mask_of(NumberClass::day);
  return classes;
}

ClassMask cardinal_word_classes(double value) {
  ClassMask classes = mask_of(NumberClass::num);
  if (value >= 1 && value <= 12) classes |= mask_of(NumberClass::hour);
  return classes;
}

// 14.06.2025 or 2025.06.14 as year * 10000 + month * 100 + day; 0: neither.
double dotted_number(std::string_view digits) {
  int parts[3] = {0, 0, 0};
  std::size_t lengths[3] = {0, 0, 0};
  std::size_t part = 0;
  for (const char c : digits) {
    if (c == '.') {
      if (++part > 2) return 0;
    } else if (c >= '0' && c <= '9') {
      parts[part] = parts[part] * 10 + (c - '0');
      if (++lengths[part] > 4) return 0;
    } else {
      return 0;
    }
  }
  if (part != 2) return 0;
  if (lengths[0] == 4) {
    std::swap(parts[0], parts[2]);
    std::swap(lengths[0], lengths[2]);
  }
  if (lengths[2] != 4 || lengths[0] > 2 || lengths[1] > 2) return 0;
  if (parts[0] < 1 || parts[0] > 31 || parts[1] < 1 || parts[1] > 12) return 0;
  return parts[2] * 10000.0 + parts[1] * 100.0 + parts[0];
}

bool fold_equal(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c) != lower[i]) return false;
  }
  return true;
}

class NumberReader {
 public:
  NumberReader(const WordTable& table, std::string_view text, std::span<const Token> tokens,
               std::uint32_t last)
      : table_(table), text_(text), tokens_(tokens), last_(last) {}

  bool read_digits(std::uint32_t at, DatePiece& piece) const {
    const std::string_view word = text_at(text_, tokens_[at].span);
    std::size_t digits = 0;
    double value = 0;
    double fraction = 0;  // weight of the next digit behind the point; 0: none seen
    bool comma = false;
    std::size_t points = 0;
    for (; digits < word.size(); ++digits) {
      const char c = word[digits];
      if (c >= '0' && c <= '9') {
        if (fraction > 0) {
          value += fraction * (c - '0');
          fraction /= 10;
        } else {
          value = value * 10 + (c - '0');
        }
      } else if (c == ',') {
        comma = true;
      } else if (c == '.') {
        ++points;
        fraction = 0.1;
      } else {
        break;
      }
    }
    piece.last_token = at + 1;
    piece.number = value;
    if (points > 1) {
      piece.number = dotted_number(word);
      if (piece.number > 0) piece.classes |= mask_of(NumberClass::dotted);
      return true;
    }
    const std::string_view letters = word.substr(digits);
    const bool whole = !comma && points == 0;
    if (!letters.empty()) {
      read_suffix(letters, digits, whole, piece);
      return true;
    }
    piece.classes |= mask_of(NumberClass::num);
    if (whole) piece.classes |= digit_classes(value, digits);
    read_fraction(at, piece);
    return true;
  }

  bool read_words(std::uint32_t at, DatePiece& piece) const {
    double total = 0, current = 0;
    Role before = Role::none;
    bool ordinal = false, year = false;
    std::uint32_t end = at;
    std::uint32_t i = at;
    while (i < last_) {
      const WordEntry* entry = word_at(i);
      if (entry == nullptr && before == Role::ten && is_hyphen(i) && i + 1 < last_ &&
          !tokens_[i].space_before && !tokens_[i + 1].space_before) {
        entry = word_at(++i);
        if (entry == nullptr || (entry->role != Role::unit && entry->role != Role::ordinal)) break;
      }
      if (entry == nullptr) break;
      const double value = entry->number;
      const bool after_ten = before == Role::ten && value < 10;
      const bool fits = before == Role::none || before == Role::scale || before == Role::joiner ||
                        before == Role::article || after_ten;
      if (entry->role == Role::article) {
        // "a hundred", never "a" alone
        if (before != Role::none || i + 1 >= last_) break;
        const WordEntry* next = word_at(i + 1);
        if (next == nullptr || next->role != Role::scale) break;
      } else if (entry->role == Role::joiner) {
        if (before != Role::scale || i + 1 >= last_) break;
        const WordEntry* next = word_at(i + 1);
        if (next == nullptr || (next->role != Role::unit && next->role != Role::ten)) break;
      } else if (entry->role == Role::scale) {
        if (before == Role::none || before == Role::joiner) break;
        if (value < 1000) {
          current = (current == 0 ? 1 : current) * value;
        } else {
          total += (current == 0 ? 1 : current) * value;
          current = 0;
        }
      } else if (entry->role == Role::ordinal) {
        if (!fits) break;
        current += value;
        ordinal = true;
        end = i + 1;
        break;
      } else if (fits) {
        current += value;
      } else if (total == 0 && current >= 10 && current <= 20 && !year && value >= 10) {
        current = current * 100 + value;  // nineteen ninety-four, twenty ten
        year = true;
      } else {
        break;
      }
      before = entry->role;
      if (entry->role != Role::article && entry->role != Role::joiner) end = i + 1;
      ++i;
    }
    if (end == at) return false;
    piece.last_token = end;
    piece.number = total + current;
    if (year) {
      piece.classes |= mask_of(NumberClass::year);
    } else if (ordinal) {
      piece.classes |= ordinal_classes(piece.number);
    } else {
      piece.classes |= cardinal_word_classes(piece.number);
      read_half(piece);
    }
    return true;
  }

 private:
  const WordEntry* word_at(std::uint32_t at) const {
    if (tokens_[at].word == kUnknownWord) return nullptr;
    const std::uint16_t entry = table_.entry(tokens_[at].word);
    if (entry == 0 || table_.entries[entry].role == Role::none) return nullptr;
    return &table_.entries[entry];
  }

  bool is_mark(std::uint32_t at, char mark) const {
    return tokens_[at].kind == TokenKind::mark && text_[tokens_[at].span.start] == mark;
  }
  bool is_hyphen(std::uint32_t at) const { return is_mark(at, '-'); }

  static ClassMask digit_classes(double value, std::size_t digits) {
    ClassMask classes = 0;
    if (digits <= 2) {
      if (value >= 1 && value <= 31) classes |= mask_of(NumberClass::day);
      if (value >= 1 && value <= 12) classes |= mask_of(NumberClass::month_number);
      if (value <= 24) classes |= mask_of(NumberClass::hour);
    }
    if (digits == 2) {
      classes |= mask_of(NumberClass::short_year);
      if (value <= 59) classes |= mask_of(NumberClass::minute);
    }
    if (digits == 4 && value >= 1000 && value <= 2999) classes |= mask_of(NumberClass::year);
    if (digits == 4 && value < 2400 && static_cast<int>(value) % 100 < 60) {
      classes |= mask_of(NumberClass::hhmm);
    }
    return classes;
  }

  void read_suffix(std::string_view letters, std::size_t digits, bool whole,
                   DatePiece& piece) const {
    if (!whole) return;
    for (const NumberSuffix& suffix : table_.suffixes) {
      if (!fold_equal(letters, suffix.text)) continue;
      const double value = piece.number;
      switch (suffix.kind) {
        case NumberSuffix::Kind::none:
          break;
        case NumberSuffix::Kind::ordinal:
          piece.classes |= ordinal_classes(value);
          break;
        case NumberSuffix::Kind::decade:
          if ((digits == 4 || digits == 2) && static_cast<int>(value) % 10 == 0) {
            piece.classes |= mask_of(NumberClass::decade);
          }
          break;
        case NumberSuffix::Kind::am:
        case NumberSuffix::Kind::pm:
          if (value >= 1 && value <= 12) piece.classes |= mask_of(NumberClass::clock);
          break;
      }
      if (piece.classes == 0) continue;
      piece.suffix = suffix.kind;
      return;
    }
  }

  // 2 1/2, 2-1/2, 1/2.
  void read_fraction(std::uint32_t at, DatePiece& piece) const {
    const auto half_at = [this](std::uint32_t i, double& value) {
      if (i + 2 >= last_ || tokens_[i].kind != TokenKind::number || !is_mark(i + 1, '/') ||
          tokens_[i + 1].space_before || tokens_[i + 2].space_before ||
          tokens_[i + 2].kind != TokenKind::number) {
        return false;
      }
      const std::string_view over = text_at(text_, tokens_[i].span);
      const std::string_view under = text_at(text_, tokens_[i + 2].span);
      if (over.size() != 1 || under.size() != 1 || over[0] >= under[0] || over[0] == '0')
        return false;
      if (under[0] != '2' && under[0] != '4' && under[0] != '3') return false;
      if (i + 3 < last_ && is_mark(i + 3, '/')) return false;  // a numeric date
      value = static_cast<double>(over[0] - '0') / static_cast<double>(under[0] - '0');
      return true;
    };
    double part = 0;
    if (half_at(at + 1, part) && tokens_[at + 1].space_before) {
      piece.last_token = at + 4;
    } else if (at + 1 < last_ && is_hyphen(at + 1) && half_at(at + 2, part)) {
      piece.last_token = at + 5;
    } else if (half_at(at, part)) {
      piece.number = 0;
      piece.last_token = at + 3;
    } else {
      read_half(piece);
      return;
    }
    piece.number += part;
    piece.classes = mask_of(NumberClass::num);
  }

  // "two and a half"
  void read_half(DatePiece& piece) const {
    for (const std::vector<WordId>& words : table_.half_more) {
      if (piece.last_token + words.size() > last_) continue;
      bool equal = true;
      for (std::size_t k = 0; k < words.size() && equal; ++k) {
        equal = tokens_[piece.last_token + k].word == words[k];
      }
      if (!equal) continue;
      piece.last_token += static_cast<std::uint32_t>(words.size());
      piece.number += 0.5;
      piece.classes = mask_of(NumberClass::num);
      return;
    }
  }

  const WordTable& table_;
  std::string_view text_;
  std::span<const Token> tokens_;
  std::uint32_t last_;
};

}  // namespace

bool read_number(const WordTable& table, std::string_view text, std::span<const Token> tokens,
                 std::uint32_t at, std::uint32_t last, DatePiece& piece) {
  const NumberReader reader(table, text, tokens, last);
  if (tokens[at].kind == TokenKind::number) return reader.read_digits(at, piece);
  return reader.read_words(at, piece);
}

ClassMask number_classes(const WordEntry& entry) {
  switch (entry.role) {
    case Role::unit:
    case Role::ten:
      return cardinal_word_classes(entry.number);
    case Role::ordinal:
      return ordinal_classes(entry.number);
    default:
      return 0;
  }
}

}  // namespace entente
