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

import studio.takt.equations.api.Builtin;
import studio.takt.equations.api.Expression;
import studio.takt.equations.api.Expression.Binary;
import studio.takt.equations.api.Expression.Call;
import studio.takt.equations.api.Expression.Conditional;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Operator;

/** Functions that are none of the standard, but that programs of this field write: what they mean in its own words. */
final class Synonyms {
    private final int at;
    private final List<Expression> given;

    private Synonyms(List<Expression> given, int at) {
        this.given = given;
        this.at = at;
    }

    /** What a function with these arguments stands for; empty if it is not known. */
    static Optional<Expression> of(String name, List<Expression> arguments, int at) {
        return new Synonyms(arguments, at).meaning(name.toUpperCase(Locale.ROOT) + arguments.size());
    }

    private Optional<Expression> meaning(String signature) {
        return Optional.ofNullable(switch (signature) {
            case "IF_THEN_ELSE3" -> new Conditional(given.get(0), given.get(1), given.get(2), at);
            case "UNIFORM2", "UNIFORM3" -> call(Builtin.RANDOM, given);
            case "LOGN1" -> call(Builtin.LN, given);
            case "ROUND1" -> call(Builtin.INT, List.of(binary(Operator.PLUS, given.get(0), number(0.5))));
            case "PERCENT1" -> binary(Operator.TIMES, given.get(0), number(100));
            case "MODULO2" -> binary(Operator.MODULO, given.get(0), given.get(1));
            case "ROOTN2" -> binary(Operator.POWER, given.get(0), binary(Operator.DIVIDED, number(1), given.get(1)));
            case "SINWAVE2" -> wave(Builtin.SIN);
            case "COSWAVE2" -> wave(Builtin.COS);
            default -> null;
        });
    }

    /** Amplitude and period. */
    private Expression wave(Builtin function) {
        Expression turns = binary(Operator.DIVIDED, call(Builtin.TIME, List.of()), given.get(1));
        Expression angle = binary(Operator.TIMES, binary(Operator.TIMES, number(2), call(Builtin.PI, List.of())),
                turns);
        return binary(Operator.TIMES, given.get(0), call(function, List.of(angle)));
    }

    private Expression number(double value) {
        return new Literal(value, at);
    }

    private Expression call(Builtin function, List<Expression> arguments) {
        return new Call(function, arguments, at);
    }

    private Expression binary(Operator operator, Expression left, Expression right) {
        return new Binary(operator, left, right, at);
    }
}
