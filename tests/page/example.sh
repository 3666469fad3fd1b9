#!/usr/bin/env bash
# The example of docs/report-example is made, and has its two pages: example.sh ENTENTE
# Ends with 77 (skipped) where Pandoc, WeasyPrint or Graphviz is missing.
set -euo pipefail
entente=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for program in pandoc weasyprint dot pdfinfo pdftotext; do
  command -v "$program" >/dev/null || { echo "no $program"; exit 77; }
done

"$root/docs/report-example/make.sh" "$entente" "$folder" >"$folder/said" 2>&1 ||
  { cat "$folder/said"; exit 1; }
pages=$(pdfinfo "$folder/briefing.pdf" | awk '/^Pages:/ { print $2 }')
[ "$pages" = 2 ] || { echo "the briefing has $pages pages, not 2"; exit 1; }
pdftotext -layout "$folder/briefing.pdf" "$folder/text"
for words in "A briefing of two pages" "North Korea" "Timeline, 2019–2025" "signed a defence pact"; do
  grep -q "$words" "$folder/text" || { echo "not in the briefing: $words"; exit 1; }
done
echo "two pages, with pictures and timeline"
