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

import studio.takt.core.api.run.Location;

/**
 * A table as it stands in a file: its cells are texts, and what they mean is still to be found out.
 *
 * @param file  the file, or the sheet of a file, as shown to the user
 * @param path  the name of the file without folders, by which a project remembers it
 * @param title what may say which kind of table it is: the file's name without its ending, or the sheet's name
 * @param sheet the name of the sheet; empty if the file is one table
 * @param rows  the rows with something in them, headings first
 */
public record SourceTable(String file, String path, String title, String sheet, List<Row> rows) {

    /**
     * A row.
     *
     * @param line  its line in the file or sheet, from 1
     * @param cells what stands in it
     */
    public record Row(int line, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /** Where a row is. */
    Location place(int line) {
        return new Location(file, line, 0);
    }

    /** Where a cell is; in a text file, the line alone. */
    Location place(int line, int index) {
        return new Location(file, line, sheet.isEmpty() ? 0 : index + 1);
    }
}
