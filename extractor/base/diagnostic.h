// Diagnostic: one problem found in a rule file or an input, with its place and a way out.
#ifndef ENTENTE_BASE_DIAGNOSTIC_H_
#define ENTENTE_BASE_DIAGNOSTIC_H_

#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class Severity { error, warning, note };

// Place and wording of one problem. Message and help are lower case without a full stop.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // stable, kebab-case: "unknown-key"
  std::string file;     // as the caller named it; empty: no file
  int line = 0;         // 1-based; 0 = unknown
  int column = 0;       // 1-based, in bytes; 0 = unknown
  int length = 1;       // bytes under the caret, within the line
  std::string excerpt;  // the source line, without its newline; empty: none
  std::string message;
  std::string help;  // what to do; empty: none
  // Of a very long line only a window is kept: the column of its first byte, and whether it ends
  // before the line does.
  int excerpt_column = 1;
  bool excerpt_cut = false;
};

using Diagnostics = std::vector<Diagnostic>;

bool has_errors(const Diagnostics& diagnostics);

// rules/events/agree.yaml:12:5: error[unknown-key]: no key 'sorce' here
//     {text: ..., sorce: PRK}
//                 ^^^^^
//   help: did you mean 'source'?
// Ends with a newline.
std::string to_string(const Diagnostic& diagnostic);

// The candidate nearest to `word` by edit distance (at most 2, and less than half of the word's
// length; two letters swapped are one edit), or empty. Ties go to the earlier candidate.
std::string nearest_word(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace entente

#endif  // ENTENTE_BASE_DIAGNOSTIC_H_
