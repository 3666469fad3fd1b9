// entente explain: how sentences are read, and what became of each rule; also as rules explain,
// which tells what a problem's code means too.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "cli/choice.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rule_loading.h"
#include "cli/rules_problem.h"
#include "cli/story.h"
#include "cli/streaming.h"
#include "cli/verbs.h"
#include "report/explanation_formats.h"

namespace entente {
namespace {

struct ExplainOptions {
  StreamingOptions streaming;
  std::string format = "text";
};

// A sentence in place of files: words that name no file.
bool is_sentence(const std::vector<std::string>& words) {
  return words.front() != "-" && !std::filesystem::exists(words.front()) &&
         (words.size() > 1 || words.front().find(' ') != std::string::npos);
}

// Colours for a terminal that wants them (https://no-color.org).
Colour wanted_colour(const std::string& output) {
  const char* refused = std::getenv("NO_COLOR");
  const char* terminal = std::getenv("TERM");
  if (refused != nullptr && *refused != '\0') return Colour::no;
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return Colour::no;
  const bool standard = output.empty() || output == "-";
  return standard && ::isatty(STDOUT_FILENO) == 1 ? Colour::yes : Colour::no;
}

std::string written(const Explanation& explanation, const std::string& format, Colour colour) {
  if (format == "json") return write_explanation_json(explanation);
  if (format == "html") return write_explanation_html(explanation);
  return write_explanation_text(explanation, colour);
}

ExitStatus explain_sentence(const ExplainOptions& options) {
  const ReadingOptions& reading = options.streaming.reading;
  Messages messages;
  const std::shared_ptr<const RulePack> pack = load_named_rules(reading.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  Document document;
  document.text = fmt::format("{}", fmt::join(reading.files, " "));
  if (!reading.date.empty()) document.date = parse_day(reading.date);
  Extractor extractor(pack);
  std::string text = written(make_explanation(extractor, document), options.format,
                             wanted_colour(options.streaming.output));
  if (options.format == "html") text = explanation_page_head() + text + explanation_page_foot();
  return write_result(options.streaming.output, text, messages);
}

ExitStatus explain_files(const ExplainOptions& options) {
  const Colour colour = wanted_colour(options.streaming.output);
  const std::string& format = options.format;
  return stream_documents(
      options.streaming, [&](const RulePack&, std::string& head) -> DocumentWork {
        if (format == "html") head = explanation_page_head();
        return
            [&format, colour](Extractor& extractor, const Document& document, PassResult& result) {
              result.text += written(make_explanation(extractor, document), format, colour);
            };
      });
}

ExitStatus explain(const ExplainOptions& options) {
  const std::vector<std::string>& words = options.streaming.reading.files;
  if (words.size() == 1 && !std::filesystem::exists(words.front())) {
    Messages messages;
    if (const std::optional<std::string> lesson = lesson_on(words.front(), messages))
      return write_result(options.streaming.output, *lesson, messages);
  }
  return is_sentence(words) ? explain_sentence(options) : explain_files(options);
}

}  // namespace

void add_explain_verb(CLI::App& parent, Action& action) {
  CLI::App* verb = parent.add_subcommand(
      "explain",
      "Show how each sentence is read, which rules were tried on it and what stopped them;\n"
      "or what the code of a problem means");
  std::shared_ptr<ExplainOptions> options = std::make_shared<ExplainOptions>();
  add_reading_options(
      *verb, options->streaming.reading,
      "A sentence; or texts or JSON Lines, - is standard input; or a problem's code");
  add_output_option(*verb, options->streaming.output);
  verb->add_option("--format", options->format,
                   "text (the default; in colour on a terminal, unless NO_COLOR is set), json\n"
                   "(a line a document), html (a page to share)")
      ->check(one_of("format", {"text", "json", "html"}))
      ->option_text("FORMAT");
  add_examples(*verb,
               "  entente explain 'Pyongyang rejected talks with Seoul.'\n"
               "  entente explain article.txt | less\n"
               "  entente explain --format html article.txt -o reading.html\n"
               "  entente explain unknown-key");
  verb->callback([options, &action] { action = [options] { return explain(*options); }; });
}

}  // namespace entente
