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
 * Machines side by side with a queue before them, first come, first served. A machine that finds no place for its
 * finished piece keeps it and is blocked. A failure strikes while a machine works; the work goes on after the repair.
 */
public final class Station implements Process, Upstream {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REPAIRED = 2;
    private static final int SET_UP = 3;
    private static final int KINDS = 4;

    private final EventList events;
    private final Pieces all;
    private final StationPlan plan;
    private final double[] factors;
    private final StationCount count;
    private final IntQueue queue = new IntQueue();
    private final IntQueue idle = new IntQueue();
    private final IntQueue blocked = new IntQueue();
    private final int[] pieces;
    private final long[] remaining;
    private final long[] untilFailure;
    private final int[] untilSetup;
    private final int[] lastItem;
    private Upstream before;
    private Station next;
    private Source sink;

    Station(EventList events, Pieces all, LinePlan line, int number, Recorder recorder) {
        this.events = events;
        this.all = all;
        plan = line.stations().get(number);
        factors = line.factors().length == 1 && line.factors()[0] == 1 ? null : line.factors();
        count = new StationCount(events, recorder, number, plan.machines());
        pieces = new int[plan.machines()];
        remaining = new long[plan.machines()];
        untilFailure = new long[plan.machines()];
        untilSetup = new int[plan.machines()];
        lastItem = new int[plan.machines()];
        Arrays.fill(lastItem, -1);
        for (int machine = 0; machine < plan.machines(); machine++) {
            idle.add(machine);
            untilFailure[machine] = plan.fails() ? plan.toFailure().getAsLong() : Long.MAX_VALUE;
        }
    }

    /** Connects: pieces go to the next station, or leave if there is none. */
    void connect(Upstream upstream, Station following, Source whereAllEnds) {
        before = upstream;
        next = following;
        sink = whereAllEnds;
    }

    StationCount count() {
        return count;
    }

    /** True if the next piece would be taken. */
    boolean hasPlace() {
        return idle.size() > 0 || queue.size() < plan.places();
    }

    /** Takes a piece if there is a machine or a place for it. */
    boolean accept(int piece) {
        if (idle.size() > 0) {
            start(idle.poll(), piece);
        } else if (queue.size() < plan.places()) {
            queue.add(piece);
            count.queued(1);
        } else {
            return false;
        }
        return true;
    }

    private void start(int machine, int piece) {
        pieces[machine] = piece;
        long time = plan.work().getAsLong();
        remaining[machine] = factors == null ? time : Math.round(time * factors[all.item(piece)]);
        if (needsSetup(machine, piece)) {
            count.change(machine, StationCount.SETUP);
            events.schedule(plan.setup(), this, machine * KINDS + SET_UP);
        } else {
            work(machine);
        }
    }

    private boolean needsSetup(int machine, int piece) {
        if (plan.byItem()) {
            int item = all.item(piece);
            int last = lastItem[machine];
            lastItem[machine] = item;
            return last >= 0 && last != item;
        }
        if (plan.setupEvery() > 0 && --untilSetup[machine] < 0) {
            untilSetup[machine] = plan.setupEvery() - 1;
            return true;
        }
        return false;
    }

    private void work(int machine) {
        count.change(machine, StationCount.BUSY);
        long amount = remaining[machine];
        if (untilFailure[machine] < amount) {
            remaining[machine] = amount - untilFailure[machine];
            events.schedule(untilFailure[machine], this, machine * KINDS + FAILED);
        } else {
            untilFailure[machine] -= plan.fails() ? amount : 0;
            events.schedule(amount, this, machine * KINDS + DONE);
        }
    }

    @Override
    public void happen(int what) {
        int machine = what >>> 2;
        switch (what & KINDS - 1) {
            case DONE -> done(machine);
            case FAILED -> fail(machine);
            default -> work(machine);
        }
    }

    private void fail(int machine) {
        count.change(machine, StationCount.DOWN);
        untilFailure[machine] = plan.toFailure().getAsLong();
        events.schedule(plan.toRepair().getAsLong(), this, machine * KINDS + REPAIRED);
    }

    private void done(int machine) {
        int piece = pieces[machine];
        if (next == null) {
            free(machine);
            sink.left(piece);
        } else if (next.accept(piece)) {
            free(machine);
        } else {
            count.change(machine, StationCount.BLOCKED);
            blocked.add(machine);
        }
    }

    /** A machine has nothing more to do with its piece: it takes the next one, and there is a place again. */
    private void free(int machine) {
        if (queue.size() > 0) {
            count.queued(-1);
            start(machine, queue.poll());
        } else {
            count.change(machine, StationCount.IDLE);
            idle.add(machine);
        }
        before.placeFreed();
    }

    @Override
    public void placeFreed() {
        if (blocked.size() > 0) {
            int machine = blocked.poll();
            if (!next.accept(pieces[machine])) {
                throw new IllegalStateException("a place was freed, but there is none");
            }
            free(machine);
        }
    }
}
