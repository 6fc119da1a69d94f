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

import studio.takt.core.api.text.Text;

/**
 * What to draw from a table; how it looks is up to who draws it.
 *
 * @param id     stable name within the result
 * @param title  heading for people, with the unit where it helps
 * @param kind   the kind of chart
 * @param table  name of the table that holds the data
 * @param x      name of the column along the abscissa (or of the categories)
 * @param series what is drawn
 * @param marks  lines that matter, such as takt or a limit
 */
public record Chart(String id, Text title, Kind kind, String table, String x, List<Series> series,
        List<Mark> marks) {

    /** The kind of chart. */
    public enum Kind {
        LINE, STEP, COLUMN, STACKED_COLUMN, SCATTER,
        /** Bars along a time axis, one lane for each word of the column {@code x}. */
        GANTT,
        /**
         * Causes and effects with the links between them: a row is a link of a loop, with the cause in the column
         * {@code x}, the effect in the column of the one series, the sign of the link in the column {@code until}, and
         * the name of the loop in the column {@code loop}; the links of a loop follow each other.
         */
        NETWORK
    }

    /**
     * One series: the numbers of a column, in the rows where other columns hold the given words.
     *
     * @param title  name in the legend
     * @param column the column with the numbers
     * @param where  column name → word; empty means every row
     * @param until  of a {@link Kind#GANTT}: the column with the numbers at which bars end, those of {@code column}
     *               being where they begin; of a {@link Kind#NETWORK} that with the signs; otherwise empty
     */
    public record Series(Text title, String column, Map<String, String> where, String until) {
        /** A series of numbers. */
        public Series(Text title, String column, Map<String, String> where) {
            this(title, column, where, "");
        }

        /** A series of every row. */
        public Series(Text title, String column) {
            this(title, column, Map.of());
        }

        /** The bars of every row in which both columns hold a number. */
        public Series(Text title, String column, String until) {
            this(title, column, Map.of(), until);
        }
    }

    /** A line across the chart at a value of the ordinate. */
    public record Mark(Text title, double value) {}
}
