/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.calendar;

import java.time.LocalTime;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A shift of a working day.
 *
 * @param name     what people call it; may be empty
 * @param start    when it begins
 * @param length   from begin to end in seconds, breaks included
 * @param breaks   seconds of it that are not available for work
 */
public record WorkShift(String name, LocalTime start, BigFraction length, BigFraction breaks) {

    /** The seconds of it that are available for work; never negative. */
    public BigFraction available() {
        BigFraction rest = length.subtract(breaks);
        return rest.getNumerator().signum() < 0 ? BigFraction.ZERO : rest;
    }
}
