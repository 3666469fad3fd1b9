// Options that several verbs share.
#ifndef ENTENTE_CLI_OPTIONS_H_
#define ENTENTE_CLI_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

namespace entente {

// What a verb reads and with which rules.
struct ReadingOptions {
  std::vector<std::string> files;
  std::string source;              // of documents that name none; empty: not given
  std::string date;                // YYYY-MM-DD, checked; empty: not given
  std::vector<std::string> rules;  // empty: the rules that go with the program
  unsigned jobs = 0;               // 0: as many as there are processors
};

// FILE..., --date, --source, --rules and --jobs. `files` says what the files are.
void add_reading_options(CLI::App& verb, ReadingOptions& options, const std::string& files);

void add_rules_option(CLI::App& verb, std::vector<std::string>& rules);

// -o FILE
void add_output_option(CLI::App& verb, std::string& path);

// `examples` under the options, each line indented.
void add_examples(CLI::App& verb, const std::string& examples);

}  // namespace entente

#endif  // ENTENTE_CLI_OPTIONS_H_
