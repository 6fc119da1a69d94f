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

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Data read for an {@link InputTable}: rows by column name, each value a {@link Double}, a {@link String} or a
 * {@link java.time.LocalDate} as its column says.
 *
 * @param table the name of the input table
 * @param file  the file it was read from, as the user named it
 * @param rows  the rows in the order of the file
 */
public record DataSet(String table, String file, List<Row> rows) {

    /**
     * One row.
     *
     * @param line   its line in the file, from 1
     * @param values column name → value; a cell that was empty is missing
     */
    public record Row(int line, Map<String, Object> values) {
        /** The number under a column, if there is one. */
        public Optional<Double> number(String column) {
            return Optional.ofNullable((Double) values.get(column));
        }

        /** The word under a column, if there is one. */
        public Optional<String> text(String column) {
            return Optional.ofNullable((String) values.get(column));
        }
    }

    /** The place of a row, for findings about it. */
    public Location locationOf(Row row) {
        return new Location(file, row.line(), 0);
    }
}
