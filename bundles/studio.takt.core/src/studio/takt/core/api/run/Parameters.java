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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.units.api.Quantity;

/**
 * The values of an engine's parameters, checked against its descriptor. Values are {@link Quantity}, {@link Double},
 * {@link Long}, {@link Boolean}, {@link String} or a list of {@link String}, by the parameter's type. Asking for a
 * parameter under another type throws {@code ClassCastException}: that is a fault of the engine.
 */
public final class Parameters {
    private final Map<String, Object> values;

    /** Takes the values by parameter id, in the order of the descriptor; a parameter that was not set is missing. */
    public Parameters(Map<String, Object> values) {
        this.values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** All values by parameter id. */
    public Map<String, Object> asMap() {
        return values;
    }

    /** A quantity, if set. */
    public Optional<Quantity> quantity(String id) {
        return Optional.ofNullable((Quantity) values.get(id));
    }

    /** A decimal number, if set. */
    public Optional<Double> number(String id) {
        return Optional.ofNullable((Double) values.get(id));
    }

    /** A whole number, if set. */
    public Optional<Long> integer(String id) {
        return Optional.ofNullable((Long) values.get(id));
    }

    /** A flag; false if not set. */
    public boolean flag(String id) {
        return values.containsKey(id) && (Boolean) values.get(id);
    }

    /** A choice or text, if set. */
    public Optional<String> text(String id) {
        return Optional.ofNullable((String) values.get(id));
    }

    /** A list of choices; empty if not set. */
    @SuppressWarnings("unchecked")
    public List<String> choices(String id) {
        return (List<String>) values.getOrDefault(id, List.of());
    }
}
