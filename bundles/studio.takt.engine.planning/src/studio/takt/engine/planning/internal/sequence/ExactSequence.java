/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.sequence;

import java.util.Arrays;
import java.util.Optional;

import studio.takt.core.api.run.Monitor;

/**
 * The best sequence, proven: dynamic programming over the sets of jobs done and the last of them (Held & Karp 1962;
 * Bellman 1962). Where tardiness counts, a set and a last job may be reached early and late: then all pairs of time and
 * objective are kept of which none is better in both.
 */
final class ExactSequence {
    /** More jobs than this have too many sets. */
    static final int MOST = 15;
    /** More ways than this take too much memory. */
    private static final int MOST_LABELS = 8_000_000;
    private static final int OFTEN = 0xff;
    private static final double DUST = 1e-9;

    private final SequenceCase given;
    private final int size;
    private final Monitor monitor;
    private double limit;
    private double[] time = new double[1024];
    private double[] value = new double[1024];
    private int[] before = new int[1024];
    private byte[] job = new byte[1024];
    private int[] next = new int[1024];
    private int labels;

    private ExactSequence(SequenceCase given, double limit, Monitor monitor) {
        this.given = given;
        this.size = given.size();
        this.limit = limit;
        this.monitor = monitor;
    }

    /**
     * Solves a case of at most {@link #MOST} jobs.
     *
     * @param known the objective of a sequence that is known; infinite if none is
     * @return the best sequence, of equally good ones that which is done first; empty if there is none, or if there
     *         were too many ways
     */
    static Answer solve(SequenceCase given, double known, Monitor monitor) {
        return new ExactSequence(given, known - given.constant(), monitor).solve();
    }

    /** The best sequence, if there is one, and whether all were looked at. */
    record Answer(Optional<int[]> sequence, boolean complete) {}

    private Answer solve() {
        int sets = 1 << size;
        int[] first = new int[sets * size];
        Arrays.fill(first, -1);
        for (int to = 0; to < size; to++) {
            extend(first, -1, size, 0, 0, 0, to);
        }
        for (int set = 1; set < sets; set++) {
            if ((set & OFTEN) == 0) {
                monitor.checkCancelled();
            }
            for (int last = 0; last < size; last++) {
                for (int label = first[set * size + last]; label >= 0; label = next[label]) {
                    for (int to = 0; to < size; to++) {
                        if ((set & 1 << to) == 0) {
                            extend(first, label, last, set, time[label], value[label], to);
                        }
                    }
                }
            }
            if (labels > MOST_LABELS) {
                return new Answer(Optional.empty(), false);
            }
        }
        return new Answer(best(first, sets - 1), true);
    }

    private Optional<int[]> best(int[] first, int all) {
        int best = -1;
        for (int last = 0; last < size; last++) {
            for (int label = first[all * size + last]; label >= 0; label = next[label]) {
                best = best < 0 || isBetter(label, best) ? label : best;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int[] sequence = new int[size];
        for (int at = size - 1, label = best; at >= 0; at--, label = before[label]) {
            sequence[at] = job[label];
        }
        return Optional.of(sequence);
    }

    /** Of equally good sequences the one that is done first. */
    private boolean isBetter(int label, int best) {
        return value[label] < value[best] || value[label] == value[best] && time[label] < time[best];
    }

    private void extend(int[] first, int label, int last, int set, double now, double sofar, int to) {
        double done = now + given.hours(last, to) + given.work(to);
        double total = sofar + given.adds(last, to) + given.lateness(to, done);
        if (done == Double.POSITIVE_INFINITY || total == Double.POSITIVE_INFINITY
                || total > limit + DUST * Math.max(1, Math.abs(limit))) {
            return;
        }
        int state = (set | 1 << to) * size + to;
        int previous = -1;
        for (int other = first[state]; other >= 0; other = next[other]) {
            boolean faster = time[other] <= done || !given.objective().dependsOnTime();
            if (faster && value[other] <= total) {
                return;
            }
            boolean worse = value[other] >= total && (time[other] >= done || !given.objective().dependsOnTime());
            if (worse && previous < 0) {
                first[state] = next[other];
            } else if (worse) {
                next[previous] = next[other];
            } else {
                previous = other;
            }
        }
        add(done, total, label, to, first, state);
    }

    private void add(double done, double total, int label, int to, int[] first, int state) {
        if (labels == time.length) {
            int more = labels + labels / 2;
            time = Arrays.copyOf(time, more);
            value = Arrays.copyOf(value, more);
            before = Arrays.copyOf(before, more);
            job = Arrays.copyOf(job, more);
            next = Arrays.copyOf(next, more);
        }
        time[labels] = done;
        value[labels] = total;
        before[labels] = label;
        job[labels] = (byte) to;
        next[labels] = first[state];
        first[state] = labels++;
    }
}
