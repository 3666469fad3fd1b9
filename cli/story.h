// Story: the events of all inputs, and what a verb makes of them.
#ifndef ENTENTE_CLI_STORY_H_
#define ENTENTE_CLI_STORY_H_

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/document_pass.h"
#include "cli/exit_status.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "extractor/events/event.h"
#include "extractor/events/ontology.h"
#include "extractor/rulepack/rule_pack.h"
#include "graph/event_graph.h"
#include "graph/picture.h"
#include "graph/timeline.h"
#include "report/graphviz_render.h"

namespace entente {

enum class View { network, lanes };

struct Story {
  std::shared_ptr<const RulePack> pack;
  std::size_t documents = 0;
  std::size_t event_count = 0;
  std::vector<Event> events;  // in the order of inputs and texts, where they are kept
  Timeline timeline;
  EventGraph graph;
};

// Loads the rules and reads every input: texts and event records alike. With `keep_events` the
// story has its events beside the timeline. Nothing: the rules have errors, or no input could be
// read; `status` says which, and why has been said.
std::optional<Story> read_story(const ReadingOptions& options, bool keep_events, Messages& messages,
                                ExitStatus& status);

std::string write_events_jsonl(const Story& story);
std::string write_events_csv(const Story& story);
std::string write_dot(const Story& story, View view, const PictureOptions& options = {});
// The picture of write_dot's text. Nothing: Graphviz could not draw it, which has been said.
std::optional<std::string> draw_dot(const std::string& dot, View view, PictureFormat format,
                                    Messages& messages);

// Writes `text` to `path` (empty: standard output) and gives the exit status of the whole.
ExitStatus write_result(const std::string& path, const std::string& text, Messages& messages);

}  // namespace entente

#endif  // ENTENTE_CLI_STORY_H_
