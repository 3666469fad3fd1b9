// Rules, output and pass put together; the output is opened first, so that a wrong name costs
// nothing.
#include "cli/streaming.h"

#include "cli/output.h"
#include "cli/rule_loading.h"

namespace entente {

ExitStatus stream_documents(const StreamingOptions& options, const DocumentWork& work) {
  const WorkMaker make_work = [&work](const RulePack&, std::string&) { return work; };
  return stream_documents(options, make_work);
}

ExitStatus stream_documents(const StreamingOptions& options, const WorkMaker& make_work) {
  Messages messages;
  const std::shared_ptr<const RulePack> pack = load_named_rules(options.reading.rules, messages);
  if (pack == nullptr) return ExitStatus::nothing;
  Output output(options.output);
  if (!output.open()) {
    messages.error(output.error());
    return ExitStatus::nothing;
  }
  std::string head;
  const DocumentWork work = make_work(*pack, head);
  output.write(head);
  const PassTotals totals = pass_documents(
      options.reading, pack, /*events_welcome=*/false, work,
      [&output](PassResult&& result) { return output.write(result.text); }, messages);
  if (totals.documents == 0 && messages.input_failed() && !options.output.empty()) {
    messages.say("nothing could be read: " + options.output + " was not written");
    return ExitStatus::partly;
  }
  if (!output.finish()) {
    messages.error(output.error());
    return ExitStatus::nothing;
  }
  return messages.input_failed() ? ExitStatus::partly : ExitStatus::done;
}

}  // namespace entente
