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

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a series has left its beginning behind: the marginal standard error rule MSER-5 (White, Cobb and Spratt, 2000).
 * Of the means of five observations each, so many at the beginning are left out that the standard error of the mean of
 * the rest, Σ (z − mean)² / k², is the least; the first such number of equals.
 */
public final class Mser {
    private static final int BATCH = 5;
    private static final double ROUNDING = 1e-12;

    /** The standard deviation that whole numbers alone give to the mean of a batch: where its ends happen to lie. */
    static final double OF_COUNTS = 1 / (BATCH * Math.sqrt(6));

    private final double[] means;
    private final double least;

    /** Of a series of observations at equal distances. */
    public Mser(double[] series) {
        this(series, 0);
    }

    /**
     * Of a series whose means of batches vary at least that much (standard deviation) for no reason of the process. If
     * less were taken for what it seems, a few batches that happen to be alike would pass for the only steady ones.
     */
    public Mser(double[] series, double resolution) {
        least = resolution * resolution;
        means = IntStream.range(0, series.length / BATCH)
                .mapToDouble(i -> Arrays.stream(series, i * BATCH, (i + 1) * BATCH).average().orElseThrow()).toArray();
    }

    /**
     * How many observations at the beginning do not belong to the steady state. Empty if the least lies in the second
     * half, which means that the series is too short to tell.
     */
    public OptionalInt truncation() {
        double lowest = Double.POSITIVE_INFINITY;
        int best = 0;
        double sum = 0;
        double squares = 0;
        for (int first = means.length - 1; first >= 0; first--) {
            int kept = means.length - first;
            double before = kept == 1 ? 0 : means[first] - sum / (kept - 1);
            squares += before * before * (kept - 1) / kept;
            sum += means[first];
            double error = Math.max(squares / kept, least) / kept;
            if (kept >= BATCH && error <= lowest + ROUNDING * Math.abs(sum / kept) * Math.abs(sum / kept)) {
                lowest = Math.min(error, lowest);
                best = first;
            }
        }
        return 2 * best > means.length ? OptionalInt.empty() : OptionalInt.of(best * BATCH);
    }
}
