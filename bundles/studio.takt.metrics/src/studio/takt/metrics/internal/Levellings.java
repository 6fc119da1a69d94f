/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal;

import java.util.List;
import java.util.Map;

import studio.takt.metrics.api.KanbanLoop;
import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.api.Levelling;
import studio.takt.metrics.api.StreamSnapshot;
import studio.takt.metrics.api.WorkTime;

/** Pitch, heijunka columns and kanban. */
final class Levellings {
    private final StreamSnapshot snapshot;
    private final double takt;
    private final Map<String, Double> rates;
    private final Map<String, LadderStep> steps;

    Levellings(StreamSnapshot snapshot, double takt, Map<String, Double> rates, Map<String, LadderStep> steps) {
        this.snapshot = snapshot;
        this.takt = takt;
        this.rates = rates;
        this.steps = steps;
    }

    Levelling all() {
        double container = positive(snapshot.container().value());
        WorkTime time = snapshot.workTime();
        double pitch = takt * container;
        return new Levelling(container, pitch, time.perShift() / pitch,
                snapshot.demand().value() / positive(time.count()) / container,
                snapshot.kanbans().stream().map(kanban -> loop(kanban, container)).toList());
    }

    private static double positive(double value) {
        return value > 0 ? value : Double.NaN;
    }

    private Levelling.Loop loop(KanbanLoop kanban, double standard) {
        List<LadderStep> places = kanban.nodes().stream().filter(steps::containsKey).map(steps::get).toList();
        double container = positive(kanban.containerQuantity().orElse(standard));
        double rate = kanban.nodes().stream().mapToDouble(node -> rates.getOrDefault(node, Double.NaN))
                .filter(each -> each > 0).max().orElse(Double.NaN);
        double day = positive(snapshot.workTime().perWorkday());
        double leadTime = places.stream()
                .mapToDouble(place -> place.leadTime() + place.processingTime() / day).sum();
        return new Levelling.Loop(kanban, container, rate, leadTime, Math.ceil(rate * leadTime / container - 1e-9),
                rate / container / positive(snapshot.workTime().count()));
    }
}
