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

import studio.takt.engine.flow.internal.experiment.Course;
import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.RunFigures;
import studio.takt.engine.flow.internal.experiment.Trend;

/** Whether stock grew in what was run: blocking can take capacity away although each station alone could follow. */
record Growth(Line line, List<RunFigures> runs, Trend trend) {
    private static final double LEAST = 0.02;

    static Growth of(Line line, Outcome<RunFigures> outcome) {
        return new Growth(line, outcome.runs(), Trend.of(outcome.runs(), Course::pieces, List.of()));
    }

    boolean isSeen() {
        double passing = runs.stream().mapToDouble(RunFigures::throughput).average().orElse(0);
        boolean limited = line.stations().get(0).buffer().isPresent();
        boolean exploded = runs.stream().anyMatch(run -> run.refused() > 0);
        return !line.isClosed() && !line.hasOrders()
                && (exploded && !limited || trend.rises() && trend.perSecond() > LEAST * passing);
    }

    /** Pieces per second. */
    double rate() {
        return trend.perSecond();
    }
}
