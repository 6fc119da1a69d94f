/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.solver;

/**
 * What came of a {@link Program}.
 *
 * @param status    what is known
 * @param objective value of the objective; NaN without values
 * @param values    values of the variables, in order; empty if there are none. Not to be changed
 */
public record Solution(Status status, double objective, double[] values) {

    /** What is known of a solution. */
    public enum Status {
        /** It is proven to be the least. */
        OPTIMAL,
        /** It keeps all constraints; whether it is the least was not found out in time. */
        FEASIBLE,
        /** There is none. */
        INFEASIBLE,
        /** The objective has no least value. */
        UNBOUNDED,
        /** Nothing was found in time. */
        UNKNOWN
    }

    /** A solution without values. */
    public static Solution without(Status status) {
        return new Solution(status, Double.NaN, new double[0]);
    }

    /** True if there are values. */
    public boolean isFeasible() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }
}
