// Verbs, help and usage errors; the last place that catches what nobody else did.
#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <new>

#include "cli/messages.h"
#include "cli/output.h"
#include "cli/verbs.h"

namespace entente {
namespace {

constexpr const char* kDescription =
    "Reads news and diplomatic text and finds who did what to whom, when.\n"
    "Events are found by rules written in YAML, put in order of time, and drawn as a network.";

constexpr const char* kExamples =
    "Examples:\n"
    "  entente run samples/*.txt -o out/          events, timeline and pictures, all at once\n"
    "  entente extract articles.jsonl > events.jsonl\n"
    "  entente timeline events.jsonl              the events in order, merged, as Markdown\n"
    "  entente graph events.jsonl -o network.svg\n"
    "  entente report events.jsonl -o report.html     one page: pictures, filters, evidence\n"
    "  entente VERB --help                        more examples\n"
    "\n"
    "Exit status: 0 done; 1 done, but some input could not be read; 2 nothing done.\n"
    "Data goes to standard output, messages to standard error.";

void build(CLI::App& program, Action& action) {
  program.set_version_flag("--version", "entente " ENTENTE_VERSION);
  program.require_subcommand(1);
  program.footer(kExamples);
  program.get_formatter()->column_width(26);
  add_run_verb(program, action);
  add_extract_verb(program, action);
  add_timeline_verb(program, action);
  add_graph_verb(program, action);
  add_report_verb(program, action);
  add_dates_verb(program, action);
  add_mentions_verb(program, action);
  add_explain_verb(program, action);
  add_score_verb(program, action);
  add_rules_verb(program, action);
}

// The words typed so far that were understood: "entente rules".
std::string command_so_far(const CLI::App& program) {
  std::string command = "entente";
  const CLI::App* app = &program;
  while (!app->get_subcommands().empty()) {
    app = app->get_subcommands().front();
    command += " " + app->get_name();
  }
  return command;
}

// The message when the first word is no verb; empty when that is not what is wrong.
std::string missing_verb(const CLI::App& program, int argc, const char* const* argv) {
  if (argc < 2)
    return "say what to do: run, extract, timeline, graph, report, dates, mentions, explain, score,"
           " rules";
  if (argv[1][0] == '-') return {};
  std::vector<std::string> names;
  for (const CLI::App* verb : program.get_subcommands([](const CLI::App*) { return true; })) {
    names.push_back(verb->get_name());
    if (names.back() == argv[1]) return {};
  }
  const std::string nearest = nearest_word(argv[1], names);
  std::string text = "no verb '" + std::string(argv[1]) + "'";
  if (!nearest.empty()) text += "; did you mean '" + nearest + "'?";
  return text;
}

}  // namespace

int run_program(int argc, const char* const* argv) {
  prepare_signals();
  CLI::App program(kDescription, "entente");
  Action action;
  build(program, action);
  Messages messages;
  try {
    program.parse(argc, argv);
    return static_cast<int>(action());
  } catch (const CLI::Success& asked) {
    return program.exit(asked, std::cout, std::cerr);
  } catch (const CLI::ParseError& error) {
    const std::string verbless = missing_verb(program, argc, argv);
    messages.error(verbless.empty() ? error.what() : verbless,
                   "see " + command_so_far(program) + " --help");
  } catch (const std::bad_alloc&) {
    messages.error("out of memory", "read fewer documents at a time: -j 1, or smaller files");
  } catch (const std::exception& error) {
    // Not to be: the library does not throw. A report of it is welcome.
    messages.error(std::string("unexpected: ") + error.what());
  }
  return static_cast<int>(ExitStatus::nothing);
}

}  // namespace entente
