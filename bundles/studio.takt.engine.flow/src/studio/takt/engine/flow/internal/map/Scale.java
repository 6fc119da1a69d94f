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

import java.util.Arrays;

/**
 * How pieces and seconds become tokens and ticks.
 *
 * @param grain pieces that move as one
 * @param ticks ticks in a second
 * @param day   ticks in a workday
 */
record Scale(int grain, double ticks, long day) {
    static Scale of(MapPlan plan, int grain, double ticks) {
        return new Scale(grain, ticks, Math.max(1, Math.round(plan.day * ticks)));
    }

    int tokens(double pieces) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(0, Math.round(pieces / grain)));
    }

    int atLeastOne(double pieces) {
        return Math.max(1, tokens(pieces));
    }

    long[] tokens(double[] pieces) {
        return Arrays.stream(pieces).mapToLong(this::tokens).toArray();
    }

    long[] positive(double[] pieces) {
        return Arrays.stream(pieces).mapToLong(this::atLeastOne).toArray();
    }

    /** A whole number of ticks; 0 stays 0, and no time goes on for ever. */
    long time(double seconds) {
        return Math.round(seconds * ticks);
    }
}
