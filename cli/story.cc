// Everything is gathered before the timeline is made: an act may be told in any document.
#include "cli/story.h"

#include <iterator>

#include "cli/output.h"
#include "cli/rule_loading.h"
#include "graph/dot_lanes.h"
#include "graph/dot_network.h"
#include "report/event_jsonl.h"
#include "report/events_csv.h"
#include "report/listed_events.h"

namespace entente {

std::optional<Story> read_story(const ReadingOptions& options, bool keep_events, Messages& messages,
                                ExitStatus& status) {
  Story story;
  story.pack = load_named_rules(options.rules, messages);
  if (story.pack == nullptr) {
    status = ExitStatus::nothing;
    return std::nullopt;
  }
  ListedEvents listed(story.pack);
  TimelineBuilder timeline;
  const PassTotals totals = pass_documents(
      options, story.pack, /*events_welcome=*/true,
      [](Extractor& extractor, const Document& document, PassResult& result) {
        std::vector<Event> events = extractor.extract(document);
        result.event_count += events.size();
        std::move(events.begin(), events.end(), std::back_inserter(result.events));
      },
      [&](PassResult&& result) {
        story.event_count += result.events.size();
        for (Event& event : result.events) {
          listed.complete(event);
          if (keep_events) story.events.push_back(event);
          timeline.add(std::move(event));
        }
        return true;
      },
      messages);
  story.documents = totals.documents;
  status = messages.input_failed() ? ExitStatus::partly : ExitStatus::done;
  if (totals.documents == 0 && story.event_count == 0 && messages.input_failed()) {
    messages.say("nothing could be read, and nothing was written");
    return std::nullopt;
  }
  story.timeline = timeline.finish();
  story.graph = make_event_graph(story.timeline, ontology_of(*story.pack));
  return story;
}

std::string write_events_jsonl(const Story& story) {
  std::string text;
  for (const Event& event : story.events) append_event_json(event, text);
  return text;
}

std::string write_events_csv(const Story& story) {
  const CsvOptions options;
  std::string text;
  append_csv_header(options, text);
  for (const Event& event : story.events) {
    append_event_csv(event, ontology_of(*story.pack), options, text);
  }
  return text;
}

std::string write_dot(const Story& story, View view, const PictureOptions& options) {
  return view == View::network
             ? write_dot_network(story.graph, story.timeline, options)
             : write_dot_lanes(story.graph, story.timeline, ontology_of(*story.pack), options);
}

std::optional<std::string> draw_dot(const std::string& dot, View view, PictureFormat format,
                                    Messages& messages) {
  RenderOptions options;
  options.fixed = view == View::lanes;
  Rendering rendering = render_dot(dot, format, options);
  if (!rendering.problem) return std::move(rendering.bytes);
  messages.print(*rendering.problem);
  return std::nullopt;
}

ExitStatus write_result(const std::string& path, const std::string& text, Messages& messages) {
  const std::string error = write_file(path, text);
  if (!error.empty()) {
    messages.error(error);
    return ExitStatus::nothing;
  }
  return messages.input_failed() ? ExitStatus::partly : ExitStatus::done;
}

}  // namespace entente
