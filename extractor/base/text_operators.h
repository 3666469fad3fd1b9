// What Symbol and SharedText have in common: they compare and print like the strings they stand
// for.
#ifndef ENTENTE_BASE_TEXT_OPERATORS_H_
#define ENTENTE_BASE_TEXT_OPERATORS_H_

#include <fmt/format.h>

#include <compare>
#include <concepts>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

namespace entente {

// True for Symbol and SharedText.
template <typename Text>
inline constexpr bool kIsRecordText = false;

template <typename Text>
concept RecordText = kIsRecordText<Text>;

// std::string, std::string_view, const char*: what such a text is made of and compared with.
template <typename Text>
concept ViewableText = std::convertible_to<Text, std::string_view> && !RecordText<Text>;

template <RecordText Text, ViewableText Other>
bool operator==(const Text& a, const Other& b) {
  return a.view() == std::string_view(b);
}

template <RecordText Text, ViewableText Other>
auto operator<=>(const Text& a, const Other& b) {
  return a.view() <=> std::string_view(b);
}

template <RecordText Text>
std::string operator+(std::string a, const Text& b) {
  return std::move(a.append(b.view()));
}

template <RecordText Text, ViewableText Other>
std::string operator+(const Text& a, const Other& b) {
  return std::string(a.view()).append(std::string_view(b));
}

template <RecordText Text>
std::ostream& operator<<(std::ostream& out, const Text& text) {
  return out << text.view();
}

}  // namespace entente

template <entente::RecordText Text>
struct fmt::formatter<Text> : fmt::formatter<std::string_view> {
  template <typename Context>
  auto format(const Text& text, Context& context) const {
    return fmt::formatter<std::string_view>::format(text.view(), context);
  }
};

#endif  // ENTENTE_BASE_TEXT_OPERATORS_H_
