/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.List;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.experiment.Sample;

/**
 * By how much a figure differs in two scenarios that met the same chances: replication by replication, by Student's t.
 *
 * @param base       mean of the figure in the one
 * @param difference mean difference, the other minus the one
 * @param half       half the width of its interval; NaN with fewer than two replications
 */
public record PairedDifference(double base, double difference, double half) {

    /** Of samples of the same numbers; those without the figure are left out. */
    public static PairedDifference of(List<Sample> base, List<Sample> other, ToDoubleFunction<Sample> figure,
            double level) {
        Tally differences = new Tally();
        Tally first = new Tally();
        for (int i = 0; i < Math.min(base.size(), other.size()); i++) {
            double one = figure.applyAsDouble(base.get(i));
            double two = figure.applyAsDouble(other.get(i));
            if (Double.isFinite(one) && Double.isFinite(two)) {
                first.add(one);
                differences.add(two - one);
            }
        }
        return new PairedDifference(first.mean(), differences.mean(), differences.halfWidth(level));
    }

    /** True if the interval does not hold 0. */
    public boolean isSignificant() {
        return Math.abs(difference) > half;
    }
}
