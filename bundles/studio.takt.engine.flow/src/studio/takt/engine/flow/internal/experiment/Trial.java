/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import studio.takt.core.api.random.RandomStreams;

/**
 * One run to make; times in seconds.
 *
 * @param seed   of the whole experiment
 * @param number of the replication, from 0
 * @param warmUp time that is not counted
 * @param length time after it that is
 * @param slices equal parts of that time, each of which is counted on its own too
 */
public record Trial(long seed, int number, double warmUp, double length, int slices) {

    /** Where the chances come from. */
    public RandomStreams streams() {
        return new RandomStreams(seed).replication(number);
    }

    /** Ticks in a second: a power of ten, as fine as whole numbers allow if all of it takes no more than so many. */
    public double ticks(double most) {
        return Ticks.perSecond(warmUp + length, most);
    }
}
