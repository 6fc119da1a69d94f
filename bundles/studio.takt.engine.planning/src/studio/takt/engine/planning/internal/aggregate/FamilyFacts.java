/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.aggregate;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.planning.internal.amount.Given;

/**
 * One of several families that share a workforce.
 *
 * @param family        the family; without an id if it is only known by a word of a table
 * @param unit          its counting unit; empty if nothing says which
 * @param values        its quantities, by the id of the parameter that stands for them
 * @param own           the ids that hold for this family whatever the parameters say, as a table gives them
 * @param overtimeRatio hours of a unit in overtime / in regular time, if the model says so
 * @param periods       the periods with its demand
 * @param lines         by name, the lines that it needs, and what each makes of it if it makes nothing else
 */
public record FamilyFacts(ElementRef family, String unit, Map<String, Given> values, Set<String> own,
        OptionalDouble overtimeRatio, List<PeriodFacts> periods, Map<String, Given> lines) {

    /** Copies the collections. */
    public FamilyFacts {
        values = Map.copyOf(values);
        own = Set.copyOf(own);
        periods = List.copyOf(periods);
        lines = Map.copyOf(lines);
    }

    /** The same with periods. */
    public FamilyFacts with(List<PeriodFacts> others) {
        return new FamilyFacts(family, unit, values, own, overtimeRatio, others, lines);
    }

    /** The same on other lines. */
    public FamilyFacts on(Map<String, Given> others) {
        return new FamilyFacts(family, unit, values, own, overtimeRatio, periods, others);
    }
}
