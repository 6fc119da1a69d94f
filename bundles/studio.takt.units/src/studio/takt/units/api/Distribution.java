/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.util.Objects;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * How a quantity varies. Immutable, a description only: sampling belongs to the simulation.
 *
 * <p>Every distribution is {@link Parametric}, with moments known from its parameters, or {@link Empirical}, whose
 * moments need the data. Records check their parameters and throw {@link IllegalArgumentException} with the reason.
 */
public sealed interface Distribution permits Distribution.Parametric, Distribution.Empirical {

    /**
     * Reads a distribution by the names of units that are built in.
     *
     * @param text a quantity, or a name with parameters: {@code 45 s}, {@code triangular(30 s, 45 s, 60 s)}
     * @throws QuantityFormatException if the text is anything else, or a parameter is impossible
     */
    static Distribution parse(String text) {
        return parse(text, UnitCatalogue.builtIn());
    }

    /**
     * Reads a distribution by the names of units in a catalogue.
     *
     * @throws QuantityFormatException if the text is not exactly a distribution, or a parameter is impossible
     */
    static Distribution parse(String text, UnitCatalogue catalogue) {
        return new DistributionParser(text, catalogue).parse();
    }

    /** The canonical text; parses back to an equal distribution. */
    @Override
    String toString();

    /** A distribution that is fully described by its parameters. */
    sealed interface Parametric extends Distribution permits Constant, Exponential, Erlang, Gamma,
            Lognormal, Triangular, Uniform, Normal, Weibull, MeanCv {

        /** The unit of the samples: that of the first quantity among the parameters. */
        Unit unit();

        /** The expected value, exact where the formula is rational. */
        Quantity mean();

        /** The standard deviation, in {@link #unit()}. */
        double standardDeviation();

        /** The coefficient of variation: standard deviation / |mean|; 0 if nothing varies, infinite at mean 0. */
        default double cv() {
            double deviation = standardDeviation();
            return deviation == 0 ? 0 : deviation / Math.abs(mean().in(unit()));
        }
    }

    /** Always the same: {@code 45 s}. */
    record Constant(Quantity value) implements Parametric {

        /** Checks the parameter. */
        public Constant {
            Objects.requireNonNull(value);
        }

        @Override
        public Unit unit() {
            return value.unit();
        }

        @Override
        public Quantity mean() {
            return value;
        }

        @Override
        public double standardDeviation() {
            return 0;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Without memory: {@code exponential(mean)}, mean &gt; 0. */
    record Exponential(Quantity mean) implements Parametric {

        /** Checks the parameter. */
        public Exponential {
            ParameterChecks.positive("mean", mean);
        }

        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double standardDeviation() {
            return mean.in(unit());
        }

        @Override
        public String toString() {
            return "exponential(" + mean + ")";
        }
    }

    /** The sum of {@code phases} equal exponential phases: {@code erlang(mean, phases)}, phases 1 to 1000. */
    record Erlang(Quantity mean, int phases) implements Parametric {

        /** Checks the parameters. */
        public Erlang {
            ParameterChecks.positive("mean", mean);
            ParameterChecks.phases(new BigFraction(phases));
        }

        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double standardDeviation() {
            return mean.in(unit()) / Math.sqrt(phases);
        }

        @Override
        public String toString() {
            return "erlang(" + mean + ", " + phases + ")";
        }
    }

    /** {@code gamma(shape, scale)}, both &gt; 0; mean = shape · scale. */
    record Gamma(BigFraction shape, Quantity scale) implements Parametric {

        /** Checks the parameters. */
        public Gamma {
            ParameterChecks.positive("shape", shape);
            ParameterChecks.positive("scale", scale);
        }

        @Override
        public Unit unit() {
            return scale.unit();
        }

        @Override
        public Quantity mean() {
            return scale.times(shape);
        }

        @Override
        public double standardDeviation() {
            return scale.in(unit()) * Math.sqrt(NumberText.toDouble(shape));
        }

        @Override
        public String toString() {
            return "gamma(" + NumberText.print(shape) + ", " + scale + ")";
        }
    }

    /**
     * {@code lognormal(mean, deviation)}: the mean and standard deviation of the quantity itself, not of its
     * logarithm; mean &gt; 0, deviation ≥ 0.
     */
    record Lognormal(Quantity mean, Quantity deviation) implements Parametric {

        /** Checks the parameters. */
        public Lognormal {
            ParameterChecks.positive("mean", mean);
            ParameterChecks.notNegative("deviation", deviation);
            ParameterChecks.commensurable(mean, deviation);
        }

        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double standardDeviation() {
            return deviation.in(unit());
        }

        @Override
        public String toString() {
            return "lognormal(" + mean + ", " + deviation + ")";
        }
    }

    /** {@code triangular(least, mode, most)}, least ≤ mode ≤ most. */
    record Triangular(Quantity least, Quantity mode, Quantity most) implements Parametric {

        /** Checks the parameters. */
        public Triangular {
            ParameterChecks.ascending("least", least, "mode", mode);
            ParameterChecks.ascending("mode", mode, "most", most);
        }

        @Override
        public Unit unit() {
            return least.unit();
        }

        @Override
        public Quantity mean() {
            return least.plus(mode).plus(most).dividedBy(3);
        }

        @Override
        public double standardDeviation() {
            double a = least.in(unit());
            double c = mode.in(unit());
            double b = most.in(unit());
            return Math.sqrt(((b - a) * (b - a) + (b - c) * (b - c) + (c - a) * (c - a)) / 36);
        }

        @Override
        public String toString() {
            return "triangular(" + least + ", " + mode + ", " + most + ")";
        }
    }

    /** {@code uniform(least, most)}, least ≤ most. */
    record Uniform(Quantity least, Quantity most) implements Parametric {

        /** Checks the parameters. */
        public Uniform {
            ParameterChecks.ascending("least", least, "most", most);
        }

        @Override
        public Unit unit() {
            return least.unit();
        }

        @Override
        public Quantity mean() {
            return least.plus(most).dividedBy(2);
        }

        @Override
        public double standardDeviation() {
            return most.minus(least).in(unit()) / Math.sqrt(12);
        }

        @Override
        public String toString() {
            return "uniform(" + least + ", " + most + ")";
        }
    }

    /**
     * {@code normal(location, spread)}: a normal distribution of that mean and standard deviation, of which only the
     * part from 0 up is taken (a time cannot be negative); location ≥ 0, spread ≥ 0.
     *
     * <p>{@link #mean()} and {@link #standardDeviation()} are those of the truncated distribution, that is, of the
     * samples; with spread below a quarter of the location they hardly differ from the parameters.
     */
    record Normal(Quantity location, Quantity spread) implements Parametric {

        /** Checks the parameters. */
        public Normal {
            ParameterChecks.notNegative("location", location);
            ParameterChecks.notNegative("spread", spread);
            ParameterChecks.commensurable(location, spread);
        }

        @Override
        public Unit unit() {
            return location.unit();
        }

        @Override
        public Quantity mean() {
            return spread.signum() == 0 ? location : Quantity.of(moments().mean(), unit());
        }

        @Override
        public double standardDeviation() {
            return spread.signum() == 0 ? 0 : moments().standardDeviation();
        }

        private Moments moments() {
            return Moments.ofTruncatedNormal(location.in(unit()), spread.in(unit()));
        }

        @Override
        public String toString() {
            return "normal(" + location + ", " + spread + ")";
        }
    }

    /** {@code weibull(shape, scale)}, shape 0.1 to 1000, scale &gt; 0; mean = scale · Γ(1 + 1/shape). */
    record Weibull(BigFraction shape, Quantity scale) implements Parametric {

        /** Checks the parameters. */
        public Weibull {
            ParameterChecks.weibullShape(shape);
            ParameterChecks.positive("scale", scale);
        }

        @Override
        public Unit unit() {
            return scale.unit();
        }

        @Override
        public Quantity mean() {
            return Quantity.of(scale.in(unit()) * moments().mean(), unit());
        }

        @Override
        public double standardDeviation() {
            return scale.in(unit()) * moments().standardDeviation();
        }

        private Moments moments() {
            return Moments.ofWeibull(NumberText.toDouble(shape));
        }

        @Override
        public String toString() {
            return "weibull(" + NumberText.print(shape) + ", " + scale + ")";
        }
    }

    /**
     * What is known when no more than a mean and a coefficient of variation was measured: {@code cv(mean, cv)},
     * mean &gt; 0, cv 0 to 10. {@link #fit()} says which distribution stands for it.
     */
    record MeanCv(Quantity mean, BigFraction coefficient) implements Parametric {

        /** Checks the parameters. */
        public MeanCv {
            ParameterChecks.positive("mean", mean);
            ParameterChecks.coefficient(coefficient);
        }

        /**
         * The distribution with this mean and coefficient of variation: constant at 0, exponential at 1, otherwise
         * gamma with shape 1/cv² and scale mean · cv², which passes through both.
         */
        public Parametric fit() {
            if (coefficient.getNumerator().signum() == 0) {
                return new Constant(mean);
            }
            if (coefficient.equals(BigFraction.ONE)) {
                return new Exponential(mean);
            }
            BigFraction square = coefficient.multiply(coefficient);
            return new Gamma(square.reciprocal(), mean.times(square));
        }

        @Override
        public Unit unit() {
            return mean.unit();
        }

        @Override
        public double standardDeviation() {
            return mean.in(unit()) * cv();
        }

        @Override
        public double cv() {
            return NumberText.toDouble(coefficient);
        }

        @Override
        public String toString() {
            return "cv(" + mean + ", " + NumberText.print(coefficient) + ")";
        }
    }

    /**
     * As often as in the data: {@code empirical(table.column)}. Unit and moments are those of the column, so they are
     * known only where the table is.
     */
    record Empirical(String table, String column) implements Distribution {

        /** Checks that both are names of letters, digits, - and _, starting with a letter. */
        public Empirical {
            ParameterChecks.name("table", table);
            ParameterChecks.name("column", column);
        }

        @Override
        public String toString() {
            return "empirical(" + table + "." + column + ")";
        }
    }
}
