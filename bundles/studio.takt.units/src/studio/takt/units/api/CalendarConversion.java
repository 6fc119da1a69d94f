/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.units.api;

import java.util.Optional;

/**
 * Says how long the calendar units {@code shift}, {@code workday}, {@code month} and {@code year} are, which no
 * constant can: a shift has so many seconds of working time, a month so many workdays.
 *
 * <p>A length may be given in another calendar unit ({@code month} → {@code 20 workday}, {@code workday} →
 * {@code 2 shift}, {@code shift} → {@code 27600 s}); the conversion follows the chain. The seconds at its end are
 * <em>working time</em> unless the implementation says otherwise: {@code 1 workday} is the available working time of
 * one working day, whereas {@code 1 d} is 24 h always. One calendar may offer several conversions, for example one a
 * month where months differ.
 */
@FunctionalInterface
public interface CalendarConversion {

    /**
     * The length of one calendar unit.
     *
     * @param calendarUnit {@code shift}, {@code workday}, {@code month} or {@code year}
     * @return a positive quantity of exact or calendar time; empty if this calendar cannot say. Answers must not run
     *         in a circle.
     */
    Optional<Quantity> lengthOf(Unit calendarUnit);
}
