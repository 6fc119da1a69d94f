/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.compose;

/**
 * How much a report tells.
 *
 * @param longest a table with more rows is cut, or left out where a chart draws it
 * @param rows    how many rows of a table that is cut are shown
 * @param parts   a table that falls into more parts stays one
 * @param tables  tables of the first result of an engine
 * @param charts  charts of the first result of an engine
 * @param further tables, and charts, of each further result of an engine
 * @param alike   findings of one rule that are told each for itself
 */
public record Extent(int longest, int rows, int parts, int tables, int charts, int further, int alike) {
    /** Everything. */
    public static final Extent FULL = new Extent(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE,
            Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    /** What somebody reads to whom it is handed; what is left out is named. */
    public static final Extent BRIEF = new Extent(15, 10, 4, 6, 4, 2, 2);

    /** True if nothing is left out. */
    public boolean isFull() {
        return equals(FULL);
    }
}
