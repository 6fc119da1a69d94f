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

/**
 * A place in a file.
 *
 * @param file   the file as the user named it; empty for {@link #NONE}
 * @param line   counted from 1; 0 if unknown
 * @param column counted from 1; 0 if unknown
 */
public record Location(String file, int line, int column) {

    /** Not in a file. */
    public static final Location NONE = new Location("", 0, 0);

    /** True if this names a file. */
    public boolean isPresent() {
        return !file.isEmpty();
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }
}
