/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.result;

import studio.takt.units.api.Unit;

/**
 * What a key figure is shown in to people. Results keep the unit that is documented for a key; but nobody thinks of a
 * throughput of 0.0167 pieces a second, or of a million seconds.
 *
 * @param unit   what it is shown in
 * @param factor what a number in its own unit is multiplied with
 */
public record ShownUnit(Unit unit, double factor) {
    private static final Unit SECOND = Unit.parse("s");
    private static final Unit HOUR = Unit.parse("h");
    private static final double SECONDS = 3600;
    private static final double MANY_SECONDS = 10_000;
    private static final double FEW_A_SECOND = 0.1;

    /** From 10 000 s on hours, below 0.1 a second so many an hour; all else as it is. The value decides. */
    public static ShownUnit of(double value, Unit unit) {
        if (unit.equals(SECOND) && Math.abs(value) >= MANY_SECONDS) {
            return new ShownUnit(HOUR, 1 / SECONDS);
        }
        boolean slow = Math.abs(value) < FEW_A_SECOND && value != 0 && unit.toString().endsWith("/s");
        return slow ? new ShownUnit(unit.times(SECOND).dividedBy(HOUR), SECONDS) : new ShownUnit(unit, 1);
    }

    /** A number in it. */
    public double show(double number) {
        return number * factor;
    }
}
