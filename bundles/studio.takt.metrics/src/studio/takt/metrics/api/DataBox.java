/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.api;

/**
 * The values of a data box. Any of them may be {@link Given#MISSING}.
 *
 * @param cycleTime      seconds from one completed cycle to the next, at one station
 * @param piecesPerCycle pieces completed in a cycle
 * @param stations       identical stations side by side
 * @param processTime    seconds that a piece spends being processed
 * @param changeoverTime seconds of a changeover
 * @param changeovers    changeovers per workday
 * @param epei           every part every so many workdays
 * @param batchSize      pieces made before the next changeover
 * @param uptime         share of the available time in which it can run, in (0, 1]
 * @param operators      people at work here
 * @param scrap          share of pieces lost, in [0, 1)
 */
public record DataBox(Given cycleTime, Given piecesPerCycle, Given stations, Given processTime, Given changeoverTime,
        Given changeovers, Given epei, Given batchSize, Given uptime, Given operators, Given scrap) {

    /** A data box in which nothing stands. */
    public static final DataBox EMPTY = new DataBox(Given.MISSING, Given.MISSING, Given.MISSING, Given.MISSING,
            Given.MISSING, Given.MISSING, Given.MISSING, Given.MISSING, Given.MISSING, Given.MISSING, Given.MISSING);

    /** Seconds per piece: cycle time / (pieces per cycle × stations); NaN without a cycle time. */
    public double cycleTimePerPiece() {
        return cycleTime.value() / (piecesPerCycle.orElse(1) * stations.orElse(1));
    }

    /** Seconds that a piece spends here: the process time, without one the cycle time; NaN without either. */
    public double timeInProcess() {
        return processTime.or(cycleTime).value();
    }

    /**
     * Seconds of people's work in a piece: people × cycle time per piece, and without a number of people one at each
     * station; NaN without a cycle time.
     */
    public double workContent() {
        return operators.orElse(stations.orElse(1)) * cycleTimePerPiece();
    }
}
