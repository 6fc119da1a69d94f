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
import java.util.stream.Stream;

import studio.takt.core.api.stat.Tally;

/**
 * What an experiment showed; times in seconds.
 *
 * @param settings how it was made
 * @param warmUp   what was not counted at the beginning of each run
 * @param settled  false if MSER-5 could not tell the end of the warm-up
 * @param runs     the runs, in the order of their numbers
 * @param samples  the independent observations: the runs, or the batches of the only one
 * @param <R>      what a run shows
 */
public record Outcome<R extends Run>(Settings settings, double warmUp, boolean settled, List<R> runs,
        List<Sample> samples) {

    /** The observations of a figure. */
    public Tally tally(ToDoubleFunction<Sample> figure) {
        Tally tally = new Tally();
        samples.stream().mapToDouble(figure).filter(Double::isFinite).forEach(tally::add);
        return tally;
    }

    /** Half the width of the widest interval of throughput, cycle time and stock, relative to the mean. */
    public double precision() {
        return Stream.<ToDoubleFunction<Sample>>of(Sample::throughput, Sample::cycleTime, Sample::workInProcess)
                .map(this::tally).filter(tally -> tally.count() > 0 && tally.mean() != 0)
                .mapToDouble(tally -> tally.halfWidth(settings.confidence()) / Math.abs(tally.mean())).max()
                .orElse(Double.NaN);
    }

    /** Correlation of neighbouring batches; near 0 if they are as good as independent. NaN for replications. */
    public double correlation() {
        Tally tally = tally(Sample::workInProcess);
        if (!settings.isOneLongRun() || tally.count() < 3 || tally.standardDeviation() == 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = 1; i < samples.size(); i++) {
            sum += (samples.get(i - 1).workInProcess() - tally.mean())
                    * (samples.get(i).workInProcess() - tally.mean());
        }
        return sum / (tally.standardDeviation() * tally.standardDeviation() * (tally.count() - 1));
    }
}
