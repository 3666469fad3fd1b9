// Escaping for DOT.
#include "graph/dot_text.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

TEST_CASE("dot_text: names are always quoted, so that no keyword vanishes") {
  struct Row {
    std::string_view text;
    std::string_view quoted;
  };
  const Row rows[] = {{"node", "\"node\""},
                      {"", "\"\""},
                      {"C:\\", "\"C:\\\\\""},
                      {"say \"no\"", "\"say \\\"no\\\"\""},
                      {"two\nlines", "\"two lines\""},
                      {"a & b", "\"a & b\""},
                      {"bad \xFF", "\"bad \uFFFD\""},
                      {"\uFFFF|", "\"|\""}};
  for (const Row& row : rows) {
    CAPTURE(row.quoted);
    CHECK(dot_name(row.text) == row.quoted);
  }
}

TEST_CASE("dot_text: shown values do not start Graphviz's escapes or entities") {
  CHECK(dot_value("\\N &lt; \"x\"") == "\"\\\\N &amp;lt; \\\"x\\\"\"");
}

TEST_CASE("dot_text: HTML-like labels get no tags, entities or escapes from text") {
  CHECK(dot_html("<b>\"A\" & \\N</b>") == "&lt;b&gt;&quot;A&quot; &amp; \\\\N&lt;/b&gt;");
  CHECK(dot_html("]]>") == "]]&gt;");
  CHECK(dot_html("\x01") == " ");
}

TEST_CASE("dot_text: a fragment of a URL is letters, digits and percent escapes") {
  CHECK(url_fragment("PRK-1_a.b~") == "PRK-1_a.b~");
  CHECK(url_fragment("a b\"<#é") == "a%20b%22%3C%23%C3%A9");
}

}  // namespace
}  // namespace entente
