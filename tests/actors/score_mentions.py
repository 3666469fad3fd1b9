#!/usr/bin/env python3
"""How many of the actors of annotated events are found as mentions somewhere in their text.

usage: score_mentions.py GOLD.jsonl DOCS.jsonl MENTIONS.jsonl [--half A|B] [--errors N]

GOLD      one item a line: {"id", "events": [{"source": [ID...], "target": [ID...]}, ...]}
DOCS      {"id", "text"} of the same items
MENTIONS  {"doc", "mentions": [{"actors": [{"id"}...], "text"...}]} as actors_tool prints them

An item's actors are the set of all its events' sources and targets. Halves are told by the
SHA-1 of the id, so that errors of one half can be read and the other believed.
"""
import argparse, collections, hashlib, json


def half(item_id):
    return "AB"[int(hashlib.sha1(item_id.encode()).hexdigest(), 16) % 2]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold")
    parser.add_argument("docs")
    parser.add_argument("mentions")
    parser.add_argument("--half", choices="AB")
    parser.add_argument("--errors", type=int, default=0, help="show that many misses of half A")
    args = parser.parse_args()
    texts = {d["id"]: d["text"] for d in map(json.loads, open(args.docs))}
    found = collections.defaultdict(set)
    shown = collections.defaultdict(list)
    for item in map(json.loads, open(args.mentions)):
        for mention in item["mentions"]:
            for actor in mention["actors"]:
                found[item["doc"]].add(actor["id"])
                shown[item["doc"]].append(actor["id"] + "=" + mention["text"])
    counts = collections.Counter()
    by_source = collections.Counter()
    missed = []
    for item in map(json.loads, open(args.gold)):
        wanted = {a for e in item["events"] for a in e["source"] + e["target"]}
        part = half(item["id"])
        source = item.get("src", "")
        for actor in sorted(wanted):
            hit = actor in found[item["id"]]
            counts[part, hit] += 1
            by_source[source, hit] += 1
            if not hit and part == "A":
                missed.append((item["id"], actor))
    for part in [args.half] if args.half else ["A", "B"]:
        right, wrong = counts[part, True], counts[part, False]
        print(f"half {part}: {right} of {right + wrong} actors found, {100 * right / max(1, right + wrong):.1f} %")
    for source in sorted({s for s, _ in by_source}):
        right, wrong = by_source[source, True], by_source[source, False]
        print(f"  {source:18} {right}/{right + wrong}")
    for item_id, actor in missed[: args.errors]:
        print(f"- {actor}: {texts[item_id][:400]!r}  found: {', '.join(shown[item_id])}")


if __name__ == "__main__":
    main()
