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

import java.util.Optional;

import studio.takt.core.api.run.Monitor;

/** Finds the best sequence: exactly as long as sets of jobs can be counted, else well, with what is proven. */
public final class Sequencer {
    private static final double DUST = 1e-9;

    private Sequencer() {}

    /**
     * What was found.
     *
     * @param sequence the sequence; empty if none without a forbidden changeover was found
     * @param bound    what no sequence can go below; infinite if every one makes a forbidden changeover
     * @param exact    true if all sequences were looked at
     */
    public record Found(Optional<int[]> sequence, double bound, boolean exact) {
        /** True if it is known that there is no better sequence, or none at all. */
        public boolean isProven() {
            return exact || bound == Double.POSITIVE_INFINITY;
        }
    }

    /** Sequences a case of at least one job. */
    public static Found solve(SequenceCase given, int rounds, long seed, Monitor monitor) {
        boolean small = given.size() <= ExactSequence.MOST;
        int[] good = new LocalSearch(given, seed, monitor).search(small ? Math.min(rounds, 20) : rounds);
        double value = given.value(good);
        Optional<int[]> known = value < Double.POSITIVE_INFINITY ? Optional.of(good) : Optional.empty();
        if (small) {
            ExactSequence.Answer answer = ExactSequence.solve(given, value, monitor);
            if (answer.complete()) {
                Optional<int[]> best = answer.sequence().or(() -> known);
                return new Found(best, best.map(given::value).orElse(Double.POSITIVE_INFINITY), true);
            }
        }
        double bound = new LowerBound(given).value();
        boolean met = value <= bound + DUST * Math.max(1, Math.abs(bound));
        return new Found(known, Math.min(bound, bound == Double.POSITIVE_INFINITY ? bound : value), met);
    }
}
