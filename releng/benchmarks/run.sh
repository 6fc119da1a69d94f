#!/bin/sh
# Compiles and runs benchmarks: docs/benchmarks.md.
#   releng/benchmarks/run.sh                            those of the flow simulation
#   releng/benchmarks/run.sh CLASS ARGUMENT…            those of that main class below studio.takt.benchmarks
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
class=${1:-flow.FlowBenchmarks}
[ $# -eq 0 ] || shift
rm -rf "$here/target/classes"
exec "$here/../../mvnw" -B -q -f "$here/benchmarks.xml" compile exec:exec \
    -Dmain="studio.takt.benchmarks.$class" -Darguments="$*"
