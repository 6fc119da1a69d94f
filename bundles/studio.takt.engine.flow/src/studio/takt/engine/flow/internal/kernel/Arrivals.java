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

/** Pieces arrive at times of their own; who finds no place is turned away. */
final class Arrivals implements Process, Source {
    private final EventList events;
    private final Pieces pieces;
    private final LinePlan plan;
    private Station first;

    Arrivals(EventList events, Pieces pieces, LinePlan plan) {
        this.events = events;
        this.pieces = pieces;
        this.plan = plan;
    }

    @Override
    public void start(Station station) {
        first = station;
        events.schedule(plan.interarrival().getAsLong(), this, 0);
    }

    @Override
    public void happen(int what) {
        int piece = pieces.enter(plan.items().getAsInt(), -1);
        if (pieces.present() > plan.mostPieces() || !first.accept(piece)) {
            pieces.forget(piece);
        }
        events.schedule(plan.interarrival().getAsLong(), this, 0);
    }

    @Override
    public void left(int piece) {
        pieces.leave(piece);
    }

    @Override
    public void placeFreed() {
        // who was turned away does not come back
    }
}
