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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** Laws that hold for any quantities, on 2000 random ones each (fixed seed). */
class ArithmeticLawsTest {

    private static final int TRIALS = 2000;
    private static final List<String> NAMES = List.copyOf(UnitCatalogue.builtIn().symbols());
    private static final List<String> TIMES = List.of("ms", "s", "min", "h", "d", "wk");

    private final Random random = new Random(20261121);

    private BigFraction number() {
        long above = random.nextInt(2_000_001) - 1_000_000L;
        return new BigFraction(BigInteger.valueOf(above), BigInteger.valueOf(1 + random.nextInt(999)));
    }

    private Quantity time() {
        return Quantity.of(number(), Unit.parse(TIMES.get(random.nextInt(TIMES.size()))));
    }

    private Unit unit() {
        Unit unit = Unit.ONE;
        for (int i = random.nextInt(4); i > 0; i--) {
            Unit factor = Unit.parse(NAMES.get(random.nextInt(NAMES.size()))).pow(1 + random.nextInt(2));
            unit = random.nextBoolean() ? unit.times(factor) : unit.dividedBy(factor);
        }
        return unit;
    }

    private Quantity any() {
        return Quantity.of(number(), unit());
    }

    private static void assertSame(Quantity expected, Quantity actual) {
        assertTrue(expected.compareTo(actual) == 0, () -> expected + " and " + actual);
    }

    @Test
    void everyQuantityIsReadBackEqual() {
        for (int i = 0; i < 10 * TRIALS; i++) {
            Quantity quantity = any();
            Quantity back = Quantity.parse(quantity.toString());
            assertEquals(quantity, back);
            assertEquals(quantity.hashCode(), back.hashCode());
            assertEquals(quantity.toString(), back.toString());
        }
    }

    @Test
    void decimalsOfAnyLengthAreReadBackEqual() {
        for (int i = 0; i < TRIALS; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "-" : "");
            int digits = 1 + random.nextInt(40);
            int point = random.nextInt(41);
            for (int d = 0; d < digits; d++) {
                text.append(d > 0 && d == point ? "." : "").append(random.nextInt(10));
            }
            Quantity quantity = Quantity.parse(text + " s");
            assertEquals(quantity, Quantity.parse(quantity.toString()));
            assertEquals(0, new BigDecimal(text.toString()).compareTo(
                    new BigDecimal(quantity.toString().replace(" s", ""))));
        }
    }

    @Test
    void fractionsOfAnyLengthAreReadBackEqual() {
        for (int i = 0; i < TRIALS; i++) {
            BigInteger below = random.nextBoolean()
                    ? BigInteger.TWO.pow(random.nextInt(130))
                    : BigInteger.valueOf(5).pow(random.nextInt(57));
            String text = (1 + random.nextInt(1000)) + "/" + below + " h";
            Quantity quantity = Quantity.parse(text);
            assertEquals(quantity, Quantity.parse(quantity.toString()), text);
        }
    }

    @Test
    void whatWouldBeTooLongADecimalIsAFraction() {
        Quantity quantity = Quantity.parse("9999999999999999/549755813888 h");
        assertEquals("9999999999999999/549755813888 h", quantity.toString());
        assertEquals(quantity, Quantity.parse(quantity.toString()));
    }

    @Test
    void longFractionsBecomeTheNearestDouble() {
        for (int i = 0; i < TRIALS; i++) {
            BigInteger above = new BigInteger(100, random);
            BigInteger below = new BigInteger(90, random).add(BigInteger.ONE);
            double nearest = new BigDecimal(above).divide(new BigDecimal(below), MathContext.DECIMAL128).doubleValue();
            assertEquals(nearest, Quantity.of(new BigFraction(above, below), Unit.ONE).in(Unit.ONE));
        }
    }

    @Test
    void additionIsCommutativeAndAssociative() {
        for (int i = 0; i < TRIALS; i++) {
            Quantity a = time();
            Quantity b = time();
            Quantity c = time();
            assertSame(a.plus(b), b.plus(a));
            assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
            assertEquals(a, a.plus(b).minus(b));
            assertEquals(0, a.plus(a.negate()).signum());
        }
    }

    @Test
    void multiplicationDistributesAndDivisionUndoesIt() {
        for (int i = 0; i < TRIALS; i++) {
            Quantity a = any();
            Quantity b = time();
            Quantity c = time();
            assertSame(a.times(b), b.times(a));
            assertSame(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
            if (b.signum() != 0) {
                assertEquals(a, a.times(b).dividedBy(b));
            }
        }
    }

    @Test
    void conversionIsReversibleAndKeepsOrder() {
        for (int i = 0; i < TRIALS; i++) {
            Quantity a = time();
            Quantity b = time();
            Unit unit = time().unit();
            assertEquals(a, a.to(unit).to(a.unit()));
            assertSame(a, a.to(unit));
            assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(a.to(unit).compareTo(b.to(unit))));
            assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)));
            BigFraction exact = a.exactIn(unit);
            assertEquals(new BigDecimal(exact.getNumerator()).divide(new BigDecimal(exact.getDenominator()),
                    MathContext.DECIMAL128).doubleValue(), a.in(unit));
        }
    }

    @Test
    void unitsFormAGroup() {
        for (int i = 0; i < TRIALS; i++) {
            Unit a = unit();
            Unit b = unit();
            assertEquals(a.times(b), b.times(a));
            assertEquals(a, a.times(b).dividedBy(b));
            assertEquals(Unit.ONE, a.dividedBy(a));
            assertEquals(a.dimension().times(b.dimension()), a.times(b).dimension());
            assertEquals(a, a.pow(-1).pow(-1));
            assertEquals(a, Unit.parse(a.toString()));
        }
    }
}
