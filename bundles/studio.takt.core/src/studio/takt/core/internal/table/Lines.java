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

/** The lines of a table in some file, as texts. */
interface Lines {

    /** A line: its number, where in a text it begins, and its cells without outer space. */
    record Line(int number, int start, List<String> cells) {
        /** The text of a cell; empty if the line is too short. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }

    /**
     * Hands over each line that is not blank, the headings first, until all are read or the taker wants no more. Only
     * one line is held at a time, so that a long file takes no more memory than what is made of it.
     */
    void each(Predicate<Line> taker);

    /** The column, from 1, at which a cell of a line begins. */
    int columnOf(Line line, int cell);
}
