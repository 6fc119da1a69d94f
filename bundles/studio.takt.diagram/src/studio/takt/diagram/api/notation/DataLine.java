/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.notation;

/**
 * A row of a data box.
 *
 * @param key      stable name, e.g. {@code cycleTime}
 * @param text     what is read, e.g. {@code C/T = 39 s}
 * @param emphasis true if it is to be noticed
 */
public record DataLine(String key, String text, boolean emphasis) {

    /** An ordinary row. */
    public DataLine(String key, String text) {
        this(key, text, false);
    }
}
