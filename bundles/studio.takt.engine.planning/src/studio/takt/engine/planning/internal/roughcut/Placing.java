/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When hours are needed for what is completed in a period: for each period of completion the parts of the hours by
 * period. What is not in any part is needed before the first period.
 */
public record Placing(List<List<Part>> parts) {
    private static final double DUST = 1e-9;

    /** So much of the hours is needed in that period. */
    public record Part(int period, double share) {}

    /** Copies the lists. */
    public Placing {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** So many periods before completion; a part of a period counts as one. */
    public static Placing earlier(double periods, int length) {
        int whole = (int) Math.min(length, Math.ceil(periods - DUST));
        return new Placing(IntStream.range(0, length)
                .mapToObj(t -> t >= whole ? List.of(new Part(t - whole, 1)) : List.<Part>of()).toList());
    }

    /** By a matrix of shares: {@code share[completed][period]}. */
    public static Placing of(double[][] share) {
        List<List<Part>> parts = new ArrayList<>();
        for (double[] row : share) {
            parts.add(IntStream.range(0, row.length).filter(t -> row[t] > 0).mapToObj(t -> new Part(t, row[t]))
                    .toList());
        }
        return new Placing(parts);
    }

    /** The part of the hours that is within the periods, for what is completed in one. */
    double within(int completed) {
        return parts.get(completed).stream().mapToDouble(Part::share).sum();
    }
}
