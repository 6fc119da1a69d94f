/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.scene;

import java.util.List;

import studio.takt.diagram.api.geometry.Bounds;

/**
 * The data box under a process or an outside source.
 *
 * @param bounds its box
 * @param rows   its rows from top to bottom
 */
public record DataBox(Bounds bounds, List<Row> rows) {

    /** Copies the list. */
    public DataBox {
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param key    stable name of what it shows
     * @param text   the text
     * @param bounds its cell
     * @param share  length of a bar behind the text in [0, 1]; negative if none
     * @param alert  true if it is to be noticed
     */
    public record Row(String key, TextLine text, Bounds bounds, double share, boolean alert) {}

    /** The same box elsewhere. */
    public DataBox moved(double dx, double dy) {
        return new DataBox(bounds.moved(dx, dy), rows.stream().map(
                r -> new Row(r.key, r.text.moved(dx, dy), r.bounds.moved(dx, dy), r.share, r.alert)).toList());
    }
}
