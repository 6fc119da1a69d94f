/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;

/**
 * What one run showed of a place: shares of the time of its machines, mean numbers of pieces. A place without machines,
 * such as a store, has 0 of them and no shares.
 *
 * @param place        where
 * @param machines     machines side by side
 * @param busy         works
 * @param setup        is set up
 * @param down         is repaired
 * @param blocked      waits for a place for its piece
 * @param starved      waits for work
 * @param offShift     does not work now
 * @param queue        pieces that wait
 * @param pieces       pieces there
 * @param activePeriod mean time from the end of waiting to the next waiting, in seconds
 * @param changeovers  setups per second
 */
public record PlaceFigures(ElementRef place, int machines, double busy, double setup, double down, double blocked,
        double starved, double offShift, double queue, double pieces, double activePeriod, double changeovers) {

    /** The places, on average over the runs. */
    static List<PlaceFigures> over(List<RunFigures> runs) {
        return IntStream.range(0, runs.get(0).places().size())
                .mapToObj(i -> mean(runs.stream().map(run -> run.places().get(i)).toList())).toList();
    }

    /** The place whose machines are active most; {@link ElementRef#NONE} if there are no machines. */
    public static ElementRef bottleneck(List<RunFigures> runs) {
        return over(runs).stream().filter(place -> place.machines() > 0)
                .reduce((one, other) -> other.exceeds(one) ? other : one).map(PlaceFigures::place)
                .orElse(ElementRef.NONE);
    }

    /** The mean of several runs of one place. */
    static PlaceFigures mean(List<PlaceFigures> runs) {
        PlaceFigures first = runs.get(0);
        return new PlaceFigures(first.place(), first.machines(), mean(runs, PlaceFigures::busy),
                mean(runs, PlaceFigures::setup), mean(runs, PlaceFigures::down), mean(runs, PlaceFigures::blocked),
                mean(runs, PlaceFigures::starved), mean(runs, PlaceFigures::offShift), mean(runs, PlaceFigures::queue),
                mean(runs, PlaceFigures::pieces), mean(runs, PlaceFigures::activePeriod),
                mean(runs, PlaceFigures::changeovers));
    }

    private static double mean(List<PlaceFigures> runs, ToDoubleFunction<PlaceFigures> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }

    /** Works, or is kept from it by itself. */
    double active() {
        return busy + setup + down;
    }

    /** More active, or of equals, active for longer periods. */
    boolean exceeds(PlaceFigures other) {
        double more = active() - other.active();
        return Math.abs(more) < 1e-9 ? activePeriod > other.activePeriod + 1e-9 : more > 0;
    }
}
