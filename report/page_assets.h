// The page's template, style and script, as they stand in report/page/; embedded while building.
#ifndef ENTENTE_REPORT_PAGE_ASSETS_H_
#define ENTENTE_REPORT_PAGE_ASSETS_H_

#include <string_view>

namespace entente {

struct PageAsset {
  std::string_view text;
  std::string_view sha256;  // of the text, in hexadecimal digits
};

extern const std::string_view kPageHtml;  // with {{places}} to fill
extern const PageAsset kPageStyle;
extern const PageAsset kPageScript;

}  // namespace entente

#endif  // ENTENTE_REPORT_PAGE_ASSETS_H_
