#!/usr/bin/env bash
# Draws the README's pictures anew from three of the samples: draw.sh ENTENTE
# Needs Graphviz, and Chromium for the page (Debian: apt install graphviz chromium).
set -euo pipefail
entente=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
samples=$here/../../samples
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

"$entente" extract "$samples"/{rejection,deescalation,pact}.txt -o "$folder/events.jsonl"
for view in network lanes; do
  "$entente" graph "$folder/events.jsonl" --view "$view" -o "$here/$view.png"
done
"$entente" report "$folder/events.jsonl" -o "$folder/report.html"
# A profile of its own: a browser that is running must not be disturbed.
chromium --headless=new --no-sandbox --disable-gpu --hide-scrollbars --no-first-run \
  --user-data-dir="$folder/profile" --window-size=1280,1180 --virtual-time-budget=2000 \
  --screenshot="$here/report.png" "file://$folder/report.html" 2>"$folder/said" ||
  { cat "$folder/said" >&2; exit 1; }
echo "drawn: $here/{network,lanes,report}.png"
