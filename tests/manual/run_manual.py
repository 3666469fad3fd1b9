#!/usr/bin/env python3
"""Runs a manual: its files are written, its commands run, their output compared.

usage: run_manual.py MANUAL.md PROGRAM

```yaml and ```text blocks whose first line is "# PATH" are written to PATH (a text without that line).
```console blocks hold commands ("$ entente …") and what they print, both streams. A line "…" stands
for any lines, "…" within a line for any words. A command may end with any status but a crash.
Every ```yaml block must name its file: what is not written cannot be run.
"""
import os, re, subprocess, sys, tempfile


def blocks(text):
    """(line number, language, body) of each fenced block."""
    for m in re.finditer(r"^```(\w*)\n(.*?)^```$", text, re.M | re.S):
        yield text.count("\n", 0, m.start()) + 2, m.group(1), m.group(2)


def fits(wanted, found):
    parts = [".*" if line == "…" else ".*?".join(re.escape(p) for p in line.split("…")) + "\n"
             for line in wanted.splitlines()]
    return re.fullmatch("".join(parts), found, re.S) is not None


def commands(body):
    """(command, expected output) pairs."""
    for part in re.split(r"^\$ ", body, flags=re.M)[1:]:
        command, _, wanted = part.partition("\n")
        yield command, wanted


def run(manual, program):
    faults, count = [], 0
    text = open(manual, encoding="utf-8").read()
    env = dict(os.environ, PATH=os.path.dirname(os.path.abspath(program)) + ":" + os.environ["PATH"],
               NO_COLOR="1")
    env.pop("ENTENTE_RULES", None)
    with tempfile.TemporaryDirectory() as folder:
        for line, language, body in blocks(text):
            if language in ("yaml", "text"):
                head = re.match(r"# (\S+)\n", body)
                if not head:
                    if language == "yaml":
                        faults.append(f"{manual}:{line}: a YAML block without its file's name")
                    continue
                path = os.path.join(folder, head.group(1))
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(body if language == "yaml" else body[head.end():])
                count += 1
            elif language == "console":
                for command, wanted in commands(body):
                    done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, text=True,
                                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                          stderr=subprocess.STDOUT)
                    count += 1
                    if done.returncode not in (0, 1, 2):
                        faults.append(f"{manual}:{line}: $ {command}\n  ended with {done.returncode}")
                    if not fits(wanted, done.stdout):
                        faults.append(f"{manual}:{line}: $ {command}\n--- the manual says\n{wanted}"
                                      f"--- it prints\n{done.stdout}")
    return count, faults


def main():
    count, faults = run(sys.argv[1], sys.argv[2])
    for fault in faults:
        print(fault)
    print(f"{count} files and commands, {len(faults)} not as the manual says")
    sys.exit(1 if faults or count == 0 else 0)


if __name__ == "__main__":
    main()
