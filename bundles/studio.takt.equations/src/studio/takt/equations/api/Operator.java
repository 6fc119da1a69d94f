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

/** The operators, loosest first; precedence and direction as in XMILE 1.0, section 3.3.1. */
public enum Operator {
    /** Either is not 0. */
    OR("OR", 1),
    /** Both are not 0. */
    AND("AND", 2),
    /** The same number. */
    EQUAL("=", 3),
    /** Not the same number. */
    DIFFERENT("<>", 3),
    /** Less. */
    LESS("<", 4),
    /** Less or the same. */
    AT_MOST("<=", 4),
    /** Greater. */
    GREATER(">", 4),
    /** Greater or the same. */
    AT_LEAST(">=", 4),
    /** Sum. */
    PLUS("+", 5),
    /** Difference. */
    MINUS("-", 5),
    /** Product. */
    TIMES("*", 6),
    /** Quotient. */
    DIVIDED("/", 6),
    /** Quotient, and 0 where the divisor is 0. */
    SAFELY_DIVIDED("//", 6),
    /** Remainder with the sign of the divisor, as floor division leaves it. */
    MODULO("MOD", 6),
    /** Negative; only before one operand. */
    NEGATIVE("-", 7),
    /** Positive; only before one operand. */
    POSITIVE("+", 7),
    /** 1 of 0, otherwise 0; only before one operand. */
    NOT("NOT", 7),
    /** Power, from right to left; binds closer than a sign before it: −2^2 = −4. */
    POWER("^", 8),
    /** Rows and columns change places; only behind one operand. */
    TRANSPOSED("'", 9);

    private final String symbol;
    private final int precedence;

    Operator(String symbol, int precedence) {
        this.symbol = symbol;
        this.precedence = precedence;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    /** The greater, the closer it binds. */
    public int precedence() {
        return precedence;
    }

    /** Whether it stands before or behind one operand. */
    public boolean isUnary() {
        return precedence == NEGATIVE.precedence || this == TRANSPOSED;
    }

    /** Whether it compares numbers. */
    public boolean isComparison() {
        return precedence == EQUAL.precedence || precedence == LESS.precedence;
    }
}
