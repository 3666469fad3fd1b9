// TextPatterns: the compiled form of TextRules, private to this room.
#ifndef ENTENTE_TEXT_TEXT_PATTERNS_H_
#define ENTENTE_TEXT_TEXT_PATTERNS_H_

#include <re2/re2.h>

#include <boost/unordered/unordered_flat_map.hpp>
#include <boost/unordered/unordered_flat_set.hpp>
#include <memory>
#include <string>
#include <vector>

#include "extractor/text/vocabulary.h"

namespace entente {

// Longer lines are text, whatever they begin with; only their first bytes are looked at.
inline constexpr std::size_t kMaxBoilerplateLine = 300;

inline constexpr std::size_t kMaxSlug = 60;  // bytes looked at

struct TextPatterns {
  boost::unordered_flat_set<WordId> abbreviations;
  boost::unordered_flat_set<WordId> starters;
  boost::unordered_flat_map<std::string, std::string> head_lines;  // folded name -> field
  std::unique_ptr<RE2> slugs;                                      // null: none
  std::vector<std::unique_ptr<RE2>> boilerplate;                   // anchored at the line's start
};

}  // namespace entente

#endif  // ENTENTE_TEXT_TEXT_PATTERNS_H_
