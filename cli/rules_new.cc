// entente rules new: a pack of one's own, small enough to read at once, whose examples pass.
#include <fmt/format.h>

#include <filesystem>

#include "cli/messages.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/verbs.h"

namespace entente {
namespace {

constexpr const char* kPack = R"(# What this pack is, and what it builds on: docs/packs.md.
format: 1
kind: pack
name: {0}
extends: default      # the rules that go with the program: names, dates, reading, events
)";

constexpr const char* kRules =
    R"(# A rule with its words and its examples; change it, or copy it. Try it with
#   entente rules check --rules {1}       every mistake, with its place
#   entente rules test {0} --rules {1}    the examples below
#   entente explain 'A sentence.' --rules {1}

# The words, gathered by meaning. Rules name the list: '@salute'. All forms follow:
# salutes, saluted, was saluted, saluting.
format: 1
kind: lexicon
verbs:
  salute_warmly:
    - salute: [salute]     # a verb, and the nouns that tell the same act
    - tip the hat to
---
format: 1
kind: events
namespace: {0}             # rules are called {0}/salute
rules:
  - id: salute
    rev: 1                 # count up when the rule changes: it is written into every event
    event:
      type: SUPPORT        # one of PLOVER's sixteen: rules/ontology.yaml has them all
      cameo: '051'
      label: salutes       # as people will read it
    frame:
      verb: '@salute_warmly'
      object: actor        # or a list: '@talks'; or any, none, clause
    examples:
      yes:                 # the rule must tell this event
        - {{text: "Norway saluted Finland on Monday.", source: NOR, target: FIN}}
        - {{text: "Finland was saluted by Norway.", source: NOR, target: FIN}}
      no:                  # and must not tell any here
        - {{text: "Norway did not salute Finland."}}
        - {{text: "Norway saluted the flag."}}
)";

// A name for ids: lower-case letters, digits and hyphens.
std::string id_of(const std::string& folder) {
  const std::string name =
      std::filesystem::path(folder).lexically_normal().filename().string().empty()
          ? std::filesystem::path(folder).lexically_normal().parent_path().filename().string()
          : std::filesystem::path(folder).lexically_normal().filename().string();
  std::string id;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (capital)
      id += static_cast<char>(c - 'A' + 'a');
    else if (fits)
      id += c;
    else if (!id.empty() && id.back() != '-')
      id += '-';
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.empty() || (id.front() >= '0' && id.front() <= '9') ? "my" : id;
}

ExitStatus make_pack(const std::string& folder) {
  Messages messages;
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error)) {
    messages.error(folder + " is there already, and not empty", "name a new folder");
    return ExitStatus::nothing;
  }
  std::filesystem::create_directories(folder, error);
  const std::string id = id_of(folder);
  for (const auto& [name, text] :
       {std::pair<std::string, std::string>{"pack.yaml", fmt::format(fmt::runtime(kPack), id)},
        {"salute.yaml", fmt::format(fmt::runtime(kRules), id, folder)}}) {
    const std::string fault = write_file(folder + "/" + name, text);
    if (!fault.empty()) {
      messages.error(fault);
      return ExitStatus::nothing;
    }
    messages.say("wrote " + folder + "/" + name);
  }
  messages.say(fmt::format("next: entente rules test {} --rules {}", id, folder));
  return ExitStatus::done;
}

}  // namespace

void add_rules_new_verb(CLI::App& rules, Action& action) {
  CLI::App* verb = rules.add_subcommand(
      "new", "Start a pack of your own on top of the default one, with an example that works");
  std::shared_ptr<std::string> folder = std::make_shared<std::string>();
  verb->add_option("DIR", *folder, "The pack's folder; its name becomes that of the rules")
      ->required();
  add_examples(*verb,
               "  entente rules new my-rules\n"
               "  entente run article.txt --rules my-rules -o out/");
  verb->callback([folder, &action] { action = [folder] { return make_pack(*folder); }; });
}

}  // namespace entente
