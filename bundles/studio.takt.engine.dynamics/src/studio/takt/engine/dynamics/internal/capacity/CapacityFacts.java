/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.capacity;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.units.api.Quantity;

/**
 * What the model and the data say.
 *
 * @param element      the contract, if there is one
 * @param values       quantities of the contract by the id of the parameter that they stand for
 * @param days         the days in order
 * @param openingStock before the first day, if it is known
 * @param storeLimit   what the store holds, pieces, if it is known
 * @param findings     what is wrong with them
 */
public record CapacityFacts(ElementRef element, Map<String, Quantity> values, List<Day> days,
        OptionalDouble openingStock, OptionalDouble storeLimit, List<Finding> findings) {

    /** Copies the collections. */
    public CapacityFacts {
        values = Map.copyOf(values);
        days = List.copyOf(days);
        findings = List.copyOf(findings);
    }
}
