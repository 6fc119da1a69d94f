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

import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;

/**
 * When things can be there at the earliest, if receipts on order come when they are due and nothing is released before
 * the first period. An order waits for the last of its components; components come before parents.
 */
final class Lateness {
    private static final int OFTEN = 0xff;

    private final Records records;
    private final int periods;
    /** For each planned order, by item and period of receipt, the period in which its components are there. */
    private final int[] ready;
    private final int[] expected;

    private Lateness(Records records) {
        this.records = records;
        this.periods = records.periods();
        this.ready = new int[records.facts().items().size() * periods];
        this.expected = new int[records.facts().demand().size()];
    }

    /** Works it out for all items. */
    static Lateness of(Records records, Monitor monitor) {
        Lateness lateness = new Lateness(records);
        int[] order = records.network().order();
        for (int i = order.length - 1; i >= 0; i--) {
            if ((i & OFTEN) == 0) {
                monitor.checkCancelled();
                monitor.progress(0.9 - 0.3 * i / order.length, Text.of(Lateness.class, "progress.lateness"));
            }
            lateness.serve(order[i]);
        }
        return lateness;
    }

    private void serve(int item) {
        Axis axis = new Axis(records, item);
        int source = 0;
        for (int use = 0; use < axis.uses(); use++) {
            double dust = Pegging.dust(axis.useEnd(use));
            while (source < axis.sources() && axis.sourceEnd(source) <= axis.useBegin(use) + dust) {
                source++;
            }
            int last = 0;
            int at = source;
            while (at < axis.sources() && axis.sourceBegin(at) < axis.useEnd(use) - dust) {
                last = Math.max(last, available(item, axis.source(at)));
                at++;
            }
            boolean served = axis.sources() > 0 && axis.sourceEnd(axis.sources() - 1) >= axis.useEnd(use) - dust;
            note(axis, use, served ? last : records.facts().grid().reach());
        }
    }

    private void note(Axis axis, int use, int available) {
        if (axis.useLine(use) >= 0) {
            LineFact line = records.network().line(axis.useLine(use));
            int at = line.parent() * periods + axis.use(use);
            ready[at] = Math.max(ready[at], available);
        } else if (axis.use(use) >= 0) {
            expected[axis.use(use)] = available;
        }
    }

    /** The period in which a source is there. */
    int available(int item, int source) {
        if (source == Axis.STOCK) {
            return 0;
        }
        if (!Axis.isPlanned(source)) {
            return Math.max(0, records.facts().receipts().get(source).period());
        }
        int received = Axis.period(source);
        return Math.max(received, Leads.earliest(records.releases(item), ready(item, received)));
    }

    /** The period in which all components of a planned order are there. */
    int ready(int item, int received) {
        return Math.max(0, ready[item * periods + received]);
    }

    /** The period in which a planned order could be there if its components were. */
    int availableAlone(int item, int received) {
        return Math.max(received, Leads.earliest(records.releases(item), 0));
    }

    /** The period in which a demand can be served in full. */
    int expected(int demand) {
        return expected[demand];
    }

    /** By how many periods a demand will be late. */
    int late(int demand) {
        int due = records.facts().demand().get(demand).period();
        return due >= periods ? 0 : Math.max(0, expected[demand] - Math.max(0, due));
    }

    /** How many demands will be late. */
    int lateDemands() {
        return (int) java.util.stream.IntStream.range(0, expected.length).filter(demand -> late(demand) > 0).count();
    }

    /** By how many periods the latest demand will be late. */
    int worst() {
        return Arrays.stream(java.util.stream.IntStream.range(0, expected.length).map(this::late).toArray()).max()
                .orElse(0);
    }
}
