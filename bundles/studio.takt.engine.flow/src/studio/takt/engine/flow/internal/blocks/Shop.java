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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

import studio.takt.engine.flow.internal.kernel.EventList;

/**
 * A stream that is simulated: places, workers, movers, loops and demand on one clock. Whoever may have something to do
 * after a change has its turn before time goes on, in the order in which they were called.
 */
public final class Shop {
    private static final int EVENTS_BETWEEN_LOOKS = 512;
    private static final int MOST_AT_A_TIME = 2_000_000;
    private static final long MOST_TOKENS = 6_000_000;
    private static final long MOST_EVENTS = 30_000_000;

    private final EventList events = new EventList();
    private final Tokens tokens;
    private final int items;
    private final Deque<Activity> ready = new ArrayDeque<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Worker> workers = new ArrayList<>();
    private final List<Mover> movers = new ArrayList<>();
    private Watcher watcher = Watcher.NOBODY;
    private long[][] slices = new long[0][];
    private long counted;
    private long happened;
    private long instant = -1;
    private int atInstant;
    private long turn;
    private boolean endless;
    private boolean flooded;

    /** A stream of so many items. */
    public Shop(int items) {
        this.items = items;
        tokens = new Tokens(events, items);
    }

    EventList events() {
        return events;
    }

    /** Has somebody look from now on. */
    public void watchedBy(Watcher somebody) {
        watcher = somebody;
    }

    Watcher watcher() {
        return watcher;
    }

    /** The time now, in ticks. */
    public long now() {
        return events.now();
    }

    /** What is counted of the tokens. */
    public Tokens tokens() {
        return tokens;
    }

    int items() {
        return items;
    }

    int nextWorker() {
        return workers.size();
    }

    long nextTurn() {
        return turn++;
    }

    void wake(Activity activity) {
        if (!activity.called) {
            activity.called = true;
            ready.add(activity);
        }
    }

    /** Adds a place. */
    public Place add(Place place) {
        places.add(place);
        return place;
    }

    /** Adds a worker. */
    public Worker add(Worker worker) {
        workers.add(worker);
        return worker;
    }

    /** Adds a mover. */
    public Mover add(Mover mover) {
        movers.add(mover);
        return mover;
    }

    /**
     * Runs, and counts what happens after the warm-up, in equal slices too: by how much counters grow in each.
     *
     * @param done ends the run at the end of a slice
     * @throws CancellationException if cancelled
     */
    public void run(long warmUp, long length, int wanted, List<LongSupplier> counters, BooleanSupplier done,
            BooleanSupplier cancelled) {
        workers.forEach(this::wake);
        movers.forEach(this::wake);
        until(warmUp, cancelled);
        tokens.reset();
        places.forEach(place -> place.count().reset());
        workers.forEach(Worker::reset);
        movers.forEach(Mover::reset);
        long before = events.happened();
        long start = events.now();
        Recorder recorder = new Recorder(counters);
        for (int slice = 1; slice <= wanted && !endless && !flooded && !done.getAsBoolean(); slice++) {
            until(warmUp + length * slice / wanted, cancelled);
            if (!endless && !flooded) {
                recorder.end();
            }
        }
        slices = recorder.slices();
        counted = events.now() - start;
        happened = events.happened() - before;
        tokens.close();
        places.forEach(place -> place.count().close());
        workers.forEach(Worker::close);
        movers.forEach(Mover::close);
    }

    private void until(long time, BooleanSupplier cancelled) {
        boolean more = settle(cancelled);
        int looks = 0;
        while (more) {
            if (looks++ % EVENTS_BETWEEN_LOOKS == 0) {
                look(cancelled);
            }
            more = !flooded && events.advance(time) && settle(cancelled);
        }
    }

    private void look(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        flooded |= events.happened() > MOST_EVENTS;
    }

    /** So many tokens were moved in no time. */
    void moved(int number) {
        atInstant += number;
    }

    /** Lets all have their turn who were called; false if that never ends. */
    private boolean settle(BooleanSupplier cancelled) {
        if (events.now() != instant) {
            instant = events.now();
            atInstant = 0;
        }
        atInstant++;
        while (!ready.isEmpty()) {
            if (atInstant++ > MOST_AT_A_TIME || tokens.present() > MOST_TOKENS) {
                endless = atInstant > MOST_AT_A_TIME;
                flooded = !endless;
                return false;
            }
            if (atInstant % EVENTS_BETWEEN_LOOKS == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            Activity activity = ready.poll();
            activity.called = false;
            activity.act();
        }
        endless |= atInstant > MOST_AT_A_TIME;
        flooded |= tokens.present() > MOST_TOKENS;
        return !endless && !flooded;
    }

    /** True if there was no end of what had to be done at one instant, so that time stood still. */
    public boolean isEndless() {
        return endless;
    }

    /** True if more came in than can be followed. */
    public boolean isFlooded() {
        return flooded;
    }

    /** Events that happened while counting. */
    public long happened() {
        return happened;
    }

    /** Ticks that were counted. */
    public long counted() {
        return counted;
    }

    /** By how much each counter grew, a row for each slice. */
    public long[][] slices() {
        return slices;
    }
}
