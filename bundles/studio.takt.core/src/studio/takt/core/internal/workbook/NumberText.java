/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

import studio.takt.core.internal.workbook.CellStyles.Meaning;

/** How the number of a cell reads: as what is seen in the cell, not as the binary number behind it. */
final class NumberText {
    /** So many digits a spreadsheet keeps; what lies beyond is the dust of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_EVEN);
    private static final int LONGEST = 64;
    private static final int LARGEST_EXPONENT = 308;
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** The 29th of February 1900, which never was, has this number. */
    private static final int PHANTOM = 60;

    private final boolean since1904;

    NumberText(boolean since1904) {
        this.since1904 = since1904;
    }

    /** The text; empty if it is no number, or no day where one is shown. */
    Optional<String> of(String raw, Meaning meaning) {
        Optional<BigDecimal> number = number(raw.strip());
        return meaning == Meaning.NUMBER
                ? number.map(NumberText::plain)
                : number.filter(value -> value.signum() >= 0 && value.compareTo(LAST_DAY) <= 0)
                        .flatMap(value -> moment(value, meaning));
    }

    private static Optional<BigDecimal> number(String raw) {
        try {
            return raw.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(new BigDecimal(raw)).filter(NumberText::isFinite).map(value -> value.round(SHOWN));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isFinite(BigDecimal value) {
        return Math.abs((long) value.precision() - value.scale()) <= LARGEST_EXPONENT;
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private Optional<String> moment(BigDecimal value, Meaning meaning) {
        int days = value.intValue();
        int seconds = value.subtract(BigDecimal.valueOf(days)).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP)
                .intValue();
        try {
            if (meaning == Meaning.TIME && days == 0 && seconds < SECONDS.intValue()) {
                return Optional.of(LocalTime.ofSecondOfDay(seconds).toString());
            }
            LocalDateTime moment = day(days).atStartOfDay().plusSeconds(seconds);
            boolean whole = meaning == Meaning.DAY && seconds == 0;
            return Optional.of(whole ? moment.toLocalDate().toString() : moment.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate day(int days) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < PHANTOM ? 31 : 30).plusDays(days);
    }
}
