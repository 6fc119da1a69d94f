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

import studio.takt.core.api.random.Sampler;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Distribution.Parametric;

/**
 * How long a piece takes: a distribution, or as measured.
 *
 * @param distribution the distribution; of measured times one with their mean and variation
 * @param data         measured seconds, each as likely as it occurs; empty if it was not measured
 */
public record ProcessTime(Parametric distribution, List<Double> data) {
    /** Copies the list. */
    public ProcessTime {
        data = List.copyOf(data);
    }

    /** A distribution. */
    public static ProcessTime of(Parametric distribution) {
        return new ProcessTime(distribution, List.of());
    }

    /** As measured; there must be data. */
    public static ProcessTime of(List<Double> data) {
        double mean = data.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance = data.stream().mapToDouble(each -> (each - mean) * (each - mean)).average().orElseThrow();
        return new ProcessTime(TimeReader.measured(mean, mean == 0 ? 0 : Math.sqrt(variance) / mean), data);
    }

    /** Seconds on average. */
    public double mean() {
        return distribution.mean().in(FlowUnits.SECOND);
    }

    /** Coefficient of variation. */
    public double cv() {
        return mean() == 0 ? 0 : distribution.cv();
    }

    /** True if it is exponential. */
    boolean isExponential() {
        return data.isEmpty() && distribution instanceof Distribution.Exponential;
    }

    /** Draws seconds. */
    public Sampler sampler() {
        return data.isEmpty() ? Sampler.of(distribution, FlowUnits.SECOND) : Sampler.ofData(data);
    }
}
