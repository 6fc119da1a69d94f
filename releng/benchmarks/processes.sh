#!/bin/bash
# Times whole commands of a product: docs/benchmarks.md.
#   releng/benchmarks/processes.sh            with ./takt; TAKT=COMMAND times another, TAKT_PRODUCT a product as it is
# Each is run once to warm the disk and then five times; the median of elapsed and of processor seconds is printed, and
# how many times the start of a Java that does nothing that is.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
takt=${TAKT:-$here/../../takt}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat >"$work/Nothing.java" <<'JAVA'
public class Nothing {
    public static void main(String[] arguments) {}
}
JAVA
"${java}c" -d "$work" "$work/Nothing.java" \
    "$here"/src/main/java/studio/takt/benchmarks/core/SampleFactory.java
for size in 200 2000; do
    "$java" -cp "$work" studio.takt.benchmarks.core.SampleFactory map $size "$work/map-$size.takt"
done
"$java" -cp "$work" studio.takt.benchmarks.core.SampleFactory items 10000 "$work/items.takt"
sample=$(ls "$here"/../../examples/acme-stamping/*.takt | head -n 1)

# median of the lines of standard input
median() { sort -n | sed -n 3p; }

measure() {
    name=$1
    shift
    "$@" >"$work/out" 2>&1 || { echo "$name failed:"; tail -n 3 "$work/out"; return 0; }
    : >"$work/times"
    TIMEFORMAT='%R %U %S'
    for _ in 1 2 3 4 5; do
        { time "$@" >/dev/null 2>&1; } 2>>"$work/times"
    done
    elapsed=$(cut -d ' ' -f 1 "$work/times" | median)
    processor=$(awk '{ print $2 + $3 }' "$work/times" | median)
    baseline=${baseline:-$processor}
    awk -v n="$name" -v e="$elapsed" -v p="$processor" -v b="$baseline" \
        'BEGIN { printf "%-28s %8.2f s elapsed %8.2f s processor %6.1f x\n", n, e, p, p / b }'
}

measure 'java, doing nothing' "$java" -Xshare:auto -cp "$work" Nothing
measure 'takt list' "$takt" list
measure 'takt check, 10 000 items' "$takt" check "$work/items.takt"
measure 'takt draw, 200 nodes' "$takt" draw "$work/map-200.takt" -o "$work/a.svg"
measure 'takt draw, 2 000 nodes' "$takt" draw "$work/map-2000.takt" -o "$work/b.svg"
measure 'takt report, the example' "$takt" report "$sample" -o "$work/report"
