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

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.dynamics.internal.simulation.PreparedModel;
import studio.takt.engine.dynamics.internal.simulation.Trajectory;
import studio.takt.engine.dynamics.internal.stockflow.Settings;

/** What a model misses data by. Between saved times it is read straight. */
final class Residuals {
    private final PreparedModel model;
    private final Settings settings;
    private final List<Bound> bounds;
    private final List<CalibrationFacts.Point> data;
    private final int[] places;
    private final Monitor monitor;

    Residuals(PreparedModel model, Settings settings, List<Bound> bounds, List<CalibrationFacts.Point> data,
            int[] places, Monitor monitor) {
        this.model = model;
        this.settings = settings;
        this.bounds = bounds;
        this.data = data;
        this.places = places;
        this.monitor = monitor;
    }

    /** The simulated values at the data; no number where the run ended before. */
    double[] simulated(double[] parameters) {
        monitor.checkCancelled();
        Trajectory run = model.run(settings, Factors.values(bounds, parameters), Ensemble.quiet(monitor));
        double[] times = run.times();
        double[] values = new double[places.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = run.isComplete() ? read(times, run.rows(), places[i], data.get(i).time()) : Double.NaN;
        }
        return values;
    }

    private static double read(double[] times, List<double[]> rows, int place, double time) {
        int found = Arrays.binarySearch(times, time);
        if (found >= 0) {
            return rows.get(found)[place + 1];
        }
        int right = -found - 1;
        if (right == 0 || right == times.length) {
            return rows.get(right == 0 ? 0 : times.length - 1)[place + 1];
        }
        double share = (time - times[right - 1]) / (times[right] - times[right - 1]);
        double left = rows.get(right - 1)[place + 1];
        return left + share * (rows.get(right)[place + 1] - left);
    }

    /** Weighted: what is squared and summed. */
    double[] of(double[] parameters) {
        double[] values = simulated(parameters);
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.sqrt(data.get(i).weight()) * (values[i] - data.get(i).value());
        }
        return values;
    }

    /** The weighted sum of squares; very large where the model cannot be run. */
    double sum(double[] parameters) {
        double sum = 0;
        for (double each : of(parameters)) {
            sum += each * each;
        }
        return Double.isFinite(sum) ? sum : Double.MAX_VALUE / 1e10;
    }
}
