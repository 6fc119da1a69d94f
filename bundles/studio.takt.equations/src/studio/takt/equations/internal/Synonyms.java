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
import studio.takt.equations.api.Expression.Invocation;
import studio.takt.equations.api.Expression.Literal;
import studio.takt.equations.api.Operator;

/** Functions that are none of the standard, but that programs of this field write: what they mean in its own words. */
final class Synonyms {
    private static final int HIGHEST_DERIVATIVE = 4;

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
            case "INTEGER1" -> call(Builtin.INT, given);
            case "INITIAL1" -> call(Builtin.INIT, given);
            case "GAME1" -> given.get(0);
            case "ZIDZ2", "XIDZ3" -> call(Builtin.SAFEDIV, given);
            case "POWER2" -> binary(Operator.POWER, given.get(0), given.get(1));
            case "LOG2" -> binary(Operator.DIVIDED, ln(0), ln(1));
            case "QUANTUM2" -> quantum();
            case "SINH1" -> hyperbolic(Operator.MINUS);
            case "COSH1" -> hyperbolic(Operator.PLUS);
            case "TANH1" -> binary(Operator.DIVIDED, hyperbolic(Operator.MINUS), hyperbolic(Operator.PLUS));
            case "SAMPLE_IF_TRUE3" -> new Conditional(given.get(0), given.get(1), call(Builtin.PREVIOUS,
                    List.of(call(Builtin.SELF, List.of()), given.get(2))), at);
            case "PULSE_TRAIN4" -> pulses();
            case "DERIVN2" -> derivative();
            case "NPV2", "NPV3", "NPV4" -> new Invocation("NPV", given, at);
            case "NPVE2", "NPVE3", "NPVE4" -> new Invocation("NPVE", given, at);
            default -> random(signature);
        });
    }

    /** Random numbers of other programs: what is drawn beyond the bounds is taken as the bound. */
    private Expression random(String signature) {
        return switch (signature) {
            case "RANDOM_UNIFORM3" -> call(Builtin.RANDOM, given);
            case "RANDOM_NORMAL5" -> within(call(Builtin.NORMAL, given.subList(2, 5)), given.get(0), given.get(1));
            case "NORMAL5" -> within(call(Builtin.NORMAL, given.subList(0, 3)), given.get(3), given.get(4));
            case "RANDOM_POISSON6" -> within(stretched(3, call(Builtin.POISSON, List.of(given.get(2), given.get(5)))),
                    given.get(0), given.get(1));
            case "RANDOM_EXPONENTIAL5" -> within(stretched(2, call(Builtin.EXPRND, List.of(number(1),
                    given.get(4)))), given.get(0), given.get(1));
            default -> delay(signature);
        };
    }

    private Expression delay(String signature) {
        return switch (signature) {
            case "SMOOTH2", "SMOOTHI3" -> call(Builtin.SMTH1, given);
            case "SMOOTH32", "SMOOTH3I3" -> call(Builtin.SMTH3, given);
            case "SMOOTH_N4" -> call(Builtin.SMTHN, List.of(given.get(0), given.get(1), given.get(3), given.get(2)));
            case "DELAY1I3" -> call(Builtin.DELAY1, given);
            case "DELAY3I3" -> call(Builtin.DELAY3, given);
            case "DELAY_N4" -> call(Builtin.DELAYN, List.of(given.get(0), given.get(1), given.get(3), given.get(2)));
            case "DELAY_FIXED3" -> call(Builtin.DELAY, given);
            case "FORECAST3", "FORECAST4" -> call(Builtin.FORCST, given);
            case "ELMCOUNT1" -> call(Builtin.SIZE, given);
            case "VMAX1" -> call(Builtin.MAX, given);
            case "VMIN1" -> call(Builtin.MIN, given);
            default -> null;
        };
    }

    /** Times the stretch, plus the shift, which stand at a place of the arguments in the other order. */
    private Expression stretched(int shift, Expression drawn) {
        return binary(Operator.PLUS, given.get(shift), binary(Operator.TIMES, given.get(shift + 1), drawn));
    }

    private Expression within(Expression drawn, Expression least, Expression most) {
        return call(Builtin.MAX, List.of(least, call(Builtin.MIN, List.of(most, drawn))));
    }

    private Expression ln(int argument) {
        return call(Builtin.LN, List.of(given.get(argument)));
    }

    /** The whole steps in a number, towards zero; the number itself without a step. */
    private Expression quantum() {
        Expression size = call(Builtin.INT, List.of(binary(Operator.DIVIDED, call(Builtin.ABS,
                List.of(given.get(0))), given.get(1))));
        Expression steps = binary(Operator.TIMES, given.get(1), size);
        Expression signed = new Conditional(binary(Operator.LESS, given.get(0), number(0)), binary(Operator.MINUS,
                number(0), steps), steps, at);
        return new Conditional(binary(Operator.AT_MOST, given.get(1), number(0)), given.get(0), signed, at);
    }

    /** Differences with what was one step ago, as often as the order says. */
    private Expression derivative() {
        int order = given.get(1) instanceof Literal literal && literal.value() == Math.rint(literal.value())
                ? (int) literal.value()
                : 0;
        if (order < 1 || order > HIGHEST_DERIVATIVE) {
            return null;
        }
        Expression value = given.get(0);
        for (int i = 0; i < order; i++) {
            value = binary(Operator.DIVIDED, binary(Operator.MINUS, value, call(Builtin.PREVIOUS, List.of(value))),
                    call(Builtin.DT, List.of()));
        }
        return value;
    }

    private Expression hyperbolic(Operator sign) {
        Expression up = call(Builtin.EXP, List.of(given.get(0)));
        Expression down = call(Builtin.EXP, List.of(binary(Operator.MINUS, number(0), given.get(0))));
        return binary(Operator.DIVIDED, binary(sign, up, down), number(2));
    }

    /** 1 while a pulse lasts: first time, length, time from one to the next, last time. The middle of a step counts. */
    private Expression pulses() {
        Expression now = binary(Operator.PLUS, call(Builtin.TIME, List.of()), binary(Operator.DIVIDED,
                call(Builtin.DT, List.of()), number(2)));
        Expression since = binary(Operator.MODULO, binary(Operator.MINUS, now, given.get(0)), given.get(2));
        Expression during = binary(Operator.AND, binary(Operator.AND, binary(Operator.GREATER, now, given.get(0)),
                binary(Operator.LESS, now, given.get(3))), binary(Operator.LESS, since, given.get(1)));
        return new Conditional(during, number(1), number(0), at);
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
