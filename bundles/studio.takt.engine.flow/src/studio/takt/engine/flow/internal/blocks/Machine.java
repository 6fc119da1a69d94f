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

/** What one of a worker's machines is at. */
final class Machine {
    final int number;
    /** The item that it is set up for; none at the beginning. */
    int last = Tokens.ANY;
    /** Pieces of that item since it was set up. */
    long run;
    /** Ticks of work that are left of the cycle. */
    long remaining;
    boolean working;
    int[] pieces = new int[1];
    Place[] targets = new Place[1];
    /** Pieces in the cycle, and how many of them have been passed on. */
    int count;
    int done;

    Machine(int number) {
        this.number = number;
    }

    void holds(int most) {
        if (pieces.length < most) {
            pieces = new int[most];
            targets = new Place[most];
        }
        count = 0;
    }
}
