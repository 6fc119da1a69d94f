/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import java.util.Map;

/**
 * What a user says about somebody else's table.
 *
 * @param table   which kind of table it is, as the guide names them, e.g. {@code items}; empty if its name says so
 * @param columns heading in the file → our column, with the unit of its numbers in brackets if it has one, e.g.
 *                {@code 현재고 → onHand [pcs]}
 */
public record TableMapping(String table, Map<String, String> columns) {

    /** Nothing is said. */
    public static final TableMapping NONE = new TableMapping("", Map.of());

    /** Copies the columns. */
    public TableMapping {
        columns = Map.copyOf(columns);
    }

    /** True if nothing is said. */
    public boolean isEmpty() {
        return table.isEmpty() && columns.isEmpty();
    }
}
