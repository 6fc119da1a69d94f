/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.theory;

import java.util.Arrays;
import java.util.Optional;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/** Flow through a network: rates λ = γ + Pᵀ λ. */
public final class TrafficEquations {

    private TrafficEquations() {}

    /**
     * The rate through each station; nothing if what comes in cannot get out.
     *
     * @param outside rates from outside
     * @param routing share of what leaves a station (row) that goes to another (column)
     */
    public static Optional<double[]> rates(double[] outside, double[][] routing) {
        int size = outside.length;
        RealMatrix matrix = new Array2DRowRealMatrix(size, size);
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                matrix.setEntry(i, j, (i == j ? 1 : 0) - routing[j][i]);
            }
        }
        return solve(matrix, outside).filter(rates -> Arrays.stream(rates).allMatch(rate -> rate > -1e-9));
    }

    static Optional<double[]> solve(RealMatrix matrix, double[] right) {
        DecompositionSolver solver = new LUDecomposition(matrix, 1e-11).getSolver();
        return solver.isNonSingular()
                ? Optional.of(solver.solve(new ArrayRealVector(right)).toArray())
                : Optional.empty();
    }
}
