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

import java.io.Serializable;
import java.math.BigInteger;

import org.apache.commons.math3.fraction.BigFraction;

/** What the parameters of distributions have to satisfy; the messages are for users. */
final class ParameterChecks {

    private static final BigFraction MOST_PHASES = new BigFraction(1000);
    private static final BigFraction LEAST_SHAPE = new BigFraction(1, 10);
    private static final BigFraction MOST_SHAPE = new BigFraction(1000);
    private static final BigFraction MOST_CV = new BigFraction(10);

    private ParameterChecks() {}

    static void positive(String name, Quantity quantity) {
        check(quantity.signum() > 0, "mustBePositive", parameter(name), quantity.toString());
    }

    static void positive(String name, BigFraction number) {
        check(number.getNumerator().signum() > 0, "mustBePositive", parameter(name), NumberText.print(number));
    }

    static void notNegative(String name, Quantity quantity) {
        check(quantity.signum() >= 0, "mustNotBeNegative", parameter(name), quantity.toString());
    }

    static void commensurable(Quantity first, Quantity second) {
        check(first.unit().isCommensurableWith(second.unit()), "mustBeSameKind", first.toString(), second.toString(),
                first.unit().dimension(), second.unit().dimension());
    }

    static void ascending(String lowName, Quantity low, String highName, Quantity high) {
        commensurable(low, high);
        check(low.compareTo(high) <= 0, "mustAscend", parameter(lowName), low.toString(), parameter(highName),
                high.toString());
    }

    /** A whole number of phases. */
    static int phases(BigFraction number) {
        boolean whole = number.getDenominator().equals(BigInteger.ONE) && number.compareTo(BigFraction.ONE) >= 0
                && number.compareTo(MOST_PHASES) <= 0;
        check(whole, "mustBeWhole", NumberText.print(MOST_PHASES), NumberText.print(number));
        return number.intValue();
    }

    static void weibullShape(BigFraction shape) {
        between("shape", LEAST_SHAPE, MOST_SHAPE, shape);
    }

    static void coefficient(BigFraction coefficient) {
        between("coefficient", BigFraction.ZERO, MOST_CV, coefficient);
    }

    private static void between(String name, BigFraction least, BigFraction most, BigFraction number) {
        check(number.compareTo(least) >= 0 && number.compareTo(most) <= 0, "mustBeBetween", parameter(name),
                NumberText.print(least), NumberText.print(most), NumberText.print(number));
    }

    /** The plain number that a quantity without dimension is. */
    static BigFraction number(Quantity quantity) {
        check(quantity.unit().isRatio(), "mustBeNumber", quantity.toString());
        return quantity.exactIn(Unit.ONE);
    }

    static void name(String what, String name) {
        check(isName(name), "mustBeName", SymbolSyntax.quote(name), parameter(what));
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && SymbolSyntax.isStart(name.codePointAt(0))
                && name.codePoints().allMatch(each -> SymbolSyntax.isPart(each) || each == '-');
    }

    private static Message parameter(String name) {
        return Message.of("parameter." + name);
    }

    static void check(boolean holds, String key, Serializable... arguments) {
        if (!holds) {
            throw new ParameterException(Message.of(key, arguments));
        }
    }
}
