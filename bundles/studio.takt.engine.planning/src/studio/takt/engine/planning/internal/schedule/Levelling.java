/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * The first period in which anything is completed, levelled: containers in an even order, put into the pitches of its
 * days.
 *
 * @param period    the period; -1 if nothing is completed at all. One item alone needs no levelling
 * @param sequence  the item of each container, in order
 * @param sizes     units in each container: the last of an item may be part full
 * @param days      workdays that the containers are spread over
 * @param pitches   pitches of a day: columns of the box
 * @param pitch     length of a pitch in seconds; 0 if the working time is not known
 */
public record Levelling(int period, int[] sequence, double[] sizes, int days, int pitches, double pitch) {
    /** More containers are not put in order one by one. */
    static final int MOST_CONTAINERS = 20_000;
    /** A box has no more columns; with more containers a day, a pitch holds several. */
    private static final int MOST_COLUMNS = 24;
    private static final double DUST = 1e-9;

    /** Levels the first period. */
    static Levelling of(ScheduleFacts facts, double[][] completed, Monitor monitor) {
        int period = IntStream.range(0, facts.length())
                .filter(t -> Arrays.stream(completed).anyMatch(item -> item[t] > DUST)).findFirst().orElse(-1);
        int[] count = new int[facts.size()];
        double containers = 0;
        for (int i = 0; i < count.length && period >= 0; i++) {
            double full = Math.ceil(completed[i][period] / facts.items().get(i).container() - DUST);
            containers += full;
            count[i] = (int) Math.min(full, MOST_CONTAINERS + 1.0);
        }
        boolean mixed = Arrays.stream(count).filter(each -> each > 0).count() > 1;
        if (!mixed || containers > MOST_CONTAINERS) {
            return new Levelling(period, new int[0], new double[0], 1, 0, 0);
        }
        int[] sequence = new GoalChasing(count, use(facts)).sequence(monitor);
        int days = (int) Math.max(1, Math.rint(facts.periods().get(period).workdays()));
        int pitches = Math.min(MOST_COLUMNS, (int) Math.ceil(sequence.length / (double) days));
        return new Levelling(period, sequence, sizes(facts, completed, period, sequence), days, pitches,
                facts.daySeconds() / pitches);
    }

    private static List<double[]> use(ScheduleFacts facts) {
        List<String> parts = facts.bill().stream().map(ScheduleFacts.Usage::component).distinct().toList();
        List<double[]> use = new ArrayList<>();
        for (int i = 0; i < facts.size(); i++) {
            use.add(new double[parts.size()]);
        }
        facts.bill().forEach(usage -> use.get(usage.item())[parts.indexOf(usage.component())] += usage.quantity()
                * facts.items().get(usage.item()).container());
        return use;
    }

    private static double[] sizes(ScheduleFacts facts, double[][] completed, int period, int[] sequence) {
        double[] left = IntStream.range(0, facts.size()).mapToDouble(i -> completed[i][period]).toArray();
        double[] sizes = new double[sequence.length];
        for (int n = 0; n < sizes.length; n++) {
            sizes[n] = Math.min(left[sequence[n]], facts.items().get(sequence[n]).container());
            left[sequence[n]] = ItemRecord.tidy(left[sequence[n]] - sizes[n]);
        }
        return sizes;
    }

    /** The day of a container, from 0. */
    int dayOf(int n) {
        return (int) ((long) n * days / sequence.length);
    }

    /** The pitch of a container within its day, from 0. */
    int pitchOf(int n) {
        int day = dayOf(n);
        int first = (int) (((long) day * sequence.length + days - 1) / days);
        int next = (int) (((long) (day + 1) * sequence.length + days - 1) / days);
        return (int) ((long) (n - first) * pitches / Math.max(1, next - first));
    }

    /** Containers of an item in each pitch of a day. */
    int[] box(int item, int day) {
        int[] box = new int[pitches];
        for (int n = 0; n < sequence.length; n++) {
            if (sequence[n] == item && dayOf(n) == day) {
                box[pitchOf(n)]++;
            }
        }
        return box;
    }
}
