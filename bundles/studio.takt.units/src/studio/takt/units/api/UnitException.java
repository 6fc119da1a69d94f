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

import java.util.Locale;

/** Units that do not fit together: an exact conversion or a sum was asked for that does not exist. */
public final class UnitException extends RuntimeException {

    /** Why the units do not fit; stable, for those who react to it. */
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
    private final Message message;

    private UnitException(Reason reason, Message message) {
        super(message.in(Locale.ROOT));
        this.reason = reason;
        this.message = message;
    }

    /** Why the units do not fit. */
    public Reason reason() {
        return reason;
    }

    /** The message in a language; {@link #getMessage()} is English. */
    public String message(Locale locale) {
        return message.in(locale);
    }

    static UnitException incommensurable(Unit from, Unit to) {
        return new UnitException(Reason.INCOMMENSURABLE,
                Message.of("incommensurable", from.toString(), to.toString(), from.dimension(), to.dimension()));
    }

    static UnitException calendarNeeded(Unit from, Unit to) {
        return new UnitException(Reason.CALENDAR_NEEDED,
                Message.of("calendarNeeded", from.toString(), to.toString()));
    }

    static UnitException calendarLacks(String calendarUnit, Unit from, Unit to) {
        return new UnitException(Reason.CALENDAR_LACKS_LENGTH,
                Message.of("calendarLacks", from.toString(), to.toString(), calendarUnit));
    }

    static UnitException uselessLength(String calendarUnit, Quantity length) {
        return new UnitException(Reason.CALENDAR_LACKS_LENGTH,
                Message.of("uselessLength", calendarUnit, length.toString()));
    }

    static UnitException exponentTooLarge(String symbol, int limit) {
        return new UnitException(Reason.EXPONENT_TOO_LARGE,
                Message.of("exponentTooLarge", symbol, String.valueOf(limit)));
    }
}
