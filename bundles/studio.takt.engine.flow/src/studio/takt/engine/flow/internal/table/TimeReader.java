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

import java.util.List;
import java.util.Optional;

import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Distribution.Constant;
import studio.takt.units.api.Distribution.Exponential;
import studio.takt.units.api.Distribution.Lognormal;
import studio.takt.units.api.Distribution.MeanCv;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Distribution.Uniform;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** Makes distributions of times of a kind with a mean and a coefficient of variation. */
public final class TimeReader {
    /** The kinds that mean and coefficient of variation suffice for. */
    public static final List<String> KINDS = List.of("constant", "exponential", "erlang", "gamma", "lognormal",
            "normal",
            "triangular", "uniform", "weibull");

    private static final double UNIFORM_LIMIT = 1 / Math.sqrt(3);

    private TimeReader() {}

    /** Constant at 0, exponential at 1, gamma elsewhere. */
    public static Parametric measured(double mean, double cv) {
        Quantity time = Quantity.of(mean, FlowUnits.SECOND);
        return mean == 0 ? new Constant(time) : new MeanCv(time, Quantity.of(cv, Unit.ONE).value()).fit();
    }

    /** The distribution of that kind; nothing if there is no such kind, or none with these parameters. */
    public static Optional<Parametric> of(String kind, double mean, double cv) {
        Quantity time = Quantity.of(mean, FlowUnits.SECOND);
        if (mean == 0) {
            return Optional.of(new Constant(time));
        }
        if (cv == 0 && KINDS.contains(kind) && !kind.equals("exponential")) {
            return Optional.of(new Constant(time));
        }
        return switch (kind) {
            case "constant", "deterministic" -> Optional.of(new Constant(time));
            case "exponential" -> Optional.of(new Exponential(time));
            case "erlang" -> FittedTimes.erlang(time, cv);
            case "gamma" -> Optional.of(measured(mean, cv));
            case "lognormal" -> Optional.of(new Lognormal(time, deviation(mean, cv)));
            case "normal" -> FittedTimes.normal(mean, cv);
            case "triangular" -> FittedTimes.triangular(mean, cv);
            case "weibull" -> FittedTimes.weibull(mean, cv);
            case "uniform" -> uniform(mean, cv);
            default -> Optional.empty();
        };
    }

    private static Quantity deviation(double mean, double cv) {
        return Quantity.of(mean * cv, FlowUnits.SECOND);
    }

    private static Optional<Parametric> uniform(double mean, double cv) {
        if (cv > UNIFORM_LIMIT + 1e-9) {
            return Optional.empty();
        }
        double half = Math.min(mean, cv * mean / UNIFORM_LIMIT);
        return Optional.of(new Uniform(Quantity.of(mean - half, FlowUnits.SECOND),
                Quantity.of(mean + half, FlowUnits.SECOND)));
    }

    /** True if the kind alone says how much times vary, and that is not as much as is said of them. */
    static boolean contradicts(String kind, double cv) {
        return switch (kind) {
            case "constant", "deterministic" -> cv != 0;
            case "exponential" -> cv != 1;
            default -> false;
        };
    }

    /** A distribution as a text, such as {@code triangular(30 s, 45 s, 60 s)}; nothing if it is none of times. */
    public static Optional<Parametric> parse(String text) {
        try {
            return Optional.of(Distribution.parse(text)).filter(Parametric.class::isInstance)
                    .map(Parametric.class::cast).map(it -> it instanceof MeanCv measured ? measured.fit() : it)
                    .filter(it -> it.unit().isCommensurableWith(FlowUnits.SECOND));
        } catch (IllegalArgumentException notADistribution) {
            return Optional.empty();
        }
    }
}
