/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import java.util.List;
import java.util.function.DoubleSupplier;

import studio.takt.core.api.random.RandomStream;
import studio.takt.core.api.random.Sampler;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Distribution.Parametric;
import studio.takt.units.api.Quantity;

/**
 * A time, perhaps a random one.
 *
 * @param mean         seconds; 0 if unknown
 * @param distribution how it varies; empty if it does not, or as measured
 * @param data         measured seconds, each as likely as it occurs; empty if it was not measured
 */
public record Span(double mean, List<Parametric> distribution, List<Double> data) {
    /** No time. */
    public static final Span NONE = new Span(0, List.of(), List.of());

    /** Copies the list. */
    public Span {
        distribution = List.copyOf(distribution);
        data = List.copyOf(data);
    }

    /** Always the same. */
    public static Span constant(double seconds) {
        return new Span(seconds, List.of(), List.of());
    }

    /** A distribution in a unit of time; its mean where it does not vary. */
    public static Span of(Parametric distribution, double mean) {
        boolean fixed = distribution.standardDeviation() == 0
                || !distribution.unit().isCommensurableWith(FlowUnits.SECOND);
        return fixed ? constant(mean) : new Span(mean, List.of(distribution), List.of());
    }

    /** As often as measured; there must be data. */
    public static Span measured(List<Double> data) {
        double mean = data.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        return new Span(mean, List.of(), data);
    }

    /** True if it varies. */
    public boolean varies() {
        return !distribution.isEmpty() || data.stream().distinct().count() > 1;
    }

    /** Squared seconds; 0 if it does not vary. */
    double variance() {
        if (!data.isEmpty()) {
            return data.stream().mapToDouble(each -> (each - mean) * (each - mean)).average().orElse(0);
        }
        double deviation = varies()
                ? Quantity.of(distribution.get(0).standardDeviation(), distribution.get(0).unit()).in(FlowUnits.SECOND)
                : 0;
        return deviation * deviation;
    }

    /** Draws times in seconds, never negative. */
    DoubleSupplier sampler(RandomStream stream) {
        if (!varies()) {
            return () -> mean;
        }
        Sampler sampler = data.isEmpty()
                ? Sampler.of(distribution.get(0), FlowUnits.SECOND)
                : Sampler.ofData(data);
        return () -> Math.max(0, sampler.sample(stream));
    }
}
