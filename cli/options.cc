// Wording and checks of the shared options.
#include "cli/options.h"

#include "extractor/base/date_range.h"

namespace entente {
namespace {

constexpr unsigned kMaxJobs = 1024;

std::string check_day(const std::string& text) {
  if (parse_day(text)) return {};
  return "'" + text + "' is no day of the calendar: write YYYY-MM-DD, as in 2025-06-14";
}

}  // namespace

void add_reading_options(CLI::App& verb, ReadingOptions& options, const std::string& files) {
  verb.add_option("FILE", options.files, files)->required()->option_text("...");
  verb.add_option("--date", options.date,
                  "The day of publication of every document, whatever it says itself")
      ->check(CLI::Validator(check_day, ""))
      ->option_text("YYYY-MM-DD");
  verb.add_option("--source", options.source,
                  "The publisher of the documents that do not name theirs: it tells who \"we\" are")
      ->option_text("NAME");
  add_rules_option(verb, options.rules);
  verb.add_option("-j,--jobs", options.jobs,
                  "How many documents at a time (0, the default: one a processor);\n"
                  "the output is the same whatever the number")
      ->check(CLI::Range(0U, kMaxJobs))
      ->option_text("N");
}

void add_rules_option(CLI::App& verb, std::vector<std::string>& rules) {
  // One value an option, or `-r rules a.txt` would take the text for a rule folder.
  verb.add_option("-r,--rules", rules,
                  "Folder (or file) of rules; may be given several times.\n"
                  "Else $ENTENTE_RULES, else the rules that go with the program")
      ->allow_extra_args(false)
      ->option_text("DIR");
}

void add_output_option(CLI::App& verb, std::string& path) {
  verb.add_option("-o,--output", path, "Write to FILE instead of standard output")
      ->option_text("FILE");
}

void add_examples(CLI::App& verb, const std::string& examples) {
  verb.footer("Examples:\n" + examples);
}

}  // namespace entente
