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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Monitor;

/**
 * A good sequence: simple rules to begin with, then moves of up to three jobs and exchanges of two as long as they help
 * (Or-opt), then three random cuts and again (iterated local search; Lourenço, Martin & Stützle 2003). The same seed
 * gives the same sequence.
 */
public final class LocalSearch {
    /** What a forbidden changeover counts while none may be avoidable. */
    private static final double PENALTY = 1e9;
    private static final int LONGEST = 3;
    private static final double DUST = 1e-9;
    /** So many jobs are looked at in all; the same on every machine, unlike a time. */
    private static final long MOST_LOOKS = 1_000_000_000L;

    private final SequenceCase given;
    private final int size;
    private final Monitor monitor;
    private final SplittableRandom random;
    private long looks;

    /** A search with a seed. */
    public LocalSearch(SequenceCase given, long seed, Monitor monitor) {
        this.given = given;
        this.size = given.size();
        this.monitor = monitor;
        this.random = new SplittableRandom(seed);
    }

    /** The sequence found after so many rounds. */
    public int[] search(int rounds) {
        int[] best = starts().stream().map(int[]::clone).peek(this::improve)
                .min(Comparator.comparingDouble(this::value)).orElseThrow();
        double least = value(best);
        int[] current = best.clone();
        for (int round = 0; round < rounds && size > 3 && looks < MOST_LOOKS; round++) {
            monitor.checkCancelled();
            int[] other = cut(current);
            improve(other);
            double value = value(other);
            if (value < value(current) + DUST) {
                current = other;
            }
            if (value < least - DUST * Math.max(1, least)) {
                least = value;
                best = other.clone();
            }
        }
        return best;
    }

    private List<int[]> starts() {
        List<int[]> starts = new ArrayList<>();
        starts.add(IntStream.range(0, size).toArray());
        starts.add(Rules.earliestDue(given));
        starts.add(Rules.byGroup(given));
        for (int first = 0; first < Math.min(size, 8); first++) {
            starts.add(Rules.nearest(given, first == 0 ? -1 : first * size / 8));
        }
        return starts;
    }

    private double value(int[] sequence) {
        looks += size;
        double value = 0;
        double time = 0;
        int last = size;
        for (int job : sequence) {
            double hours = given.hours(last, job);
            boolean never = hours == Double.POSITIVE_INFINITY;
            time += (never ? 0 : hours) + given.work(job);
            value += (never ? PENALTY : given.adds(last, job)) + given.lateness(job, time);
            last = job;
        }
        return value;
    }

    private double leg(int[] sequence, int from, int to) {
        if (to >= size) {
            return 0;
        }
        int last = from < 0 ? size : sequence[from];
        double adds = given.adds(last, sequence[to]);
        return adds == Double.POSITIVE_INFINITY ? PENALTY : adds;
    }

    private void improve(int[] sequence) {
        boolean better = true;
        while (better && looks < MOST_LOOKS) {
            monitor.checkCancelled();
            better = move(sequence) || exchange(sequence);
        }
    }

    /** Moves a piece to another place; the first move that helps is made. */
    private boolean move(int[] sequence) {
        double now = given.objective().dependsOnTime() ? value(sequence) : 0;
        boolean better = false;
        for (int length = 1; length <= Math.min(LONGEST, size - 1); length++) {
            for (int from = 0; from + length <= size && looks < MOST_LOOKS; from++) {
                monitor.checkCancelled();
                for (int to = 0; to + length <= size; to++) {
                    if (to != from && helps(sequence, from, length, to, now)) {
                        shift(sequence, from, length, to);
                        now = given.objective().dependsOnTime() ? value(sequence) : 0;
                        better = true;
                    }
                }
            }
        }
        return better;
    }

    private boolean helps(int[] sequence, int from, int length, int to, double now) {
        if (given.objective().dependsOnTime()) {
            shift(sequence, from, length, to);
            double then = value(sequence);
            shift(sequence, to, length, from);
            return then < now - DUST * Math.max(1, now);
        }
        looks++;
        int end = from + length - 1;
        double gone = leg(sequence, from - 1, from) + leg(sequence, end, end + 1);
        int left = to < from ? to - 1 : to + length - 1;
        double opened = leg(sequence, left, left + 1);
        double closed = leg(sequence, from - 1, end + 1);
        double joined = leg(sequence, left, from) + (left + 1 < size ? leg(sequence, end, left + 1) : 0);
        return closed + joined < gone + opened - DUST * Math.max(1, gone + opened);
    }

    /** Takes out the piece that begins at {@code from} and puts it in so that it begins at {@code to}. */
    private static void shift(int[] sequence, int from, int length, int to) {
        int[] piece = java.util.Arrays.copyOfRange(sequence, from, from + length);
        if (to < from) {
            System.arraycopy(sequence, to, sequence, to + length, from - to);
        } else {
            System.arraycopy(sequence, from + length, sequence, from, to - from);
        }
        System.arraycopy(piece, 0, sequence, to, length);
    }

    private boolean exchange(int[] sequence) {
        double now = value(sequence);
        boolean better = false;
        for (int i = 0; i + 1 < size && size <= 400; i++) {
            monitor.checkCancelled();
            for (int j = i + 1; j < size; j++) {
                swap(sequence, i, j);
                double then = value(sequence);
                if (then < now - DUST * Math.max(1, now)) {
                    now = then;
                    better = true;
                } else {
                    swap(sequence, i, j);
                }
            }
        }
        return better;
    }

    private static void swap(int[] sequence, int i, int j) {
        int job = sequence[i];
        sequence[i] = sequence[j];
        sequence[j] = job;
    }

    /** Cuts a sequence in four and exchanges the pieces in the middle, which no small move undoes. */
    private int[] cut(int[] sequence) {
        int[] cuts = IntStream.range(0, 3).map(i -> random.nextInt(size + 1)).sorted().toArray();
        int[] other = new int[size];
        int at = 0;
        int[][] pieces = {{0, cuts[0]}, {cuts[1], cuts[2]}, {cuts[0], cuts[1]}, {cuts[2], size}};
        for (int[] piece : pieces) {
            System.arraycopy(sequence, piece[0], other, at, piece[1] - piece[0]);
            at += piece[1] - piece[0];
        }
        return other;
    }
}
