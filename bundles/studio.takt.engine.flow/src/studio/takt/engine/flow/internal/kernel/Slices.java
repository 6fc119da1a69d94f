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

/**
 * What happened in equal slices of the time that was counted: for warm-up, batch means and curves over time. Counters
 * are read at the end of each slice, so nothing is done for an event.
 */
public final class Slices {
    private static final int TOTALS = 5;

    private final Pieces pieces;
    private final StationCount[] stations;
    private final long[][] counted;
    private long[] before;
    private int done;

    Slices(int number, Pieces pieces, StationCount[] stations) {
        this.pieces = pieces;
        this.stations = stations;
        counted = new long[number][];
        before = read();
    }

    void end() {
        long[] now = read();
        long[] slice = new long[now.length];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = now[i] - before[i];
        }
        counted[done++] = slice;
        before = now;
    }

    private long[] read() {
        long[] now = new long[TOTALS + stations.length];
        now[0] = pieces.left();
        now[1] = pieces.cycleTime();
        now[2] = pieces.areaNow();
        now[3] = pieces.onTime();
        now[4] = pieces.tardiness();
        for (int i = 0; i < stations.length; i++) {
            stations[i].close();
            now[TOTALS + i] = stations[i].pieceArea();
        }
        return now;
    }

    /** How many slices ended. */
    public int size() {
        return done;
    }

    /** Pieces that left in a slice. */
    public long left(int slice) {
        return counted[slice][0];
    }

    /** Ticks that they had been there. */
    public long cycleTime(int slice) {
        return counted[slice][1];
    }

    /** Piece-ticks in the line. */
    public long area(int slice) {
        return counted[slice][2];
    }

    /** Pieces that left in time. */
    public long onTime(int slice) {
        return counted[slice][3];
    }

    /** Ticks by which the others were late. */
    public long tardiness(int slice) {
        return counted[slice][4];
    }

    /** Piece-ticks at a station. */
    public long area(int slice, int station) {
        return counted[slice][TOTALS + station];
    }
}
