// The parallel pipeline of oneTBB: ordered at both ends, so that -j never changes a byte.
#include "cli/document_pass.h"

#include <fmt/format.h>
#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_pipeline.h>
#include <oneapi/tbb/task_arena.h>

#include <atomic>

#include "cli/inputs/input_parser.h"
#include "cli/inputs/input_reader.h"

namespace entente {
namespace {

// Batches in flight for each worker: enough that a long document keeps nobody waiting.
constexpr std::size_t kBatchesAWorker = 4;

void work_on_batch(RawBatch& batch, const InputSettings& settings, const HeadKnowledge& knowledge,
                   Extractor& extractor, const DocumentWork& work, PassResult& result) {
  for (RawInput& input : batch) {
    ParsedInput parsed = parse_input(std::move(input), settings, knowledge, result.problems);
    if (parsed.event) {
      result.events.push_back(std::move(*parsed.event));
      ++result.event_count;
    }
    if (!parsed.document) continue;
    ++result.documents;
    if (!parsed.document->date) {
      if (result.undated == 0) result.first_undated = parsed.document->id;
      ++result.undated;
    }
    work(extractor, *parsed.document, result);
  }
}

void warn_of_undated(std::size_t undated, const std::string& first, Messages& messages) {
  if (undated == 0) return;
  const std::string which =
      undated == 1 ? fmt::format("'{}' has no date", first)
                   : fmt::format("{} documents have no date ('{}' is the first)", undated, first);
  messages.warning(
      which + ": expressions such as \"last month\" stay unresolved",
      "give --date YYYY-MM-DD, a field \"date\", or a first line \"Date: YYYY-MM-DD\"");
}

}  // namespace

PassTotals pass_documents(const ReadingOptions& options, std::shared_ptr<const RulePack> pack,
                          bool events_welcome, const DocumentWork& work, const ResultSink& sink,
                          Messages& messages) {
  namespace tbb = oneapi::tbb;
  const HeadKnowledge knowledge = head_knowledge_of(pack);
  InputSettings settings;
  settings.events_welcome = events_welcome;
  if (!options.date.empty()) settings.date = parse_day(options.date);
  settings.source = options.source;

  InputReader reader(options.files);
  PassTotals totals;
  std::size_t undated = 0;
  std::string first_undated;
  std::atomic<bool> wanted = true;  // told by the last stage, asked by the first

  const int jobs =
      options.jobs == 0 ? tbb::info::default_concurrency() : static_cast<int>(options.jobs);
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism,
                                  static_cast<std::size_t>(jobs));
  tbb::task_arena arena(jobs);
  tbb::enumerable_thread_specific<Extractor> extractors([&pack] { return Extractor(pack); });

  arena.execute([&] {
    tbb::parallel_pipeline(
        kBatchesAWorker * static_cast<std::size_t>(jobs),
        tbb::make_filter<void, std::shared_ptr<RawBatch>>(
            tbb::filter_mode::serial_in_order,
            [&](tbb::flow_control& control) -> std::shared_ptr<RawBatch> {
              std::shared_ptr<RawBatch> batch = std::make_shared<RawBatch>();
              if (!wanted || !reader.next(*batch)) control.stop();
              return batch;
            }) &
            tbb::make_filter<std::shared_ptr<RawBatch>, std::shared_ptr<PassResult>>(
                tbb::filter_mode::parallel,
                [&](const std::shared_ptr<RawBatch>& batch) {
                  std::shared_ptr<PassResult> result = std::make_shared<PassResult>();
                  work_on_batch(*batch, settings, knowledge, extractors.local(), work, *result);
                  return result;
                }) &
            tbb::make_filter<std::shared_ptr<PassResult>, void>(
                tbb::filter_mode::serial_in_order, [&](const std::shared_ptr<PassResult>& result) {
                  if (!wanted) return;
                  totals.documents += result->documents;
                  totals.events += result->event_count;
                  if (undated == 0) first_undated = result->first_undated;
                  undated += result->undated;
                  for (const Diagnostic& problem : result->problems) {
                    messages.print_input_problem(problem);
                  }
                  messages.progress(
                      fmt::format("{} documents, {} events", totals.documents, totals.events));
                  if (!sink(std::move(*result))) wanted = false;
                }));
  });
  messages.finish_input_problems();
  warn_of_undated(undated, first_undated, messages);
  return totals;
}

}  // namespace entente
