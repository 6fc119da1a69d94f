#!/bin/bash
# Times whole commands of large plans: docs/benchmarks.md.
#   releng/benchmarks/planning.sh            with ./takt; TAKT=COMMAND times another, TAKT_PRODUCT a product as it is
# Material requirements of 100 000 items in 12 levels over 52 weeks, and Wagner-Whitin over a million periods; the data are
# made here, the same each time. Processor and elapsed seconds are printed, and the most memory where GNU time is installed.
set -euo pipefail
here=$(cd -- "$(dirname -- "$0")" && pwd -P)
takt=${TAKT:-$here/../../takt}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

awk -v items="${ITEMS:-100000}" -v out="$work" 'BEGIN {
    srand(1); levels = 12; weeks = 52; size = int(items / levels)
    i = out "/items.csv"; b = out "/bom.csv"; d = out "/demand.csv"; w = out "/periods.csv"
    print "item,onHand,leadTime,safetyStock,lotRule,lotSize,periodsOfSupply" > i
    print "parent,component,quantity" > b
    print "item,period,quantity" > d
    for (n = 0; n < items; n++) {
        rule = n % 3 == 0 ? "lot-for-lot,," : n % 3 == 1 ? "foq," 1 + int(rand() * 100) "," : "poq,," 2 + int(rand() * 3)
        print "I" n "," int(rand() * 200) "," int(rand() * 3) "," int(rand() * 20) "," rule > i
        level = int(n / size)
        for (k = 0; level < levels - 1 && k < 1 + (n % 5 > 1); k++)
            print "I" n ",I" (level + 1) * size + (n * 7 + k * (int(size / 2) + 1) + int(rand() * 99)) % size "," 1 + int(rand() * 3) > b
        for (t = 1; n < size && t <= weeks; t++)
            if (rand() < 0.5) print "I" n "," t "," 1 + int(rand() * 50) > d
    }
    print "period,demand" > w
    for (t = 1; t <= 1000000; t++) print t "," int(rand() * 200) > w
}'

measure() {
    name=$1
    shift
    TIMEFORMAT="$name: %R s elapsed, %U s user, %S s system"
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f "$name: %e s elapsed, %U s user, %S s system, %M KB" "$@" 2>"$work/log" >"$work/out" ||
            { tail -n 5 "$work/log"; return 0; }
        tail -n 1 "$work/log"
    else
        time "$@" >"$work/out" 2>"$work/log" || tail -n 5 "$work/log"
    fi
}

mrp=(run material-requirements --data items="$work/items.csv" --data bom="$work/bom.csv" --data demand="$work/demand.csv")
measure 'MRP, JSON' "$takt" "${mrp[@]}" --format json -o "$work/mrp.json"
measure 'MRP, JSON, every order' "$takt" "${mrp[@]}" --set list=active --format json -o "$work/all.json"
measure 'Wagner-Whitin' "$takt" run lot-sizing --data demand="$work/periods.csv" --set setupCost=500 --set holdingCost=1 \
    --format json -o "$work/lots.json"
