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

import studio.takt.engine.flow.internal.experiment.Outcome;
import studio.takt.engine.flow.internal.experiment.RunFigures;

/** Whether stock grew in what was run: blocking can take capacity away although each station alone could follow. */
record Growth(Line line, Outcome outcome) {
    private static final double LEAST = 0.02;
    private static final double OF_A_STRAIGHT_LINE = 0.375;

    boolean isSeen() {
        List<RunFigures> runs = outcome.runs();
        double passing = runs.stream().mapToDouble(RunFigures::throughput).average().orElse(0);
        boolean limited = line.stations().get(0).buffer().isPresent();
        boolean everywhere = runs.stream().allMatch(run -> run.growth() > 0);
        boolean exploded = runs.stream().anyMatch(run -> run.refused() > 0);
        return !line.isClosed() && !line.hasOrders()
                && (exploded && !limited || everywhere && rate() > LEAST * passing && rises());
    }

    /** Pieces per second. */
    double rate() {
        return outcome.runs().stream().mapToDouble(RunFigures::growth).average().orElse(0);
    }

    /** Chance can leave more at the end than at the beginning; growth shows in each quarter of the time. */
    private boolean rises() {
        double[] quarters = new double[4];
        for (RunFigures run : outcome.runs()) {
            int slices = run.course().size();
            for (int i = 0; i < 4; i++) {
                quarters[i] += run.course().sample(i * slices / 4, (i + 1) * slices / 4).workInProcess();
            }
        }
        double seen = (quarters[3] - quarters[0]) / outcome.runs().size();
        boolean each = quarters[0] < quarters[1] && quarters[1] < quarters[2] && quarters[2] < quarters[3];
        return each && seen > OF_A_STRAIGHT_LINE * rate() * outcome.settings().runLength();
    }
}
