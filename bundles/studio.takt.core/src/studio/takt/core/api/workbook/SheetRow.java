/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.workbook;

import java.util.List;

/**
 * A row of a sheet that has something in it.
 *
 * @param number its number in the sheet, from 1
 * @param cells  what its cells show, from column A; a cell with nothing is an empty text. Numbers have a decimal point
 *               and no grouping, days and times are those of ISO 8601
 */
public record SheetRow(int number, List<String> cells) {

    /** Keeps the cells as they are now. */
    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The text of a cell; empty beyond the last. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
