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

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The functions of XMILE 1.0, section 3.5, with the number of arguments that each takes. */
public enum Builtin {
    /** |x|. */
    ABS(1, 1),
    /** In radians, as all angles. */
    ARCCOS(1, 1),
    /** In radians. */
    ARCSIN(1, 1),
    /** In radians. */
    ARCTAN(1, 1),
    /** Of radians. */
    COS(1, 1),
    /** e to x. */
    EXP(1, 1),
    /** Infinity. */
    INF(0, 0),
    /** No number. */
    NAN(0, 0),
    /** The next whole number at or below x. */
    INT(1, 1),
    /** Natural logarithm. */
    LN(1, 1),
    /** Logarithm to the base 10. */
    LOG10(1, 1),
    /** The greatest. */
    MAX(1, 64),
    /** The least. */
    MIN(1, 64),
    /** 3.14159… */
    PI(0, 0),
    /** Of radians. */
    SIN(1, 1),
    /** Square root. */
    SQRT(1, 1),
    /** Of radians. */
    TAN(1, 1),
    /** x / y, or z (0 if not given) where y is 0. */
    SAFEDIV(2, 3),
    /** Exponential: mean, seed. */
    EXPRND(1, 2),
    /** Lognormal: mean and standard deviation of the values themselves, seed. */
    LOGNORMAL(2, 3),
    /** Normal: mean, standard deviation, seed. */
    NORMAL(2, 3),
    /** Poisson: mean, seed. */
    POISSON(1, 2),
    /** Uniform: least, greatest, seed. */
    RANDOM(2, 3),
    /** Pipeline delay: input, time, initial. */
    DELAY(2, 3),
    /** Material delay of order 1: input, time, initial. */
    DELAY1(2, 3),
    /** Material delay of order 3: input, time, initial. */
    DELAY3(2, 3),
    /** Material delay of order n: input, time, n, initial. */
    DELAYN(3, 4),
    /** Forecast: input, averaging time, horizon, initial trend. */
    FORCST(3, 4),
    /** Exponential smooth of order 1: input, time, initial. */
    SMTH1(2, 3),
    /** Exponential smooth of order 3: input, time, initial. */
    SMTH3(2, 3),
    /** Exponential smooth of order n: input, time, n, initial. */
    SMTHN(3, 4),
    /** Fractional rate of change: input, averaging time, initial. */
    TREND(2, 3),
    /** magnitude / DT at the first time, and again after each interval. */
    PULSE(1, 3),
    /** slope · (time − start) from start on, until an end if one is given. */
    RAMP(1, 3),
    /** height from start on. */
    STEP(2, 2),
    /** The sum over an array, or over an expression of arrays. */
    SUM(1, 1),
    /** The product over an array. */
    PROD(1, 1),
    /** The mean over an array, or of several numbers. */
    MEAN(1, 64),
    /** The standard deviation of the elements of an array as they are: their squares by their number. */
    STDDEV(1, 1),
    /** How many elements an array, or a slice of one, has. */
    SIZE(1, 1),
    /**
     * What one of several requests gets of what there is: request, priority profile (shape, priority, width), what there
     * is.
     */
    ALLOCATE_AVAILABLE(3, 3),
    /** What one of several requests gets of what there is: request, priority, how many, width, what there is. */
    ALLOCATE_BY_PRIORITY(5, 5),
    /** The number of the element that is n-th in ascending order: array, n, array that decides among equal ones. */
    RANK(2, 3),
    /** The step of integration. */
    DT(0, 0),
    /** When the simulation begins. */
    STARTTIME(0, 0),
    /** When it ends. */
    STOPTIME(0, 0),
    /** Now. */
    TIME(0, 0),
    /** The value at the beginning. */
    INIT(1, 1),
    /** The value one step ago: variable, value at the beginning (that of the variable if not given). */
    PREVIOUS(1, 2),
    /** The variable itself, inside PREVIOUS. */
    SELF(0, 0),
    /** A value that what begins, such as a stock, takes from its second argument: value, value at the beginning. */
    ACTIVE_INITIAL(2, 2);

    private final int least;
    private final int most;

    Builtin(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** The function of that name, regardless of case; empty if there is none. */
    public static Optional<Builtin> find(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Stream.of(values()).filter(each -> each.name().equals(upper)).findFirst();
    }

    /** The fewest arguments. */
    public int least() {
        return least;
    }

    /** The most arguments. */
    public int most() {
        return most;
    }

    /** Whether it is written without parentheses. */
    public boolean isConstant() {
        return most == 0;
    }

    /** Whether it draws random numbers. */
    public boolean isRandom() {
        return ordinal() >= EXPRND.ordinal() && ordinal() <= RANDOM.ordinal();
    }

    /** Whether it makes one number of a whole array. */
    public boolean isOfArrays() {
        return ordinal() >= SUM.ordinal() && ordinal() <= RANK.ordinal();
    }

    /** Whether it remembers its input. */
    public boolean isMemory() {
        return ordinal() >= DELAY.ordinal() && ordinal() <= TREND.ordinal();
    }

    /** The place of the argument that is the value at the beginning; −1 if it has none. */
    public int initialArgument() {
        return switch (this) {
            case DELAY, DELAY1, DELAY3, SMTH1, SMTH3, TREND -> 2;
            case DELAYN, SMTHN, FORCST -> 3;
            case PREVIOUS -> 1;
            default -> -1;
        };
    }
}
