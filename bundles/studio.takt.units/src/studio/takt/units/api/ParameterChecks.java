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

import org.apache.commons.math3.fraction.BigFraction;

/** What the parameters of distributions have to satisfy; the messages are for users. */
final class ParameterChecks {

    private static final int MOST_PHASES = 1000;
    private static final BigFraction LEAST_SHAPE = new BigFraction(1, 10);
    private static final BigFraction MOST_SHAPE = new BigFraction(1000);
    private static final BigFraction MOST_CV = new BigFraction(10);

    private ParameterChecks() {}

    static void positive(String name, Quantity quantity) {
        check(quantity.signum() > 0, "the " + name + " must be more than 0, not " + quantity);
    }

    static void positive(String name, BigFraction number) {
        check(number.getNumerator().signum() > 0, "the " + name + " must be more than 0, not "
                + NumberText.print(number));
    }

    static void notNegative(String name, Quantity quantity) {
        check(quantity.signum() >= 0, "the " + name + " must not be negative: " + quantity);
    }

    static void commensurable(Quantity first, Quantity second) {
        check(first.unit().isCommensurableWith(second.unit()), first + " and " + second
                + " are not of the same kind: " + first.unit().dimension() + " and " + second.unit().dimension());
    }

    static void ascending(String lowName, Quantity low, String highName, Quantity high) {
        commensurable(low, high);
        check(low.compareTo(high) <= 0, "the %s, %s, is more than the %s, %s".formatted(lowName, low, highName, high));
    }

    static void phases(int phases) {
        check(phases >= 1 && phases <= MOST_PHASES, "the number of phases must be from 1 to 1000, not " + phases);
    }

    static void weibullShape(BigFraction shape) {
        check(shape.compareTo(LEAST_SHAPE) >= 0 && shape.compareTo(MOST_SHAPE) <= 0,
                "the shape must be from 0.1 to 1000, not " + NumberText.print(shape));
    }

    static void coefficient(BigFraction coefficient) {
        check(coefficient.getNumerator().signum() >= 0 && coefficient.compareTo(MOST_CV) <= 0,
                "the coefficient of variation must be from 0 to 10, not " + NumberText.print(coefficient));
    }

    static void name(String what, String name) {
        check(isName(name), "\"" + name + "\" is not the name of a " + what);
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && SymbolSyntax.isStart(name.codePointAt(0))
                && name.codePoints().allMatch(each -> SymbolSyntax.isPart(each) || each == '-');
    }

    private static void check(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
