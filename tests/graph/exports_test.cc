// Graph files, read back by the programs that they are for.
#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "graph/gexf.h"
#include "graph/graphml.h"
#include "graph/network_json.h"
#include "graph/utf8.h"
#include "graph/xml_text.h"
#include "report/child_process.h"
#include "tests/graph/sample_events.h"

namespace entente {
namespace {

using namespace std::chrono_literals;

NetworkTable table_of(std::vector<Event> events) {
  const Timeline timeline = make_timeline(std::move(events));
  return make_network_table(make_event_graph(timeline, sample_ontology()), timeline);
}

bool has_networkx() {
  return run_child({"/usr/bin/python3", "-c", "import networkx"}, "", 60s).code == 0;
}

// What NetworkX makes of each file: nodes and edges, sum of the weights, one label.
constexpr const char* kReader = R"(
import io, json, sys
import networkx as nx
from networkx.readwrite import json_graph
form, text = sys.argv[1], sys.stdin.buffer.read()
if form == 'graphml':
    g = nx.parse_graphml(text.decode(), force_multigraph=True)
elif form == 'gexf':
    g = nx.read_gexf(io.BytesIO(text))
elif form == 'node-link':
    g = json_graph.node_link_graph(json.loads(text))
else:
    g = json_graph.cytoscape_graph(json.loads(text))
edges = list(g.edges(data=True))
print(g.number_of_nodes(), g.number_of_edges(), g.is_directed(),
      int(sum(d['weight'] for _, _, d in edges)), sum(len(d.get('spells', [])) for _, _, d in edges))
)";

struct Form {
  const char* name;
  std::string (*write)(const NetworkTable&);
  bool xml;
  bool spells;
};

const std::array<Form, 4> kForms{
    {{"graphml", write_graphml, true, false},
     {"gexf", [](const NetworkTable& table) { return write_gexf(table); }, true, true},
     {"node-link", write_node_link_json, false, false},
     {"cytoscape", write_cytoscape_json, false, false}}};

TEST_CASE("exports: NetworkX reads every format with all nodes, edges, weights and spells") {
  if (!has_networkx()) {
    MESSAGE("python3-networkx is not installed: not tested");
    return;
  }
  for (const Form& form : kForms) {
    for (const bool hostile : {false, true}) {
      CAPTURE(form.name);
      CAPTURE(hostile);
      const NetworkTable table = table_of(hostile ? hostile_story() : korea_story());
      std::size_t weight = 0;
      std::size_t spells = 0;
      for (const NetworkEdge& edge : table.edges) {
        weight += edge.weight;
        spells += edge.spells.size();
      }
      const ChildResult read =
          run_child({"/usr/bin/python3", "-c", kReader, form.name}, form.write(table), 60s);
      CHECK(read.out == std::to_string(table.nodes.size()) + " " +
                            std::to_string(table.edges.size()) + " True " + std::to_string(weight) +
                            " " + std::to_string(form.spells ? spells : 0) + "\n");
      if (read.code != 0) MESSAGE(read.err);
    }
  }
}

TEST_CASE("exports: XML is well-formed and JSON is UTF-8, whatever the names; empty networks too") {
  for (const Form& form : kForms) {
    CAPTURE(form.name);
    for (const std::vector<Event>& events : {hostile_story(), std::vector<Event>{}}) {
      const std::string text = form.write(table_of(events));
      CHECK(is_utf8(text));
      if (!form.xml) continue;
      const ChildResult lint = run_child({"xmllint", "--noout", "--nonet", "-"}, text, 30s);
      if (lint.end == ChildResult::End::not_started) continue;
      CHECK(lint.err == "");
    }
  }
}

TEST_CASE("exports: GEXF 1.3 differs in name space, kinds of edges and representation of time") {
  const std::string text = write_gexf(table_of(korea_story()), GexfVersion::v1_3);
  CHECK(text.find("xmlns=\"http://gexf.net/1.3\"") != std::string::npos);
  CHECK(text.find("kind=\"cooperation mutual\"") != std::string::npos);
  CHECK(text.find("timerepresentation=\"interval\"") != std::string::npos);
}

TEST_CASE("exports: an edge has its count, sign, mean, sum, dates and events") {
  const NetworkTable table = table_of(korea_story());
  const NetworkEdge& edge = table.edges[0];
  CHECK(table.nodes[edge.source].id == "PRK");
  CHECK(table.nodes[edge.target].id == "KOR");
  CHECK(edge.weight == 5);
  CHECK(edge.asserted == 4);
  CHECK(edge.sign == -1);
  CHECK(edge.goldstein_sum == doctest::Approx(-25.2));
  CHECK(edge.goldstein_mean == doctest::Approx(-6.3));
  CHECK(edge.first_date == "2020-06-16");
  CHECK(edge.last_date == "2025-08-31");
  CHECK(edge.spells.size() == 5);
}

TEST_CASE("xml_text: markup is escaped, what XML cannot hold is dropped") {
  CHECK(xml_text("a<b>&\"c\"") == "a&lt;b&gt;&amp;&quot;c&quot;");
  CHECK(xml_text("\x01\uFFFE\n\t") == "&#10;&#9;");
  CHECK(xml_text("\xFF") == "\uFFFD");
}

}  // namespace
}  // namespace entente
