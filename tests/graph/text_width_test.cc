// Estimated widths, wrapping and cutting.
#include "graph/text_width.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("text_width: wide characters are as wide as high, marks have no width") {
  CHECK(text_width("조선", 10) == doctest::Approx(20));
  CHECK(text_width("ii", 10) < text_width("MM", 10));
  CHECK(text_width("e\u0301", 10) == doctest::Approx(text_width("e", 10)));
  CHECK(text_width("Seoul", 12, true) > text_width("Seoul", 12));
}

TEST_CASE("text_width: names break at spaces and end in an ellipsis where lines run out") {
  using Lines = std::vector<std::string>;
  CHECK(wrap_text("United States", 11, true, 90, 2) == Lines{"United States"});
  CHECK(wrap_text("United States", 11, true, 45, 2) == Lines{"United", "States"});
  CHECK(wrap_text("", 11, true, 45, 2) == Lines{""});
  const Lines cut = wrap_text("Democratic Republic of the Congo", 11, true, 70, 2);
  REQUIRE(cut.size() == 2);
  CHECK(cut[0] == "Democratic");
  CHECK(cut[1].ends_with("…"));
  CHECK(text_width(cut[1], 11, true) <= 70);
}

TEST_CASE("text_width: a script without spaces breaks anywhere, Hangul only when it must") {
  CHECK(wrap_text("中华人民共和国", 10, false, 40, 2) ==
        std::vector<std::string>{"中华人民", "共和国"});
  CHECK(wrap_text("조선 인민공화국", 10, false, 55, 2) ==
        std::vector<std::string>{"조선", "인민공화국"});
  CHECK(wrap_text("조선민주주의인민공화국", 10, false, 60, 2) ==
        std::vector<std::string>{"조선민주주의", "인민공화국"});
}

TEST_CASE("text_width: lines are of like length, rather than full with a letter left over") {
  CHECK(wrap_text("중화인민공화국", 10, false, 60, 2) ==
        std::vector<std::string>{"중화인민", "공화국"});
  CHECK(wrap_text("The United Arab Emirates", 10, false, 90, 2) ==
        std::vector<std::string>{"The United", "Arab Emirates"});
}

TEST_CASE("text_width: whatever the text, no line is wider than allowed") {
  for (const char* text : {"Antidisestablishmentarianismville", "a b c d e f g h",
                           "المملكة العربية", "조선민주주의인민공화국 외무성", "   ", "x"}) {
    CAPTURE(text);
    for (const std::string& line : wrap_text(text, 11, true, 50, 2)) {
      CHECK(text_width(line, 11, true) <= 50);
    }
  }
}

}  // namespace
}  // namespace entente
