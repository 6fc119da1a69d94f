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

import java.util.List;

import studio.takt.engine.flow.internal.kernel.Histogram;

/**
 * What one run showed.
 *
 * @param throughput    pieces per second that left
 * @param cycleTime     mean seconds that they had been there; NaN if none left
 * @param cycleTimes    how they were distributed, in ticks
 * @param workInProcess mean number of pieces
 * @param growth        pieces per second by which stock grew
 * @param arrived       pieces that came in
 * @param refused       pieces that were turned away
 * @param events        how many events happened
 * @param stations      the stations, in their order
 */
record RunFigures(double throughput, double cycleTime, Histogram cycleTimes, double workInProcess, double growth,
        long arrived, long refused,
        long events, List<StationFigures> stations) {}
