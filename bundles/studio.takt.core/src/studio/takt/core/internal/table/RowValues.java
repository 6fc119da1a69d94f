/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The values of a row by the names of their columns, which all rows of a table share: a row holds no more than its
 * values. It cannot be changed.
 */
final class RowValues extends AbstractMap<String, Object> {
    private final Map<String, Integer> places;
    private final Object[] values;

    /** Values at the places of their columns; null where a cell is empty. Both are kept, not copied. */
    RowValues(Map<String, Integer> places, Object[] values) {
        this.places = places;
        this.values = values;
    }

    @Override
    public Object get(Object column) {
        Integer place = places.get(column);
        return place == null ? null : values[place];
    }

    @Override
    public boolean containsKey(Object column) {
        return get(column) != null;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> present = new HashMap<>();
        places.forEach((column, place) -> {
            if (values[place] != null) {
                present.put(column, values[place]);
            }
        });
        return Map.copyOf(present).entrySet();
    }
}
