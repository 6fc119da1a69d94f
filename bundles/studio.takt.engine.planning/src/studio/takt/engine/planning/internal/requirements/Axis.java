/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.Arrays;

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.OrderFact;

/**
 * All units of an item in a row, first in, first out: what they come from (stock, receipts on order, planned orders) and
 * what they go to (demand from outside, orders of parents). Where both cover the same units, the one serves the other;
 * this is the pegging, and holds for any depth, since the units of a planned order are in turn a piece of the row of its
 * item.
 */
final class Axis {
    /** A source or use that is stock. */
    static final int STOCK = -1;
    private static final int FEW = 16;

    /** Where each source ends, and what it is: STOCK, a receipt (its place) or, below that, a planned order. */
    private double[] sourceEnd = new double[FEW];
    private int[] source = new int[FEW];
    private int sources;
    /** Where each use ends; the line that uses it, or -1 and the demand; the period in which the parent receives. */
    private double[] useEnd = new double[FEW];
    private int[] useLine = new int[FEW];
    private int[] use = new int[FEW];
    private int uses;

    private final Records records;
    private final int item;

    Axis(Records records, int item) {
        this.records = records;
        this.item = item;
        fillSources();
        fillUses();
    }

    /** How a planned order is written as a source, by the period in which it is received. */
    static int planned(int period) {
        return -2 - period;
    }

    /** True if a source is a planned order. */
    static boolean isPlanned(int source) {
        return source < STOCK;
    }

    /** The period in which a source that is a planned order is received. */
    static int period(int source) {
        return -2 - source;
    }

    private void fillSources() {
        add(STOCK, Math.max(0, records.item(item).stock()));
        int next = records.firstReceipt[item];
        int end = records.firstReceipt[item + 1];
        int[] safe = records.safe(item);
        for (int t = 0; t < records.periods(); t++) {
            while (next < end && wanted(next, safe) <= t) {
                add(records.receipts[next], quantity(next++));
            }
            add(planned(t), records.plannedReceipt(item, t));
        }
        while (next < end) {
            add(records.receipts[next], quantity(next++));
        }
    }

    private int wanted(int receipt, int[] safe) {
        int need = records.needed[records.receipts[receipt]];
        return need == Records.NEVER ? Records.NEVER : safe[need];
    }

    private double quantity(int receipt) {
        return records.facts().receipts().get(records.receipts[receipt]).quantity();
    }

    private void add(int what, double units) {
        if (units > 0) {
            if (sources == source.length) {
                source = Arrays.copyOf(source, 2 * sources);
                sourceEnd = Arrays.copyOf(sourceEnd, 2 * sources);
            }
            source[sources] = what;
            sourceEnd[sources] = (sources == 0 ? 0 : sourceEnd[sources - 1]) + units;
            sources++;
        }
    }

    /** Uses by the period in which they are needed; in one period demand from outside, then line by line. */
    private void fillUses() {
        double debt = Math.max(0, -records.item(item).stock());
        if (debt > 0) {
            use(-1, STOCK, debt);
        }
        int[] lines = records.network().usesOf(item);
        int[] next = new int[lines.length];
        int demand = records.firstDemand[item];
        for (int t = 0; t < records.periods(); t++) {
            while (demand < records.firstDemand[item + 1]
                    && records.facts().demand().get(records.demands[demand]).period() <= t) {
                int place = records.demands[demand++];
                use(-1, place, records.facts().demand().get(place).quantity());
            }
            for (int i = 0; i < lines.length; i++) {
                next[i] = usesOf(lines[i], next[i], t);
            }
        }
    }

    /** The orders of a parent that are released in a period take what they need. */
    private int usesOf(int place, int from, int released) {
        LineFact line = records.network().line(place);
        int[] releases = records.releases(line.parent());
        int received = from;
        while (received < records.periods() && releases[received] <= released) {
            double units = records.plannedReceipt(line.parent(), received);
            if (units > 0 && line.from() <= released && released <= line.to()) {
                use(place, received, records.started(line.parent(), units) * line.need());
            }
            received++;
        }
        return received;
    }

    private void use(int line, int what, double units) {
        if (units > 0) {
            if (uses == use.length) {
                use = Arrays.copyOf(use, 2 * uses);
                useLine = Arrays.copyOf(useLine, 2 * uses);
                useEnd = Arrays.copyOf(useEnd, 2 * uses);
            }
            use[uses] = what;
            useLine[uses] = line;
            useEnd[uses] = (uses == 0 ? 0 : useEnd[uses - 1]) + units;
            uses++;
        }
    }

    int sources() {
        return sources;
    }

    int source(int i) {
        return source[i];
    }

    double sourceBegin(int i) {
        return i == 0 ? 0 : sourceEnd[i - 1];
    }

    double sourceEnd(int i) {
        return sourceEnd[i];
    }

    int uses() {
        return uses;
    }

    /** The line by which a parent uses it; -1 if it is demanded from outside. */
    int useLine(int i) {
        return useLine[i];
    }

    /** The period in which the parent receives, or the place of the demand. */
    int use(int i) {
        return use[i];
    }

    double useBegin(int i) {
        return i == 0 ? 0 : useEnd[i - 1];
    }

    double useEnd(int i) {
        return useEnd[i];
    }

    /** The period in which a use is needed. */
    int needOf(int i) {
        if (useLine[i] < 0) {
            return use[i] == STOCK ? 0 : Math.max(0, demandOf(i).period());
        }
        return Math.max(0, records.releases(records.network().line(useLine[i]).parent())[use[i]]);
    }

    OrderFact demandOf(int i) {
        return records.facts().demand().get(use[i]);
    }

    /** The first source that ends beyond a place. */
    int sourceAt(double place) {
        return at(sourceEnd, sources, place);
    }

    /** The first use that ends beyond a place. */
    int useAt(double place) {
        return at(useEnd, uses, place);
    }

    private static int at(double[] ends, int count, double place) {
        int found = Arrays.binarySearch(ends, 0, count, place);
        return found < 0 ? -found - 1 : found + 1;
    }
}
