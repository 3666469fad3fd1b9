// GEXF by hand. mode, timeformat and spells are what makes Gephi's timeline move. Tested by
// tests/graph/exports_test.cc, with NetworkX as the reader.
#include "graph/gexf.h"

#include <fmt/format.h>

#include "graph/xml_text.h"

namespace entente {
namespace {

struct Attribute {
  const char* title;
  const char* type;
};

constexpr Attribute kNodeAttributes[] = {
    {"n_events", "integer"},    {"n_asserted", "integer"}, {"first", "string"},
    {"last", "string"},         {"type", "string"},        {"country", "string"},
    {"out_strength", "double"}, {"in_strength", "double"}, {"pagerank", "double"},
    {"betweenness", "double"},  {"core", "integer"},       {"component", "integer"},
    {"community", "integer"}};
constexpr Attribute kEdgeAttributes[] = {
    {"tone", "string"},          {"sign", "integer"},          {"mutual", "boolean"},
    {"n_asserted", "integer"},   {"goldstein_mean", "double"}, {"goldstein_sum", "double"},
    {"first_date", "string"},    {"last_date", "string"},      {"event_ids", "string"},
    {"backbone_alpha", "double"}};

template <std::size_t Count>
std::string declare(const char* owner, const Attribute (&attributes)[Count]) {
  std::string out = fmt::format("<attributes class=\"{}\" mode=\"static\">\n", owner);
  for (std::size_t i = 0; i < Count; ++i) {
    out += fmt::format("<attribute id=\"{}{}\" title=\"{}\" type=\"{}\"/>\n", owner[0], i,
                       attributes[i].title, attributes[i].type);
  }
  return out + "</attributes>\n";
}

class Values {
 public:
  explicit Values(char owner) : owner_(owner) {}

  template <typename Value>
  void add(const Value& value) {
    text_ += fmt::format("<attvalue for=\"{}{}\" value=\"{}\"/>", owner_, next_++, value);
  }
  void add_text(const std::string& text) {
    if (text.empty()) {
      ++next_;
      return;
    }
    add(xml_text(text));
  }

  std::string all() const { return "<attvalues>" + text_ + "</attvalues>"; }

 private:
  char owner_;
  int next_ = 0;
  std::string text_;
};

std::string spells_of(const NetworkEdge& edge) {
  if (edge.spells.empty()) return {};
  std::string out = "<spells>";
  for (const DateRange& spell : edge.spells) {
    out += fmt::format("<spell start=\"{}\" end=\"{}\"/>", to_string(spell.first),
                       to_string(spell.last));
  }
  return out + "</spells>";
}

}  // namespace

std::string write_gexf(const NetworkTable& table, GexfVersion version) {
  const bool draft = version == GexfVersion::draft_1_2;
  std::string out = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<gexf xmlns=\"{}\" version=\"{}\">\n"
      "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timeformat=\"date\"{}>\n",
      draft ? "http://www.gexf.net/1.2draft" : "http://gexf.net/1.3", draft ? "1.2" : "1.3",
      draft ? "" : " timerepresentation=\"interval\"");
  out += declare("node", kNodeAttributes) + declare("edge", kEdgeAttributes) + "<nodes>\n";
  for (const NetworkNode& node : table.nodes) {
    Values values('n');
    values.add(node.events);
    values.add(node.asserted);
    values.add_text(node.first);
    values.add_text(node.last);
    values.add_text(std::string(node.type));
    values.add_text(node.country);
    values.add(node.measures.out_strength);
    values.add(node.measures.in_strength);
    values.add(node.measures.pagerank);
    values.add_text(node.measures.betweenness ? fmt::format("{}", *node.measures.betweenness)
                                              : std::string());
    values.add(node.measures.core);
    values.add(node.measures.component);
    values.add(node.measures.community);
    out += fmt::format("<node id=\"{}\" label=\"{}\">{}</node>\n", xml_text(node.id),
                       xml_text(node.label), values.all());
  }
  out += "</nodes>\n<edges>\n";
  for (std::size_t i = 0; i < table.edges.size(); ++i) {
    const NetworkEdge& edge = table.edges[i];
    Values values('e');
    values.add_text(edge.tone);
    values.add(edge.sign);
    values.add(edge.mutual);
    values.add(edge.asserted);
    values.add(edge.goldstein_mean);
    values.add(edge.goldstein_sum);
    values.add_text(edge.first_date);
    values.add_text(edge.last_date);
    values.add_text(edge.event_ids);
    values.add(edge.backbone_alpha);
    // In 1.3 parallel edges of different kinds are kept apart.
    const std::string kind =
        draft ? "" : fmt::format(" kind=\"{}{}\"", edge.tone, edge.mutual ? " mutual" : "");
    out +=
        fmt::format("<edge id=\"{}\" source=\"{}\" target=\"{}\" weight=\"{}\" label=\"{}\"{}>", i,
                    xml_text(table.nodes[edge.source].id), xml_text(table.nodes[edge.target].id),
                    edge.weight, xml_text(edge.label), kind);
    out += values.all() + spells_of(edge) + "</edge>\n";
  }
  return out + "</edges>\n</graph>\n</gexf>\n";
}

}  // namespace entente
