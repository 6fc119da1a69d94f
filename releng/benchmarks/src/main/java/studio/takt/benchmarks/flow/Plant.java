/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.benchmarks.flow;

/**
 * What both simulators simulate; times in seconds, all of them exponential but the setup. Blocking is after service,
 * failures strike at work.
 *
 * @param stations     stations in a row, one machine each
 * @param interarrival mean time between arrivals
 * @param work         mean process time
 * @param places       places before each station but the first, which has no limit
 * @param mttf         mean working time to failure; 0 if nothing fails
 * @param mttr         mean time to repair
 * @param setup        time of a setup
 * @param setupEvery   pieces between setups; 0 if there are none
 * @param length       how long it is run
 */
record Plant(int stations, double interarrival, double work, int places, double mttf, double mttr, double setup,
        int setupEvery, double length) {
    /** One machine at 80 %, about a million events. */
    static final Plant QUEUE = new Plant(1, 1.25, 1, Integer.MAX_VALUE, 0, 0, 0, 0, 625_000);
    /** Ten stations that fail, are set up and block each other, about a million events. */
    static final Plant LINE = new Plant(10, 2, 1, 5, 200, 10, 0.5, 20, 180_000);
}
