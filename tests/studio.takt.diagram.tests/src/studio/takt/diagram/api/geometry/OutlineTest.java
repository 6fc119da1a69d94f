/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "-2.5, -2.5", "0.1, 0.1", "0.05, 0.05", "0.004, 0", "-0.004, 0",
            "0.005, 0.01", "-0.005, -0.01", "1.005, 1.01", "2.675, 2.68", "99.995, 100", "1234567.891, 1234567.89",
            "1e12, 1000000000000", "10.10, 10.1", "NaN, NaN"})
    void aCoordinateHasAtMostTwoDecimals(double value, String text) {
        assertEquals(text, Outline.number(value));
    }

    /** The quick way agrees with that of the platform, for any size and next to halves. */
    @Test
    void roundsAsThePlatformDoes() {
        Random random = new Random(20261122);
        for (int i = 0; i < 200_000; i++) {
            double any = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8));
            double value = i % 2 == 0 ? any : Math.round(any * 200) / 200.0 + (random.nextInt(3) - 1) * 1e-9;
            assertEquals(byThePlatform(value), Outline.number(value));
        }
    }

    private static String byThePlatform(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.2f", value)).stripTrailingZeros().toPlainString();
    }

    @Test
    void aLineIsWrittenAsAPath() {
        Outline outline = Outline.polygon(List.of(new Point(0, 0), new Point(10.5, 0), new Point(10.125, -3)));
        assertEquals("M0 0L10.5 0L10.13 -3Z", outline.toSvg());
    }
}
