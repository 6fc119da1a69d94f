/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Objects;

/** What is written into a cell: numbers stay numbers and days stay days, so that a spreadsheet can count with them. */
public sealed interface SheetCell {

    /** Nothing. */
    SheetCell EMPTY = new Words("");

    /** A text. */
    static SheetCell of(String text) {
        return text.isEmpty() ? EMPTY : new Words(text);
    }

    /** A number; nothing if it is infinite or not a number. */
    static SheetCell of(double number) {
        return Double.isFinite(number) ? new Amount(BigDecimal.valueOf(number)) : EMPTY;
    }

    /** A number as it is, if a spreadsheet can keep all its digits; otherwise its text. */
    static SheetCell of(BigDecimal number) {
        boolean kept = number.stripTrailingZeros().precision() <= Amount.DIGITS
                && Math.abs((long) number.precision() - number.scale()) < Amount.LARGEST;
        return kept ? new Amount(number) : new Words(number.toPlainString());
    }

    /**
     * A text. What a spreadsheet would take for a formula once the table is passed on as CSV is led by an apostrophe
     * when written.
     *
     * @param text the text, as it is meant
     */
    record Words(String text) implements SheetCell {
        /** Not null. */
        public Words {
            Objects.requireNonNull(text);
        }
    }

    /** A number. */
    record Amount(BigDecimal value) implements SheetCell {
        private static final int DIGITS = 15;
        private static final int LARGEST = 300;
    }

    /** True or false. */
    record Flag(boolean value) implements SheetCell {}

    /** A day. */
    record Day(LocalDate value) implements SheetCell {}

    /** A day and a time. */
    record Moment(LocalDateTime value) implements SheetCell {}

    /** A time of day. */
    record Time(LocalTime value) implements SheetCell {}
}
