/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

/**
 * When hours are needed for what is completed in a period: a matrix of shares, {@code share[completed][period]}. What is
 * not in any period is needed before the first.
 */
public record Placing(double[][] share) {

    /** So many periods before completion; a part of a period counts as one. */
    public static Placing earlier(double periods, int length) {
        int whole = (int) Math.ceil(periods - 1e-9);
        double[][] share = new double[length][length];
        for (int t = whole; t < length; t++) {
            share[t][t - whole] = 1;
        }
        return new Placing(share);
    }

    /** In the period of completion. */
    public static Placing atOnce(int length) {
        return earlier(0, length);
    }
}
