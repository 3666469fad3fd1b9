#!/usr/bin/python3
"""Reads an export with the reader it is for, and compares it with what was written.

usage: read_exports.py FORMAT < JSON
The JSON has "files" (name to text), and what is expected: "ids", "labels", "edges", "weight" of a
network; "headlines", "actors", "rows" of a timeline. Prints "ok", or what is wrong.
"""
import csv
import html.parser
import io
import json
import os
import re
import subprocess
import sys
import tempfile

form = sys.argv[1]
given = json.load(sys.stdin)
files = given["files"]
text = files.get("", "")
wrong = []


def same(what, found, wanted):
    if found != wanted:
        wrong.append(f"{what}: found {found!r}, wanted {wanted!r}")


def network(graph, ids=True, labels=True):
    same("nodes", sorted(map(str, graph.nodes)), sorted(given["ids"]) if ids else sorted(map(str, graph.nodes)))
    same("number of nodes", graph.number_of_nodes(), len(given["ids"]))
    same("edges", graph.number_of_edges(), given["edges"])
    same("weight", int(sum(d["weight"] for _, _, d in graph.edges(data=True))), given["weight"])
    if labels:
        same("labels", sorted(d["label"] for _, d in graph.nodes(data=True)), sorted(given["labels"]))


def rows_of(name, delimiter=","):
    return list(csv.reader(io.StringIO(files[name], newline=""), delimiter=delimiter))


def records_of(name):
    return list(csv.DictReader(io.StringIO(files[name], newline="")))


def check_graphml():
    import igraph
    import networkx
    graph = networkx.parse_graphml(text, force_multigraph=True)
    network(graph)
    assert all("pagerank" in d and "community" in d for _, d in graph.nodes(data=True))
    with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
        file.write(text.encode())
        file.flush()
        other = igraph.Graph.Read_GraphML(file.name)
        # Not "id": igraph leaves entities in attributes half read.
        labels = sorted(other.vs["label"]) if other.vcount() else []
        same("igraph's nodes", labels, sorted(given["labels"]))
        same("igraph's weight", int(sum(other.es["weight"])) if other.ecount() else 0, given["weight"])


def check_gexf():
    import networkx
    network(networkx.read_gexf(io.BytesIO(text.encode())))


def check_node_link():
    from networkx.readwrite import json_graph
    data = json.loads(text)
    same("both keys", data["links"], data["edges"])
    network(json_graph.node_link_graph(data))


def check_cytoscape():
    from networkx.readwrite import json_graph
    network(json_graph.cytoscape_graph(json.loads(text)))


def check_pajek():
    import igraph
    import networkx
    graph = networkx.parse_pajek(text)
    same("nodes", graph.number_of_nodes(), len(given["ids"]))
    same("edges", graph.number_of_edges(), given["arcs"])
    with tempfile.NamedTemporaryFile(suffix=".net") as file:
        file.write(text.encode())
        file.flush()
        other = igraph.Graph.Read_Pajek(file.name)
        same("igraph's nodes", other.vcount(), len(given["ids"]))
        same("igraph's edges", other.ecount(), given["arcs"])


def check_edges():
    rows = records_of("")
    same("edges", len(rows), given["arcs"])
    assert {row["source"] for row in rows} | {row["target"] for row in rows} <= set(given["ids"])


def check_gephi():
    nodes, edges = records_of("nodes.csv"), records_of("edges.csv")
    plain = lambda text: text.replace("\\\\", "\\")  # Gephi takes a backslash for an escape
    same("ids", [plain(row["Id"]) for row in nodes], given["ids"])
    same("labels", [plain(row["Label"]) for row in nodes], given["labels"])
    same("edges", len(edges), given["edges"])
    same("weight", sum(int(row["Weight"]) for row in edges), given["weight"])
    for row in edges:
        assert row["Type"] == "Directed"
    day = r"\d{4}-\d\d-\d\d"
    for row in nodes + edges:
        assert re.fullmatch(rf"(<\[{day},{day}\](; \[{day},{day}\])*>)?", row["Timeset"]), row
        # Gephi would take it for a moment.
        assert not any(re.fullmatch(day, cell) for cell in row.values()), row


def check_neo4j():
    nodes, edges = records_of("nodes.csv"), records_of("relationships.csv")
    same("ids", [row["id:ID"] for row in nodes], given["ids"])
    same("edges", len(edges), given["edges"])
    for row in edges:
        assert row[":START_ID"] in given["ids"] and row[":END_ID"] in given["ids"]
        assert re.fullmatch("[A-Z]+", row[":TYPE"])


def check_rem():
    events, actors = records_of("events.csv"), records_of("actors.csv")
    same("actors", [row["name"] for row in actors], given["names"])
    times = [int(row["time"]) for row in events]
    same("order", times, sorted(times))
    for row in events:
        for end in ("sender_id", "receiver_id"):
            assert 1 <= int(row[end]) <= len(actors)
        assert row["sender_id"] != row["receiver_id"]


def check_ics():
    import icalendar
    calendar = icalendar.Calendar.from_ical(text.encode())
    found = [str(one["SUMMARY"]) for one in calendar.walk("VEVENT")]
    same("events", len(found), len(given["headlines"]))
    for headline, wanted in zip(found, given["headlines"]):
        # The reader takes the second half of an escaped backslash for an escape.
        if "\\" not in wanted:
            same("headline", headline, wanted)
    assert all(len(line) <= 75 for line in text.encode().split(b"\r\n"))


def check_ttl():
    import rdflib
    graph = rdflib.Graph()
    graph.parse(data=text, format="turtle")
    sem = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
    events = set(graph.subjects(rdflib.RDF.type, sem.Event))
    same("headlines", sorted(str(graph.value(one, rdflib.RDFS.label)) for one in events),
         sorted(given["headlines"]))
    actors = set(graph.subjects(rdflib.RDF.type, sem.Actor))
    same("actors", sorted(str(graph.value(one, rdflib.RDFS.label)) for one in actors),
         sorted(given["actors"]))


def unescaped(words):
    import html
    return html.unescape(words)


def check_timelinejs():
    events = json.loads(text)["events"]
    same("headlines", [unescaped(one["text"]["headline"]) for one in events], given["headlines"])
    for one in events:
        assert "<" not in one["text"]["headline"]
        assert set(one["start_date"]) <= {"year", "month", "day"}


def check_vis():
    data = json.loads(text)
    same("items", len(data["items"]), len(given["headlines"]))
    same("different ids", len({one["id"] for one in data["items"]}), len(data["items"]))
    groups = {one["id"] for one in data["groups"]}
    for one in data["items"]:
        assert one["group"] in groups and "<" not in one["content"] + one["title"]


def check_mermaid():
    # The words of mermaid's own lexer: no "#" or ";", and ":" between an event and the next alone.
    lines = text.split("\n")
    same("first line", lines[0], "timeline")
    events = 0
    for line in lines[1:-1]:
        if re.fullmatch(r"  (title|section) [^#:\n;]+", line):
            continue
        assert re.fullmatch(r"(    [^#:\n;]+|      ): [^#:\n;]+", line), line
        events += 1
    same("events", events, len(given["headlines"]))


def check_jsonl():
    records = [json.loads(line) for line in text.split("\n") if line]
    same("records", len(records), len(given["rows"]))


def check_csv():
    rows = rows_of("")
    same("rows", len(rows) - 1, len(given["rows"]))
    same("widths", {len(row) for row in rows}, {len(rows[0])})


def check_sqlite():
    import base64
    import sqlite3
    database = sqlite3.connect(":memory:")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "events.sqlite")
        with open(path, "wb") as file:
            file.write(base64.b16decode(text))
        disk = sqlite3.connect(path)
        disk.backup(database)
        disk.close()
    same("integrity", database.execute("PRAGMA integrity_check").fetchone(), ("ok",))
    same("foreign keys", database.execute("PRAGMA foreign_key_check").fetchall(), [])
    same("events", database.execute("SELECT count(*) FROM events").fetchone()[0], len(given["rows"]))
    evidence = [row[0] for row in database.execute("SELECT text FROM evidence ORDER BY rowid")]
    same("evidence", evidence, given["evidence"])
    same("people of a role", database.execute(
        "SELECT count(*) FROM participation WHERE role = 'source'").fetchone()[0], given["sources"])


def check_layout():
    widths = {line.count("\t") + 1 for line in text.split("\n")[:-1]}
    assert widths <= {given["columns"]}, widths
    same("rows", text.count("\n") - given["header"], given["dyads"])


class Cells(html.parser.HTMLParser):
    """The cells of an HTML table's body, row by row."""

    def __init__(self):
        super().__init__()
        self.rows = []
        self.inside = False

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.inside = True
        if tag == "script":
            wrong.append("a script")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.rows[-1][-1] += data


def plain(cell):
    # Readers turn an apostrophe within words.
    cell = cell.replace("\u2019", "'").replace("\u2018", "'")
    return re.sub(r"[ \t\n\u200b]+", " ", cell).strip()


def check_table(command):
    page = subprocess.run(command, input=text.encode(), capture_output=True, check=True)
    same("complaints", page.stderr.decode(), "")
    cells = Cells()
    cells.feed(page.stdout.decode())
    found = [[plain(cell) for cell in row] for row in cells.rows if row]
    wanted = [[plain(cell) for cell in row] for row in given["rows"]]
    same("number of rows", len(found) - 1, len(wanted))
    for row, other in zip(found[1:], wanted):
        same("row", row, other)


tables = {
    "md-table": ["pandoc", "-f", "gfm", "-t", "html"],
    "tex": ["pandoc", "-f", "latex-smart", "-t", "html"],
    "adoc": ["asciidoctor", "-s", "-o", "-", "-"],
}
try:
    if form in tables:
        check_table(tables[form])
    elif "columns" in given:
        check_layout()
    else:
        globals()["check_" + form.replace("-", "_")]()
except AssertionError as error:
    wrong.append(f"wrong: {error}")
print("ok" if not wrong else "\n".join(wrong))
