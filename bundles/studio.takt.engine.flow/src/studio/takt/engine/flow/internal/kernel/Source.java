/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.kernel;

import java.util.function.LongSupplier;

/**
 * Where pieces come from and where they end. Open: they arrive at times of their own; who finds no place is turned away.
 * CONWIP: a number of cards; a piece that leaves sets its card free, and the next comes in as soon as there is a place.
 */
final class Source implements Process, Upstream {
    private final EventList events;
    private final Pieces pieces;
    private final LongSupplier interarrival;
    private final int mostPieces;
    private Station first;
    private int cards;

    private Source(EventList events, Pieces pieces, LongSupplier interarrival, int cards, int mostPieces) {
        this.events = events;
        this.pieces = pieces;
        this.interarrival = interarrival;
        this.cards = cards;
        this.mostPieces = mostPieces;
    }

    static Source open(EventList events, Pieces pieces, LongSupplier interarrival, int mostPieces) {
        return new Source(events, pieces, interarrival, 0, mostPieces);
    }

    static Source closed(EventList events, Pieces pieces, int cards) {
        return new Source(events, pieces, null, cards, Integer.MAX_VALUE);
    }

    void start(Station station) {
        first = station;
        if (interarrival == null) {
            release();
        } else {
            events.schedule(interarrival.getAsLong(), this, 0);
        }
    }

    @Override
    public void happen(int what) {
        int piece = pieces.enter();
        if (pieces.present() > mostPieces || !first.accept(piece)) {
            pieces.forget(piece);
        }
        events.schedule(interarrival.getAsLong(), this, 0);
    }

    void left(int piece) {
        pieces.leave(piece);
        if (interarrival == null) {
            cards++;
            release();
        }
    }

    @Override
    public void placeFreed() {
        if (interarrival == null) {
            release();
        }
    }

    /** A piece that finds no place has never been there. */
    private void release() {
        while (cards > 0) {
            int piece = pieces.enter();
            if (!first.accept(piece)) {
                pieces.forget(piece);
                return;
            }
            cards--;
        }
    }
}
