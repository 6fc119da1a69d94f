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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.SummaryValue.Estimate;
import studio.takt.core.api.stat.Tally;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** The figures of an experiment, estimated over its observations. */
public final class Measures {
    private final Outcome<?> outcome;
    private final boolean intervals;
    private final List<Measure> all = new ArrayList<>();

    /**
     * A figure with its observations.
     *
     * @param level level of its interval; 0 if an interval would mean nothing
     */
    public record Measure(String key, Unit unit, Tally tally, double level) {
        /** The estimate. */
        public double mean() {
            return tally.mean();
        }

        /** Where its interval begins; NaN if it has none. */
        public double low() {
            return hasInterval() ? tally.mean() - tally.halfWidth(level) : Double.NaN;
        }

        /** Where its interval ends; NaN if it has none. */
        public double high() {
            return hasInterval() ? tally.mean() + tally.halfWidth(level) : Double.NaN;
        }

        private boolean hasInterval() {
            return level > 0 && tally.count() > 1;
        }
    }

    /** Figures of an outcome; without intervals if there is no steady state, so that they would mean nothing. */
    public Measures(Outcome<?> outcome, boolean intervals) {
        this.outcome = outcome;
        this.intervals = intervals;
    }

    /** Adds a figure. */
    public Measures add(String key, Unit unit, ToDoubleFunction<Sample> figure) {
        all.add(new Measure(key, unit, outcome.tally(figure), intervals ? outcome.settings().confidence() : 0));
        return this;
    }

    /** Those that have observations, in the order in which they were added. */
    public List<Measure> all() {
        return all.stream().filter(measure -> measure.tally().count() > 0).toList();
    }

    /** The figure of that name, if it has observations. */
    public Optional<Measure> of(String key) {
        return all().stream().filter(measure -> measure.key().equals(key)).findFirst();
    }

    /** A figure as a value of a summary. */
    static SummaryValue value(Measure measure, Text title) {
        return measure.hasInterval()
                ? new Estimate(measure.key(), title, measure.mean(), measure.unit(), measure.low(), measure.high(),
                        measure.level())
                : SummaryValue.of(measure.key(), title, measure.mean(), measure.unit());
    }

    /** All as values of a summary; titles are those of the class at {@code summary.KEY}. */
    public List<SummaryValue> summary(Class<?> titles) {
        return all().stream().map(measure -> value(measure, Text.of(titles, "summary." + measure.key()))).toList();
    }
}
