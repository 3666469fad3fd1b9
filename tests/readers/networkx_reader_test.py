"""The sample exports in a NetworkX newer than Debian's: networkx_reader_test.py FOLDER VERSION"""
import io
import json
import os
import sys
import unittest

import networkx
from networkx.readwrite import json_graph

folder, version = sys.argv[1:3]
del sys.argv[1:3]


def each(ending, read):
    for story in sorted(os.listdir(folder)):
        with open(os.path.join(folder, story, "expected.json"), encoding="utf-8") as file:
            expected = json.load(file)
        with open(os.path.join(folder, story, ending), "rb") as file:
            yield story, read(file.read()), expected


class Exports(unittest.TestCase):
    def same(self, story, graph, expected, spells=False):
        with self.subTest(story):
            self.assertEqual(sorted(map(str, graph.nodes)), sorted(expected["ids"]))
            self.assertEqual(graph.number_of_edges(), expected["edges"])
            edges = [data for _, _, data in graph.edges(data=True)]
            self.assertEqual(sum(int(data["weight"]) for data in edges), expected["weight"])
            if spells:
                self.assertEqual(sum(len(data.get("spells", [])) for data in edges), expected["spells"])

    def test_it_is_the_newer_one(self):
        self.assertEqual(networkx.__version__, version)

    def test_node_link(self):
        for found in each("node-link.json", lambda text: json_graph.node_link_graph(json.loads(text))):
            self.same(*found)

    def test_cytoscape(self):
        for found in each("cytoscape.cyjs", lambda text: json_graph.cytoscape_graph(json.loads(text))):
            self.same(*found)

    def test_graphml(self):
        for found in each("graphml.graphml", lambda text: networkx.parse_graphml(
                text.decode(), force_multigraph=True)):
            self.same(*found)

    def test_gexf_of_both_versions(self):
        for name, form in [("gexf.gexf", "1.2draft"), ("gexf13.gexf", "1.3")]:
            for found in each(name, lambda text, form=form: networkx.read_gexf(io.BytesIO(text), version=form)):
                self.same(*found, spells=True)


if __name__ == "__main__":
    unittest.main()
