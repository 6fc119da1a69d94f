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

/** CONWIP: a number of cards; a piece that leaves sets its card free, and the next comes in as soon as there is a place. */
final class Cards implements Source {
    private final Pieces pieces;
    private final LinePlan plan;
    private Station first;
    private int free;

    Cards(Pieces pieces, LinePlan plan) {
        this.pieces = pieces;
        this.plan = plan;
        free = plan.cards();
    }

    @Override
    public void start(Station station) {
        first = station;
        placeFreed();
    }

    @Override
    public void left(int piece) {
        pieces.leave(piece);
        free++;
        placeFreed();
    }

    @Override
    public void placeFreed() {
        while (free > 0 && first.hasPlace()) {
            free--;
            first.accept(pieces.enter(plan.items().getAsInt(), -1));
        }
    }
}
