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
 * What a queue does in the long run, in the time unit of its rates. A figure that the method does not give is NaN.
 *
 * @param method           the model it comes from, e.g. {@code M/M/3}
 * @param utilisation      share of time that a server works
 * @param emptyProbability share of time that nobody is there
 * @param waitProbability  share of those admitted who wait
 * @param queueLength      mean number waiting
 * @param queueTime        mean time waiting
 * @param inSystem         mean number there
 * @param cycleTime        mean time there
 * @param throughput       rate of those served
 * @param lost             share of arrivals turned away
 */
public record QueueFigures(String method, double utilisation, double emptyProbability, double waitProbability,
        double queueLength, double queueTime, double inSystem, double cycleTime, double throughput, double lost) {

    /** Everything that follows by Little's law from the time waiting, if nobody is turned away. */
    static QueueFigures ofQueueTime(String method, double utilisation, double empty, double wait, double queueTime,
            double rate, double mean) {
        return new QueueFigures(method, utilisation, empty, wait, rate * queueTime, queueTime,
                rate * (queueTime + mean), queueTime + mean, rate, 0);
    }

    /** A queue that grows without end: only what it puts out at most is known. */
    static QueueFigures unstable(String method, double utilisation, double capacity) {
        return new QueueFigures(method, utilisation, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN,
                capacity, 0);
    }

    /** True if it has a steady state. */
    public boolean isStable() {
        return !Double.isNaN(cycleTime);
    }
}
