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

import org.apache.commons.math3.distribution.NormalDistribution;

/** An interval of a probability of which only trials are known, by Wilson's score; it stays within 0 and 1. */
public record Proportion(double low, double high) {

    /** The interval at a level, of so many hits in so many trials. */
    public static Proportion of(long hits, long trials, double level) {
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double share = (double) hits / trials;
        double denominator = 1 + z * z / trials;
        double middle = (share + z * z / 2 / trials) / denominator;
        double half = z / denominator * Math.sqrt(share * (1 - share) / trials + z * z / 4 / trials / trials);
        return new Proportion(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
