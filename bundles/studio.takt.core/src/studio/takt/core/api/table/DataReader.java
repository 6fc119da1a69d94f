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

import java.nio.file.Path;
import java.util.List;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.internal.table.CsvFile;
import studio.takt.core.internal.table.CsvTable;

/**
 * Reads CSV files as an {@link InputTable} declares them. The files are not trusted: whatever is wrong becomes a
 * finding with file, line and column, never an exception.
 *
 * <p>A file is UTF-8, with or without byte order mark. Its first line that is not blank holds the headings. Cells are
 * separated by comma, semicolon or tab, whichever the headings have most of, and may stand in double quotes, in which
 * {@code ""} is a quote. A heading matches a column's name regardless of case, spaces, hyphens and underscores; it may
 * end with a unit, as in {@code demand [pcs]} or {@code inflow_pcs}, from which numbers are converted exactly. Numbers
 * have a decimal point and no thousands separators; a quantity with a unit that fits, such as {@code 45 s}, is taken
 * too. Days are written as in ISO 8601, {@code 2026-11-21}. Blank lines are passed over; an empty cell is missing,
 * which is an error in a required column.
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

    /** Reads a file for a table. */
    public Outcome read(Path file, InputTable table) {
        return new CsvTable(table, CsvFile.read(file)).read();
    }
}
