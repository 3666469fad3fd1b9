#!/usr/bin/env bash
# The layering check finds each kind of breach in a small house that has them all, and no other.
set -eu
check=$(cd "$(dirname "$0")" && pwd)/check.sh
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
mkdir -p "$house"/extractor/{base,yaml,text,actors,dates,reading,events,rulepack} \
  "$house"/{graph,report,cli}
cd "$house"

header() {  # PATH GUARD LINE...
  local path=$1 guard=$2
  shift 2
  { echo "// A room."; echo "#ifndef $guard"; echo "#define $guard"; printf '%s\n' "$@"; echo "#endif"; } >"$path"
}

header extractor/base/good.h ENTENTE_BASE_GOOD_H_ '// std::cout is fine in a comment'
echo '// Empty.' >cli/main.cc
bash "$check" "$house" >/dev/null || { echo "a house without a breach was refused"; exit 1; }

header extractor/base/up.h ENTENTE_BASE_UP_H_ '#include "extractor/text/token.h"'
header extractor/events/pack.h ENTENTE_EVENTS_PACK_H_ '#include "extractor/rulepack/rule_pack.h"'
header graph/back.h ENTENTE_GRAPH_BACK_H_ '#include "report/page.h"'
header extractor/text/shows.h ENTENTE_TEXT_SHOWS_H_ '#include <re2/re2.h>'
header extractor/text/guard.h WRONG_H_
printf '// Prints.\nvoid f() { std::cout << 1; }\n' >report/prints.cc
printf '// Ends.\nvoid f() { std::exit(1); }\n' >graph/ends.cc
printf '// Tells the time.\nauto t = std::chrono::system_clock::now();\n' >extractor/dates/now.cc
printf '// Reads YAML.\n#include <yaml.h>\n' >extractor/actors/reads.cc
printf '// Draws.\n#include <boost/graph/adjacency_list.hpp>\n' >report/draws.cc
printf '// Threads.\n#include <tbb/parallel_for.h>\n' >extractor/threads.cc
printf 'int nameless;\n' >graph/nameless.cc

status=0
found=$(bash "$check" "$house") || status=$?
wanted="extractor/base/up.h:4 extractor/events/pack.h:4 graph/back.h:4 extractor/text/shows.h:4
  extractor/text/guard.h:1 report/prints.cc:2 graph/ends.cc:2 extractor/dates/now.cc:2
  extractor/actors/reads.cc:2 report/draws.cc:2 extractor/threads.cc:2 graph/nameless.cc:1"
count=0
for place in $wanted; do
  count=$((count + 1))
  grep -q "^$place: " <<<"$found" || { echo "not found: $place"; status=9; }
done
grep -qx "$count breaches of the house rules" <<<"$found" || { echo "$found"; status=9; }
[ "$status" = 1 ] || { echo "status $status"; exit 1; }
echo "each of $count breaches found"
