/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.stat;

import org.apache.commons.math3.distribution.TDistribution;

/** Statistics of observations, one after the other, by Welford's method. Not thread-safe. */
public final class Tally {
    private long count;
    private double mean;
    private double squares;
    private double minimum = Double.NaN;
    private double maximum = Double.NaN;

    /** Takes in an observation. */
    public void add(double value) {
        count++;
        double before = value - mean;
        mean += before / count;
        squares += before * (value - mean);
        minimum = count == 1 ? value : Math.min(minimum, value);
        maximum = count == 1 ? value : Math.max(maximum, value);
    }

    /** How many observations. */
    public long count() {
        return count;
    }

    /** Their mean; NaN if there are none. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /** Their standard deviation, with n − 1; NaN if there are fewer than two. */
    public double standardDeviation() {
        return count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1));
    }

    /** The least; NaN if there are none. */
    public double minimum() {
        return minimum;
    }

    /** The greatest; NaN if there are none. */
    public double maximum() {
        return maximum;
    }

    /**
     * Half the width of the confidence interval of the mean by Student's t, if the observations are independent (such
     * as the means of replications); NaN if there are fewer than two.
     *
     * @param level in (0, 1), e.g. 0.95
     */
    public double halfWidth(double level) {
        if (count < 2) {
            return Double.NaN;
        }
        double quantile = new TDistribution(count - 1.0).inverseCumulativeProbability((1 + level) / 2);
        return quantile * standardDeviation() / Math.sqrt(count);
    }
}
