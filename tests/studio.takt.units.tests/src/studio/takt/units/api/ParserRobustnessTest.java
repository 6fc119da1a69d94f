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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Whatever is thrown at the parsers, they answer with a value that round-trips or with a format fault, soon. */
class ParserRobustnessTest {

    private static final int TEXTS = 100_000;
    private static final List<String> PIECES = List.of("45", "0", "-", "1/3", ".", "e", "E-3", ",", " ", "  ", "s",
            "min",
            "pcs", "/", "\u00b7", "*", "^", "2", "-9", "(", ")", "kg", " of ", "steel", "강판", "KRW", "%", "1", "+",
            "NaN",
            "\u0661", "\u00a0", "\u3164", "\ud83d", "\ude00", "\u0000", "\"", "exponential(", "uniform(", "cv(",
            "empirical(",
            "erlang(", "normal(", ", ", "table.column", "99999999999999999999", "shift", "widget", "|", "%s", "\\",
            "$1");

    private final Random random = new Random(42);

    private String pieces() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String characters() {
        return random.ints(random.nextInt(30), 0, 0x10000).collect(StringBuilder::new, (text, each) -> text.append(
                (char) (random.nextInt(3) > 0 ? ' ' + each % 95 : each)), StringBuilder::append).toString();
    }

    private String almostRight() {
        StringBuilder text = new StringBuilder("triangular(30 s, 45.5 kg of steel/(pcs\u00b7month), 60 s^2)");
        for (int i = random.nextInt(4); i >= 0; i--) {
            int place = random.nextInt(text.length());
            text.replace(place, Math.min(text.length(), place + random.nextInt(3)), PIECES.get(random.nextInt(
                    PIECES.size())));
        }
        return random.nextBoolean() ? text.toString() : text.substring(random.nextInt(text.length()));
    }

    @Test
    void nothingButFormatFaultsEscapes() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            int accepted = 0;
            for (int i = 0; i < TEXTS; i++) {
                String text = i % 3 == 0 ? pieces() : i % 3 == 1 ? characters() : almostRight();
                accepted += check(text, UnitCatalogue.builtIn()) + check(text, UnitCatalogue.builtIn().open());
            }
            assertTrue(accepted > 500, "only " + accepted + " texts were accepted: the fuzz is too coarse");
        });
    }

    /** 1 if the text is a distribution (a quantity is one). */
    private static int check(String text, UnitCatalogue catalogue) {
        try {
            Distribution read = Distribution.parse(text, catalogue);
            assertEquals(read, Distribution.parse(read.toString(), catalogue), text);
            return 1;
        } catch (QuantityFormatException fault) {
            assertTrue(fault.position() >= 1 && fault.position() <= fault.text().length() + 1, fault::getMessage);
            return 0;
        }
    }

    @Test
    void hostileTextsAreQuick() {
        List<String> hostile = List.of("(".repeat(190), "1 " + "(".repeat(99) + "s" + ")".repeat(99),
                "1 " + "s/".repeat(98) + "s", "1 (ms^9/wk^9/d^9/h^9/min^9/g^9/mm^9)", "9".repeat(40) + " wk^9",
                "1 " + "s^9\u00b7".repeat(45), "1e99999999999 s", "(".repeat(100_000), " ".repeat(100_000),
                "1" + " 000".repeat(49) + " s", "1" + ",000".repeat(24) + "e5 s", "uniform(" + "(".repeat(900) + ")",
                "uniform(" + ",".repeat(990) + ")", "\u1100\u1161".repeat(100_000));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> hostile.forEach(text -> {
            check(text, UnitCatalogue.builtIn());
            check(text, UnitCatalogue.builtIn().open());
        }));
    }

    /** Files hold 100 000 quantities; a generous bound, so that it fails only if something is badly wrong. */
    @Test
    void readsAFileFullInTime() {
        String[] units = {"s", "pcs/shift", "KRW/month", "kg of steel/pcs", "%", "1/h"};
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 100_000; i++) {
                Quantity.parse(i + ".25 " + units[i % units.length]);
            }
        });
    }

    @Test
    void threadsShareACatalogue() {
        UnitCatalogue catalogue = UnitCatalogue.builtIn().with(UnitDefinition.counting("can")).open();
        long wrong = IntStream.range(0, 40_000).parallel().filter(i -> {
            String text = i + " can/u" + i % 3000;
            return !Quantity.parse(text, catalogue).toString().equals(text);
        }).count();
        assertEquals(0, wrong);
    }
}
