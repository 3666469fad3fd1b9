// Scoring: events against what people annotated: precision, recall and F1, and each error.
//
// An event counts as its (type, source, target) triples, one for each pair of its actors; a mutual
// event as its unordered pairs. Acts within one country count on neither side.
#ifndef ENTENTE_REPORT_SCORING_H_
#define ENTENTE_REPORT_SCORING_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "extractor/base/diagnostic.h"
#include "extractor/events/event.h"

namespace entente {

struct GoldEvent {
  std::string type;
  std::vector<std::string> source;  // ids
  std::vector<std::string> target;
  bool mutual = false;
  std::string date;   // as far as it is known: "2025-06"; empty: not given
  bool core = false;  // what any system must find
};

struct GoldItem {
  std::string id;
  std::string text;  // for the list of errors; may be empty
  std::vector<GoldEvent> events;
};

// One JSON object a line; broken lines are reported and passed over.
std::vector<GoldItem> read_gold(std::string_view text, std::string_view file,
                                Diagnostics& diagnostics);

struct Tally {
  std::size_t right = 0;
  std::size_t extracted = 0;
  std::size_t gold = 0;
  double precision() const;
  double recall() const;
  double f1() const;
};

struct ScoreError {
  std::string id;
  std::string text;
  std::vector<std::string> missed;  // "REJECT PRK>USA", "CONSULT CHN/USA"
  std::vector<std::string> wrong;
};

struct Score {
  std::map<std::string, Tally> by_type;
  Tally triple;  // type, source and target right: the headline
  Tally pair;    // source and target right, whatever the type
  Tally type;    // the type right, whatever the actors
  std::size_t dates_right = 0;
  std::size_t dates = 0;  // of matched triples whose gold date is given
  std::size_t core_found = 0;
  std::size_t core = 0;
  std::size_t strangers = 0;  // events of documents that are not in the gold set; not counted
  std::vector<ScoreError> errors;
};

// Only asserted events count.
Score score_events(const std::vector<GoldItem>& gold, const std::vector<Event>& events);

// For people: a line a type, the views, and the first `errors` items with errors.
std::string write_score_text(const Score& score, std::size_t errors);
std::string write_score_json(const Score& score);

}  // namespace entente

#endif  // ENTENTE_REPORT_SCORING_H_
