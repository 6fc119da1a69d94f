/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

import studio.takt.equations.api.Builtin;

/** The functions that remember nothing. */
final class Functions {
    private Functions() {}

    static Code of(Builtin function, List<Code> arguments) {
        return switch (function) {
            case INF -> state -> Double.POSITIVE_INFINITY;
            case NAN -> state -> Double.NaN;
            case PI -> state -> Math.PI;
            case TIME -> state -> state.time;
            case DT -> state -> state.settings.dt();
            case STARTTIME -> state -> state.settings.start();
            case STOPTIME -> state -> state.settings.stop();
            case ALLOCATE_AVAILABLE, ALLOCATE_BY_PRIORITY -> new Allocation(arguments.toArray(new Code[0]));
            case SUM, PROD, MEAN, STDDEV, RANK -> ArrayFunctions.of(function, arguments);
            case MAX -> state -> extreme(arguments, state, 1);
            case MIN -> state -> extreme(arguments, state, -1);
            case SAFEDIV -> state -> safely(arguments, state);
            case PULSE -> state -> pulse(arguments, state);
            case STEP -> state -> step(arguments, state);
            case RAMP -> state -> ramp(arguments, state);
            case ACTIVE_INITIAL -> activeInitial(arguments.get(0), arguments.get(1));
            default -> {
                DoubleUnaryOperator operator = unary(function);
                Code argument = arguments.get(0);
                yield state -> operator.applyAsDouble(argument.at(state));
            }
        };
    }

    /** What the value remembers must begin, too. */
    private static Code activeInitial(Code value, Code beginning) {
        return state -> {
            double now = value.at(state);
            return state.initialising ? beginning.at(state) : now;
        };
    }

    private static DoubleUnaryOperator unary(Builtin function) {
        return switch (function) {
            case ABS -> Math::abs;
            case ARCCOS -> StrictMath::acos;
            case ARCSIN -> StrictMath::asin;
            case ARCTAN -> StrictMath::atan;
            case COS -> StrictMath::cos;
            case EXP -> StrictMath::exp;
            case INT -> Math::floor;
            case LN -> StrictMath::log;
            case LOG10 -> StrictMath::log10;
            case SIN -> StrictMath::sin;
            case SQRT -> StrictMath::sqrt;
            case TAN -> StrictMath::tan;
            default -> throw new IllegalArgumentException(function.name());
        };
    }

    private static double extreme(List<Code> arguments, State state, int sign) {
        if (arguments.isEmpty()) {
            return -sign * Double.POSITIVE_INFINITY;
        }
        double best = arguments.get(0).at(state);
        for (int i = 1; i < arguments.size(); i++) {
            double other = arguments.get(i).at(state);
            best = sign > 0 ? Math.max(best, other) : Math.min(best, other);
        }
        return best;
    }

    private static double safely(List<Code> arguments, State state) {
        double dividend = arguments.get(0).at(state);
        double divisor = arguments.get(1).at(state);
        double otherwise = arguments.size() > 2 ? arguments.get(2).at(state) : 0;
        return Arithmetic.safe(dividend, divisor, otherwise);
    }

    /** All arguments are computed every time: what they remember must not depend on whether they are used. */
    private static double step(List<Code> arguments, State state) {
        double height = arguments.get(0).at(state);
        return Arithmetic.step(height, arguments.get(1).at(state), state.time, state.settings.dt());
    }

    private static double ramp(List<Code> arguments, State state) {
        double start = arguments.size() > 1 ? arguments.get(1).at(state) : state.settings.start();
        double end = arguments.size() > 2 ? arguments.get(2).at(state) : state.time;
        return Arithmetic.ramp(arguments.get(0).at(state), start, Math.min(state.time, end));
    }

    private static double pulse(List<Code> arguments, State state) {
        double magnitude = arguments.get(0).at(state);
        double first = arguments.size() > 1 ? arguments.get(1).at(state) : state.settings.start();
        double interval = arguments.size() > 2 ? arguments.get(2).at(state) : 0;
        return Arithmetic.pulse(magnitude, first, interval, state.stepTime, state.settings.dt());
    }
}
