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

import java.util.Arrays;

/**
 * Pieces belong to orders: those of an order come in from its release on, one order after the other, as soon as there
 * is a card and a place.
 */
final class Orders implements Process, Source {
    private final EventList events;
    private final Pieces pieces;
    private final LinePlan plan;
    private final IntQueue released = new IntQueue();
    private final int[] toEnter;
    private final int[] toLeave;
    private final long[] finished;
    private Station first;
    private int cards;
    private int open;
    private int current = -1;

    Orders(EventList events, Pieces pieces, LinePlan plan) {
        this.events = events;
        this.pieces = pieces;
        this.plan = plan;
        cards = plan.cards();
        open = plan.orders().size();
        toEnter = plan.orders().stream().mapToInt(OrderPlan::quantity).toArray();
        toLeave = toEnter.clone();
        finished = new long[toEnter.length];
        Arrays.fill(finished, -1);
    }

    @Override
    public void start(Station station) {
        first = station;
        for (int order = 0; order < toEnter.length; order++) {
            events.schedule(plan.orders().get(order).release(), this, order);
        }
    }

    @Override
    public void happen(int order) {
        released.add(order);
        placeFreed();
    }

    @Override
    public void left(int piece) {
        int order = pieces.order(piece);
        pieces.leave(piece);
        if (--toLeave[order] == 0) {
            finished[order] = events.now();
            open--;
        }
        cards++;
        placeFreed();
    }

    @Override
    public void placeFreed() {
        while (cards > 0 && hasNext() && first.hasPlace()) {
            cards--;
            toEnter[current]--;
            first.accept(pieces.enter(plan.orders().get(current).item(), current));
        }
    }

    private boolean hasNext() {
        while ((current < 0 || toEnter[current] == 0) && released.size() > 0) {
            current = released.poll();
        }
        return current >= 0 && toEnter[current] > 0;
    }

    @Override
    public boolean isExhausted() {
        return open == 0;
    }

    /** When the last piece of each order left; −1 if it has not. */
    long[] finished() {
        return finished.clone();
    }
}
