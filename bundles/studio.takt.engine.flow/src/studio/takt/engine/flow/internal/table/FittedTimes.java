/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.Optional;
import java.util.function.DoubleFunction;

import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Distribution.Erlang;
import studio.takt.units.api.Distribution.Normal;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Distribution.Triangular;
import studio.takt.units.api.Distribution.Weibull;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Finds the distribution of a kind that has a mean and a coefficient of variation; nothing if there is none. */
final class FittedTimes {
    /** How far a coefficient may be from that of an Erlang distribution, whose phases are whole. */
    private static final double ROUNDED = 0.01;

    private static final int MOST_PHASES = 1000;
    private static final double LEAST_SHAPE = 0.1;
    private static final double MOST_SHAPE = 1000;
    /** Means in standard deviations; beyond it nothing is cut off that could be seen. */
    private static final double MOST_DEVIATIONS = 1000;
    private static final int HALVINGS = 100;

    private FittedTimes() {}

    /** Phases = 1 / cv². */
    static Optional<Parametric> erlang(Quantity mean, double cv) {
        long phases = Math.round(1 / (cv * cv));
        boolean fits = phases >= 1 && phases <= MOST_PHASES && Math.abs(1 / Math.sqrt(phases) - cv) <= ROUNDED;
        return fits ? Optional.of(new Erlang(mean, (int) phases)) : Optional.empty();
    }

    /** Symmetric: half its width is √6 standard deviations. */
    static Optional<Parametric> triangular(double mean, double cv) {
        double half = mean * cv * Math.sqrt(6);
        return half > mean * (1 + 1e-9)
                ? Optional.empty()
                : Optional.of(new Triangular(seconds(Math.max(0, mean - half)), seconds(mean), seconds(mean + half)));
    }

    /** What is left of a normal distribution from 0 up has this mean and coefficient. */
    static Optional<Parametric> normal(double mean, double cv) {
        return fitted(at -> new Normal(seconds(at), seconds(1)), 0, MOST_DEVIATIONS, cv).map(at -> {
            double unit = mean / new Normal(seconds(at), seconds(1)).mean().in(FlowUnits.SECOND);
            return new Normal(seconds(at * unit), seconds(unit));
        });
    }

    static Optional<Parametric> weibull(double mean, double cv) {
        return fitted(shape -> weibull(shape, seconds(1)), LEAST_SHAPE, MOST_SHAPE, cv).map(shape -> {
            double scale = mean / weibull(shape, seconds(1)).mean().in(FlowUnits.SECOND);
            return weibull(shape, seconds(scale));
        });
    }

    private static Weibull weibull(double shape, Quantity scale) {
        return new Weibull(Quantity.of(shape, Unit.ONE).value(), scale);
    }

    /** The parameter, between these, at which the coefficient of variation, which falls with it, is as wanted. */
    private static Optional<Double> fitted(DoubleFunction<Parametric> family, double from, double to, double cv) {
        if (cv > family.apply(from).cv() + 1e-9 || cv < family.apply(to).cv()) {
            return Optional.empty();
        }
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS && low < high; i++) {
            double middle = (low + high) / 2;
            if (family.apply(middle).cv() > cv) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.of((low + high) / 2);
    }

    private static Quantity seconds(double value) {
        return Quantity.of(value, FlowUnits.SECOND);
    }
}
