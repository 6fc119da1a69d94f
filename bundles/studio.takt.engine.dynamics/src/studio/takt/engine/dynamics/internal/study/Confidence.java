/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.study;

import java.util.List;
import java.util.Optional;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;

/**
 * How sure fitted parameters are: the model is taken as straight around them (Seber and Wild, Nonlinear Regression,
 * section 2.1). Covariance = s² (JᵀJ)⁻¹ with s² = sum of squares / (data − parameters).
 */
final class Confidence {
    private static final double STEP = 1e-4;

    private Confidence() {}

    /** Half the width of the interval of each parameter; empty if the data do not tell the parameters apart. */
    static Optional<double[]> halfWidths(Residuals residuals, List<Bound> bounds, double[] best, double level) {
        double[] at = residuals.of(best);
        int freedom = at.length - best.length;
        if (freedom < 1) {
            return Optional.empty();
        }
        RealMatrix slopes = slopes(residuals, bounds, best, at.length);
        double variance = java.util.Arrays.stream(at).map(each -> each * each).sum() / freedom;
        try {
            RealMatrix inverse = new LUDecomposition(slopes.transpose().multiply(slopes)).getSolver().getInverse();
            double quantile = new TDistribution(freedom).inverseCumulativeProbability(0.5 + level / 2);
            double[] widths = new double[best.length];
            for (int k = 0; k < widths.length; k++) {
                widths[k] = quantile * Math.sqrt(variance * inverse.getEntry(k, k))
                        * (bounds.get(k).high() - bounds.get(k).low());
            }
            boolean known = java.util.Arrays.stream(widths).allMatch(Double::isFinite);
            return known ? Optional.of(widths) : Optional.empty();
        } catch (SingularMatrixException notToldApart) {
            return Optional.empty();
        }
    }

    /** By shares of the bounds, so that large and small parameters weigh alike. */
    private static RealMatrix slopes(Residuals residuals, List<Bound> bounds, double[] best, int rows) {
        RealMatrix slopes = new Array2DRowRealMatrix(rows, best.length);
        for (int k = 0; k < best.length; k++) {
            double width = bounds.get(k).high() - bounds.get(k).low();
            double[] up = best.clone();
            double[] down = best.clone();
            up[k] += STEP * width;
            down[k] -= STEP * width;
            double[] above = residuals.of(up);
            double[] below = residuals.of(down);
            for (int i = 0; i < rows; i++) {
                slopes.setEntry(i, k, (above[i] - below[i]) / (2 * STEP));
            }
        }
        return slopes;
    }
}
