/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.Optional;

/**
 * How an experiment is made; times in seconds.
 *
 * @param runLength    time that is counted in each replication, or in the one long run
 * @param warmUp       time before it that is not; found by MSER-5 if not given
 * @param replications independent runs, at least
 * @param precision    wanted half width of the intervals, relative to the mean, if one is wanted
 * @param maximum      independent runs, at most
 * @param batches      batches of one long run; 0 for replications
 * @param confidence   level of the intervals
 * @param seed         where the chances come from
 * @param threads      runs side by side
 */
public record Settings(double runLength, Optional<Double> warmUp, int replications, Optional<Double> precision,
        int maximum, int batches, double confidence, long seed, int threads) {

    /** The same with that warm-up. */
    public Settings withWarmUp(double time) {
        return new Settings(runLength, Optional.of(time), replications, precision, maximum, batches, confidence, seed,
                threads);
    }

    /** The same with that length. */
    public Settings withRunLength(double time) {
        return new Settings(time, warmUp, replications, precision, maximum, batches, confidence, seed, threads);
    }

    boolean isOneLongRun() {
        return batches > 0;
    }
}
