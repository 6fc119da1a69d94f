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

import java.util.Objects;

/** Units that do not fit together: an exact conversion or a sum was asked for that does not exist. */
public final class UnitException extends RuntimeException {

    /** Why the units do not fit; a stable key for localised messages. */
    public enum Reason {
        /** They measure different things. */
        INCOMMENSURABLE,
        /** Only a calendar can convert them and none was given. */
        CALENDAR_NEEDED,
        /** The calendar given does not know a length that is needed, or gives a useless one. */
        CALENDAR_LACKS_LENGTH,
        /** A product of units has an exponent beyond all sense. */
        EXPONENT_TOO_LARGE
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private UnitException(Reason reason, String message) {
        super(message);
        this.reason = Objects.requireNonNull(reason);
    }

    /** Why the units do not fit. */
    public Reason reason() {
        return reason;
    }

    static UnitException incommensurable(Unit from, Unit to) {
        return new UnitException(Reason.INCOMMENSURABLE, "%s cannot become %s: %s is not %s".formatted(from, to,
                from.dimension(), to.dimension()));
    }

    static UnitException calendarNeeded(Unit from, Unit to) {
        return new UnitException(Reason.CALENDAR_NEEDED, "%s becomes %s only through a calendar; none was given"
                .formatted(from, to));
    }

    static UnitException calendarLacks(String calendarUnit, Unit from, Unit to) {
        return new UnitException(Reason.CALENDAR_LACKS_LENGTH,
                "%s cannot become %s: the calendar does not say how long one %s is".formatted(from, to, calendarUnit));
    }

    static UnitException uselessLength(String calendarUnit, Quantity length) {
        return new UnitException(Reason.CALENDAR_LACKS_LENGTH,
                "the calendar says that one %s is %s, which is not a length of time".formatted(calendarUnit, length));
    }

    static UnitException exponentTooLarge(String symbol, int limit) {
        return new UnitException(Reason.EXPONENT_TOO_LARGE, "the exponent of %s is larger than %d".formatted(symbol,
                limit));
    }
}
