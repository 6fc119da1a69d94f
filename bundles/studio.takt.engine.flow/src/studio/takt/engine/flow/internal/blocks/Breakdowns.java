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

import studio.takt.engine.flow.internal.kernel.EventList;

/**
 * When machines fail: after so much work of their own, or after so much time on the clock of the worker, whether they
 * work or not. A failure that lies in a time of waiting and is repaired in it holds nobody up.
 */
final class Breakdowns {
    private final WorkerPlan plan;
    private final EventList events;
    /** Ticks of work until the next failure; by the calendar the time of the worker's clock at which it happens. */
    private final long[] next;

    Breakdowns(WorkerPlan plan, EventList events) {
        this.plan = plan;
        this.events = events;
        next = new long[plan.machines()];
        for (int i = 0; i < next.length; i++) {
            next[i] = plan.fails() ? plan.toFailure().getAsLong() : Long.MAX_VALUE;
        }
    }

    private long clock() {
        return plan.shifts().clock(events.now());
    }

    private boolean byCalendar() {
        return plan.fails() && plan.calendarClock();
    }

    /** Ticks until a machine that waited can work: those of a repair that is still going on; 0 if there is none. */
    long untilRepaired(int machine) {
        long now = byCalendar() ? clock() : Long.MIN_VALUE;
        while (byCalendar() && next[machine] < now) {
            long repaired = next[machine] + plan.toRepair().getAsLong();
            next[machine] = repaired + Math.max(1, plan.toFailure().getAsLong());
            if (repaired > now) {
                return repaired - now;
            }
        }
        return 0;
    }

    /** Ticks of work until a machine fails. */
    long untilFailure(int machine) {
        return byCalendar() ? next[machine] - clock() : next[machine];
    }

    /** A machine has worked so long without a failure. */
    void worked(int machine, long ticks) {
        next[machine] -= plan.fails() && !plan.calendarClock() ? ticks : 0;
    }

    /** A machine fails now; returns ticks of its repair. */
    long fail(int machine) {
        long repair = plan.toRepair().getAsLong();
        next[machine] = plan.toFailure().getAsLong();
        if (plan.calendarClock()) {
            next[machine] += clock() + repair;
        }
        return repair;
    }
}
