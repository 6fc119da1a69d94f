/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.blocks;

/** A levelled sequence: at any time each has had its turn as often as its share says, to one. */
public final class Mix {
    private final double[] shares;
    private final double[] due;

    /** Shares that sum to one. */
    public Mix(double[] shares) {
        this.shares = shares;
        due = new double[shares.length];
    }

    /** Whose turn it is. */
    public int next() {
        int best = 0;
        for (int i = 0; i < due.length; i++) {
            due[i] += shares[i];
            best = due[i] > due[best] + 1e-9 ? i : best;
        }
        due[best] -= 1;
        return best;
    }
}
