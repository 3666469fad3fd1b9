// The table's columns are a contract: new ones go to the end. Tested by
// tests/report/events_csv_test.cc.
#include "report/events_csv.h"

#include <fmt/format.h>

#include "graph/network_table.h"

namespace entente {
namespace {

constexpr const char* kColumns =
    "id,doc,date,date_first,date_last,date_basis,type,cameo,label,tone,quad_plover,goldstein,"
    "status,"
    "mutual,source,source_name,source_sector,source_person,target,target_name,target_sector,"
    "target_person,reported_by,responds_to,evidence,evidence_start,evidence_end,trigger_start,"
    "trigger_end,rule,weight";

constexpr const char* kByteOrderMark = "\xEF\xBB\xBF";

class Row {
 public:
  Row(const CsvOptions& options, std::string& out) : options_(options), out_(out) {}

  void text(std::string_view cell) {
    separate();
    append_csv_text(cell, options_, out_);
  }

  // Numbers and words of our own: never quoted, never made safe.
  template <typename Value>
  void plain(const Value& cell) {
    separate();
    fmt::format_to(std::back_inserter(out_), "{}", cell);
  }

  // One field of all actors of a role.
  void actors(const std::vector<Participant>& side, Symbol ActorRef::*field) {
    std::string cell;
    for (std::size_t i = 0; i < side.size(); ++i) {
      if (i > 0) cell += ';';
      cell += side[i].actor.*field;
    }
    // Nothing known of any: an empty cell rather than ";;".
    if (cell.find_first_not_of(';') == std::string::npos) cell.clear();
    text(cell);
  }

 private:
  void separate() {
    if (!first_) out_ += ',';
    first_ = false;
  }

  const CsvOptions& options_;
  std::string& out_;
  bool first_ = true;
};

void append_cells(const Event& event, const Ontology& ontology, Row& row) {
  row.text(event.id);
  row.text(event.doc);
  row.text(event.date ? event.date->value : "");
  row.plain(event.date ? to_string(event.date->range.first) : "");
  row.plain(event.date ? to_string(event.date->range.last) : "");
  row.plain(to_string(event.date ? event.date->basis : DateBasis::none));
  row.text(event.type);
  row.text(event.cameo);
  row.text(event.label);
  row.plain(to_string(ontology.tone(event.type)));
  const EventType* type = ontology.find_type(event.type);
  row.plain(type == nullptr || type->quad == 0 ? "" : std::to_string(type->quad));
  row.plain(fmt::format("{:.1f}", ontology.goldstein(event.type, event.cameo)));
  row.plain(to_string(event.status));
  row.plain(event.mutual ? "true" : "false");
  for (const std::vector<Participant>* side : {&event.source, &event.target}) {
    row.actors(*side, &ActorRef::id);
    row.actors(*side, &ActorRef::name);
    row.actors(*side, &ActorRef::sector);
    row.actors(*side, &ActorRef::person);
  }
  row.actors(event.reported_by, &ActorRef::id);
  row.text(event.responds_to);
  row.text(event.evidence);
  row.plain(event.evidence_span.start);
  row.plain(event.evidence_span.end);
  row.plain(event.trigger.start);
  row.plain(event.trigger.end);
  row.text(event.rule);
  row.plain(event.weight);
}

}  // namespace

void append_csv_header(const CsvOptions& options, std::string& out) {
  if (options.spreadsheet_safe) out += kByteOrderMark;
  out += kColumns;
  out += "\r\n";
}

void append_event_csv(const Event& event, const Ontology& ontology, const CsvOptions& options,
                      std::string& out) {
  Row row(options, out);
  append_cells(event, ontology, row);
  out += "\r\n";
}

std::string write_timeline_csv(const Timeline& timeline, const Ontology& ontology,
                               const CsvOptions& options) {
  std::string out;
  if (options.spreadsheet_safe) out += kByteOrderMark;
  out += kColumns;
  out += ",tellings,documents,contradicts\r\n";
  for (const TimelineEntry& entry : timeline.entries) {
    Row row(options, out);
    append_cells(entry.event, ontology, row);
    row.plain(entry.tellings());
    row.plain(entry.documents());
    std::string ids;
    for (const std::size_t position : entry.contradicts) {
      if (!ids.empty()) ids += ';';
      ids += timeline.entries[position].event.id;
    }
    row.text(ids);
    out += "\r\n";
  }
  return out;
}

}  // namespace entente
