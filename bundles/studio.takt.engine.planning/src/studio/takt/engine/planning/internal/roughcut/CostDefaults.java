/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.engine.planning.internal.amount.CaseUnits;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** What parameters say of resources and items that do not say themselves. */
public final class CostDefaults {
    private final CaseUnits units;
    private final Amounts amounts;

    /** Defaults in a currency and a counting unit, which the parameters may name if they are empty. */
    public CostDefaults(Parameters parameters, String currency, String unit) {
        this.units = CaseUnits.of(currency, unit, parameters.asMap().values().stream()
                .filter(Quantity.class::isInstance).map(Quantity.class::cast).toList());
        this.amounts = new Amounts(CostDefaults.class, RoughCut.RULE, ElementRef.NONE, Map.of(), parameters);
    }

    /** The units of the case. */
    public CaseUnits units() {
        return units;
    }

    /** Hours of a parameter, or the resource's own; not a number if nobody says. */
    public double hours(String id, OptionalDouble own) {
        return value(id, own, CaseUnits.HOUR);
    }

    /** Money for an hour. */
    public double perHour(String id, OptionalDouble own) {
        return value(id, own, units.money().dividedBy(CaseUnits.HOUR));
    }

    /** Money for a unit. */
    public double perUnit(String id, OptionalDouble own) {
        return value(id, own, units.moneyPerUnit());
    }

    private double value(String id, OptionalDouble own, Unit unit) {
        return own.isPresent() ? own.getAsDouble() : amounts.number(id, List.of(unit)).orElse(Double.NaN);
    }

    /** What was found; a cost without a currency is as good as one with it. */
    public List<Finding> findings() {
        return amounts.findings();
    }
}
