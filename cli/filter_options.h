// FilterOptions: which part of the timeline, and between whom; for timeline, graph and report.
#ifndef ENTENTE_CLI_FILTER_OPTIONS_H_
#define ENTENTE_CLI_FILTER_OPTIONS_H_

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "cli/story.h"

namespace entente {

// As typed; words and days are checked while the command line is read.
struct FilterOptions {
  std::string from;
  std::string until;
  std::vector<std::string> actors;
  std::vector<std::string> dyad;
  std::vector<std::string> types;
  std::vector<std::string> tones;
  std::vector<std::string> statuses;
  std::string grain = "states";
  int response_days = -1;  // negative: links by the words of the texts alone
};

// --from, --until, --actor, --dyad, --type, --tone, --status, --actors and --responses.
void add_filter_options(CLI::App& verb, FilterOptions& options);

// Links, filters and refines the story's timeline, and makes its graph anew. False: a type or an
// actor that nothing has was asked for, which has been said; nothing is to be written then.
bool apply_filters(const FilterOptions& options, Story& story, Messages& messages);

}  // namespace entente

#endif  // ENTENTE_CLI_FILTER_OPTIONS_H_
