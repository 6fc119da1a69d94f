/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.facility;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.internal.amount.Given;

/**
 * The snapshot: what contract and table say, free of EMF.
 *
 * @param element  the contract; {@link ElementRef#NONE} without a model
 * @param currency the model's currency; empty if it has none
 * @param unit     the counting unit; empty if it has none
 * @param values   quantities by the id of the parameter that would override them
 * @param days     what comes in
 * @param opening  stock before the first day, if the table says it
 * @param findings faults of model and table
 */
public record FacilityFacts(ElementRef element, String currency, String unit, Map<String, Given> values,
        List<Day> days, OptionalDouble opening, List<Finding> findings) {

    /** A day: its name, what comes in, and whether the line may run. */
    public record Day(String name, double inflow, boolean open) {}

    /** Copies the collections. */
    public FacilityFacts {
        values = Map.copyOf(values);
        days = List.copyOf(days);
        findings = List.copyOf(findings);
    }
}
