#!/usr/bin/env bash
# From texts to a PDF of two pages: make.sh [ENTENTE] [FOLDER]
# Needs Graphviz, Pandoc and WeasyPrint (Debian: apt install graphviz pandoc weasyprint).
# The result is FOLDER/briefing.pdf; FOLDER is this one unless you name another.
set -euo pipefail
entente=$(command -v "${1:-entente}")
entente=$(realpath "$entente")
here=$(cd "$(dirname "$0")" && pwd)
folder=${2:-$here}
mkdir -p "$folder"
samples=$here/../../samples

"$entente" run "$samples"/{rejection,deescalation,pact}.txt -o "$folder/out"
cd "$folder"
pandoc "$here/briefing.md" out/timeline.md --standalone --css "$here/briefing.css" \
  --pdf-engine=weasyprint --pdf-engine-opt=--presentational-hints -o briefing.pdf
echo "wrote $folder/briefing.pdf"
