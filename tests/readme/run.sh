#!/usr/bin/env bash
# Runs every `entente` command of the README's console blocks, in order, in an empty folder with
# samples/ in it: run.sh PROGRAM. A command is a line of a block ```sh that begins with "entente",
# "echo" or "cat"; a "\" at its end goes on. Each must end with status 0 and say no error.
set -euo pipefail
program=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/bin"
ln -s "$program" "$folder/bin/entente"
export PATH="$folder/bin:$PATH" ENTENTE_RULES="$root/rules"
cp -r "$root/samples" "$folder/"
cd "$folder"

count=0
while IFS= read -r command; do
  count=$((count + 1))
  if ! bash -o pipefail -c "$command" >output 2>messages || grep -q 'error' messages; then
    echo "README: this does not work: $command"
    head -n 20 messages
    exit 1
  fi
  written=$(sed -n 's/.* -o \([^ ]*\).*/\1/p' <<<"$command")
  [ -s output ] || [ -s messages ] || [ -s "$written" ] ||
    { echo "README: this does nothing: $command"; exit 1; }
done < <(sed -n '/^```sh$/,/^```$/p' "$root/README.md" | sed -e ':a' -e '/\\$/N; s/\\\n//; ta' |
           sed 's/ \+#.*//' | grep -E '^(entente|echo|cat) ')

# The make targets that the README names are in the Makefile.
while IFS= read -r target; do
  grep -q "^$target:" "$root/Makefile" || { echo "README: no target $target"; exit 1; }
done < <(grep -oE '\bmake [a-z-]+' "$root/README.md" | sed 's/make //' | sort -u)

[ "$count" -ge 5 ] || { echo "README: only $count commands found"; exit 1; }
echo "$count commands of the README work"
