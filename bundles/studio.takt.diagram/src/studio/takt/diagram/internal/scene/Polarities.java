/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.EquationException;
import studio.takt.equations.api.Equations;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Names;
import studio.takt.model.stockflow.Flow;
import studio.takt.model.stockflow.GraphicalFunction;
import studio.takt.model.stockflow.Stock;
import studio.takt.model.stockflow.Variable;

/**
 * Whether more of one variable means more or less of another, other things being equal, where the equation proves it:
 * signs of values and slopes are followed through the equation; constants, stocks and flows that never fall below zero
 * and graphical functions that only rise or fall are made use of.
 */
public final class Polarities {
    /** What is known of a sign; NONE: it is zero; OPEN: nothing. */
    public enum Sign {
        PLUS, MINUS, NONE, OPEN;

        Sign times(Sign other) {
            if (this == NONE || other == NONE) {
                return NONE;
            }
            if (this == OPEN || other == OPEN) {
                return OPEN;
            }
            return this == other ? PLUS : MINUS;
        }

        Sign plus(Sign other) {
            if (this == NONE || this == other) {
                return other;
            }
            return other == NONE ? this : OPEN;
        }

        /** The other one. */
        public Sign negated() {
            return times(MINUS);
        }
    }

    private static final Set<Builtin> RISING = Set.of(Builtin.EXP, Builtin.SQRT, Builtin.LN, Builtin.LOG10,
            Builtin.ARCTAN, Builtin.INT);
    private static final Set<Builtin> LATER = Set.of(Builtin.SMTH1, Builtin.SMTH3, Builtin.DELAY1, Builtin.DELAY3);
    private static final Set<Builtin> CHOICES = Set.of(Builtin.MIN, Builtin.MAX);

    private final Map<String, Variable> byName = new HashMap<>();
    private final Map<String, Sign> values = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Of the variables of a model. */
    public Polarities(List<Variable> variables) {
        variables.stream().filter(each -> each.getName() != null)
                .forEach(each -> byName.putIfAbsent(Names.key(each.getName()), each));
    }

    /** The sign that the equation proves, otherwise the one that is stated. */
    Sign shown(Variable source, Variable target) {
        Sign proven = of(source, target);
        return proven == Sign.PLUS || proven == Sign.MINUS ? proven : stated(source, target);
    }

    /** A sign as it is written. */
    public static String text(Sign sign) {
        return switch (sign) {
            case PLUS -> "+";
            case MINUS -> "\u2212";
            default -> "";
        };
    }

    /** The sign that somebody gave a link; open if nobody did, or both. */
    public static Sign stated(Variable source, Variable target) {
        boolean rises = target.getIncreasedBy().contains(source);
        boolean falls = target.getDecreasedBy().contains(source);
        return rises == falls ? Sign.OPEN : rises ? Sign.PLUS : Sign.MINUS;
    }

    /** The sign of what a variable does to another in whose equation it stands. */
    public Sign of(Variable source, Variable target) {
        if (source.getName() == null || target.getDimensions().size() > 0) {
            return Sign.OPEN;
        }
        String name = Names.key(source.getName());
        Sign sign = parsed(target).map(equation -> slope(equation, name)).orElse(Sign.OPEN);
        return target instanceof GraphicalFunction table ? sign.times(slope(table)) : sign;
    }

    private static Optional<Expression> parsed(Variable variable) {
        try {
            return variable.getEquation() == null || variable.getEquation().isBlank()
                    ? Optional.empty()
                    : Optional.of(Equations.parse(variable.getEquation()));
        } catch (EquationException e) {
            // what is wrong with it is found by the rules; nothing is proven by it
            return Optional.empty();
        }
    }

    private static Sign slope(GraphicalFunction table) {
        List<Double> y = table.getY();
        boolean rises = IntStream.range(1, y.size()).allMatch(i -> y.get(i) >= y.get(i - 1));
        boolean falls = IntStream.range(1, y.size()).allMatch(i -> y.get(i) <= y.get(i - 1));
        if (rises == falls) {
            return rises && y.size() > 0 ? Sign.NONE : Sign.OPEN;
        }
        return rises ? Sign.PLUS : Sign.MINUS;
    }

    /** How an expression moves with a variable. */
    private Sign slope(Expression in, String name) {
        boolean stands = in.all()
                .anyMatch(each -> each instanceof Expression.Reference read && read.key().equals(name));
        if (!stands) {
            return Sign.NONE;
        }
        if (in instanceof Expression.Reference read) {
            return read.subscripts().isEmpty() ? Sign.PLUS : Sign.OPEN;
        }
        if (in instanceof Expression.Unary unary) {
            return switch (unary.operator()) {
                case NEGATIVE -> slope(unary.operand(), name).negated();
                case POSITIVE -> slope(unary.operand(), name);
                default -> Sign.OPEN;
            };
        }
        if (in instanceof Expression.Binary binary) {
            return slope(binary, name);
        }
        return in instanceof Expression.Call call ? slope(call, name) : Sign.OPEN;
    }

    private Sign slope(Expression.Binary in, String name) {
        Sign left = slope(in.left(), name);
        Sign right = slope(in.right(), name);
        return switch (in.operator()) {
            case PLUS -> left.plus(right);
            case MINUS -> left.plus(right.negated());
            case TIMES -> left.times(value(in.right())).plus(right.times(value(in.left())));
            case DIVIDED, SAFELY_DIVIDED ->
                left.times(value(in.right())).plus(right.times(value(in.left())).negated());
            default -> Sign.OPEN;
        };
    }

    private Sign slope(Expression.Call in, String name) {
        List<Sign> slopes = in.arguments().stream().map(each -> slope(each, name)).toList();
        boolean onlyFirst = slopes.stream().skip(1).allMatch(Sign.NONE::equals);
        if (CHOICES.contains(in.function())) {
            return slopes.stream().reduce(Sign.NONE, Sign::plus);
        }
        boolean rising = RISING.contains(in.function()) || LATER.contains(in.function());
        return rising && onlyFirst && !slopes.isEmpty() ? slopes.get(0) : Sign.OPEN;
    }

    /** The sign of the value of an expression. */
    private Sign value(Expression in) {
        if (in instanceof Expression.Literal literal) {
            return literal.value() == 0 ? Sign.NONE : literal.value() > 0 ? Sign.PLUS : Sign.MINUS;
        }
        if (in instanceof Expression.Reference read) {
            return read.subscripts().isEmpty() ? value(read.key()) : Sign.OPEN;
        }
        if (in instanceof Expression.Unary unary) {
            return switch (unary.operator()) {
                case NEGATIVE -> value(unary.operand()).negated();
                case POSITIVE -> value(unary.operand());
                default -> Sign.OPEN;
            };
        }
        if (in instanceof Expression.Binary binary) {
            Sign left = value(binary.left());
            Sign right = value(binary.right());
            return switch (binary.operator()) {
                case PLUS -> left.plus(right);
                case MINUS -> left.plus(right.negated());
                case TIMES, DIVIDED, SAFELY_DIVIDED -> left.times(right);
                default -> Sign.OPEN;
            };
        }
        return in instanceof Expression.Call call && call.function() == Builtin.EXP ? Sign.PLUS : Sign.OPEN;
    }

    private Sign value(String name) {
        Variable variable = byName.get(name);
        if (variable == null || !asked.add(name)) {
            return values.getOrDefault(name, Sign.OPEN);
        }
        Sign sign = known(variable);
        values.put(name, sign);
        return sign;
    }

    private Sign known(Variable variable) {
        if (variable.getDimensions().size() > 0 || variable instanceof GraphicalFunction) {
            return Sign.OPEN;
        }
        if (variable instanceof Stock stock) {
            return stock.isNonNegative() ? Sign.PLUS : Sign.OPEN;
        }
        if (variable instanceof Flow flow && flow.isNonNegative()) {
            return Sign.PLUS;
        }
        return parsed(variable).map(this::value).orElse(Sign.OPEN);
    }
}
