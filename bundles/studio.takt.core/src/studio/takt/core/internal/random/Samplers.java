/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.random;

import org.apache.commons.math3.special.Erf;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.Sampler;
import studio.takt.units.api.Distribution.Constant;
import studio.takt.units.api.Distribution.Erlang;
import studio.takt.units.api.Distribution.Exponential;
import studio.takt.units.api.Distribution.Gamma;
import studio.takt.units.api.Distribution.Lognormal;
import studio.takt.units.api.Distribution.MeanCv;
import studio.takt.units.api.Distribution.Normal;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Distribution.Triangular;
import studio.takt.units.api.Distribution.Uniform;
import studio.takt.units.api.Distribution.Weibull;
import studio.takt.units.api.Unit;

/** Makes samplers of distributions. */
public final class Samplers {
    private Samplers() {}

    /** The sampler of a distribution in a unit. */
    public static Sampler of(Parametric distribution, Unit unit) {
        if (distribution instanceof Constant constant) {
            double value = constant.value().in(unit);
            return stream -> value;
        }
        if (distribution instanceof Exponential exponential) {
            double mean = exponential.mean().in(unit);
            return stream -> mean * stream.exponential();
        }
        if (distribution instanceof Erlang erlang) {
            return erlang(erlang.mean().in(unit), erlang.phases());
        }
        if (distribution instanceof Gamma gamma) {
            return gamma(gamma.shape().doubleValue(), gamma.scale().in(unit));
        }
        if (distribution instanceof MeanCv measured) {
            return of(measured.fit(), unit);
        }
        return distribution instanceof Lognormal lognormal
                ? lognormal(lognormal.mean().in(unit), lognormal.deviation().in(unit))
                : byInversion(distribution, unit);
    }

    private static Sampler byInversion(Parametric distribution, Unit unit) {
        if (distribution instanceof Triangular it) {
            return triangular(it.least().in(unit), it.mode().in(unit), it.most().in(unit));
        }
        if (distribution instanceof Uniform it) {
            double least = it.least().in(unit);
            double width = it.most().in(unit) - least;
            return stream -> least + width * stream.uniform();
        }
        if (distribution instanceof Weibull it) {
            double power = 1 / it.shape().doubleValue();
            double scale = it.scale().in(unit);
            return stream -> scale * Math.pow(stream.exponential(), power);
        }
        Normal normal = (Normal) distribution;
        return normal(normal.location().in(unit), normal.spread().in(unit));
    }

    private static Sampler erlang(double mean, int phases) {
        return stream -> {
            double sum = 0;
            for (int i = 0; i < phases; i++) {
                sum += stream.exponential();
            }
            return mean * sum / phases;
        };
    }

    private static Sampler lognormal(double mean, double deviation) {
        double variance = Math.log1p(deviation / mean * (deviation / mean));
        double location = Math.log(mean) - variance / 2;
        double spread = Math.sqrt(variance);
        return stream -> Math.exp(location + spread * stream.normal());
    }

    private static Sampler triangular(double least, double mode, double most) {
        double width = most - least;
        double left = width == 0 ? 0 : (mode - least) / width;
        return stream -> {
            double u = stream.uniform();
            return u < left
                    ? least + Math.sqrt(u * width * (mode - least))
                    : most - Math.sqrt((1 - u) * width * (most - mode));
        };
    }

    /** Of the normal distribution only the part from 0 up: the uniform number is taken from what lies there. */
    private static Sampler normal(double location, double spread) {
        if (spread == 0) {
            return stream -> location;
        }
        double above = Erf.erfc(-location / spread / Math.sqrt(2)) / 2;
        return stream -> Math.max(0, location + spread * upper(stream.uniform() * above));
    }

    /** The standard normal value that is exceeded with a probability. */
    private static double upper(double probability) {
        return Math.sqrt(2) * Erf.erfcInv(2 * probability);
    }

    /** Marsaglia and Tsang; a shape below 1 is brought above it by a power of a uniform number. */
    private static Sampler gamma(double shape, double scale) {
        if (shape < 1) {
            Sampler larger = gamma(shape + 1, scale);
            return stream -> larger.sample(stream) * Math.pow(stream.uniform(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        return stream -> scale * d * accepted(stream, d, c);
    }

    private static double accepted(RandomStream stream, double d, double c) {
        while (true) {
            double x = stream.normal();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(stream.uniform()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return v;
            }
        }
    }
}
