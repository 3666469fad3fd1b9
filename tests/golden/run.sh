#!/usr/bin/env bash
# Compares what the program makes of the samples with what is kept here: run.sh PROGRAM [--write]
#
# A folder NAME holds what `entente run samples/NAME.txt` must write, byte for byte; or, for a story
# that is no sample, its own input.txt. With --write the kept files are replaced: read the diff,
# with expected.md (what a careful reader finds) beside it.
set -euo pipefail
program=$(realpath "$1")
mode=${2:-}
cd "$(dirname "$0")"
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
unset ENTENTE_RULES
files="events.jsonl timeline.md network.dot lanes.dot"
differing=0 stories=0

for folder in */; do
  name=${folder%/}
  input=$name/input.txt
  [ -f "$input" ] || input=../../samples/$name.txt
  "$program" run "$input" -o "$out/$name" 2>"$out/messages" || { cat "$out/messages"; exit 1; }
  stories=$((stories + 1))
  for file in $files; do
    if [ "$mode" = --write ]; then
      cp "$out/$name/$file" "$name/$file"
    elif [ ! -f "$name/$file" ]; then
      echo "$name/$file is not kept yet"
      differing=$((differing + 1))
    elif ! diff -u --label "$name/$file" --label "now" "$name/$file" "$out/$name/$file"; then
      differing=$((differing + 1))
    fi
  done
done

if [ "$differing" -gt 0 ]; then
  echo "$differing files differ; if they are better now: make golden, and read the diff"
  exit 1
fi
echo "$stories stories as kept"
