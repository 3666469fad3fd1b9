#!/usr/bin/env python3
# Checks the actor files of a rule pack: form, codes, names given to two actors. Needs PyYAML only.
#
#   data_check.py rules/actors        prints one problem a line, or a summary; exit 1 on problems
#
# What the program itself checks when it loads a pack (unknown keys, bad dates) is checked here too,
# so that the files can be mended without a build. The format is described in docs/actors.md.
import collections
import datetime
import pathlib
import re
import sys
import unicodedata

import yaml

# ISO 3166-1 alpha-3, and what the pack adds: Kosovo, and states that are no more.
ISO = """
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR
BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL
COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK
FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV
HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO
LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN
PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE
SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO
TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE
""".split()
ADDED = "XKX SUN YUG SCG CSK DDR VDR YMD".split()

TYPES = {"state", "territory", "organisation", "group", "historical"}
SECTORS = set(
    "GOV MIL LEG JUD COP SPY MED OPP REB BUS CVL NGO IGO PTY LAB REL EDU CRM REF UNK".split())
LISTS = ["names", "adjectives", "people", "cities", "places", "metonyms", "shorts", "except"]
KEYS = {"id", "name", "type", "sector", "home", "from", "to", *LISTS}
ITEM_KEYS = {"name", "sector", "from", "to", "exact", "after"}
# Names of one kind must tell actors apart; between kinds the program prefers the earlier one
# (Brussels is the EU before it is a place in Belgium). Short forms may be shared: only an actor
# named before fits.
KINDS = {"names": "name", "metonyms": "metonym", "cities": "city", "places": "place",
         "adjectives": "adjective", "people": "people"}
# Names meant to be shared: the document decides which of the two Koreas it means.
SHARED = {name: {"PRK", "KOR"} for name in ("korea", "korean", "koreans")}
ALWAYS = (datetime.date.min, datetime.date.max)
WIDTH = 100


class Loader(yaml.BaseLoader):
    """Keeps all scalars as text and refuses a key given twice."""


def construct_mapping(loader, node):
    mapping = {}
    for key_node, value_node in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in mapping:
            raise yaml.MarkedYAMLError(
                problem=f"key '{key}' twice", problem_mark=key_node.start_mark)
        mapping[key] = loader.construct_object(value_node, deep=True)
    return mapping


Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, construct_mapping)


def fold(name):
    """The words by which the program finds a name: small, without accents, hyphens, end stops."""
    text = unicodedata.normalize("NFD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).lower().replace("’", "'")
    text = text.replace("ø", "o").replace("ł", "l").replace("ı", "i")
    words = re.sub(r"-|\.(?!\w)", " ", text).split()  # the stops inside U.S. stay
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def how_strict(name, item):
    """2: letters as written; 1: a capital somewhere; 0: any letters."""
    if item.get("exact") == "true" or (name.isupper() and len(name) <= 4 and " " not in name):
        return 2
    return 0 if name == name.lower() else 1


def find_day(text):
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", text or ""):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


class Check:
    def __init__(self):
        self.problems = []
        self.names = collections.defaultdict(list)   # (kind, folded) -> [(id, life, text, place)]
        self.excepts = []                            # (id, text, place)
        self.entries = collections.defaultdict(list)  # id -> entries
        self.mentioned = []                          # (id that must exist, place)
        self.count = 0

    def problem(self, place, text):
        self.problems.append(f"{place}: {text}")

    def life(self, place, item):
        days = []
        for key, default in zip(("from", "to"), ALWAYS):
            if key in item and find_day(item[key]) is None:
                self.problem(place, f"'{key}' is no day: {item[key]}")
            days.append(find_day(item.get(key)) or default)
        if days[0] >= days[1]:
            self.problem(place, "'to' is not after 'from'")
        return tuple(days)

    def read_item(self, place, actor, key, item, given):
        """`given` has the names of this list so far, with how strictly each takes its letters."""
        if isinstance(item, str):
            item = {"name": item}
        if not isinstance(item, dict) or not item.get("name"):
            return self.problem(place, f"{key}: a name or a map with a name is wanted: {item}")
        name = item["name"]
        for unknown in set(item) - ITEM_KEYS:
            self.problem(place, f"'{name}': unknown key '{unknown}'")
        if item.get("sector", "GOV") not in SECTORS:
            self.problem(place, f"'{name}': unknown sector '{item['sector']}'")
        if item.get("exact", "true") not in ("true", "false"):
            self.problem(place, f"'{name}': exact is true or false")
        if not fold(name) or name != " ".join(name.split()):
            self.problem(place, f"'{name}': no words, or blanks too many")
        after = item.get("after", [])
        if after and key != "shorts":
            self.problem(place, f"'{name}': 'after' is for shorts")
        for other in after if isinstance(after, list) else [after]:
            self.mentioned.append((other, place))
        life = self.life(f"{place} '{name}'", item)
        strictness = how_strict(name, item)
        if key != "shorts" and given.get((fold(name), life), 3) <= strictness:
            self.problem(place, f"{key}: '{name}' is given already, in other letters or marks")
        given[fold(name), life] = min(strictness, given.get((fold(name), life), 3))
        self.count += 1
        if key in KINDS:
            self.names[KINDS[key], fold(name)].append((actor["id"], life, name, place))
        elif key == "except":
            self.excepts.append((actor["id"], name, place))

    def read_actor(self, path, actor, seen):
        ident = actor.get("id", "?")
        place = f"{path}: {ident}"
        if not re.fullmatch(r"[A-Z][A-Z0-9]+", ident):
            self.problem(place, "an id is of capitals and digits")
        if ident in seen:
            self.problem(place, "this id stands twice in the file")
        seen.add(ident)
        self.entries[ident].append(actor)
        for unknown in set(actor) - KEYS:
            self.problem(place, f"unknown key '{unknown}'")
        if actor.get("type", "state") not in TYPES:
            self.problem(place, f"unknown type '{actor['type']}'")
        if actor.get("sector", "GOV") not in SECTORS:
            self.problem(place, f"unknown sector '{actor['sector']}'")
        if "home" in actor:
            self.mentioned.append((actor["home"], place))
        self.life(place, actor)
        for key in LISTS:
            items = actor.get(key, [])
            given = {}
            for item in items if isinstance(items, list) else [items]:
                self.read_item(place, actor, key, item, given)

    def read_file(self, path):
        text = path.read_text(encoding="utf-8")
        try:
            documents = list(yaml.load_all(text, Loader=Loader))
        except yaml.YAMLError as error:
            return self.problem(path, str(error).replace("\n", " "))
        if not any(isinstance(d, dict) and d.get("kind") == "actors" for d in documents):
            return None
        if not text.startswith("# "):
            self.problem(path, "the first line says what the file is")
        for number, line in enumerate(text.split("\n"), 1):
            if len(line) > WIDTH or "\t" in line or line != line.rstrip():
                self.problem(f"{path}:{number}", f"over {WIDTH} columns, a tab, a blank at the end")
        for document in documents:
            if document.get("kind") != "actors":
                continue
            if document.get("format") != "1":
                self.problem(path, "format: 1 is missing")
            seen = set()
            for actor in document.get("actors", []):
                self.read_actor(path, actor, seen)
        return None

    def finish(self):
        for code in ISO + ADDED:
            if code not in self.entries:
                self.problem("all files", f"no actor has the code {code}")
        for ident, entries in self.entries.items():
            kinds = {entry["type"] for entry in entries if "type" in entry}
            if len(kinds) != 1 or not any("name" in entry for entry in entries):
                self.problem(ident, "a name and one type are wanted")
            if ident in ISO and not kinds <= {"state", "territory"}:
                self.problem(ident, "an ISO code is a state's or territory's")
            if ident not in ISO + ["XKX"] and kinds & {"state", "territory"}:
                self.problem(ident, "states and territories have ISO codes")
        for ident, place in self.mentioned:
            if ident not in self.entries:
                self.problem(place, f"no actor has the id {ident}")
        for (kind, folded), uses in self.names.items():
            for i, (ident, life, name, place) in enumerate(uses):
                for other, other_life, other_name, _ in uses[:i]:
                    if {ident, other} <= SHARED.get(folded, set()):
                        continue
                    if other != ident and life[0] < other_life[1] and other_life[0] < life[1]:
                        self.problem(place, f"'{name}' is a {kind} of {other} too ('{other_name}')")
        for ident, name, place in self.excepts:
            for kind in KINDS.values():
                for other, *_ in self.names.get((kind, fold(name)), [])[:1]:
                    self.problem(place, f"except '{name}' has no effect: it is a {kind} of {other}")


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER")
    folder = pathlib.Path(sys.argv[1])
    check = Check()
    for path in sorted(folder.rglob("*.yaml")):
        check.read_file(path)
    if not check.entries:
        check.problem(folder, "no actors found")
    check.finish()
    for problem in check.problems:
        print(problem)
    if check.problems:
        sys.exit(1)
    print(f"{len(check.entries)} actors, {check.count} names: no problem found")


if __name__ == "__main__":
    main()
