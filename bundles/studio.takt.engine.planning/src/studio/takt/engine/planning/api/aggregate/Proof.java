/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.aggregate;

import java.util.List;

/**
 * How good decisions are known to be.
 *
 * @param bound      no plan that keeps the same promises with the same levers costs less
 * @param relaxation the least cost if people could be divided
 * @param prices     what the relaxation would pay
 */
public record Proof(double bound, double relaxation, List<ShadowPrice> prices) {

    /** Copies the list. */
    public Proof {
        prices = List.copyOf(prices);
    }

    /**
     * What one more unit of something would change the least cost by, if people could be divided.
     *
     * @param period   index of the period
     * @param resource stable id: {@code demand}, or the id of the limit that is reached
     * @param price    change of the least cost; negative if it saves
     */
    public record ShadowPrice(int period, String resource, double price) {}
}
