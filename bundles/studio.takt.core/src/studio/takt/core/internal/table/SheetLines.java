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

import java.util.List;
import java.util.function.Predicate;

import studio.takt.core.api.table.DataReader;
import studio.takt.core.api.workbook.SheetRow;
import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookFile;

/** The rows of a sheet as lines. */
final class SheetLines implements Lines {
    private final WorkbookFile workbook;
    private final String sheet;
    private final Faults faults;
    private int taken;

    SheetLines(WorkbookFile workbook, String sheet, Faults faults) {
        this.workbook = workbook;
        this.sheet = sheet;
        this.faults = faults;
    }

    @Override
    public void each(Predicate<Line> taker) {
        try {
            workbook.each(sheet, row -> take(row, taker), faults::found);
        } catch (WorkbookException e) {
            faults.found(e.finding());
        }
    }

    private boolean take(SheetRow row, Predicate<Line> taker) {
        List<String> cells = row.cells().stream().map(String::strip).toList();
        if (++taken > DataReader.MAX_ROWS + 1) {
            faults.error("data.tooManyRows", row.number(), 0, DataReader.MAX_ROWS);
            return false;
        }
        if (cells.size() > DataReader.MAX_COLUMNS) {
            faults.error("data.tooManyColumns", row.number(), 0, DataReader.MAX_COLUMNS);
            return !faults.isHopeless();
        }
        return taker.test(new Line(row.number(), 0, cells));
    }

    @Override
    public int columnOf(Line line, int cell) {
        return cell + 1;
    }
}
