// TABARI and PETRARCH dictionaries → YAML. Tested by tests/actors/dictionary_import_test.cc.
//
// The format, as their programs read it:
//     NAME_ONE_ [CODE]                ; comment         # comment
//     +SYNONYM_
//     <tab>[CODE 870930-871130]       also [CODE <910625], [CODE > 20110101], [CODE]
//     CHAMBER_OF_COMMERCE {CHAMBERS_OF_COMMERCE} [~BUS]
//     !PERSON! = MAN, MEN, WOMAN
#include "extractor/actors/dictionary_import.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>

#include "extractor/base/date_range.h"

namespace entente {
namespace {

struct Code {
  std::string actor;
  std::string sector;
  std::string from;  // ISO days; empty: open
  std::string to;    // excluded
};

struct Entry {
  int line = 0;
  std::vector<std::string> names;  // as printed in YAML
  std::vector<Code> codes;
  bool coded = false;  // it had codes, good or bad
};

// CAMEO's roles that have another name here.
constexpr std::pair<std::string_view, std::string_view> kSectorNames[] = {
    {"INS", "REB"}, {"SEP", "REB"}, {"UAF", "REB"}, {"RAD", "REB"}, {"MNC", "BUS"}, {"AGR", "BUS"},
    {"MOD", ""},    {"ELI", ""},    {"HRI", "NGO"}, {"ENV", "NGO"}, {"DEV", "GOV"}, {"HLH", "GOV"},
};
constexpr std::string_view kSectors[] = {"GOV", "MIL", "LEG", "JUD", "COP", "SPY", "MED",
                                         "OPP", "REB", "BUS", "CVL", "NGO", "IGO", "PTY",
                                         "LAB", "REL", "EDU", "CRM", "REF"};
// Codes that begin with a kind of actor instead of a country.
constexpr std::string_view kKinds[] = {"IGO", "NGO", "NGM", "IMG", "INT", "MNC", "NMR", "NOS"};

std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

bool valid_utf8(std::string_view text, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  length = byte(at) >= 0xF0 ? 4 : byte(at) >= 0xE0 ? 3 : byte(at) >= 0xC2 ? 2 : 0;
  if (length == 0 || at + length > text.size()) return false;
  for (std::size_t i = 1; i < length; ++i)
    if ((byte(at + i) & 0xC0) != 0x80) return false;
  return true;
}

// Underscores to blanks, Latin-1 to UTF-8, "SYRIA" to "Syria".
std::string plain_name(std::string_view raw) {
  std::string out;
  bool begin = true;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(raw[i]);
    if (c == '_' || c == ' ' || c == '\t') {
      if (!out.empty() && out.back() != ' ') out += ' ';
      begin = true;
    } else if (c < 0x20 || c == 0x7F || c == ';' || c == '=' || c == ',') {
      continue;  // no part of a name, and marks of the lines written here
    } else if (c < 0x80) {
      const bool dotted = i + 1 < raw.size() && raw[i + 1] == '.';
      out += static_cast<char>(begin || dotted ? std::toupper(c) : std::tolower(c));
      begin = c == '-' || c == '.';
    } else {
      std::size_t length = 0;
      if (valid_utf8(raw, i, length)) {
        out += raw.substr(i, length);
        i += length - 1;
      } else {
        out += static_cast<char>(0xC0 | c >> 6);
        out += static_cast<char>(0x80 | (c & 0x3F));
      }
      begin = false;
    }
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '=')) out.pop_back();
  return out;
}

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) out += c;
  }
  return out + '"';
}

// A single word of up to three letters is an abbreviation: its capitals count.
std::string yaml_name(const std::string& name, const Code& code) {
  const bool short_word = name.size() <= 3 && name.find_first_of(" .") == std::string::npos;
  std::string shown = name;
  if (short_word)
    std::transform(shown.begin(), shown.end(), shown.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const bool dated = !code.from.empty() || !code.to.empty();
  if (!short_word && code.sector.empty() && !dated) return quoted(shown);
  std::string out = "{name: " + quoted(shown);
  if (!code.sector.empty()) out += ", sector: " + code.sector;
  if (!code.from.empty()) out += ", from: " + code.from;
  if (!code.to.empty()) out += ", to: " + code.to;
  if (short_word) out += ", exact: true";
  return out + "}";
}

// "870930" or "19870930" as an ISO day; nothing for what is no day of the calendar.
std::optional<Day> read_day(std::string_view digits) {
  digits = trim(digits);
  if (!std::all_of(digits.begin(), digits.end(), [](unsigned char c) { return std::isdigit(c); }))
    return std::nullopt;
  if (digits.size() == 6) {
    const std::string century = digits.substr(0, 2) >= "30" ? "19" : "20";
    return parse_day(century + std::string(digits.substr(0, 2)) + "-" +
                     std::string(digits.substr(2, 2)) + "-" + std::string(digits.substr(4, 2)));
  }
  if (digits.size() != 8) return std::nullopt;
  return parse_day(std::string(digits.substr(0, 4)) + "-" + std::string(digits.substr(4, 2)) + "-" +
                   std::string(digits.substr(6, 2)));
}

class Importer {
 public:
  explicit Importer(std::string_view text) : text_(text) {}

  ImportedDictionary run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      ++line_;
      read_line(text_.substr(at, end - at));
      at = end + 1;
    }
    close_entry();
    // A name without a code is noticed at the next one.
    std::stable_sort(result_.skipped.begin(), result_.skipped.end(),
                     [](const SkippedLine& a, const SkippedLine& b) { return a.line < b.line; });
    write();
    return std::move(result_);
  }

 private:
  void skip(std::string_view text, std::string reason) { skip_at(line_, text, std::move(reason)); }
  void skip_at(int line, std::string_view text, std::string reason) {
    result_.skipped.push_back({line, std::string(trim(text)), std::move(reason)});
  }

  void read_line(std::string_view whole) {
    std::string_view line = whole.substr(0, whole.find_first_of(";#"));
    const bool indented = !line.empty() && (line.front() == '\t' || line.front() == ' ');
    line = trim(line);
    if (line.empty() || line.front() == '<') return;
    if (line.front() == '!' && line.find('=') != std::string_view::npos) {
      read_macro(line);
      return;
    }
    const std::size_t bracket = line.find('[');
    std::string_view name = trim(line.substr(0, bracket));
    if (name.empty()) {
      if (!indented || !open_)
        skip(whole, "a code without a name before it");
      else
        read_codes(line, whole);
      return;
    }
    if (name.front() == '+') {
      if (!open_)
        skip(whole, "a synonym without a name before it");
      else
        add_name(trim(name.substr(1)), whole);
      if (bracket != std::string_view::npos && open_) read_codes(line.substr(bracket), whole);
      return;
    }
    if (bracket != std::string_view::npos &&
        line.substr(bracket).find('~') != std::string_view::npos) {
      read_agent(name, line.substr(bracket), whole);
      return;
    }
    close_entry();
    open_ = true;
    entry_.line = line_;
    add_name(name, whole);
    if (bracket != std::string_view::npos) read_codes(line.substr(bracket), whole);
  }

  void add_name(std::string_view raw, std::string_view whole) {
    const std::size_t brace = raw.find('{');
    std::string name = plain_name(trim(raw.substr(0, brace)));
    if (name.empty()) {
      skip(whole, "a name without letters");
      return;
    }
    entry_.names.push_back(std::move(name));
  }

  void read_codes(std::string_view line, std::string_view whole) {
    entry_.coded = true;
    while (true) {
      const std::size_t open = line.find('[');
      if (open == std::string_view::npos) return;
      const std::size_t close = line.find(']', open);
      if (close == std::string_view::npos) {
        skip(whole, "no ']' after a code");
        return;
      }
      read_code(trim(line.substr(open + 1, close - open - 1)), whole);
      line.remove_prefix(close + 1);
    }
  }

  void read_code(std::string_view inside, std::string_view whole) {
    const std::size_t blank = inside.find_first_of(" \t<>");
    std::string_view letters = trim(inside.substr(0, blank));
    std::string_view dates =
        blank == std::string_view::npos ? std::string_view{} : trim(inside.substr(blank));
    const std::size_t slash = letters.find('/');
    if (slash != std::string_view::npos) {
      skip(whole, "a second code after '/': the first is kept");
      letters = letters.substr(0, slash);
    }
    Code code;
    if (!split_code(letters, code)) {
      skip(whole, letters.find("---") != std::string_view::npos || letters == "###"
                      ? "a null or discard code"
                      : "'" + std::string(letters) + "' is no actor code");
      return;
    }
    if (!dates.empty() && !read_dates(dates, code)) {
      skip(whole, "'" + std::string(dates) + "' is no range of days");
      return;
    }
    entry_.codes.push_back(std::move(code));
  }

  // "AFGGOV": AFG, GOV. "IGOUNO": UNO, an organisation.
  bool split_code(std::string_view letters, Code& code) {
    if (letters.size() < 3 || letters.size() > 15) return false;
    for (const char c : letters)
      if (!std::isupper(static_cast<unsigned char>(c)) &&
          !std::isdigit(static_cast<unsigned char>(c)))
        return false;
    std::string_view rest = letters;
    const bool kind =
        std::find(std::begin(kKinds), std::end(kKinds), letters.substr(0, 3)) != std::end(kKinds);
    if (kind && letters.size() > 3) {
      code.actor = letters.substr(3);
      organisations_[code.actor] = true;
      return true;
    }
    code.actor = rest.substr(0, 3);
    if (kind) organisations_[code.actor] = true;
    rest.remove_prefix(3);
    while (rest.size() >= 3) {
      const std::string_view role = rest.substr(0, 3);
      rest.remove_prefix(3);
      const auto renamed = std::find_if(std::begin(kSectorNames), std::end(kSectorNames),
                                        [role](const auto& pair) { return pair.first == role; });
      if (renamed != std::end(kSectorNames)) {
        code.sector = renamed->second;
        break;
      }
      if (std::find(std::begin(kSectors), std::end(kSectors), role) != std::end(kSectors)) {
        code.sector = role;
        break;
      }
    }
    return true;
  }

  bool read_dates(std::string_view dates, Code& code) {
    if (dates.front() == '<' || dates.front() == '>') {
      const std::optional<Day> day = read_day(dates.substr(1));
      if (!day) return false;
      (dates.front() == '<' ? code.to : code.from) = to_string(*day);
      return true;
    }
    const std::size_t dash = dates.find('-');
    if (dash == std::string_view::npos) return false;
    const std::optional<Day> first = read_day(dates.substr(0, dash));
    if (!first) return false;
    code.from = to_string(*first);
    if (trim(dates.substr(dash + 1)).empty()) return true;
    const std::optional<Day> last = read_day(dates.substr(dash + 1));
    if (!last || *last < *first) return false;
    code.to = to_string(*last + std::chrono::days{1});  // theirs includes the last day
    return true;
  }

  void close_entry() {
    if (!open_) return;
    open_ = false;
    if (entry_.names.empty() || entry_.codes.empty()) {
      if (!entry_.names.empty() && !entry_.coded)
        skip_at(entry_.line, entry_.names.front(), "a name without a code");
    } else {
      // The same head twice is one: further codes, further synonyms.
      const auto [known, fresh] = by_head_.emplace(entry_.names.front(), entries_.size());
      if (fresh) {
        entries_.push_back(std::move(entry_));
      } else {
        Entry& first = entries_[known->second];
        first.names.insert(first.names.end(), entry_.names.begin() + 1, entry_.names.end());
        first.codes.insert(first.codes.end(), entry_.codes.begin(), entry_.codes.end());
      }
    }
    entry_ = Entry{};
  }

  // ---- agents ----

  void read_macro(std::string_view line) {
    const std::size_t end = line.find('!', 1);
    const std::size_t equals = line.find('=');
    if (end == std::string_view::npos || end > equals) {
      skip(line, "a macro without its closing '!'");
      return;
    }
    std::vector<std::string>& words = macros_[std::string(line.substr(0, end + 1))];
    std::string_view list = line.substr(equals + 1);
    while (!list.empty()) {
      const std::size_t comma = std::min(list.find(','), list.size());
      const std::string_view word = trim(list.substr(0, comma));
      if (!word.empty()) words.emplace_back(word);
      list.remove_prefix(std::min(list.size(), comma + 1));
    }
  }

  void read_agent(std::string_view raw, std::string_view codes, std::string_view whole) {
    close_entry();
    const std::size_t tilde = codes.find('~');
    const std::size_t close = codes.find(']');
    const std::string_view role = close == std::string_view::npos || close < tilde
                                      ? std::string_view{}
                                      : trim(codes.substr(tilde + 1, close - tilde - 1));
    Code code;
    const std::string padded = "XXX" + std::string(role);
    if (tilde != 1 || role.size() < 3 || !split_code(padded, code)) {
      skip(whole, "only agents of the form [~ROLE] are read");
      return;
    }
    std::vector<std::string> words{std::string(trim(raw.substr(0, raw.find('{'))))};
    const std::size_t brace = raw.find('{');
    if (brace != std::string_view::npos) {
      const std::size_t brace_end = std::min(raw.find('}', brace), raw.size());
      const std::string_view plural = trim(raw.substr(brace + 1, brace_end - brace - 1));
      if (!plural.empty()) plurals_[code.sector].push_back(lower(plain_name(plural)));
    }
    const std::size_t mark = words.front().find('!');
    if (mark != std::string::npos) {
      const std::size_t mark_end = words.front().find('!', mark + 1);
      const auto macro = mark_end == std::string::npos
                             ? macros_.end()
                             : macros_.find(words.front().substr(mark, mark_end - mark + 1));
      if (macro == macros_.end()) {
        skip(whole, "a macro that is not defined before");
        return;
      }
      const std::string stem = words.front().substr(0, mark);
      const std::string tail = words.front().substr(mark_end + 1);
      words.clear();
      for (const std::string& member : macro->second) words.push_back(stem + member + tail);
    }
    for (const std::string& word : words) agents_[code.sector].push_back(lower(plain_name(word)));
  }

  static std::string lower(std::string text) {
    for (char& c : text)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return text;
  }

  // ---- output ----

  void write() {
    write_actors();
    write_people();
    write_agents();
  }

  std::string& start(const char* kind) {
    if (!result_.yaml.empty()) result_.yaml += "---\n";
    result_.yaml += fmt::format("format: 1\nkind: {}\n{}:\n", kind, kind);
    return result_.yaml;
  }

  // Names with one code that holds always belong to their actor, and so do those whose codes name
  // actors alone: a town that changed hands. The others are people with roles.
  static bool is_person(const Entry& entry) {
    const bool offices = std::any_of(entry.codes.begin(), entry.codes.end(),
                                     [](const Code& code) { return !code.sector.empty(); });
    if (!offices) return false;
    return entry.codes.size() > 1 || !entry.codes.front().from.empty() ||
           !entry.codes.front().to.empty();
  }

  void write_actors() {
    struct Names {
      std::vector<std::string> own;     // of the actor itself
      std::vector<std::string> bodies;  // of what belongs to it, with a sector
    };
    std::map<std::string, Names> names;
    for (const Entry& entry : entries_) {
      for (const Code& code : entry.codes) names[code.actor];
      if (is_person(entry)) continue;
      for (const Code& code : entry.codes) {
        Names& list = names[code.actor];
        for (const std::string& name : entry.names)
          (code.sector.empty() ? list.own : list.bodies).push_back(yaml_name(name, code));
      }
      result_.actor_names += entry.names.size();
    }
    if (names.empty()) return;
    std::string& out = start("actors");
    const auto write_list = [&out](const char* key, const std::vector<std::string>& list) {
      if (list.empty()) return;
      out += fmt::format("    {}:\n", key);
      for (const std::string& name : list) out += "      - " + name + "\n";
    };
    for (const auto& [id, list] : names) {
      out += "  - id: " + quoted(id) + "\n";
      if (organisations_.count(id) != 0) out += "    type: organisation\n";
      write_list("names", list.own);
      write_list("metonyms", list.bodies);
    }
  }

  // People go out as lines, the form that loads fast, in blocks of bounded size.
  void write_people() {
    constexpr std::size_t kBlockBytes = 60000;
    std::size_t block = kBlockBytes;
    for (const Entry& entry : entries_) {
      if (!is_person(entry)) continue;
      if (result_.persons++ == 0) {
        if (!result_.yaml.empty()) result_.yaml += "---\n";
        result_.yaml += "format: 1\nkind: people\nlines:\n";
      }
      std::string line = fmt::format("    {} =", fmt::join(entry.names, "; "));
      for (const Code& code : entry.codes) {
        if (&code != &entry.codes.front()) line += ',';
        line += ' ' + code.actor;
        if (!code.sector.empty()) line += ' ' + code.sector;
        if (!code.from.empty() || !code.to.empty()) line += ' ' + code.from + ".." + code.to;
      }
      line += '\n';
      if (block + line.size() > kBlockBytes) {
        result_.yaml += "  - |\n";
        block = 0;
      }
      block += line.size();
      result_.yaml += line;
    }
  }

  void write_agents() {
    if (agents_.empty()) return;
    std::string& out = start("agents");
    const auto write_list = [&](const std::string& sector, const std::vector<std::string>& words,
                                bool plural) {
      out += "  -\n";
      if (!sector.empty()) out += "    sector: " + sector + "\n";
      if (plural) out += "    plural: true\n";
      out += "    words:\n";
      for (const std::string& word : words) out += "      - " + quoted(word) + "\n";
      result_.agent_words += words.size();
    };
    for (const auto& [sector, words] : agents_) write_list(sector, words, false);
    for (const auto& [sector, words] : plurals_) write_list(sector, words, true);
  }

  std::string_view text_;
  int line_ = 0;
  bool open_ = false;
  Entry entry_;
  std::vector<Entry> entries_;
  std::map<std::string, std::size_t> by_head_;  // where each head stands in entries_
  std::map<std::string, bool> organisations_;
  std::map<std::string, std::vector<std::string>> macros_;
  std::map<std::string, std::vector<std::string>> agents_;   // by sector
  std::map<std::string, std::vector<std::string>> plurals_;  // irregular ones
  ImportedDictionary result_;
};

}  // namespace

ImportedDictionary import_dictionary(std::string_view text) { return Importer(text).run(); }

}  // namespace entente
