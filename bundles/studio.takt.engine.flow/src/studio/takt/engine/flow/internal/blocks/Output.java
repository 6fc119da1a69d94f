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

/**
 * Where what is made goes: places by their shares in a levelled mix, or out of the stream.
 *
 * <p>On the way back, for what is done again, chance decides.
 */
public final class Output {
    private final Place[] places;
    private final Mix mix;
    private final boolean lost;

    /** What goes nowhere is lost. */
    public static Output none() {
        return new Output(new Place[0], new double[0], true);
    }

    /** Places by shares; no place: out of the stream, delivered. */
    public Output(Place[] places, double[] shares) {
        this(places, shares, false);
    }

    private Output(Place[] places, double[] shares, boolean lost) {
        this.lost = lost;
        this.places = places.clone();
        mix = new Mix(shares);
    }

    /** True if what comes here leaves. */
    boolean isEnd() {
        return places.length == 0;
    }

    boolean isLost() {
        return lost;
    }

    /** The place of the next piece; null if it leaves. */
    Place next() {
        return places.length == 0 ? null : places[places.length == 1 ? 0 : mix.next()];
    }
}
