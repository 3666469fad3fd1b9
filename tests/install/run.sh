#!/usr/bin/env bash
# Installs a build into a folder, moves it, and uses it: run.sh BUILD_DIR [CXX_FLAGS]
# The program must find its rules there, and another project must find, link and run the library.
set -euo pipefail
build=$(cd "$1" && pwd)
flags=${2:-}
here=$(cd "$(dirname "$0")" && pwd)
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT

cmake --install "$build" --prefix "$stage/first" >/dev/null
mv "$stage/first" "$stage/moved"
cd "$stage"

unset ENTENTE_RULES
echo "North Korea rejected talks with the United States on Monday." |
  moved/bin/entente extract --date 2025-06-14 - >program.jsonl
grep -q '"type": "REJECT"' program.jsonl || { echo "the program found nothing"; cat program.jsonl; exit 1; }

cmake -S "$here/consumer" -B consumer -DCMAKE_PREFIX_PATH="$stage/moved" \
  -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS="$flags" >configure.log 2>&1 || { cat configure.log; exit 1; }
cmake --build consumer >build.log 2>&1 || { cat build.log; exit 1; }
consumer/consumer >consumer.jsonl
grep -q '"type": "REJECT"' consumer.jsonl || { echo "the library found nothing"; cat consumer.jsonl; exit 1; }
echo "installed, moved, found and run"
