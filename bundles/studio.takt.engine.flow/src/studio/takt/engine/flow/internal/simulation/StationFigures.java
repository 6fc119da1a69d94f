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

/**
 * What one run showed of a station: shares of the time of its machines, mean numbers of pieces.
 *
 * @param busy         works
 * @param setup        is set up
 * @param down         is repaired
 * @param blocked      waits for a place for its piece
 * @param starved      waits for work
 * @param queue        pieces that wait for a machine
 * @param pieces       pieces there
 * @param activePeriod mean time from the end of waiting to the next waiting, in seconds
 */
record StationFigures(double busy, double setup, double down, double blocked, double starved, double queue,
        double pieces, double activePeriod) {

    double active() {
        return busy + setup + down;
    }
}
