#!/usr/bin/env bash
# The sample exports in one kind of reader: run.sh READER_SAMPLES npm|networkx|gephi|neo4j BUILD_FOLDER
# The readers are fetched once, by npm, pip or Maven, in the versions named here. Ends with 77
# (skipped), saying why, where the client, the registry or the program that runs them is missing.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
samples=$(realpath "$1")
kept=$3/readers
mkdir -p "$kept"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export PYTHONDONTWRITEBYTECODE=1

skip() { echo "skipped: $*"; exit 77; }
need() { for program in "$@"; do command -v "$program" >/dev/null || skip "there is no $program"; done; }

# Packed files of pinned versions: npm checks them against the registry's sums and runs nothing of theirs.
fetch_npm() {
  local package
  for package in "$@"; do
    local place=$kept/${package//\//+}
    [ -d "$place" ] && continue
    rm -rf "$folder/packed"; mkdir "$folder/packed"
    (cd "$folder/packed" && npm pack --silent "$package" >"$folder/said" 2>&1) ||
      skip "npm does not give $package: $(tail -n 1 "$folder/said")"
    mkdir "$folder/packed/open"
    tar xzf "$folder"/packed/*.tgz -C "$folder/packed/open" --strip-components=1
    mv "$folder/packed/open" "$place"
  done
}

case $2 in
npm)
  need npm chromium chromedriver /usr/bin/python3
  /usr/bin/python3 -c 'import selenium' 2>/dev/null || skip "there is no python3-selenium"
  fetch_npm mermaid@12.3.0 vis-timeline@8.5.4 @knight-lab/timelinejs@3.9.11 cytoscape@3.34.4 \
    graphology@0.26.0 graphology-library@0.8.0
  "$samples" "$folder/samples"
  PYTHONPATH=$here/../page /usr/bin/python3 "$here/npm_readers_test.py" "$folder/samples" "$kept"
  ;;
networkx)
  need /usr/bin/python3
  version=3.6.1
  place=$kept/networkx-$version
  if [ ! -d "$place" ]; then
    pip=("$(command -v pip3 || command -v pip || true)")
    [ -n "${pip[0]}" ] || skip "there is no pip"
    "${pip[@]}" install --quiet --no-deps --ignore-requires-python --target "$folder/networkx" "networkx==$version" \
      >"$folder/said" 2>&1 || skip "pip does not give networkx $version: $(tail -n 1 "$folder/said")"
    mv "$folder/networkx" "$place"
  fi
  "$samples" "$folder/samples"
  PYTHONPATH=$place /usr/bin/python3 "$here/networkx_reader_test.py" "$folder/samples" "$version"
  ;;
gephi)
  need mvn java
  version=0.10.1
  jar=$kept/gephi-toolkit-$version-all.jar
  if [ ! -f "$jar" ]; then
    artifact=org.gephi:gephi-toolkit:$version:jar:all
    { mvn -q -B dependency:get -Dtransitive=false -Dartifact="$artifact" &&
      mvn -q -B dependency:copy -Dartifact="$artifact" -DoutputDirectory="$folder"; } >"$folder/said" 2>&1 ||
      skip "Maven does not give $artifact: $(tail -n 1 "$folder/said")"
    mv "$folder/gephi-toolkit-$version-all.jar" "$jar"
  fi
  "$samples" "$folder/samples"
  java -Djava.awt.headless=true -cp "$jar" "$here/GephiReader.java" "$folder/samples"
  ;;
neo4j)
  need mvn java
  version=5.26.0
  jars=$kept/neo4j-$version
  if [ ! -d "$jars" ]; then
    cat >"$folder/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>entente</groupId><artifactId>neo4j-reader</artifactId><version>1</version><dependencies><dependency>
<groupId>org.neo4j</groupId><artifactId>neo4j-import-tool</artifactId><version>$version</version>
</dependency></dependencies></project>
POM
    (cd "$folder" && mvn -q -B dependency:copy-dependencies -DoutputDirectory="$folder/jars") >"$folder/said" 2>&1 ||
      skip "Maven does not give neo4j-import-tool $version: $(tail -n 1 "$folder/said")"
    mv "$folder/jars" "$jars"
  fi
  "$samples" "$folder/samples"
  for story in korea hostile many; do
    export NEO4J_HOME=$folder/home-$story NEO4J_CONF=$folder/home-$story/conf
    mkdir -p "$NEO4J_CONF"
    touch "$NEO4J_CONF/neo4j.conf"
    files=$folder/samples/$story
    java -cp "$jars/*" org.neo4j.cli.AdminTool database import full neo4j --verbose --report-file="$folder/report" \
      --nodes="$files/neo4j/nodes.csv" --relationships="$files/neo4j/relationships.csv" >"$folder/said" 2>&1 || true
    nodes=$(wc -l <"$files/ids.txt")
    edges=$(grep -o '"edges": [0-9]*' "$files/expected.json" | tail -n 1 | tr -dc 0-9)
    grep -q "^  $nodes nodes" "$folder/said" && grep -q "^  $edges relationships" "$folder/said" || {
      echo "$story: not $nodes nodes and $edges relationships in Neo4j:"
      tail -n 20 "$folder/said"
      exit 1
    }
    echo "$story: $nodes nodes and $edges relationships"
  done
  ;;
esac
