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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.table.DataReader.Outcome;
import studio.takt.core.api.workbook.WorkbookException;
import studio.takt.core.api.workbook.WorkbookFile;
import studio.takt.core.api.workbook.WorkbookLimits;

/**
 * Reads a sheet of a workbook as a table declares it: the sheet that is asked for, else the one named after the table,
 * else the first.
 */
public final class SheetTable {
    private static final char BEFORE_SHEET = '#';

    private final InputTable table;
    private final Path file;
    private final String sheet;
    private final Translation translation;

    /** Reads that file for that table; with an empty text for a sheet, none is asked for. */
    public SheetTable(InputTable table, Path file, String sheet, Translation translation) {
        this.table = table;
        this.file = file;
        this.sheet = sheet;
        this.translation = translation;
    }

    /** The file and sheet that {@code book.xlsx#sheet} means, unless there is a file of that whole name. */
    public static Optional<SheetTable> addressed(InputTable table, Path typed) {
        String name = String.valueOf(typed.getFileName());
        int at = name.indexOf(BEFORE_SHEET);
        if (at <= 0 || Files.exists(typed)) {
            return Optional.empty();
        }
        Path file = typed.resolveSibling(name.substring(0, at));
        return WorkbookFile.isWorkbook(file)
                ? Optional.of(new SheetTable(table, file, name.substring(at + 1), Translation.NONE))
                : Optional.empty();
    }

    /** The rows that can be read, and what is wrong with the others. */
    public Outcome read() {
        Faults whole = new Faults(file.toString());
        try (WorkbookFile workbook = WorkbookFile.open(file, WorkbookLimits.STANDARD)) {
            Optional<String> chosen = chosen(workbook);
            if (chosen.isPresent()) {
                Faults faults = new Faults(workbook.place(chosen.get(), 0, 0).file());
                return new DeclaredTable(table, file.toString(), faults,
                        new SheetLines(workbook, chosen.get(), faults), translation).read();
            }
            whole.error("data.noSheet", 0, 0, sheet, String.join(", ", workbook.sheets()));
        } catch (WorkbookException e) {
            whole.found(e.finding());
        }
        return new Outcome(new DataSet(table.name(), file.toString(), List.of()), whole.findings());
    }

    private Optional<String> chosen(WorkbookFile workbook) {
        if (!sheet.isBlank()) {
            return workbook.sheetsNamed(sheet).stream().findFirst();
        }
        return workbook.sheetsNamed(table.name()).stream().findFirst()
                .or(() -> workbook.sheets().stream().findFirst());
    }
}
