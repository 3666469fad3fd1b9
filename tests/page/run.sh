#!/usr/bin/env bash
# The sample pages as an HTML checker and a browser see them: run.sh PAGE_SAMPLES validity|browser
# Ends with 77 (skipped) where the tool is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
samples=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$samples" "$folder"

if [ "$2" = browser ]; then
  # Debian's python3, for that is the one that has Debian's Selenium.
  python=/usr/bin/python3
  [ -x "$python" ] || python=python3
  PYTHONDONTWRITEBYTECODE=1 "$python" "$here/browser_test.py" "$folder"
  exit
fi

command -v tidy >/dev/null || { echo "no tidy: apt install tidy"; exit 77; }
failed=0
for page in "$folder"/*.html; do
  # Tidy does not know links within SVG, nor aria-keyshortcuts.
  if tidy -quiet -errors --drop-empty-elements no "$page" 2>&1 |
    grep -vE '<a> proprietary attribute "(xlink:title|href)"|"aria-keyshortcuts"' >"$folder/found"; then
    echo "$(basename "$page"):"
    head -n 20 "$folder/found"
    failed=1
  fi
done
[ "$failed" = 0 ] && echo "all pages are valid"
exit "$failed"
