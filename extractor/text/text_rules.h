// TextRules: what rules/text.yaml says of abbreviations, head lines and boilerplate.
#ifndef ENTENTE_TEXT_TEXT_RULES_H_
#define ENTENTE_TEXT_TEXT_RULES_H_

#include <memory>
#include <string_view>

#include "extractor/text/vocabulary.h"
#include "extractor/yaml/yaml.h"

namespace entente {

struct TextPatterns;  // the compiled patterns, private to text/

struct TextRules {
  TextRules();
  ~TextRules();
  TextRules(TextRules&&) noexcept;
  TextRules& operator=(TextRules&&) noexcept;

  // True when a full stop after this word ends no sentence ("Gen", "Mr").
  bool is_abbreviation(WordId word) const;
  // True for a word that begins sentences and not names ("The", "In"): "in the U.S. The vote".
  bool is_starter(WordId word) const;
  // A line that is no part of the article: "Read Next: …", "Join Now: Free!".
  bool is_boilerplate(std::string_view line) const;
  // Bytes of a slug at the start of a line, no part of its sentence: "UPDATE 2-", "Q: ". 0: none.
  std::size_t slug_length(std::string_view line) const;
  // "title", "date" or "source": the field of a head line ("Date: 2025-06-14"), or empty.
  std::string_view head_field(std::string_view line) const;

  std::unique_ptr<TextPatterns> patterns;
};

// Adds one document of `kind: text`.
void load_text_rules(const YamlFile& file, const YamlNode& document, Vocabulary& vocabulary,
                     TextRules& rules, Diagnostics& diagnostics);

}  // namespace entente

#endif  // ENTENTE_TEXT_TEXT_RULES_H_
