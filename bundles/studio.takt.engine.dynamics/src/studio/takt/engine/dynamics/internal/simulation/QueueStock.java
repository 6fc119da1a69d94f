/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A queue: batches leave in the order in which they came. It empties into clouds and stocks; a conveyor takes what it
 * has room for. An overflow takes what a flow before it could not.
 *
 * @param stock   place of the queue
 * @param level   its level
 * @param inflows places of what fills it
 * @param drains  its outflows in order
 * @param slot    where a run keeps what waits in it
 */
record QueueStock(int stock, int level, int[] inflows, Drain[] drains, int slot) implements Memory {
    private static final double CLOSE = 1e-9;

    /**
     * An outflow.
     *
     * @param overflow whether it takes only what flows before it could not
     * @param into     the conveyor that it leads to; null if it leads anywhere else
     * @param inflow   which inflow of that conveyor it is
     */
    record Drain(boolean overflow, ConveyorStock into, int inflow) {}

    /** What waits, and what will wait when the outflows of a step that were asked so far have been served. */
    private static final class Waiting {
        private boolean blocked;
        private final Deque<Double> batches = new ArrayDeque<>();
        private final Deque<Double> rest = new ArrayDeque<>();
    }

    /** Fills it at the beginning. */
    double fill(State state, double amount) {
        Waiting waiting = new Waiting();
        add(waiting.batches, amount);
        state.containers[slot] = waiting;
        return amount;
    }

    /** The batches that wait, the first to leave first. */
    double[] parts(State state) {
        return ((Waiting) state.containers[slot]).batches.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void add(Deque<Double> batches, double amount) {
        if (amount > 0) {
            batches.add(amount);
        }
    }

    /** What leaves by an outflow, as a rate; they are asked in order, and the first one begins anew. */
    double leaving(State state, int outflow) {
        Waiting waiting = (Waiting) state.containers[slot];
        if (outflow == 0) {
            begin(state, waiting);
        }
        Drain drain = drains[outflow];
        if (drain.overflow() && !waiting.blocked) {
            return 0;
        }
        waiting.blocked = false;
        return (drain.into() == null ? all(waiting) : some(state, waiting, drain)) / state.dt;
    }

    private void begin(State state, Waiting waiting) {
        double came = 0;
        for (int inflow : inflows) {
            came += Math.max(0, state.values[inflow]) * state.dt;
        }
        waiting.rest.clear();
        waiting.rest.addAll(waiting.batches);
        waiting.blocked = false;
        add(waiting.rest, came);
    }

    private static double all(Waiting waiting) {
        double sum = waiting.rest.stream().mapToDouble(Double::doubleValue).sum();
        waiting.rest.clear();
        return sum;
    }

    private static double some(State state, Waiting waiting, Drain drain) {
        double room = drain.into().allowance(state, drain.inflow());
        double sum = 0;
        while (!waiting.rest.isEmpty()) {
            double front = waiting.rest.poll();
            if (front > room * (1 + CLOSE)) {
                double part = drain.into().rules().wholeBatches() ? 0 : room;
                waiting.rest.push(front - part);
                waiting.blocked = true;
                return sum + part;
            }
            sum += front;
            room -= front;
            if (drain.into().rules().oneAtATime()) {
                return sum;
            }
        }
        return sum;
    }

    @Override
    public void end(State state) {
        Waiting waiting = (Waiting) state.containers[slot];
        if (drains.length == 0) {
            begin(state, waiting);
        }
        waiting.batches.clear();
        waiting.batches.addAll(waiting.rest);
        state.levels[level] = waiting.batches.stream().mapToDouble(Double::doubleValue).sum();
    }
}
