/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.forecast;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.StatUtils;

/** Sums of squared errors of forecasts one period ahead. */
final class Squares {
    private Squares() {}

    /** Of all periods that have a forecast. */
    static double of(double[] history, double[] fitted) {
        return IntStream.range(0, history.length).filter(t -> !Double.isNaN(fitted[t]))
                .mapToDouble(t -> (history[t] - fitted[t]) * (history[t] - fitted[t])).sum();
    }

    /** By what sums are divided, so that a search takes the same steps whatever the unit of demand. */
    static double scale(double[] history) {
        double mean = StatUtils.mean(history);
        double squares = Arrays.stream(history).map(demand -> (demand - mean) * (demand - mean)).sum();
        double size = Arrays.stream(history).map(demand -> demand * demand).sum();
        return squares > 0 ? squares : size > 0 ? size : 1;
    }

    /** The standard deviation of errors; not-a-number if there are none. */
    static double deviation(double[] history, Model model) {
        double[] fitted = model.fitted();
        long count = Arrays.stream(fitted).filter(value -> !Double.isNaN(value)).count();
        double freedom = count > model.estimated() ? count - model.estimated() : count;
        return count == 0 ? Double.NaN : Math.sqrt(of(history, fitted) / freedom);
    }
}
