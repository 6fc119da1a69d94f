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
import java.util.List;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * A shift of a working day.
 *
 * @param name     what people call it; may be empty
 * @param start    when it begins
 * @param length   from begin to end in seconds, breaks included
 * @param breaks   seconds of it that are not available for work
 * @param pauses   where these lie, in order, apart from each other; one that is all of the shift if they take all of it
 */
public record WorkShift(String name, LocalTime start, BigFraction length, BigFraction breaks, List<Pause> pauses) {

    /** Copies the list. */
    public WorkShift {
        pauses = List.copyOf(pauses);
    }

    /**
     * A break.
     *
     * @param start  seconds after the beginning of the shift
     * @param length its seconds
     */
    public record Pause(BigFraction start, BigFraction length) {
        /** Seconds after the beginning of the shift when work goes on. */
        public BigFraction end() {
            return start.add(length);
        }
    }

    /** The seconds of it that are available for work; never negative. */
    public BigFraction available() {
        BigFraction rest = length.subtract(breaks);
        return rest.getNumerator().signum() < 0 ? BigFraction.ZERO : rest;
    }
}
