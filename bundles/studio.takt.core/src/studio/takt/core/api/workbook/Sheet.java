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

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A sheet to be written.
 *
 * @param name     what it is called; shortened and stripped of what no sheet may be called
 * @param headings the first row; empty if there is none
 * @param rows     the rows below
 */
public record Sheet(String name, List<String> headings, List<List<SheetCell>> rows) {

    /** Copies the lists, but for rows of {@link #rows(List, Function)}. */
    public Sheet {
        headings = List.copyOf(headings);
        rows = rows instanceof Made<?> ? rows : rows.stream().map(List::copyOf).toList();
    }

    /**
     * Rows that are made when they are written: there may be millions of them.
     *
     * @param rows what they are made from; must not change any more
     */
    public static <T> List<List<SheetCell>> rows(List<T> rows, Function<T, List<SheetCell>> made) {
        return new Made<>(rows, made);
    }

    private static final class Made<T> extends AbstractList<List<SheetCell>> implements RandomAccess {
        private final List<T> rows;
        private final Function<T, List<SheetCell>> made;

        Made(List<T> rows, Function<T, List<SheetCell>> made) {
            this.rows = rows;
            this.made = made;
        }

        @Override
        public List<SheetCell> get(int row) {
            return made.apply(rows.get(row));
        }

        @Override
        public int size() {
            return rows.size();
        }
    }
}
