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
 * A sheet to be written.
 *
 * @param name     what it is called; shortened and stripped of what no sheet may be called
 * @param headings the first row; empty if there is none
 * @param rows     the rows below
 */
public record Sheet(String name, List<String> headings, List<List<SheetCell>> rows) {

    /** Copies the lists. */
    public Sheet {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
