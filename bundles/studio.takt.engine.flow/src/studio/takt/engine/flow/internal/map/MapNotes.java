/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.map;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.flow.internal.experiment.Outcome;

/** What somebody should know of the experiment who reads the figures of a map. */
record MapNotes(MapFigures figures, Notes notes) {
    private static final double DEPENDENT = 0.3;

    void write(boolean steady) {
        MapPlan plan = figures.plan();
        ElementRef map = plan.given.snapshot().map();
        Outcome<MapRun> outcome = figures.outcome();
        if (outcome.samples().size() == 1 && (figures.how().demandCv() > 0 || !plan.isDeterministic())) {
            notes.inform("one-replication", map, map.name());
        }
        if (steady) {
            warmUp(map, outcome);
        }
        long open = outcome.runs().stream().flatMap(run -> run.orders().stream())
                .filter(order -> Double.isInfinite(order.finished())).count();
        if (open > 0) {
            notes.warn("orders-unfinished", map, open, outcome.runs().size(),
                    outcome.settings().runLength() / plan.day);
        }
        outcome.settings().precision().filter(wanted -> !(outcome.precision() <= wanted))
                .ifPresent(wanted -> notes.warn("imprecise", map, map.name(), outcome.runs().size(), 100 * wanted,
                        100 * outcome.precision()));
        if (Math.abs(outcome.correlation()) > DEPENDENT) {
            notes.warn("dependent-batches", map, outcome.correlation());
        }
    }

    private void warmUp(ElementRef map, Outcome<MapRun> outcome) {
        if (outcome.settings().warmUp().isPresent()) {
            return;
        }
        double days = outcome.warmUp() / figures.plan().day;
        if (outcome.settled()) {
            notes.assume("warm-up", map, days);
        } else {
            notes.warn("unsettled", map, days);
        }
    }
}
