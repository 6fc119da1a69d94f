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

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Queue;

import studio.takt.engine.flow.internal.kernel.IntQueue;

/**
 * Collects what a worker has made, each item by itself, until a transfer batch is complete, its lot ends or there is
 * nothing more to make of it; then hands it on together, as far as there is room.
 */
final class Handover {
    private final TransferPlan plan;
    private final IntQueue[] held;
    /** Where each of them goes; null stands for those who leave. */
    private final List<Queue<Place>> targets = new ArrayList<>();
    /** Pieces of each item's lot that have been made. */
    private final long[] ofLot;
    private final IntQueue ready = new IntQueue();
    private final Queue<Place> readyTargets = new LinkedList<>();
    private int collected;

    /** Hands on in transfer batches. */
    Handover(TransferPlan plan, int items) {
        this.plan = plan;
        held = new IntQueue[items];
        for (int item = 0; item < items; item++) {
            held[item] = new IntQueue();
            targets.add(new LinkedList<>());
        }
        ofLot = new long[items];
    }

    /** False if each piece goes on by itself. */
    boolean collects() {
        return plan.batch() > 1;
    }

    /** False while what is complete waits for room: then nothing more is collected. */
    boolean takes() {
        return ready.size() == 0;
    }

    void collect(int token, int item, Place target) {
        held[item].add(token);
        targets.get(item).add(target);
        collected++;
        ofLot[item]++;
        boolean ends = plan.lots()[item] > 1 && ofLot[item] == plan.lots()[item];
        if (ends) {
            ofLot[item] = 0;
        }
        if (ends || held[item].size() >= plan.batch()) {
            release(item);
        }
    }

    /** Nothing more comes of these items for now: what is left of them goes on. */
    void finish(Orders orders, Machine[] machines, Supply supply) {
        if (!plan.leavesRest() || collected == 0) {
            return;
        }
        for (int item = 0; item < held.length; item++) {
            if (held[item].size() > 0 && !isMade(item, machines)
                    && !(orders.isFree() ? supply.brings(item) : orders.open(item) > 0)) {
                release(item);
            }
        }
    }

    private static boolean isMade(int item, Machine[] machines) {
        for (Machine machine : machines) {
            if (machine.working && machine.last == item) {
                return true;
            }
        }
        return false;
    }

    private void release(int item) {
        while (held[item].size() > 0) {
            ready.add(held[item].poll());
            readyTargets.add(targets.get(item).poll());
            collected--;
        }
    }

    boolean isReady() {
        return ready.size() > 0;
    }

    Place target() {
        return readyTargets.peek();
    }

    int next() {
        readyTargets.poll();
        return ready.poll();
    }
}
