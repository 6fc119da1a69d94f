/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Expression.Lookup;
import studio.takt.equations.api.Expression.Reference;
import studio.takt.equations.api.Expression.Subscript;
import studio.takt.equations.api.Expression.Unary;

/** Writes an expression so that it reads back the same, with as few parentheses as that takes. */
public final class EquationPrinter {
    private static String reading(GraphicalTable.Kind kind) {
        return switch (kind) {
            case CONTINUOUS -> "LOOKUP_INTERPOLATE";
            case EXTRAPOLATE -> "LOOKUP_EXTRAPOLATE";
            case DISCRETE -> "LOOKUP_BACKWARD";
            case FORWARD -> "LOOKUP_FORWARD";
        };
    }

    private static final int LOOSEST = 0;
    private static final int TIGHTEST = 10;

    /** The expression as text. */
    public String print(Expression expression) {
        if (expression instanceof Literal literal) {
            return number(literal.value());
        }
        if (expression instanceof Reference reference) {
            return Names.written(reference.name()) + subscripts(reference.subscripts());
        }
        if (expression instanceof Unary unary && unary.operator() == Operator.TRANSPOSED) {
            return inside(unary.operand(), TIGHTEST) + unary.operator().symbol();
        }
        if (expression instanceof Unary unary) {
            String gap = unary.operator() == Operator.NOT ? " " : "";
            return unary.operator().symbol() + gap + inside(unary.operand(), unary.operator().precedence());
        }
        if (expression instanceof Binary binary) {
            return binary(binary);
        }
        if (expression instanceof Conditional conditional) {
            return "IF " + print(conditional.condition()) + " THEN " + print(conditional.yes()) + " ELSE "
                    + print(conditional.no());
        }
        if (expression instanceof Lookup lookup) {
            if (lookup.reading().isPresent()) {
                return reading(lookup.reading().get()) + "(" + Names.written(lookup.name())
                        + subscripts(lookup.subscripts()) + ", " + print(lookup.argument()) + ")";
            }
            return lookup.subscripts().isEmpty()
                    ? Names.written(lookup.name()) + "(" + print(lookup.argument()) + ")"
                    : "LOOKUP(" + Names.written(lookup.name()) + subscripts(lookup.subscripts()) + ", "
                            + print(lookup.argument()) + ")";
        }
        if (expression instanceof Invocation macro) {
            return Names.written(macro.name()) + "(" + list(macro.arguments()) + ")";
        }
        Call call = (Call) expression;
        return call.function().name() + (call.arguments().isEmpty() ? "" : "(" + list(call.arguments()) + ")");
    }

    private String binary(Binary binary) {
        int precedence = binary.operator().precedence();
        boolean power = binary.operator() == Operator.POWER;
        // On the right of a power a sign needs no parentheses, on its left everything but a primary does.
        String left = inside(binary.left(), power ? Operator.TRANSPOSED.precedence() : precedence);
        String right = inside(binary.right(), power ? precedence : precedence + 1);
        return left + (power ? "^" : " " + binary.operator().symbol() + " ") + right;
    }

    /** In parentheses if it binds less closely than is needed. */
    private String inside(Expression expression, int needed) {
        return binding(expression) < needed ? "(" + print(expression) + ")" : print(expression);
    }

    private static int binding(Expression expression) {
        if (expression instanceof Binary binary) {
            return binary.operator().precedence();
        }
        if (expression instanceof Unary unary) {
            return unary.operator().precedence();
        }
        return expression instanceof Conditional ? LOOSEST : TIGHTEST;
    }

    private String list(List<Expression> expressions) {
        return expressions.stream().map(this::print).collect(Collectors.joining(", "));
    }

    private String subscripts(List<Subscript> subscripts) {
        return subscripts.isEmpty()
                ? ""
                : subscripts.stream().map(this::subscript).collect(Collectors.joining(", ", "[", "]"));
    }

    private String subscript(Subscript subscript) {
        if (subscript instanceof Subscript.Index index) {
            return print(index.index());
        }
        if (subscript instanceof Subscript.Part part) {
            return "*:" + print(part.dimension());
        }
        if (subscript instanceof Subscript.Position position) {
            return "@" + position.dimension();
        }
        return subscript instanceof Subscript.Range range ? print(range.from()) + ":" + print(range.to()) : "*";
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? BigDecimal.valueOf((long) value).toPlainString() : Double.toString(value).replace("E", "e");
    }
}
