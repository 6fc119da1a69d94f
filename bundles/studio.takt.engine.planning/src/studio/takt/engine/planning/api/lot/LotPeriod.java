/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.lot;

/**
 * One period of a lot sizing case.
 *
 * @param name    what the period is called, e.g. {@code 3} or {@code 2027-03}
 * @param demand  units demanded; not negative
 * @param setup   cost of making a lot in it; not negative
 * @param holding cost of one unit in stock at its end; not negative
 * @param unit    cost of making one unit in it, beside the setup; not negative, and 0 where it is always the same
 */
public record LotPeriod(String name, double demand, double setup, double holding, double unit) {

    /** A period in which a unit costs what it always costs. */
    public LotPeriod(String name, double demand, double setup, double holding) {
        this(name, demand, setup, holding, 0);
    }
}
