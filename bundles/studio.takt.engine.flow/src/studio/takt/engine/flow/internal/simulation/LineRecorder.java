/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.kernel.Recorder;
import studio.takt.engine.flow.internal.kernel.StationCount;
import studio.takt.engine.flow.internal.output.Inputs;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.trace.Trace;

/** Writes what happens in a line into a trace. A station is in the state that most of its machines share. */
final class LineRecorder implements Recorder {
    private static final List<String> NAMES = List.of("starved", "busy", "setup", "down", "blocked");

    private final Trace trace;
    private final double ticks;
    private final List<ElementRef> places = new ArrayList<>();
    private final List<int[]> machines = new ArrayList<>();

    LineRecorder(Line line, Trace trace, double ticks) {
        this.trace = trace;
        this.ticks = ticks;
        for (StationData station : line.stations()) {
            places.add(Inputs.station(station.name()));
            int[] states = new int[NAMES.size()];
            states[StationCount.IDLE] = station.servers();
            machines.add(states);
            trace.state(0, places.get(places.size() - 1), NAMES.get(StationCount.IDLE));
            trace.stock(0, places.get(places.size() - 1), 0);
        }
    }

    @Override
    public void state(long time, int station, int from, int to) {
        int[] states = machines.get(station);
        states[from]--;
        states[to]++;
        trace.state(time / ticks, places.get(station), NAMES.get(mostOf(states)));
    }

    /** Of equals, the one that is worst for the flow. */
    private static int mostOf(int[] states) {
        int most = 0;
        for (int state = 1; state < states.length; state++) {
            most = states[state] >= states[most] && states[state] > 0 ? state : most;
        }
        return most;
    }

    @Override
    public void stock(long time, int station, int pieces) {
        trace.stock(time / ticks, places.get(station), pieces);
    }
}
