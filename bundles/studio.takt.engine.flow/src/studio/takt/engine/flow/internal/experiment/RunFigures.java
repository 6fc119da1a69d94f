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

import studio.takt.engine.flow.internal.kernel.Histogram;

/**
 * What one run showed.
 *
 * @param length        seconds that were counted
 * @param workInProcess mean number of pieces
 * @param growth        pieces per second by which stock grew
 * @param arrived       pieces that came in
 * @param refused       pieces that were turned away
 * @param events        how many events happened
 * @param places        the places, in the order of the flow
 * @param items         the items
 * @param orders        the orders, if there are any
 * @param course        how it went
 */
public record RunFigures(double length, double workInProcess, double growth, long arrived, long refused, long events,
        List<PlaceFigures> places, List<ItemFigures> items, List<OrderFigures> orders, Course course) implements Run {

    /** Pieces per second that left. */
    public double throughput() {
        return sum(ItemFigures::left) / length;
    }

    /** Mean seconds that they had been there; NaN if none left. */
    public double cycleTime() {
        return perPiece(ItemFigures::cycleTime);
    }

    /** How they were distributed, in ticks. */
    Histogram cycleTimes() {
        Histogram all = new Histogram();
        items.forEach(item -> all.add(item.cycleTimes()));
        return all;
    }

    private double perPiece(ToDoubleFunction<ItemFigures> what) {
        double left = sum(ItemFigures::left);
        return left == 0 ? Double.NaN : sum(what) / left;
    }

    private double sum(ToDoubleFunction<ItemFigures> what) {
        return items.stream().mapToDouble(what).sum();
    }

    @Override
    public Sample sample() {
        return new Sample(throughput(), cycleTime(), workInProcess, perPiece(ItemFigures::onTime),
                perPiece(ItemFigures::tardiness), throughput());
    }
}
