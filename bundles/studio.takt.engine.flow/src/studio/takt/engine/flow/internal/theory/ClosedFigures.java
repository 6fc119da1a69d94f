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
 * A closed network with a number of pieces.
 *
 * @param population  the pieces
 * @param throughput  rounds completed in a unit of time
 * @param cycleTime   mean time of a round
 * @param stationTime mean time of a piece at each station, over all visits of a round
 * @param stationWip  mean number at each station
 */
public record ClosedFigures(int population, double throughput, double cycleTime, double[] stationTime,
        double[] stationWip) {}
