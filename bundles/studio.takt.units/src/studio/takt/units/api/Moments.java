/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/**
 * Moments that are not rational in the parameters.
 *
 * @param mean the mean
 * @param standardDeviation the standard deviation
 */
record Moments(double mean, double standardDeviation) {

    /**
     * Those of a normal distribution of which only the part from 0 up is taken (Johnson, Kotz and Balakrishnan,
     * <em>Continuous Univariate Distributions</em>, vol. 1, section 10.1).
     */
    static Moments ofTruncatedNormal(double location, double spread) {
        double bound = -location / spread;
        double density = Math.exp(-bound * bound / 2) / Math.sqrt(2 * Math.PI);
        double kept = Erf.erfc(bound / Math.sqrt(2)) / 2;
        double hazard = density / kept;
        double variance = 1 + bound * hazard - hazard * hazard;
        return new Moments(location + spread * hazard, spread * Math.sqrt(variance));
    }

    /** Those of a Weibull distribution of scale 1 (same work, section 21.2). */
    static Moments ofWeibull(double shape) {
        double mean = Gamma.gamma(1 + 1 / shape);
        double square = Gamma.gamma(1 + 2 / shape);
        return new Moments(mean, Math.sqrt(Math.max(0, square - mean * mean)));
    }
}
