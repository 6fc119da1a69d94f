/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;

/** The rules that the exact plan is compared with, and the exact plan made anew every day. */
public final class Policies {

    private Policies() {}

    /** Everything available up to capacity, if it is at least the minimum run. */
    public static int[] threshold(Facility facility, Inflow inflow) {
        return steady(facility, inflow, facility.capacity());
    }

    /** The same quantity every open day: what there is in all, divided by the open days, within S and c. */
    public static int[] level(Facility facility, Inflow inflow) {
        int open = 0;
        for (boolean day : inflow.open()) {
            open += day ? 1 : 0;
        }
        long mean = open == 0 ? 0 : (inflow.total() + open - 1) / open;
        return steady(facility, inflow, (int) Math.min(facility.capacity(), Math.max(facility.leastRun(), mean)));
    }

    private static int[] steady(Facility facility, Inflow inflow, int most) {
        int[] produced = new int[inflow.days()];
        long stock = inflow.opening();
        for (int t = 0; t < produced.length; t++) {
            stock += inflow.pieces()[t];
            long possible = Math.min(most, stock);
            produced[t] = inflow.open()[t] && possible >= facility.leastRun() ? (int) possible : 0;
            stock -= produced[t];
        }
        return produced;
    }

    /**
     * Plans every day for a window of days, of which today's inflow is known and the rest is as planned; makes what the
     * plan says for today.
     */
    public static int[] rolling(Facility facility, Inflow planned, Inflow actual, int window, Monitor monitor) {
        int[] produced = new int[actual.days()];
        long stock = actual.opening();
        for (int t = 0; t < produced.length; t++) {
            Inflow seen = planned.part(t, window, stock);
            seen.pieces()[0] = actual.pieces()[t];
            produced[t] = ExactPlan.of(facility, seen, monitor)[0];
            stock += actual.pieces()[t] - produced[t];
        }
        return produced;
    }
}
