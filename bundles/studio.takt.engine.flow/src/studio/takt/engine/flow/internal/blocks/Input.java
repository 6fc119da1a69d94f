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

/** What a worker takes for a piece: so many tokens from one of some places that bring the same thing. */
public final class Input {
    private static final double EPSILON = 1e-9;

    private final Place[] places;
    private final double perPiece;
    private double owed;

    /** Places that bring the same thing, and tokens that go into a piece. */
    public Input(Place[] places, double perPiece) {
        this.places = places;
        this.perPiece = perPiece;
    }

    Place[] places() {
        return places;
    }

    /** Tokens that go into that many pieces. */
    int needed(int pieces) {
        return (int) Math.floor(owed + pieces * perPiece + EPSILON);
    }

    void use(int pieces) {
        owed += pieces * perPiece - needed(pieces);
    }

    boolean has(int item, int tokens) {
        long sum = 0;
        for (Place place : places) {
            sum += place.available(item, tokens);
        }
        return sum >= tokens;
    }

    /** Who came first of what the item could be made of. */
    long turn(int item) {
        long first = Long.MAX_VALUE;
        for (Place place : places) {
            first = Math.min(first, place.turn(item));
        }
        return first;
    }

    /** Takes the token that came first; there must be one. */
    int take(int item, Shop shop, Activity by) {
        Place best = null;
        for (Place place : places) {
            boolean better = place.available(item, 1) > 0 && (best == null || place.turn(item) < best.turn(item));
            best = better ? place : best;
        }
        shop.watcher().taken(best, by);
        return best.take(item);
    }
}
