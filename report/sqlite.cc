// The database is made in memory and handed over as bytes, so that it is written whole like every
// other output. Tested by tests/report/timeline_exports_test.cc, with sqlite3 as the reader.
#include <sqlite3.h>

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <memory>

#include "graph/network_table.h"
#include "graph/utf8.h"
#include "report/timeline_exports.h"

namespace entente {
namespace {

constexpr const char* kSchema = R"(
PRAGMA page_size = 4096;
CREATE TABLE events (
  id INTEGER PRIMARY KEY,        -- place in the timeline, from 1
  event_id TEXT NOT NULL, doc TEXT NOT NULL,
  date TEXT, date_first TEXT, date_last TEXT, date_basis TEXT NOT NULL,
  type TEXT NOT NULL, cameo TEXT, label TEXT, tone TEXT NOT NULL, goldstein REAL NOT NULL,
  status TEXT NOT NULL, mutual INTEGER NOT NULL,
  tellings INTEGER NOT NULL, documents INTEGER NOT NULL, rule TEXT, weight REAL NOT NULL);
CREATE TABLE actors (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE participation (
  event INTEGER NOT NULL REFERENCES events, actor TEXT NOT NULL REFERENCES actors,
  role TEXT NOT NULL,            -- source, target, reported_by
  sector TEXT, person TEXT);
CREATE TABLE evidence (
  event INTEGER NOT NULL REFERENCES events, doc TEXT NOT NULL, text TEXT NOT NULL,
  start INTEGER NOT NULL, end INTEGER NOT NULL, trigger_start INTEGER, trigger_end INTEGER);
CREATE TABLE links (
  event INTEGER NOT NULL REFERENCES events, other INTEGER NOT NULL REFERENCES events,
  kind TEXT NOT NULL);           -- responds_to, contradicts, follows
)";

constexpr const char* kIndexes = R"(
CREATE INDEX events_by_date ON events (date_first);
CREATE INDEX participation_by_event ON participation (event);
CREATE INDEX participation_by_actor ON participation (actor);
CREATE INDEX evidence_by_event ON evidence (event);
CREATE INDEX links_by_event ON links (event);
COMMIT;
)";

// One INSERT, bound value by value. Texts are kept until the row is put in.
class Insert {
 public:
  Insert(sqlite3* database, const char* sql) {
    sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr);
  }
  ~Insert() { sqlite3_finalize(statement_); }
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;

  Insert& text(std::string_view value) {
    std::string clean = repair_utf8(value);
    std::erase(clean, '\0');  // SQL functions end at it
    sqlite3_bind_text(statement_, ++column_, clean.data(), static_cast<int>(clean.size()),
                      SQLITE_TRANSIENT);
    return *this;
  }
  Insert& known(std::string_view value) {  // NULL where there is none
    if (!value.empty()) return text(value);
    ++column_;
    return *this;
  }
  Insert& count(std::size_t value) {
    sqlite3_bind_int64(statement_, ++column_, static_cast<sqlite3_int64>(value));
    return *this;
  }
  Insert& number(double value) {
    sqlite3_bind_double(statement_, ++column_, value);
    return *this;
  }
  void put() {
    sqlite3_step(statement_);
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    column_ = 0;
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int column_ = 0;
};

void fill(const Timeline& timeline, const Ontology& ontology, sqlite3* database) {
  Insert events(database, "INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  Insert actors(database, "INSERT OR IGNORE INTO actors VALUES (?,?)");
  Insert participation(database, "INSERT INTO participation VALUES (?,?,?,?,?)");
  Insert evidence(database, "INSERT INTO evidence VALUES (?,?,?,?,?,?,?)");
  Insert links(database, "INSERT INTO links VALUES (?,?,?)");
  for (std::size_t position = 0; position < timeline.entries.size(); ++position) {
    const TimelineEntry& entry = timeline.entries[position];
    const Event& event = entry.event;
    const std::size_t id = position + 1;
    events.count(id).text(event.id).text(event.doc);
    events.known(event.date ? event.date->value : "");
    events.known(event.date ? to_string(event.date->range.first) : "");
    events.known(event.date ? to_string(event.date->range.last) : "");
    events.text(to_string(event.date ? event.date->basis : DateBasis::none));
    events.text(event.type).known(event.cameo).known(event.label);
    events.text(to_string(ontology.tone(event.type)));
    events.number(ontology.goldstein(event.type, event.cameo)).text(to_string(event.status));
    events.count(event.mutual ? 1 : 0).count(entry.tellings()).count(entry.documents());
    events.known(event.rule).number(event.weight).put();
    const auto add_side = [&](const std::vector<Participant>& side, const char* role) {
      for (const Participant& participant : side) {
        const ActorRef& actor = participant.actor;
        actors.text(actor.id).text(actor.name).put();
        participation.count(id).text(actor.id).text(role).known(actor.sector);
        participation.known(actor.person).put();
      }
    };
    add_side(event.source, "source");
    add_side(event.target, "target");
    add_side(event.reported_by, "reported_by");
    const auto add_evidence = [&](const Event& telling) {
      evidence.count(id).text(telling.doc).text(telling.evidence);
      evidence.count(telling.evidence_span.start).count(telling.evidence_span.end);
      evidence.count(telling.trigger.start).count(telling.trigger.end).put();
    };
    add_evidence(event);
    for (const Event& other : entry.others) add_evidence(other);
    for (const std::size_t cause : entry.responds_to) {
      links.count(id).count(cause + 1).text("responds_to").put();
    }
    for (const std::size_t other : entry.contradicts) {
      links.count(id).count(other + 1).text("contradicts").put();
    }
    if (entry.follows) links.count(id).count(*entry.follows + 1).text("follows").put();
  }
}

}  // namespace

std::string write_sqlite(const Timeline& timeline, const Ontology& ontology) {
  sqlite3* database = nullptr;
  std::string out;
  if (sqlite3_open(":memory:", &database) == SQLITE_OK) {
    sqlite3_exec(database, kSchema, nullptr, nullptr, nullptr);
    sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
    fill(timeline, ontology, database);
    sqlite3_exec(database, kIndexes, nullptr, nullptr, nullptr);
    sqlite3_int64 size = 0;
    unsigned char* bytes = sqlite3_serialize(database, "main", &size, 0);
    if (bytes != nullptr) {
      out.assign(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
      sqlite3_free(bytes);
    }
  }
  sqlite3_close(database);
  return out;
}

}  // namespace entente
