// Pictures from DOT, by the Graphviz program beside us.
//
// A program rather than the library libgvc: a layout that runs away is stopped after a time, one
// that crashes takes nobody along, and nothing is printed; and where Graphviz is not installed the
// DOT files are written all the same. No shell is involved.
#ifndef ENTENTE_REPORT_GRAPHVIZ_RENDER_H_
#define ENTENTE_REPORT_GRAPHVIZ_RENDER_H_

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "extractor/base/diagnostic.h"

namespace entente {

enum class PictureFormat : std::uint8_t { svg, png, pdf };

const char* to_string(PictureFormat format);  // "svg" ...
std::optional<PictureFormat> parse_picture_format(std::string_view name);

struct RenderOptions {
  bool fixed = false;  // every node has its position (lanes): draw without searching a layout
  int dpi = 110;       // png alone
  std::chrono::milliseconds patience{60'000};
  std::string program = "dot";  // found on PATH unless it holds a slash
};

struct Rendering {
  std::string bytes;                  // the picture; empty when there is a problem
  std::optional<Diagnostic> problem;  // graphviz-missing, graphviz-failed or graphviz-timeout
};

// May be called from several threads at once. The environment is passed on; LC_ALL and such do not
// matter to the result.
Rendering render_dot(std::string_view dot, PictureFormat format, const RenderOptions& options = {});

}  // namespace entente

#endif  // ENTENTE_REPORT_GRAPHVIZ_RENDER_H_
