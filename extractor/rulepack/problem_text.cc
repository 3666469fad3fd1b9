// Reading rules/schema/problems.yaml. Tested by tests/rulepack/problem_text_test.cc.
#include "extractor/rulepack/problem_text.h"

#include "extractor/yaml/map_reader.h"

namespace entente {

std::vector<ProblemText> load_problem_texts(const std::string& path, Diagnostics& diagnostics) {
  std::vector<ProblemText> texts;
  const YamlFile file = read_yaml_file(path, diagnostics);
  for (const YamlNode& document : file.documents) {
    MapReader map(file, document, "document of problems", diagnostics);
    map.text("format");
    map.choice("kind", {"problems"}, Need::required);
    const YamlNode* problems = map.list("problems");
    map.finish();
    if (problems == nullptr) continue;
    for (const YamlNode& node : problems->items) {
      MapReader item(file, node, "problem", diagnostics);
      ProblemText text;
      text.code = item.text("code");
      text.what = item.text("what");
      text.why = item.text("why");
      text.where = item.text("in", Need::optional);
      text.wrong = item.text("wrong", Need::optional);
      text.right = item.text("right", Need::optional);
      item.finish();
      texts.push_back(std::move(text));
    }
  }
  return texts;
}

}  // namespace entente
