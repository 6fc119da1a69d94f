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

import java.util.List;

/**
 * How far forecasts were off. Error = demand − forecast.
 *
 * @param count number of forecasts compared
 * @param mae   mean absolute error
 * @param rmse  root of the mean squared error
 * @param mase  mae / mean absolute difference of demand from one period to the next in the history before the first
 *              forecast (Hyndman & Koehler 2006); not-a-number if that is 0
 * @param mape  mean of |error| / demand in %; not-a-number if a demand is 0
 * @param bias  mean error
 */
record Errors(int count, double mae, double rmse, double mase, double mape, double bias) {

    /** A demand and what was forecast for it. */
    record Pair(double demand, double forecast) {
        double error() {
            return demand - forecast;
        }
    }

    static Errors of(List<Pair> pairs, double naive) {
        double mae = pairs.stream().mapToDouble(pair -> Math.abs(pair.error())).average().orElse(Double.NaN);
        double squares = pairs.stream().mapToDouble(pair -> pair.error() * pair.error()).average().orElse(Double.NaN);
        boolean zero = pairs.stream().anyMatch(pair -> pair.demand() == 0);
        double mape = zero
                ? Double.NaN
                : 100 * pairs.stream().mapToDouble(pair -> Math.abs(pair.error()) / pair.demand()).average()
                        .orElse(Double.NaN);
        return new Errors(pairs.size(), mae, Math.sqrt(squares), naive > 0 ? mae / naive : Double.NaN, mape,
                pairs.stream().mapToDouble(Pair::error).average().orElse(Double.NaN));
    }

    /** The error by which methods are chosen; the absolute one ranks as the scaled one does, and is always defined. */
    double by(String criterion) {
        return criterion.equals("rmse") ? rmse : mae;
    }
}
