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

import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/**
 * A table that may be given to an engine instead of a model, or beside it.
 *
 * @param name    its name on the command line: {@code --data name=file.csv}
 * @param help    one line of help
 * @param columns its columns; those the file has beyond them are ignored with a finding
 * @param needsRows true if a file of headings alone is refused; else the engine gets the table without rows
 */
public record InputTable(String name, Text help, List<InputColumn> columns, boolean needsRows) {

    /** A table that must have rows. */
    public InputTable(String name, Text help, List<InputColumn> columns) {
        this(name, help, columns, true);
    }

    /** The same table, of which headings alone say that there is nothing of the kind: no receipts, no bills. */
    public InputTable mayBeEmpty() {
        return new InputTable(name, help, columns, false);
    }

    /** What a column holds. */
    public enum Kind {
        NUMBER, TEXT, DATE
    }

    /**
     * A column of an input table. A heading matches its name, or one of its {@link #koreanHeadings()}, regardless of
     * case, spaces and underscores; a unit in the heading, as in {@code demand [pcs]}, is converted.
     *
     * @param name     stable name in camelCase
     * @param kind     what it holds
     * @param unit     unit of its numbers; {@link Unit#ONE} if they have none, or any. Of a text column: numbers in it
     *                 are written with the unit of the heading, if that names one; a plain number stays one
     * @param required true if a file without it is refused
     * @param help     one line of help
     */
    public record InputColumn(String name, Kind kind, Unit unit, boolean required, Text help) {
        /** Korean headings that are taken for it too, the usual one first; none for names that nobody has translated. */
        public List<String> koreanHeadings() {
            return KoreanHeadings.of(name);
        }
    }
}
