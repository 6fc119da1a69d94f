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

import java.util.Optional;

import studio.takt.core.api.run.Location;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.RunFigures;
import studio.takt.engine.flow.internal.table.Faults;

/** What somebody should know who reads the figures of a line. */
record LineNotes(Line line, Optional<Overload> overload, Outcome<RunFigures> outcome, Faults faults) {
    private static final double DEPENDENT = 0.3;

    /** Writes findings; false if there is no steady state. */
    boolean write() {
        Growth growth = Growth.of(line, outcome);
        boolean growing = overload.isEmpty() && growth.isSeen();
        overload.ifPresent(it -> faults.warn("overload", it.station().at(), it.station().name(), 3600 * it.arrives(),
                3600 * it.makes(), 3600 * (it.arrives() - it.makes())));
        if (growing) {
            faults.warn("growing", Location.NONE, 3600 * growth.rate());
        }
        boolean steady = overload.isEmpty() && !growing;
        if (steady) {
            warmUp();
            precision();
        }
        refused();
        unused();
        if (outcome.samples().size() == 1 && !line.isDeterministic()) {
            faults.inform("one-replication");
        }
        unfinished();
        return steady;
    }

    private void warmUp() {
        if (outcome.settings().warmUp().isPresent()) {
            return;
        }
        if (outcome.settled()) {
            faults.assumed("warm-up", outcome.warmUp());
        } else {
            faults.warn("unsettled", Location.NONE, outcome.warmUp(), outcome.settings().runLength());
        }
    }

    private void precision() {
        outcome.settings().precision().ifPresent(wanted -> {
            double reached = outcome.precision();
            if (!(reached <= wanted)) {
                faults.warn("imprecise", Location.NONE, 100 * wanted, 100 * reached, outcome.samples().size());
            }
        });
        if (Math.abs(outcome.correlation()) > DEPENDENT) {
            faults.warn("dependent-batches", Location.NONE, outcome.correlation());
        }
    }

    private void refused() {
        long refused = outcome.runs().stream().mapToLong(RunFigures::refused).sum();
        long arrived = outcome.runs().stream().mapToLong(RunFigures::arrived).sum();
        if (line.interarrival() > 0 && line.stations().get(0).buffer().isPresent() && refused > 0) {
            faults.inform("turned-away", line.stations().get(0).name(), 100.0 * refused / (refused + arrived));
        }
    }

    /** A line whose buffers are all limited holds no more than they and the machines do. */
    private void unused() {
        if (line.isClosed() && line.conwip() > line.circulating()) {
            faults.inform("conwip-unused", line.circulating(), line.conwip());
        }
    }

    private void unfinished() {
        if (outcome.samples().stream().anyMatch(sample -> Double.isNaN(sample.cycleTime()))) {
            faults.warn("nothing-left", Location.NONE);
        }
        long open = outcome.runs().stream().flatMap(run -> run.orders().stream())
                .filter(order -> Double.isInfinite(order.finished())).count();
        if (open > 0) {
            faults.warn("orders-unfinished", Location.NONE, open, outcome.runs().size(),
                    outcome.settings().runLength());
        }
    }
}
