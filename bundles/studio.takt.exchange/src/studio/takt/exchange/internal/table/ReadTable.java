/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.Location;

/**
 * A table that was read: attributes already as values of the model, everything that names an element still as text.
 *
 * @param kind what its rows are
 * @param file the file or sheet, as shown to the user
 * @param rows the rows in the order of the table
 */
record ReadTable(TableKind kind, String file, List<Row> rows) {

    /**
     * A row.
     *
     * @param line   its line in the file, from 1
     * @param values column → value; what was empty is missing
     */
    record Row(int line, Map<TableColumn, Object> values) {
        Optional<String> text(TableColumn column) {
            return Optional.ofNullable((String) values.get(column));
        }
    }

    Location locationOf(Row row) {
        return new Location(file, row.line(), 0);
    }
}
