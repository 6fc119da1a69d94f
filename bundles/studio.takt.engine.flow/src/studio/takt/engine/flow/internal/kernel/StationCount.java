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

    private static final int STATES = 5;

    private final EventList events;
    private final Recorder recorder;
    private final int station;
    private final byte[] states;
    private final long[] since;
    private final long[] areas = new long[STATES];
    private long queued;
    private long queuedSince;
    private long queueArea;
    private long activations;
    private long setups;

    StationCount(EventList events, Recorder recorder, int station, int machines) {
        this.events = events;
        this.recorder = recorder;
        this.station = station;
        states = new byte[machines];
        since = new long[machines];
    }

    void change(int machine, int state) {
        int from = states[machine];
        if (from != state) {
            count(machine);
            states[machine] = (byte) state;
            if (recorder != null) {
                recorder.state(events.now(), station, from, state);
            }
            setups += state == SETUP ? 1 : 0;
            activations += isActive(state) && !isActive(from) ? 1 : 0;
        }
    }

    private void count(int machine) {
        long now = events.now();
        areas[states[machine]] += now - since[machine];
        since[machine] = now;
    }

    private static boolean isActive(int state) {
        return state >= BUSY && state <= DOWN;
    }

    void queued(int by) {
        long now = events.now();
        queueArea += queued * (now - queuedSince);
        queuedSince = now;
        queued += by;
        if (recorder != null && by != 0) {
            recorder.stock(now, station, (int) queued);
        }
    }

    void reset() {
        close();
        Arrays.fill(areas, 0);
        queueArea = 0;
        activations = 0;
        setups = 0;
    }

    /** Counts up to now. */
    void close() {
        for (int machine = 0; machine < states.length; machine++) {
            count(machine);
        }
        queued(0);
    }

    /** Machine-ticks in a state. */
    public long area(int state) {
        return areas[state];
    }

    /** Piece-ticks waiting for a machine. */
    public long queueArea() {
        return queueArea;
    }

    /** Piece-ticks at the station. */
    public long pieceArea() {
        return queueArea + active() + areas[BLOCKED];
    }

    /** Machine-ticks at work, setup or repair. */
    public long active() {
        return areas[BUSY] + areas[SETUP] + areas[DOWN];
    }

    /** How often a machine was set up. */
    public long setups() {
        return setups;
    }

    /** How often a machine became active after waiting. */
    public long activations() {
        return activations;
    }
}
