#!/usr/bin/env python3
# Checks the files of people of a rule pack: form, dates, actors, persons taken for one another.
#
#   people_check.py rules/actors      prints one problem a line, or a summary; exit 1 on problems
#
# What is not about people (states, groups, their names) is data_check.py's, whose folding and code
# lists are used here. The format is described in docs/actors.md. Needs PyYAML only.
import collections
import pathlib
import sys

import yaml

from data_check import (ADDED, ALWAYS, ISO, SECTORS, WIDTH, Loader, find_day, fold,
                        how_strict)

# Codes that a pack without files of organisations and groups may use all the same.
OTHERS = """
UN EU NATO IAEA WHO ICC IMF WBK WTO OSCE OPEC ASEAN AU ARL OAS G7 G8 G20 GCC CIS SCO PARISCLUB
HAMAS HEZBOLLAH TALIBAN ALQAEDA ISIS FARC ETA PKK BOKOHARAM ALSHABAAB HOUTHI
""".split()
# Different persons of one name, whom the program tells apart by the dates of their offices.
NAMESAKES = {"andris berzins", "george bush", "kim min seok", "kim yong il", "king abdullah",
             "mohamed abdelaziz", "ri yong ho", "shunichi suzuki", "soe win"}
# Surnames of persons of different countries, alone in the news at different times.
SHARED_SHORTS = {"stoltenberg"}
PERSON_KEYS = {"name", "aliases", "short", "roles"}
ROLE_KEYS = {"actor", "sector", "title", "from", "to"}
ACTOR_LISTS = ["names", "adjectives", "people", "cities", "metonyms"]


def loose_names(value):
    """The names of an actor's list but those whose letters must be as written: SADR is not Sadr."""
    items = value if isinstance(value, list) else [value]
    maps = [item if isinstance(item, dict) else {"name": item} for item in items]
    return [item["name"] for item in maps if how_strict(item["name"], item) < 2]


class PeopleCheck:
    def __init__(self):
        self.problems = []
        self.actor_ids = set(ISO + ADDED + OTHERS)
        self.actor_names = {}                        # folded -> (id, list it stands in)
        self.full_names = collections.defaultdict(list)  # folded -> [(person, actors, place)]
        self.shorts = collections.defaultdict(list)
        self.people = self.roles = self.names = 0

    def problem(self, place, text):
        self.problems.append(f"{place}: {text}")

    def read_actors(self, document):
        for actor in document.get("actors", []):
            self.actor_ids.add(actor["id"])
            for key in ACTOR_LISTS:
                for name in loose_names(actor.get(key, [])):
                    self.actor_names.setdefault(fold(name), (actor["id"], key))

    def read_role(self, place, role):
        if not isinstance(role, dict):
            return self.problem(place, f"a role is a map: {role}")
        for unknown in set(role) - ROLE_KEYS:
            self.problem(place, f"unknown key '{unknown}' in a role")
        if role.get("actor") not in self.actor_ids:
            self.problem(place, f"no actor has the id {role.get('actor')}")
        if role.get("sector", "GOV") not in SECTORS:
            self.problem(place, f"unknown sector '{role['sector']}'")
        if role.get("title", "x").strip() == "":
            self.problem(place, "a title without words")
        days = []
        for key, default in zip(("from", "to"), ALWAYS):
            if key in role and find_day(role[key]) is None:
                self.problem(place, f"'{key}' is no day: {role[key]}")
            days.append(find_day(role.get(key)) or default)
        if days[0] >= days[1]:
            self.problem(place, f"'to' is not after 'from': {role.get('from')}, {role.get('to')}")
        self.roles += 1
        return None

    def read_person(self, path, person):
        if not isinstance(person, dict) or not isinstance(person.get("name"), str):
            return self.problem(path, f"a person is a map with a name: {person}")
        place = f"{path}: {person['name']}"
        for unknown in set(person) - PERSON_KEYS:
            self.problem(place, f"unknown key '{unknown}'")
        roles = person.get("roles")
        if not isinstance(roles, list) or not roles:
            return self.problem(place, "a role at least is wanted")
        for role in roles:
            self.read_role(place, role)
        actors = {role.get("actor") for role in roles if isinstance(role, dict)}
        aliases, shorts = (person.get(key, []) for key in ("aliases", "short"))
        if not isinstance(aliases, list) or not isinstance(shorts, list):
            return self.problem(place, "aliases and short are lists")
        given = set()
        for name in [person["name"], *aliases]:
            if fold(name) in given:
                self.problem(place, f"'{name}' is given already, in other letters or marks")
            else:
                self.full_names[fold(name)].append((person["name"], actors, place))
            given.add(fold(name))
        for name in shorts:
            if fold(name) in given:
                self.problem(place, f"short '{name}' is given already")
            given.add(fold(name))
            self.shorts[fold(name)].append((person["name"], actors, place))
        for name in [person["name"], *aliases, *shorts]:
            if not fold(name) or name != " ".join(name.split()) or name == name.lower():
                self.problem(place, f"'{name}': no words, no capital, or blanks too many")
        self.people += 1
        self.names += len(given)
        return None

    def read_people(self, path, document):
        if document.get("format") != "1":
            self.problem(path, "format: 1 is missing")
        if "people" not in document and "lines" not in document:
            self.problem(path, "people: or lines: is missing")
        for person in document.get("people") or []:
            self.read_person(path, person)
        blocks = document.get("lines") or []
        for block in [blocks] if isinstance(blocks, str) else blocks:
            for line in block.splitlines():
                if line.strip() and not line.startswith("#"):
                    self.read_person(path, person_of_line(line))

    def check_layout(self, path, text):
        if not text.startswith("# "):
            self.problem(path, "the first line says what the file is")
        for number, line in enumerate(text.split("\n"), 1):
            one_person = " = " in line
            if (len(line) > WIDTH and not one_person) or "\t" in line or line != line.rstrip():
                self.problem(f"{path}:{number}", f"over {WIDTH} columns, a tab, a blank at the end")

    def finish(self):
        for names, what in ((self.full_names, "name"), (self.shorts, "short")):
            for folded, uses in names.items():
                if folded in self.actor_names:
                    ident, key = self.actor_names[folded]
                    self.problem(uses[0][2], f"{what} '{folded}' is among the {key} of {ident}")
                for i, (_, actors, place) in enumerate(uses):
                    for other, other_actors, _ in uses[:i]:
                        if what == "name" and folded not in NAMESAKES:
                            self.problem(place, f"'{folded}' names {other} too")
                        if (what == "short" and folded not in SHARED_SHORTS
                                and not actors & other_actors):
                            self.problem(place, f"short '{folded}' is {other}'s, of another actor")


def person_of_line(line):
    """'Name; alias; !Short = ACTOR SECTOR from..to (title), …' as the map of kind people."""
    names, _, roles = line.partition(" = ")
    names = [name.strip() for name in names.split(";")]
    person = {"name": names[0], "roles": []}
    aliases = [name for name in names[1:] if not name.startswith("!")]
    shorts = [name[1:] for name in names[1:] if name.startswith("!")]
    if aliases:
        person["aliases"] = aliases
    if shorts:
        person["short"] = shorts
    for text in roles.split(", "):
        words, _, title = text.partition(" (")
        role = {"title": title[:-1]} if title else {}
        for place, word in enumerate(words.split()):
            if ".." in word:
                first, _, last = word.partition("..")
                role.update({k: v for k, v in (("from", first), ("to", last)) if v})
            else:
                role["actor" if place == 0 else "sector"] = word
        person["roles"].append(role)
    return person


def read_folder(folder):
    """[(path, text, documents)] of the files that can be read; problems of the others."""
    files, problems = [], []
    for path in sorted(folder.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        try:
            documents = [d for d in yaml.load_all(text, Loader=Loader) if isinstance(d, dict)]
        except yaml.YAMLError as error:
            problems.append(f"{path}: " + str(error).replace("\n", " "))
            continue
        files.append((path, text, documents))
    return files, problems


def main():
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} FOLDER")
    folder = pathlib.Path(sys.argv[1])
    check = PeopleCheck()
    files, check.problems = read_folder(folder)
    for _, _, documents in files:
        for document in documents:
            if document.get("kind") == "actors":
                check.read_actors(document)
    for path, text, documents in files:
        people = [document for document in documents if document.get("kind") == "people"]
        if people:
            check.check_layout(path, text)
        for document in people:
            check.read_people(path, document)
    if not check.people:
        check.problem(folder, "no people found")
    check.finish()
    for problem in check.problems:
        print(problem)
    if check.problems:
        sys.exit(1)
    print(f"{check.people} people, {check.names} names, {check.roles} roles: no problem found")


if __name__ == "__main__":
    main()
