/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.demand;

import java.util.Arrays;
import java.util.function.UnaryOperator;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Finds the vector that an affine function maps to itself: {@code r = A·r + b}, by evaluating the function once for
 * {@code b} and once for each column of {@code A}.
 */
final class AffineLoop {
    private final int size;
    private final UnaryOperator<double[]> function;

    AffineLoop(int size, UnaryOperator<double[]> function) {
        this.size = size;
        this.function = function;
    }

    /** The fixed point; NaN throughout if there is none. */
    double[] solve() {
        if (size == 0) {
            return new double[0];
        }
        double[] constant = function.apply(new double[size]);
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            double[] image = function.apply(unit);
            for (int row = 0; row < size; row++) {
                matrix.setEntry(row, column, (row == column ? 1 : 0) - (image[row] - constant[row]));
            }
        }
        DecompositionSolver solver = new LUDecomposition(matrix).getSolver();
        double[] solution = new double[size];
        Arrays.fill(solution, Double.NaN);
        return solver.isNonSingular()
                ? solver.solve(new org.apache.commons.math3.linear.ArrayRealVector(constant)).toArray()
                : solution;
    }
}
