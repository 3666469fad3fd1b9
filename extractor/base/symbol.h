// Symbol: a word that repeats through records without end (a type, an actor's id or name, a rule).
#ifndef ENTENTE_BASE_SYMBOL_H_
#define ENTENTE_BASE_SYMBOL_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractor/base/text_operators.h"

namespace entente {

// Reads like a string, takes four bytes, and equal ones are told by their numbers. Each different
// text is kept once, for as long as the process lives: for words of a vocabulary, never for
// sentences, documents' names or ids of events. Texts become symbols in any thread at any time.
class Symbol {
 public:
  constexpr Symbol() = default;  // ""
  template <ViewableText Text>
  Symbol(const Text& text) : Symbol(number_of(text)) {}

  std::string_view view() const;
  operator std::string_view() const { return view(); }
  operator std::string() const { return std::string(view()); }

  const char* data() const { return view().data(); }
  bool empty() const { return number_ == 0; }
  std::size_t size() const { return view().size(); }
  void clear() { number_ = 0; }

  // Different texts have different ones, without gaps from 0 (""). They depend on what came first:
  // for looking up and grouping, never for an order that anybody sees.
  std::uint32_t number() const { return number_; }

  friend bool operator==(Symbol a, Symbol b) { return a.number_ == b.number_; }
  friend auto operator<=>(Symbol a, Symbol b) { return a.view() <=> b.view(); }

 private:
  explicit constexpr Symbol(std::uint32_t number) : number_(number) {}
  static std::uint32_t number_of(std::string_view text);

  std::uint32_t number_ = 0;
};

inline std::size_t hash_value(Symbol symbol) {
  return symbol.number() * std::size_t{0x9E3779B97F4A7C15};
}

template <>
inline constexpr bool kIsRecordText<Symbol> = true;

}  // namespace entente

#endif  // ENTENTE_BASE_SYMBOL_H_
