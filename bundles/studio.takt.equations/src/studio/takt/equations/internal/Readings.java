/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.GraphicalTable.Kind;
import studio.takt.equations.api.Operator;

/** Functions that read a graphical function, or a data variable, in another way than it says itself. */
final class Readings {
    private Readings() {}

    /** How a function reads what its first argument names; empty if it is no such function. */
    static Optional<Kind> of(String function, List<Expression> arguments) {
        return Optional.ofNullable(switch (function.toUpperCase(Locale.ROOT) + arguments.size()) {
            case "LOOKUP_INTERPOLATE2" -> Kind.CONTINUOUS;
            case "LOOKUP_EXTRAPOLATE2" -> Kind.EXTRAPOLATE;
            case "LOOKUP_FORWARD2" -> Kind.FORWARD;
            case "LOOKUP_BACKWARD2" -> Kind.DISCRETE;
            case "GET_DATA_BETWEEN_TIMES3" -> between(arguments.get(2));
            default -> null;
        });
    }

    /** 0 between the points, 1 the next, −1 the one before. */
    private static Kind between(Expression mode) {
        boolean before = mode instanceof Unary unary && unary.operator() == Operator.NEGATIVE
                && unary.operand() instanceof Literal one && one.value() == 1;
        if (before) {
            return Kind.DISCRETE;
        }
        double number = mode instanceof Literal literal ? literal.value() : Double.NaN;
        return number == 0 ? Kind.CONTINUOUS : number == 1 ? Kind.FORWARD : null;
    }
}
