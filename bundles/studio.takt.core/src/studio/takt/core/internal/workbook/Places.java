/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.workbook;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.core.api.workbook.WorkbookException;

/** Says where in a workbook something is wrong. */
public final class Places {
    private final String file;

    /** In that file. */
    public Places(String file) {
        this.file = file;
    }

    /** In a sheet. */
    public Location in(String sheet, int row, int column) {
        return new Location(file + " [" + sheet + "]", row, column);
    }

    /** Nothing more can be read, because of the file as a whole. */
    WorkbookException fault(String rule, Object... arguments) {
        return new WorkbookException(finding(new Location(file, 0, 0), rule, arguments));
    }

    /** Nothing more can be read, because of something in a sheet. */
    WorkbookException faultIn(String sheet, int row, int column, String rule, Object... arguments) {
        return new WorkbookException(finding(in(sheet, row, column), rule, arguments));
    }

    /** An error at a place. */
    Finding finding(Location place, String rule, Object... arguments) {
        return new Finding(Severity.ERROR, "xlsx." + rule, place, Text.of(Places.class, rule, arguments));
    }
}
