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

import java.util.Optional;

import studio.takt.core.api.random.Sampler;

/**
 * A factor found in a model.
 *
 * @param name    as results show it
 * @param place   the place of the constant
 * @param base    its value in the model, or where a fit begins
 * @param low     the least value
 * @param high    the greatest value
 * @param sampler what it is drawn from; empty for a uniform distribution between the two
 */
record Bound(String name, int place, double base, double low, double high, Optional<Sampler> sampler) {
    /** The value so far from the least to the greatest. */
    double at(double share) {
        return low + share * (high - low);
    }

    /** How far a value is from the least to the greatest. */
    double share(double value) {
        return high > low ? (value - low) / (high - low) : 0;
    }
}
