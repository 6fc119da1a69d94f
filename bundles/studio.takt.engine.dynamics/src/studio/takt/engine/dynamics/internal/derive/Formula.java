/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.derive;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Writes equations. */
final class Formula {
    private static final MathContext DIGITS = new MathContext(12);

    private Formula() {}

    static String number(double value) {
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }

    /** A term by a factor; a factor of 1 is not written. */
    static String times(String term, double factor) {
        String number = number(factor);
        return "1".equals(number) ? term : term + " * " + number;
    }

    static String over(String term, double divisor) {
        String number = number(divisor);
        return "1".equals(number) ? term : term + " / " + number;
    }

    static String least(List<String> terms) {
        return terms.size() == 1
                ? terms.get(0)
                : "MIN(" + terms.get(0) + ", " + least(terms.subList(1, terms.size()))
                        + ")";
    }
}
