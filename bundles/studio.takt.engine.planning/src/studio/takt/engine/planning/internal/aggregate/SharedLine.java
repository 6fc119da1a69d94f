/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.stream.IntStream;

/**
 * A line, a bottleneck above all, that several families need. What a family makes takes the share of the line's time in
 * which it would make as much if it were alone there.
 *
 * @param name     what it is called
 * @param capacity by family and period: units that the line makes of it alone in regular time; infinite for a family
 *                 that does not need it
 */
record SharedLine(String name, double[][] capacity) {

    /** True if the family needs it. */
    boolean serves(int family) {
        return !Double.isInfinite(capacity[family][0]);
    }

    /** The share of its regular time that so many units of each family take; infinite if it has no time for them. */
    double load(int period, double[] units) {
        return IntStream.range(0, units.length).filter(f -> serves(f) && units[f] > 0)
                .mapToDouble(f -> units[f] / capacity[f][period]).sum();
    }
}
