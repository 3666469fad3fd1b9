#!/usr/bin/env bash
# The house rules that a program can check: check.sh [ROOT]. Prints each breach; status 1 if any.
#
#   cli → report → graph → extractor
#   in the extractor: base ← yaml ← text ← actors, dates ← reading ← events ← rulepack ← extract.* ← workbench
set -u
cd "${1:-$(dirname "$0")/../..}" || exit 2
breaches=0

breach() {  # FILE:LINE WHAT
  echo "$1: $2"
  breaches=$((breaches + 1))
}

# Which rooms a file may include from, by the room that it stands in. A room is a folder of
# extractor/ (extractor/text), the files directly in it (extractor), or a folder at the top.
declare -A may_include=(
  [extractor/base]="extractor/base"
  [extractor/yaml]="extractor/base extractor/yaml"
  [extractor/text]="extractor/base extractor/yaml extractor/text"
  [extractor/actors]="extractor/base extractor/yaml extractor/text extractor/actors"
  [extractor/dates]="extractor/base extractor/yaml extractor/text extractor/dates"
)
may_include[extractor/reading]="${may_include[extractor/actors]} extractor/dates extractor/reading"
may_include[extractor/events]="${may_include[extractor/reading]} extractor/events"
may_include[extractor/rulepack]="${may_include[extractor/events]} extractor/rulepack"
may_include[extractor]="${may_include[extractor/rulepack]} extractor"
may_include[extractor/workbench]="${may_include[extractor]} extractor/workbench"
may_include[graph]="${may_include[extractor]} graph"
may_include[report]="${may_include[graph]} extractor/workbench report"
may_include[cli]="${may_include[report]} cli"

room_of() {
  case $1 in
    extractor/*/*) local rest=${1#extractor/}; room="extractor/${rest%%/*}" ;;
    */*) room=${1%%/*} ;;
    *) room=$1 ;;
  esac
}

while IFS=: read -r file line include; do
  target=${include#*\"}
  target=${target%%\"*}
  room_of "$file"; from=$room
  room_of "$target"; to=$room
  case " ${may_include[$from]:-} " in
    *" $to "*) ;;
    *) breach "$file:$line" "$from must not include $to ($target)" ;;
  esac
done < <(grep -rnE '^ *# *include +"' --include='*.h' --include='*.cc' extractor graph report cli)

# forbid WHAT REGEX GREP-ARGUMENTS...: no line outside comments may match.
forbid() {
  local what=$1 regex=$2
  shift 2
  while IFS= read -r hit; do
    breach "$(cut -d: -f1,2 <<<"$hit")" "$what"
  done < <(grep -rnE "$regex" --include='*.h' --include='*.cc' "$@" |
             grep -vE '^[^:]*:[0-9]+: *//')
}

# Headers that their room's CMakeLists.txt does not install are private to the room.
without_private=()
while IFS= read -r header; do
  list=$(dirname "$header")/CMakeLists.txt
  [ -f "$list" ] || continue
  sed -n '/HEADERS/,/SOURCES/p' "$list" | grep -qwF "$(basename "$header")" ||
    without_private+=(--exclude="$(basename "$header")")
done < <(find extractor -name '*.h' | sort)

include_of() { echo "^ *# *include +<$1"; }

forbid "RE2 belongs to extractor/" "$(include_of re2/)" graph report cli
forbid "RE2 belongs in .cc files and private headers" "$(include_of re2/)" --exclude='*.cc' \
  "${without_private[@]}" extractor
forbid "libyaml belongs to extractor/yaml/" "$(include_of yaml.h)" --exclude-dir=yaml \
  extractor graph report cli
forbid "libyaml belongs in .cc files and private headers" "$(include_of yaml.h)" \
  --exclude='*.cc' "${without_private[@]}" extractor/yaml
forbid "Boost.Graph belongs to graph/" "$(include_of boost/graph/)" extractor report cli
forbid "CLI11 and TBB belong to cli/" "$(include_of '(CLI/|tbb/|oneapi/)')" extractor graph report
forbid "only cli/ prints" \
  '\bstd::(cout|cerr|clog)\b|\b(f|v|vf)?printf *\(|\bf?puts *\(|\bfmt::print *\(|include +<iostream>' \
  extractor graph report
forbid "only cli/ ends the program" '\b(_?exit|quick_exit|abort|terminate) *\(' extractor graph report
forbid "the library reads no clock, environment or chance" \
  '_clock::now|\bstd::time *\(|\blocaltime|\bgetenv *\(|\brand *\(|random_device' \
  extractor graph report

while IFS= read -r header; do
  guard=$(sed 's/[^A-Za-z0-9]/_/g' <<<"ENTENTE_${header#extractor/}_" | tr '[:lower:]' '[:upper:]')
  grep -qx "#ifndef $guard" "$header" || breach "$header:1" "the include guard should be $guard"
done < <(find extractor graph report cli -name '*.h' | sort)

while IFS= read -r file; do
  [[ $(head -n 1 "$file") == "// "* ]] || breach "$file:1" "line 1 should say what the file is"
done < <(find extractor graph report cli \( -name '*.h' -o -name '*.cc' \) | sort)

if [ "$breaches" -gt 0 ]; then
  echo "$breaches breaches of the house rules"
  exit 1
fi
echo "layering: no breach"
