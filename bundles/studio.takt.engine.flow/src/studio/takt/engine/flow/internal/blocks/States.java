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

import java.util.Arrays;

import studio.takt.engine.flow.internal.kernel.EventList;

/** In which states the machines of a worker are, by the worker's own clock. */
public final class States {
    /** Waits for work, for people or for an order. */
    public static final int STARVED = 0;
    /** Works. */
    public static final int BUSY = 1;
    /** Is set up. */
    public static final int SETUP = 2;
    /** Is repaired. */
    public static final int DOWN = 3;
    /** Waits for room for what it has made. */
    public static final int BLOCKED = 4;

    private final EventList events;
    private final Shifts shifts;
    private final byte[] states;
    private final long[] numbers = new long[BLOCKED + 1];
    private final long[] areas = new long[BLOCKED + 1];
    private Runnable changed = () -> {};
    private long last;
    private long activations;
    private long setups;

    States(EventList events, Shifts shifts, int machines) {
        this.events = events;
        this.shifts = shifts;
        states = new byte[machines];
        numbers[STARVED] = machines;
    }

    void change(int machine, int state) {
        int from = states[machine];
        if (from != state) {
            advance();
            numbers[from]--;
            numbers[state]++;
            states[machine] = (byte) state;
            activations += isActive(state) && !isActive(from) ? 1 : 0;
            setups += state == SETUP ? 1 : 0;
            changed.run();
        }
    }

    private static boolean isActive(int state) {
        return state >= BUSY && state <= DOWN;
    }

    /** Has somebody told of every change. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** The state that most machines are in; of equals the one that is worse for the flow. */
    public int mostly() {
        int[] byGravity = {BLOCKED, DOWN, SETUP, BUSY, STARVED};
        int best = byGravity[0];
        for (int state : byGravity) {
            best = numbers[state] > numbers[best] ? state : best;
        }
        return best;
    }

    int of(int machine) {
        return states[machine];
    }

    private void advance() {
        long now = shifts.clock(events.now());
        long passed = now - last;
        if (passed > 0) {
            for (int i = 0; i < areas.length; i++) {
                areas[i] += numbers[i] * passed;
            }
            last = now;
        }
    }

    void reset() {
        advance();
        last = shifts.clock(events.now());
        Arrays.fill(areas, 0);
        activations = 0;
        setups = 0;
    }

    void close() {
        advance();
    }

    /** Own machine-ticks in a state. */
    public long area(int state) {
        return areas[state];
    }

    /** Own machine-ticks at work, setup or repair. */
    public long active() {
        return areas[BUSY] + areas[SETUP] + areas[DOWN];
    }

    /** How often a machine became active after waiting. */
    public long activations() {
        return activations;
    }

    /** How often a machine was set up. */
    public long setups() {
        return setups;
    }
}
