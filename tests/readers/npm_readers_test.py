"""The sample exports in the libraries that they are for, in a headless Chromium:
npm_readers_test.py FOLDER PACKAGES [PICTURES]
FOLDER is that of reader_samples, PACKAGES holds opened packages of npm; PICTURES gets screenshots."""
import base64
import html
import json
import os
import sys
import unittest

from browser import Browser

folder, packages = sys.argv[1:3]
pictures = sys.argv[3] if len(sys.argv) > 3 else ""
del sys.argv[1:]

STORIES = ["korea", "hostile", "many", "empty"]
# What mermaid's format cannot hold, as the writer replaces it.
MERMAID = str.maketrans(dict(zip(':;#%<>&"{}\\', "：；＃％‹›＆”()＼")))


def file_of(story, name):
    with open(os.path.join(folder, story, name), encoding="utf-8") as file:
        return file.read()


class Readers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.browser = Browser(1400, 900)

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()

    def open(self, *parts):
        """An empty page with scripts and styles of the packages."""
        tags = []
        for part in parts:
            address = "file://" + os.path.join(os.path.abspath(packages), part)
            tags.append(f'<link rel="stylesheet" href="{address}">' if part.endswith(".css")
                        else f'<script src="{address}"></script>')
        path = os.path.join(folder, "reader.html")
        with open(path, "w", encoding="utf-8") as file:
            file.write("<!DOCTYPE html><meta charset='utf-8'><title>reader</title>" + "\n".join(tags) +
                       '<div id="here" style="width: 1300px; height: 700px"></div>')
        self.browser.open(path)
        self.browser.complaints()

    def script(self, body, *arguments):
        """Runs `body`, which may await; what it throws fails the test."""
        found = self.browser.driver.execute_async_script(
            "const done = arguments[arguments.length - 1], given = [...arguments];"
            "(async () => {" + body + "})().then((found) => done({ found }),"
            " (wrong) => done({ wrong: wrong + " " + (wrong && wrong.stack) }));", *arguments)
        self.assertNotIn("wrong", found, found.get("wrong"))
        return found.get("found")

    def unharmed(self):
        self.assertEqual(self.browser.run("return document.title"), "reader")
        self.assertEqual(self.browser.run(
            'return document.querySelectorAll("#here script, #here [onload], #here [onerror]").length'), 0)
        alerts = self.browser.run("return window.alerted || 0")
        self.assertEqual(alerts, 0)

    def picture(self, name):
        if not pictures:
            return
        os.makedirs(pictures, exist_ok=True)
        with open(os.path.join(pictures, name + ".png"), "wb") as file:
            file.write(base64.b64decode(self.browser.driver.get_screenshot_as_base64()))

    def each(self):
        return [(story, json.loads(file_of(story, "expected.json"))) for story in STORIES]

    def test_mermaid_parses_and_draws_every_event(self):
        for story, expected in self.each():
            self.open("mermaid@12.3.0/dist/mermaid.min.js")
            found = self.script("""
                mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
                const diagram = await mermaid.mermaidAPI.getDiagramFromText(given[0]);
                const tasks = JSON.parse(JSON.stringify(diagram.db.getTasks()));
                const { svg } = await mermaid.render("drawn", given[0]);
                document.getElementById("here").innerHTML = svg;
                return { type: diagram.type, tasks, svg };
                """, file_of(story, "mermaid.mmd"))
            self.assertEqual(found["type"], "timeline")
            events = [event.strip() for task in found["tasks"] for event in task["events"]]
            wanted = [headline.translate(MERMAID).strip() for headline in expected["headlines"]]
            self.assertEqual([event.split() for event in events], [headline.split() for headline in wanted])
            self.assertGreater(len(found["svg"]), 1000)
            self.unharmed()
            self.picture("mermaid-" + story)

    def test_vis_timeline_shows_every_item(self):
        for story, expected in self.each():
            self.open("vis-timeline@8.5.4/standalone/umd/vis-timeline-graph2d.min.js",
                      "vis-timeline@8.5.4/styles/vis-timeline-graph2d.min.css")
            found = self.script("""
                const { items, groups } = JSON.parse(given[0]);
                const timeline = new vis.Timeline(document.getElementById("here"),
                    new vis.DataSet(items), new vis.DataSet(groups), { showTooltips: true });
                timeline.fit({ animation: false });
                await new Promise((done) => setTimeout(done, 500));
                const drawn = Object.values(timeline.itemSet.items);
                return {
                  kinds: drawn.map((item) => item.data.type),
                  groups: timeline.itemSet.groupsData.length,
                  bad: drawn.filter((item) => !(item.data.start instanceof Date) || isNaN(item.data.start)
                      || (item.data.end && !(item.data.end > item.data.start))).length,
                  texts: [...document.querySelectorAll(".vis-item-content")].length,
                };""", file_of(story, "vis.txt"))
            self.assertEqual(len(found["kinds"]), len(expected["headlines"]))
            self.assertEqual(found["bad"], 0)
            self.assertLessEqual(set(found["kinds"]), {"box", "range"})
            if expected["headlines"]:
                self.assertGreater(found["texts"], 0)
            self.unharmed()
            self.picture("vis-" + story)

    def test_timelinejs_makes_a_slide_of_every_event(self):
        for story, expected in self.each():
            if story == "empty":
                continue  # TimelineJS itself refuses a timeline without events
            self.open("@knight-lab+timelinejs@3.9.11/dist/js/timeline.js",
                      "@knight-lab+timelinejs@3.9.11/dist/css/timeline.css")
            found = self.script("""
                const here = document.getElementById("here");
                const timeline = new TL.Timeline(here, JSON.parse(given[0]),
                    { font: null, hash_bookmark: false, duration: 0 });
                for (let waited = 0; waited < 200 && !timeline.ready; ++waited) {
                  await new Promise((done) => setTimeout(done, 50));
                }
                return { ready: timeline.ready, problem: here.querySelector(".tl-message")?.textContent,
                         headlines: timeline.config.events.map((one) => one.text.headline),
                         dates: timeline.config.events.map((one) => one.start_date.data.date_obj.getTime()),
                         slides: timeline._storyslider._slides.length };
                """, file_of(story, "timelinejs.txt"))
            self.assertTrue(found["ready"], found["problem"])
            self.assertEqual(sorted(map(html.unescape, found["headlines"])), sorted(expected["headlines"]))
            self.assertTrue(all(isinstance(date, (int, float)) for date in found["dates"]))
            self.assertEqual(found["slides"], len(expected["headlines"]) + 1)  # and the title's
            self.unharmed()
            self.picture("timelinejs-" + story)

    def test_cytoscape_js_takes_all_nodes_and_edges(self):
        for story, expected in self.each():
            self.open("cytoscape@3.34.4/dist/cytoscape.min.js")
            found = self.script("""
                const graph = cytoscape({ headless: true, elements: JSON.parse(given[0]).elements });
                return { ids: graph.nodes().map((node) => node.id()),
                         labels: graph.nodes().map((node) => node.data("label")),
                         edges: graph.edges().length,
                         weight: graph.edges().reduce((sum, edge) => sum + edge.data("weight"), 0) };
                """, file_of(story, "cytoscape.cyjs"))
            self.same_network(found, expected)

    def test_graphology_reads_gexf_and_graphml(self):
        for story, expected in self.each():
            for name in ["gexf.gexf", "gexf13.gexf", "graphml.graphml"]:
                self.open("graphology@0.26.0/dist/graphology.umd.min.js",
                          "graphology-library@0.8.0/dist/graphology-library.min.js")
                found = self.script("""
                    const reader = given[1] ? graphologyLibrary.gexf : graphologyLibrary.graphml;
                    const graph = reader.parse(graphology.MultiGraph, given[0],
                        { addMissingNodes: false });
                    const weights = graph.mapEdges((edge, all) => Number(all.weight));
                    return { ids: graph.nodes(), edges: graph.directedSize,
                             labels: graph.mapNodes((node, all) => all.label),
                             weight: weights.reduce((sum, weight) => sum + weight, 0) };
                    """, file_of(story, name), name.endswith("gexf"))
                self.same_network(found, expected)

    def same_network(self, found, expected):
        self.assertEqual(found["ids"], expected["ids"])
        self.assertEqual(found["labels"], expected["labels"])
        self.assertEqual(found["edges"], expected["edges"])
        self.assertEqual(found["weight"], expected["weight"])


if __name__ == "__main__":
    unittest.main()
