/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

/**
 * How long something takes ahead: a lead time or a safety time.
 *
 * @param amount how much; not negative
 * @param clock  in what
 */
public record Lead(double amount, Clock clock) {
    /** No time at all. */
    public static final Lead NONE = new Lead(0, Clock.PERIODS);

    /** What a lead time counts: periods of the plan, days on end, or days that are worked. */
    public enum Clock {
        PERIODS, DAYS, WORKDAYS
    }
}
