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

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Parameters;
import studio.takt.engine.planning.internal.amount.Amounts;
import studio.takt.engine.planning.internal.amount.Given;

/**
 * The snapshot: all that model and tables say, free of EMF. Parameters are applied to it by {@link CaseBuilder}.
 *
 * @param element       what is planned; {@link ElementRef#NONE} without a model
 * @param currency      the model's currency, e.g. {@code KRW}; empty if it has none
 * @param unit          the counting unit of the product; empty if it has none
 * @param values        quantities by the id of the parameter that would override them
 * @param choices       words by the id of the parameter that would override them
 * @param strategies    the strategies that the policy names; empty if it names none
 * @param overtimeRatio hours of a unit in overtime / in regular time, if the model says so
 * @param periods       the periods with their demand
 * @param findings      faults of model and tables
 * @param families      families that share the workforce; empty if there is one product, which the rest is about
 */
public record Facts(ElementRef element, String currency, String unit, Map<String, Given> values,
        Map<String, String> choices, List<String> strategies, OptionalDouble overtimeRatio, List<PeriodFacts> periods,
        List<Finding> findings, List<FamilyFacts> families) {

    /** Copies the collections. */
    public Facts {
        values = Map.copyOf(values);
        choices = Map.copyOf(choices);
        strategies = List.copyOf(strategies);
        periods = List.copyOf(periods);
        findings = List.copyOf(findings);
        families = List.copyOf(families);
    }

    /** The facts of one product. */
    public Facts(ElementRef element, String currency, String unit, Map<String, Given> values,
            Map<String, String> choices, List<String> strategies, OptionalDouble overtimeRatio,
            List<PeriodFacts> periods, List<Finding> findings) {
        this(element, currency, unit, values, choices, strategies, overtimeRatio, periods, findings, List.of());
    }

    /** The same about several families. */
    public Facts with(List<FamilyFacts> several) {
        return new Facts(element, currency, unit, values, choices, strategies, overtimeRatio, periods, findings,
                several);
    }

    /** Its quantities, with parameters applied. */
    Amounts amounts(Parameters parameters) {
        return new Amounts(Facts.class, Problems.RULE, element, values, parameters);
    }

    /** Nothing but periods: a case without a model. */
    public static Facts of(List<PeriodFacts> periods, List<Finding> findings) {
        return new Facts(ElementRef.NONE, "", "", Map.of(), Map.of(), List.of(), OptionalDouble.empty(), periods,
                findings);
    }
}
