/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import java.util.function.LongSupplier;

/**
 * How a station works; times in ticks.
 *
 * @param machines   machines side by side
 * @param places     places before it; {@link Integer#MAX_VALUE} if there is no limit
 * @param work       process times
 * @param toFailure  working times of a machine to failure
 * @param toRepair   times to repair
 * @param fails      false if there are no failures
 * @param setup      time of a setup
 * @param setupEvery pieces that a machine makes between setups; 0 if there are none, or only between items
 * @param byItem     true if a machine is set up whenever the item changes
 */
public record StationPlan(int machines, int places, LongSupplier work, LongSupplier toFailure, LongSupplier toRepair,
        boolean fails, long setup, int setupEvery, boolean byItem) {

    /** A station that does not care for items. */
    public StationPlan(int machines, int places, LongSupplier work, LongSupplier toFailure, LongSupplier toRepair,
            boolean fails, long setup, int setupEvery) {
        this(machines, places, work, toFailure, toRepair, fails, setup, setupEvery, false);
    }

    /** A station without failures and setups. */
    public static StationPlan simple(int machines, int places, LongSupplier work) {
        return new StationPlan(machines, places, work, () -> 0, () -> 0, false, 0, 0);
    }
}
