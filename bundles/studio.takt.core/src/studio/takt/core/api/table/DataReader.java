/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.table;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.workbook.WorkbookFile;
import studio.takt.core.internal.table.CsvFile;
import studio.takt.core.internal.table.DeclaredTable;
import studio.takt.core.internal.table.SheetTable;
import studio.takt.core.internal.table.Translation;
import studio.takt.model.demand.DataTable;

/**
 * Reads CSV files and sheets of workbooks as an {@link InputTable} declares them. The files are not trusted: whatever is wrong becomes a
 * finding with file, line and column, never an exception.
 *
 * <p>A file is UTF-8, with or without byte order mark. Its first line that is not blank holds the headings. Cells are
 * separated by comma, semicolon or tab, whichever the headings have most of, and may stand in double quotes, in which
 * {@code ""} is a quote. A heading matches a column's name regardless of case, spaces, hyphens and underscores; it may
 * end with a unit, as in {@code demand [pcs]} or {@code inflow_pcs}, from which numbers are converted exactly. Numbers
 * have a decimal point and no thousands separators; a quantity with a unit that fits, such as {@code 45 s}, is taken
 * too. Days are written as in ISO 8601, {@code 2026-11-21}. Blank lines are passed over; an empty cell is missing,
 * which is an error in a required column.
 *
 * <p>In a workbook ({@code .xlsx}) the same holds for the cells of a sheet: the one asked for, else the one named after
 * the table, else the first. Cells that are shown as days are days.
 */
public final class DataReader {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 64 << 20;
    /** The most rows. */
    public static final int MAX_ROWS = 1_000_000;
    /** The most columns. */
    public static final int MAX_COLUMNS = 1_000;
    /** The longest cell, in characters. */
    public static final int MAX_CELL = 32_767;
    /** So many errors are reported; then reading stops. */
    public static final int MAX_ERRORS = 100;

    /**
     * What reading came to.
     *
     * @param data     the rows that could be read; the others are missing
     * @param findings what is wrong or worth knowing
     */
    public record Outcome(DataSet data, List<Finding> findings) {

        /** True if no finding is an error. */
        public boolean isSound() {
            return findings.stream().noneMatch(Finding::isError);
        }
    }

    /** Reads a file for a table: CSV, or a workbook, of which {@code book.xlsx#sheet} names a sheet. */
    public Outcome read(Path file, InputTable table) {
        Optional<SheetTable> addressed = SheetTable.addressed(table, file);
        return addressed.isPresent() ? addressed.get().read() : read(file, "", Translation.NONE, table);
    }

    /**
     * Reads the file that a data table of a project is bound to, with the headings, units and codes that it remembers.
     *
     * @param bound  the data table
     * @param folder the project's folder; only files in it are read
     * @param table  what is expected
     * @return what reading came to; empty if the data table names no file in the folder, which a rule of its own says
     */
    public Optional<Outcome> read(DataTable bound, Path folder, InputTable table) {
        String sheet = Objects.requireNonNullElse(bound.getSheet(), "");
        return file(bound, folder.normalize()).map(file -> read(file, sheet, Translation.of(bound), table));
    }

    private static Outcome read(Path file, String sheet, Translation translation, InputTable table) {
        return WorkbookFile.isWorkbook(file)
                ? new SheetTable(table, file, sheet, translation).read()
                : new DeclaredTable(table, CsvFile.read(file), translation).read();
    }

    private static Optional<Path> file(DataTable bound, Path folder) {
        String path = Objects.requireNonNullElse(bound.getPath(), "");
        try {
            Path file = folder.resolve(path.replace('\\', '/')).normalize();
            return !path.isBlank() && file.startsWith(folder) && Files.isRegularFile(file)
                    ? Optional.of(file)
                    : Optional.empty();
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
