/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.schedule;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.units.api.Unit;

/** What parameters say of items that do not say themselves. */
public final class ItemDefaults {
    private final Parameters parameters;
    private final Amounts amounts;
    private final Unit count;

    /** Defaults for items counted in a unit. */
    public ItemDefaults(Parameters parameters, Unit count) {
        this.parameters = parameters;
        this.count = count;
        this.amounts = new Amounts(ItemDefaults.class, MasterScheduler.RULE, ElementRef.NONE, Map.of(), parameters);
    }

    /** Units of a parameter, or the value that the item has, or a default. */
    public double units(String id, OptionalDouble own, double otherwise) {
        return own.isPresent()
                ? own.getAsDouble()
                : amounts.number(id, List.of(count)).orElse(otherwise);
    }

    /** Periods of a fence. */
    public int periods(String id, int own) {
        return parameters.integer(id).map(Long::intValue).orElse(own);
    }

    /** The lot rule: that of the item, of the parameter, or a fixed quantity where a lot size is given. */
    public String rule(String own, double size) {
        return !own.isEmpty()
                ? own
                : parameters.text(ScheduleParameters.LOT_RULE).orElse(size > 0 ? "foq" : "lot-for-lot");
    }

    /** What was found. */
    public List<Finding> findings() {
        return amounts.findings();
    }
}
