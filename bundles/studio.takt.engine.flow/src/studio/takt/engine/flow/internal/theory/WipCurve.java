/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.theory;

/**
 * The laws of a line between which every real one lies (Hopp and Spearman, <em>Factory Physics</em>, section 7.3).
 *
 * @param bottleneckRate rate of the station with the least capacity
 * @param rawProcessTime sum of the mean process times
 */
public record WipCurve(double bottleneckRate, double rawProcessTime) {

    /** The stock at which a line without variability reaches the bottleneck rate with the raw process time. */
    public double criticalWip() {
        return bottleneckRate * rawProcessTime;
    }

    /** Throughput of the best case: nothing varies. */
    public double bestThroughput(double wip) {
        return Math.min(wip / rawProcessTime, bottleneckRate);
    }

    /** Cycle time of the best case. */
    public double bestCycleTime(double wip) {
        return Math.max(rawProcessTime, wip / bottleneckRate);
    }

    /** Throughput of the worst case: every piece waits for all others at every station. */
    public double worstThroughput() {
        return 1 / rawProcessTime;
    }

    /** Cycle time of the worst case. */
    public double worstCycleTime(double wip) {
        return wip * rawProcessTime;
    }

    /** Throughput of the practical worst case: a balanced line of single machines with exponential times. */
    public double practicalThroughput(double wip) {
        return wip / (criticalWip() + wip - 1) * bottleneckRate;
    }

    /** Cycle time of the practical worst case. */
    public double practicalCycleTime(double wip) {
        return rawProcessTime + (wip - 1) / bottleneckRate;
    }
}
