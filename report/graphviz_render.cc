// Calling Graphviz and saying what went wrong. Tested by tests/report/graphviz_render_test.cc.
#include "report/graphviz_render.h"

#include <cerrno>
#include <cstring>

#include "graph/utf8.h"
#include "report/child_process.h"

namespace entente {
namespace {

Diagnostic problem_of(std::string code, std::string message, std::string help) {
  Diagnostic problem;
  problem.code = std::move(code);
  problem.message = std::move(message);
  problem.help = std::move(help);
  return problem;
}

std::string first_line(std::string_view text) {
  return shorten_text(display_text(text.substr(0, text.find('\n'))), 200);
}

std::optional<Diagnostic> judge(const ChildResult& result, const RenderOptions& options) {
  using End = ChildResult::End;
  const std::string program = "'" + options.program + "'";
  switch (result.end) {
    case End::not_started:
      if (result.code == ENOENT || result.code == EACCES) {
        return problem_of("graphviz-missing", "cannot draw: there is no program " + program,
                          "install Graphviz (Debian: apt install graphviz); the DOT file can be "
                          "drawn later");
      }
      return problem_of("graphviz-failed",
                        "cannot start " + program + ": " + std::strerror(result.code), "");
    case End::timed_out:
      return problem_of("graphviz-timeout",
                        program + " had not drawn the picture after " +
                            std::to_string(options.patience.count() / 1000) + " seconds",
                        "draw the DOT file by hand, or draw fewer events");
    case End::killed:
      return problem_of("graphviz-failed",
                        program + " was stopped by signal " + std::to_string(result.code),
                        first_line(result.err));
    case End::finished:
      break;
  }
  if (result.code == 0 && !result.out.empty()) return std::nullopt;
  return problem_of("graphviz-failed",
                    program + " failed with status " + std::to_string(result.code),
                    first_line(result.err));
}

// Graphviz gives the words after bold ones a text of their own that begins with the space between,
// which readers of SVG drop: it becomes one that they keep.
std::string keep_leading_spaces(std::string_view svg) {
  constexpr std::string_view kOpening = "<text ";
  std::string out;
  out.reserve(svg.size() + svg.size() / 50);
  std::size_t copied = 0;
  for (std::size_t at = svg.find(kOpening); at != std::string_view::npos;
       at = svg.find(kOpening, at + 1)) {
    const std::size_t words = svg.find('>', at);
    if (words == std::string_view::npos) break;
    if (svg.substr(words + 1, 1) != " ") continue;
    out += svg.substr(copied, words + 1 - copied);
    out += "&#160;";
    copied = words + 2;
  }
  out += svg.substr(copied);
  return out;
}

}  // namespace

const char* to_string(PictureFormat format) {
  switch (format) {
    case PictureFormat::svg:
      return "svg";
    case PictureFormat::png:
      return "png";
    case PictureFormat::pdf:
      return "pdf";
  }
  return "svg";
}

std::optional<PictureFormat> parse_picture_format(std::string_view name) {
  for (const PictureFormat format : {PictureFormat::svg, PictureFormat::png, PictureFormat::pdf}) {
    if (name == to_string(format)) return format;
  }
  return std::nullopt;
}

Rendering render_dot(std::string_view dot, PictureFormat format, const RenderOptions& options) {
  std::vector<std::string> words{options.program, std::string("-T") + to_string(format)};
  if (options.fixed) {
    words.emplace_back("-Kneato");
    words.emplace_back("-n2");
  }
  if (format == PictureFormat::png) words.push_back("-Gdpi=" + std::to_string(options.dpi));
  ChildResult result = run_child(words, dot, options.patience);
  Rendering rendering;
  rendering.problem = judge(result, options);
  if (rendering.problem) return rendering;
  rendering.bytes =
      format == PictureFormat::svg ? keep_leading_spaces(result.out) : std::move(result.out);
  return rendering;
}

}  // namespace entente
