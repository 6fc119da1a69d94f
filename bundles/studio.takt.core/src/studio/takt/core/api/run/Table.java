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
import java.util.stream.IntStream;

import studio.takt.core.api.text.Text;

/**
 * A table of a result.
 *
 * @param name    the stable name by which scripts find it, e.g. {@code periods}
 * @param title   its heading for people
 * @param columns its columns
 * @param rows    its rows, each with as many cells as there are columns
 */
public record Table(String name, Text title, List<Column> columns, List<List<Cell>> rows) {

    /** Copies the lists, but for {@link NumberRows}, and checks the shape; throws {@code IllegalArgumentException} if a row does not fit. */
    public Table {
        columns = List.copyOf(columns);
        rows = rows instanceof NumberRows ? rows : rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows instanceof NumberRows ? rows.subList(0, Math.min(1, rows.size())) : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        name + ": a row of " + row.size() + " cells in a table of " + columns.size() + " columns");
            }
        }
    }

    /** The place of the column of that name; throws {@code IllegalArgumentException} if there is none. */
    public int indexOf(String column) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(column)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column));
    }

    /** The cell of a row under the column of that name. */
    public Cell at(int row, String column) {
        return rows.get(row).get(indexOf(column));
    }
}
