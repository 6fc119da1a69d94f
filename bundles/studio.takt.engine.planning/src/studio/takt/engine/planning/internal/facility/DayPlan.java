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

import studio.takt.engine.planning.api.facility.Facility;
import studio.takt.engine.planning.api.facility.Inflow;

/** The books of a production plan: stock and profit that follow from it. The same for every policy. */
public final class DayPlan {
    private final String policy;
    private final Facility facility;
    private final Inflow inflow;
    private final int[] produced;
    private final long[] closing;

    /** Keeps the books of {@code produced}, one number per day. */
    public DayPlan(String policy, Facility facility, Inflow inflow, int[] produced) {
        this.policy = policy;
        this.facility = facility;
        this.inflow = inflow;
        this.produced = produced.clone();
        this.closing = new long[produced.length];
        long stock = inflow.opening();
        for (int t = 0; t < produced.length; t++) {
            stock += inflow.pieces()[t] - produced[t];
            closing[t] = stock;
        }
    }

    String policy() {
        return policy;
    }

    Inflow inflow() {
        return inflow;
    }

    int produced(int t) {
        return produced[t];
    }

    /** Stock at the end of a day. */
    public long closing(int t) {
        return closing[t];
    }

    /** All that is earned, less all that is spent. */
    public double profit() {
        return contribution() - holding() - running();
    }

    double contribution() {
        return facility.contribution() * production();
    }

    double holding() {
        long stock = 0;
        for (long each : closing) {
            stock += each;
        }
        return facility.holding() * stock;
    }

    double running() {
        return facility.running() * runningDays();
    }

    int runningDays() {
        int days = 0;
        for (int each : produced) {
            days += each > 0 ? 1 : 0;
        }
        return days;
    }

    long production() {
        long sum = 0;
        for (int each : produced) {
            sum += each;
        }
        return sum;
    }

    long closingStock() {
        return closing.length == 0 ? inflow.opening() : closing[closing.length - 1];
    }
}
