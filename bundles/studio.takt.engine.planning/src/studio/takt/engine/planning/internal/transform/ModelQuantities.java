/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.calendar.WorkingCalendar;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;
import studio.takt.units.api.UnitException;

/** Turns quantities of a model into numbers; what does not fit becomes a finding and counts as missing. */
final class ModelQuantities {
    private static final Unit DAY = Unit.parse("d");
    private static final Unit HOUR = Unit.parse("h");
    private static final double HOURS_OF_DAY = 24;
    private static final double DAYS_OF_WEEK = 7;

    private final String rule;
    private final WorkingCalendar calendar;
    private final List<Finding> findings = new ArrayList<>();

    ModelQuantities(String rule, WorkingCalendar calendar) {
        this.rule = rule;
        this.calendar = calendar;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The counting unit of a product: its own, its family's, or pieces. */
    static Unit unitOf(Product product) {
        String own = product.getUnit() == null ? "" : product.getUnit().strip();
        if (own.isEmpty() && product instanceof Item item && item.getFamily() != null) {
            return unitOf(item.getFamily());
        }
        return own.isEmpty() ? Unit.parse("pcs") : UnitCatalogue.builtIn().open().parse(own);
    }

    /** Units of a product; missing if there is no value, or one that does not fit or is negative. */
    OptionalDouble units(Quantity quantity, Product product, EObject owner) {
        return number(quantity, unitOf(product), owner);
    }

    /** A number in a unit, or a plain one. */
    OptionalDouble number(Quantity quantity, Unit unit, EObject owner) {
        if (quantity == null) {
            return OptionalDouble.empty();
        }
        Optional<Double> number = quantity.unit().isCommensurableWith(unit)
                ? Optional.of(quantity.in(unit))
                : quantity.unit().isRatio() ? Optional.of(quantity.in(Unit.ONE)) : Optional.empty();
        if (number.isEmpty() || number.get() < 0) {
            fault(number.isEmpty() ? "quantity-unit" : "quantity-negative", owner, quantity, unit);
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(number.get());
    }

    /** Days that pass: a workday is its part of a week. */
    OptionalDouble days(Quantity time, EObject owner) {
        if (time == null) {
            return OptionalDouble.empty();
        }
        if (time.unit().isCommensurableWith(DAY)) {
            return OptionalDouble.of(time.in(DAY));
        }
        if (time.unit().isRatio()) {
            return OptionalDouble.of(time.in(Unit.ONE));
        }
        try {
            double workdays = time.in(HOUR, calendar)
                    / Math.max(1e-9, calendar.secondsPerWorkday().doubleValue() / 3600);
            return OptionalDouble.of(workdays * DAYS_OF_WEEK / Math.max(1, calendar.weekdays().size()));
        } catch (UnitException noTime) {
            fault("quantity-unit", owner, time, DAY);
            return OptionalDouble.empty();
        }
    }

    /** Hours of working time; a day is one of 24 h. */
    OptionalDouble hours(Quantity time, EObject owner) {
        if (time == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(time.in(HOUR, calendar));
        } catch (UnitException noTime) {
            fault("quantity-unit", owner, time, HOUR);
            return OptionalDouble.empty();
        }
    }

    /** What a rate over time, such as a holding cost, is in a period of so many days; missing if it is no such rate. */
    OptionalDouble perPeriod(Quantity rate, Unit amount, double days, EObject owner) {
        if (rate == null) {
            return OptionalDouble.empty();
        }
        double[] lengths = {365.25 / 12, 365.25, 1, 1 / HOURS_OF_DAY, DAYS_OF_WEEK / Math.max(1,
                calendar.weekdays().size())};
        String[] times = {"month", "year", "d", "h", "workday"};
        for (int i = 0; i < times.length; i++) {
            Unit unit = amount.dividedBy(Unit.parse(times[i]));
            if (rate.unit().isCommensurableWith(unit)) {
                return OptionalDouble.of(rate.in(unit) * days / lengths[i]);
            }
        }
        return number(rate, amount, owner);
    }

    void fault(String key, EObject owner, Object... arguments) {
        add(Severity.ERROR, key, ElementRef.of(owner), arguments);
    }

    void add(Severity severity, String key, ElementRef element, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of(element.name()));
        all.addAll(List.of(arguments));
        Finding finding = new Finding(severity, rule + key, element,
                Text.of(ModelQuantities.class, "finding.model." + key, all.toArray()));
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }
}
