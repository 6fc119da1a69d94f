/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import java.util.Optional;

import studio.takt.core.api.text.Text;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** A named value of a result's summary. */
public sealed interface SummaryValue {

    /** The stable key by which scripts find it, e.g. {@code leadTime}. */
    String key();

    /** What it is called. */
    Text title();

    /** A number with a unit that is fixed for the key. */
    static SummaryValue of(String key, Text title, double value, Unit unit) {
        return new Measure(key, title, value, unit, unit);
    }

    /** A ratio, 0.25 for a quarter, that people read in percent. */
    static SummaryValue ratio(String key, Text title, double value) {
        return new Measure(key, title, value, Unit.ONE, Unit.parse("%"));
    }

    /** A quantity in a unit that is fixed for the key. */
    static SummaryValue of(String key, Text title, Quantity quantity, Unit unit) {
        return new Measure(key, title, quantity.in(unit), unit, unit);
    }

    /** An element. */
    static SummaryValue of(String key, Text title, ElementRef element) {
        return new Element(key, title, element);
    }

    /** A number with a unit, and the commensurable unit in which people read it; mostly the same. */
    record Measure(String key, Text title, double value, Unit unit, Unit shown) implements SummaryValue {}

    /** An estimate with its confidence interval at a level in (0, 1). */
    record Estimate(String key, Text title, double value, Unit unit, double low, double high,
            double level) implements SummaryValue {}

    /** An element of the model. */
    record Element(String key, Text title, ElementRef element) implements SummaryValue {}

    /** The number, if this is one. */
    default Optional<Double> number() {
        if (this instanceof Measure measure) {
            return Optional.of(measure.value());
        }
        return this instanceof Estimate estimate ? Optional.of(estimate.value()) : Optional.empty();
    }
}
