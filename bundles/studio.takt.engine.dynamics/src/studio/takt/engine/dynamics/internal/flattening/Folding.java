/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.flattening;

import java.util.OptionalDouble;

import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Unary;
import studio.takt.equations.api.Operator;

/** Computes what is made of numbers alone. */
final class Folding {
    private Folding() {}

    static OptionalDouble value(Expression expression) {
        if (expression instanceof Literal literal) {
            return OptionalDouble.of(literal.value());
        }
        if (expression instanceof Unary unary && unary.operator() == Operator.NEGATIVE) {
            OptionalDouble operand = value(unary.operand());
            return operand.isPresent() ? OptionalDouble.of(-operand.getAsDouble()) : operand;
        }
        if (!(expression instanceof Binary binary)) {
            return OptionalDouble.empty();
        }
        OptionalDouble left = value(binary.left());
        OptionalDouble right = value(binary.right());
        return left.isPresent() && right.isPresent()
                ? apply(binary.operator(), left.getAsDouble(), right.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble apply(Operator operator, double left, double right) {
        return switch (operator) {
            case PLUS -> OptionalDouble.of(left + right);
            case MINUS -> OptionalDouble.of(left - right);
            case TIMES -> OptionalDouble.of(left * right);
            case LESS -> truth(left < right);
            case AT_MOST -> truth(left <= right);
            case GREATER -> truth(left > right);
            case AT_LEAST -> truth(left >= right);
            case EQUAL -> truth(left == right);
            case DIFFERENT -> truth(left != right);
            case AND -> truth(left != 0 && right != 0);
            case OR -> truth(left != 0 || right != 0);
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble truth(boolean holds) {
        return OptionalDouble.of(holds ? 1 : 0);
    }
}
