// Pages put together by the real pdfunite, and what is said where it is not there.
#include "report/pdf_pages.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "report/child_process.h"

namespace entente {
namespace {

TEST_CASE("pdf_pages: several pages become one file, whose links are kept") {
  std::vector<std::string> pages;
  for (const char* name : {"one", "two", "three"}) {
    pages.push_back(
        render_dot("digraph { " + std::string(name) + " [URL=\"page.html#" + name + "\"] }",
                   PictureFormat::pdf)
            .bytes);
  }
  const Rendering all = join_pdf_pages(pages);
  if (pages[0].empty() || (all.problem && all.problem->code == "pdfunite-missing")) {
    MESSAGE("NOT TESTED: graphviz or poppler-utils is not installed");
    return;
  }
  REQUIRE(!all.problem);
  const ChildResult text =
      run_child({"pdftotext", "-layout", "-", "-"}, all.bytes, std::chrono::seconds{30});
  CHECK(text.out.find("one") < text.out.find("two"));
  CHECK(text.out.find("two") < text.out.find("three"));
  CHECK(std::count(text.out.begin(), text.out.end(), '\f') == 3);
  for (const char* name : {"page.html#one", "page.html#two", "page.html#three"}) {
    CHECK(all.bytes.find(name) != std::string::npos);
  }
}

TEST_CASE("pdf_pages: a missing program and a bad page are problems, with a way out") {
  const Rendering missing = join_pdf_pages({"x"}, "no-such-program");
  REQUIRE(missing.problem);
  CHECK(missing.problem->code == "pdfunite-missing");
  CHECK(missing.problem->help.find("poppler-utils") != std::string::npos);
  const Rendering bad = join_pdf_pages({"no PDF", "neither"});
  REQUIRE(bad.problem);
  CHECK(bad.bytes == "");
}

}  // namespace
}  // namespace entente
