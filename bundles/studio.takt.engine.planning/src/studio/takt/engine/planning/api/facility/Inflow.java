/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.api.facility;

/**
 * What comes in, day by day, all in whole pieces.
 *
 * @param opening stock before the first day
 * @param pieces  pieces that come in, by day; they can be processed on the same day. Not to be changed
 * @param open    whether the line may run, by day. Not to be changed
 */
public record Inflow(long opening, int[] pieces, boolean[] open) {

    /** How many days there are. */
    public int days() {
        return pieces.length;
    }

    /** The days from {@code from}, at most {@code count}, with another opening stock. */
    public Inflow part(int from, int count, long stock) {
        int to = Math.min(days(), from + count);
        return new Inflow(stock, java.util.Arrays.copyOfRange(pieces, from, to),
                java.util.Arrays.copyOfRange(open, from, to));
    }

    /** All pieces there ever are: no stock is larger. */
    public long total() {
        return opening + java.util.Arrays.stream(pieces).asLongStream().sum();
    }
}
