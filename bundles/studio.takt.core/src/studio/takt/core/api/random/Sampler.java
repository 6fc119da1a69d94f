/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.random;

import java.util.List;

import studio.takt.core.internal.random.Samplers;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Unit;

/** Draws samples of a distribution, as plain numbers of a unit that was chosen once. Immutable. */
@FunctionalInterface
public interface Sampler {

    /** The next sample. */
    double sample(RandomStream stream);

    /**
     * Samples a distribution in a unit. Most kinds take one uniform number a sample, by inversion; gamma (and with it
     * mean and coefficient of variation) takes as many as the method of Marsaglia and Tsang (ACM TOMS 26, 2000) needs,
     * Erlang one for each phase.
     *
     * @throws studio.takt.units.api.UnitException if the unit does not fit
     */
    static Sampler of(Distribution.Parametric distribution, Unit unit) {
        return Samplers.of(distribution, unit);
    }

    /** Draws from data, each value as likely as it occurs; throws {@code IllegalArgumentException} if there are none. */
    static Sampler ofData(List<Double> data) {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("no data to draw from");
        }
        List<Double> values = List.copyOf(data);
        return stream -> values.get(stream.below(values.size()));
    }
}
