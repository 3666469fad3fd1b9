#!/usr/bin/python3
"""Runs a JSON Schema validator over the schemas, the default pack, and files with mistakes.

usage: schema_check.py SOURCE_DIR
"""
import json
import os
import re
import sys

import yaml
from jsonschema import Draft7Validator, RefResolver

# Mistakes in the form of a file, which a schema can see; the others need the loader.
FORMAL = {
    "unknown-key", "missing-key", "not-text", "not-a-list", "not-a-map", "not-a-flag",
    "not-a-number", "not-an-integer", "unknown-value", "out-of-range", "unknown-format",
    "no-format", "no-kind", "unknown-kind", "bad-weight", "bad-color", "bad-code", "bad-tag",
    "bad-target", "bad-list", "empty-value", "no-role",
}
# Formal mistakes in keys that JSON cannot see so: an empty value is null, and so is refused.
failures = []


def fail(message):
    failures.append(message)


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """YAML 1.2's core types, as editors read them: 'no' and dates are text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
):
    CoreLoader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))
# "010" is a number to YAML 1.2, and octal to PyYAML.
CoreLoader.add_constructor(
    "tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node), 10))


def documents(text):
    return [d for d in yaml.load_all(text, CoreLoader) if d is not None]


class Schemas:
    def __init__(self, folder):
        self.folder = folder
        self.by_kind = {}
        for name in sorted(os.listdir(folder)):
            if name.endswith(".schema.json"):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    self.by_kind[name[: -len(".schema.json")]] = json.load(file)

    def validator(self, kind):
        base = "file://" + self.folder + "/"
        store = {base + k + ".schema.json": s for k, s in self.by_kind.items()}
        schema = self.by_kind[kind]
        return Draft7Validator(
            schema, resolver=RefResolver(base + kind + ".schema.json", schema, store=store))

    def errors(self, document, kind):
        found = sorted(self.validator(kind).iter_errors(document), key=lambda e: list(e.path))
        return ["/".join(map(str, e.path)) + ": " + e.message[:200] for e in found]


def check_closed(kind, schema, path=""):
    """Every map says which keys it has, and every key what it is for."""
    if isinstance(schema, list):
        for i, item in enumerate(schema):
            check_closed(kind, item, f"{path}/{i}")
    if not isinstance(schema, dict):
        return
    properties = schema.get("properties")
    if isinstance(properties, dict) and "type" in schema and kind != "rules":
        if schema.get("additionalProperties") is not False:
            fail(f"{kind}{path}: not closed")
        for key, value in properties.items():
            target = value
            if "$ref" in value:
                return_path = value["$ref"].lstrip("#/").split("/")
                target = ROOT[kind]
                for part in return_path:
                    target = target[part]
            if "description" not in target and target.get("type") != "array":
                fail(f"{kind}{path}/{key}: no description")
    for key, value in schema.items():
        check_closed(kind, value, f"{path}/{key}")


def check_pack(schemas, source):
    rules = os.path.join(source, "rules")
    count = 0
    for folder, folders, files in os.walk(rules):
        for name in sorted(files):
            path = os.path.join(folder, name)
            if not name.endswith(".yaml"):
                continue
            count += 1
            with open(path, encoding="utf-8") as file:
                text = file.read()
            shown = os.path.relpath(path, source)
            kinds = set()
            for document in documents(text):
                kinds.add(document.get("kind"))
                for kind in (document.get("kind"), "rules"):
                    if kind in schemas.by_kind:
                        for error in schemas.errors(document, kind):
                            fail(f"{shown}: by {kind}: {error}")
                    else:
                        fail(f"{shown}: no schema for kind {kind}")
            check_modeline(shown, path, text, kinds)
    if count < 20:
        fail(f"only {count} files found below {rules}")


def check_modeline(shown, path, text, kinds):
    modelines = re.findall(r"^# yaml-language-server: \$schema=(\S+)$", text, re.M)
    if not modelines:
        fail(f"{shown}: no modeline: write # yaml-language-server: $schema=…/KIND.schema.json")
    for target in modelines:
        if not os.path.isfile(os.path.join(os.path.dirname(path), target)):
            fail(f"{shown}: the modeline points nowhere: {target}")
        if os.path.basename(target) not in {f"{k}.schema.json" for k in kinds | {"rules"}}:
            fail(f"{shown}: the modeline names another kind: {target}")


def is_refused(schemas, text):
    """Whether a schema refuses some document; None: it is no YAML."""
    try:
        read = documents(text)
    except yaml.YAMLError:
        return None
    return any(not isinstance(d, dict) or schemas.errors(d, "rules") for d in read)


def check_mistakes(schemas, source):
    """What the loader tells of a file's form, a schema sees too."""
    folder = os.path.join(source, "tests", "rule_errors")
    seen = 0
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".yaml"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            refused = is_refused(schemas, file.read())
        with open(os.path.join(folder, name[:-5] + ".out"), encoding="utf-8") as file:
            codes = set(re.findall(r"^\S+: \w+\[([a-z-]+)\]", file.read(), re.M))
        if refused is None:
            continue
        seen += 1
        formal = codes & FORMAL
        if formal and not refused:
            fail(f"tests/rule_errors/{name}: no schema sees {', '.join(sorted(formal))}")
    if seen < 50:
        fail(f"only {seen} files with mistakes could be looked at")
    for name in sorted(os.listdir(os.path.join(folder, "base"))):
        with open(os.path.join(folder, "base", name), encoding="utf-8") as file:
            if is_refused(schemas, file.read()) is not False:
                fail(f"tests/rule_errors/base/{name}: refused")


def check_lessons(schemas, source):
    """Right examples of the lessons fit; wrong ones are refused where a schema can see it."""
    with open(os.path.join(source, "rules/schema/problems.yaml"), encoding="utf-8") as file:
        problems = documents(file.read())[0]["problems"]
    for problem in problems:
        kind = problem.get("in", "file")
        for key in ("wrong", "right"):
            if key not in problem:
                continue
            refused = is_refused(schemas, whole(kind, problem[key]))
            if key == "right" and refused is not False:
                fail(f"problems.yaml: {problem['code']}: the right example is refused")
            if key == "wrong" and refused is False and problem["code"] in FORMAL:
                fail(f"problems.yaml: {problem['code']}: no schema sees the wrong example")


def whole(kind, text):
    if kind == "file":
        return text
    if kind not in ("rule", "frame", "match"):
        return f"format: 1\nkind: {kind}\n{text}\n"
    lines = text.rstrip("\n").split("\n")
    if "event:" not in text:
        lines.append("event: {type: REJECT, cameo: '125', label: rejects it}")
    return ("format: 1\nkind: events\nnamespace: mine\nrules:\n  - id: mine\n"
            + "".join(f"    {line}\n" for line in lines))


ROOT = {}


def main():
    source = os.path.abspath(sys.argv[1])
    schemas = Schemas(os.path.join(source, "rules", "schema"))
    ROOT.update(schemas.by_kind)
    for kind, schema in schemas.by_kind.items():
        Draft7Validator.check_schema(schema)
        check_closed(kind, schema)
    check_pack(schemas, source)
    check_mistakes(schemas, source)
    check_lessons(schemas, source)
    for failure in failures:
        print(failure)
    print(f"{len(schemas.by_kind)} schemas, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
