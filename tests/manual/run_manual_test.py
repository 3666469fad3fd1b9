#!/usr/bin/env python3
"""run_manual.py: a manual that lies is found out."""
import os, tempfile, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from run_manual import run

ROWS = [
    ("```console\n$ echo one\none\n```\n", 0),
    ("```console\n$ echo one\ntwo\n```\n", 1),
    ("```console\n$ echo one; echo two\n…\n```\n", 0),
    ("```console\n$ echo 12 ms\n… ms\n```\n", 0),
    ("```console\n$ echo one; echo two\none\n```\n", 1),
    ("```console\n$ exit 3\n```\n", 1),
    ("```yaml\n# a/b.yaml\nformat: 1\n```\n```console\n$ cat a/b.yaml\n# a/b.yaml\nformat: 1\n```\n", 0),
    ("```yaml\nformat: 1\n```\n", 1),
    ("```text\n# a.txt\nwords\n```\n```console\n$ cat a.txt\nwords\n```\n", 0),
]
failed = 0
with tempfile.TemporaryDirectory() as folder:
    for text, faults in ROWS:
        path = os.path.join(folder, "manual.md")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        found = run(path, "/bin/true")[1]
        if len(found) != faults:
            failed += 1
            print(f"expected {faults} faults, found {found} in\n{text}")
sys.exit(1 if failed else 0)
