/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.lot;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.engine.planning.internal.amount.Given;

/**
 * The snapshot: all that model and table say, free of EMF.
 *
 * @param element  the item; {@link ElementRef#NONE} without a model
 * @param currency the model's currency; empty if it has none
 * @param unit     the counting unit of the item; empty if it has none
 * @param values   quantities by the id of the parameter that would override them
 * @param rows     the periods
 * @param findings faults of model and table
 */
public record LotFacts(ElementRef element, String currency, String unit, Map<String, Given> values, List<Row> rows,
        List<Finding> findings) {

    /**
     * A period, and what a table says of its costs.
     *
     * @param period  name, length and demand
     * @param setup   cost of a lot, if said
     * @param holding cost of a unit in stock at its end, if said
     * @param unit    cost of making a unit, if said
     */
    public record Row(PeriodFacts period, OptionalDouble setup, OptionalDouble holding, OptionalDouble unit) {
        /** A period without costs of its own. */
        public Row(PeriodFacts period) {
            this(period, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
    }

    /** Copies the collections. */
    public LotFacts {
        values = Map.copyOf(values);
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
