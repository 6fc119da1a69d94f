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

/** How long the machines of a station were in each state, and how many pieces waited; in whole ticks. */
public final class StationCount {
    /** Waits for work. */
    public static final int IDLE = 0;
    /** Works. */
    public static final int BUSY = 1;
    /** Is set up. */
    public static final int SETUP = 2;
    /** Is repaired. */
    public static final int DOWN = 3;
    /** Waits for a place for its piece. */
    public static final int BLOCKED = 4;

    private static final int QUEUE = 5;

    private final EventList events;
    private final byte[] states;
    private final long[] numbers = new long[QUEUE + 1];
    private final long[] areas = new long[QUEUE + 1];
    private long last;
    private long activations;

    StationCount(EventList events, int machines) {
        this.events = events;
        states = new byte[machines];
        numbers[IDLE] = machines;
    }

    void change(int machine, int state) {
        int from = states[machine];
        if (from != state) {
            advance();
            numbers[from]--;
            numbers[state]++;
            states[machine] = (byte) state;
            activations += isActive(state) && !isActive(from) ? 1 : 0;
        }
    }

    private static boolean isActive(int state) {
        return state >= BUSY && state <= DOWN;
    }

    void queued(int by) {
        advance();
        numbers[QUEUE] += by;
    }

    private void advance() {
        long passed = events.now() - last;
        if (passed > 0) {
            for (int i = 0; i < areas.length; i++) {
                areas[i] += numbers[i] * passed;
            }
            last = events.now();
        }
    }

    void reset() {
        last = events.now();
        Arrays.fill(areas, 0);
        activations = 0;
    }

    void close() {
        advance();
    }

    /** Machine-ticks in a state. */
    public long area(int state) {
        return areas[state];
    }

    /** Piece-ticks waiting for a machine. */
    public long queueArea() {
        return areas[QUEUE];
    }

    /** Piece-ticks at the station. */
    public long pieceArea() {
        return areas[QUEUE] + active() + areas[BLOCKED];
    }

    /** Machine-ticks at work, setup or repair. */
    public long active() {
        return areas[BUSY] + areas[SETUP] + areas[DOWN];
    }

    /** How often a machine became active after waiting. */
    public long activations() {
        return activations;
    }
}
