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
 * The heading of a picture.
 *
 * @param bounds  the box around all of it
 * @param lines   name and what it is about
 * @param figures key figures
 */
public record TitleBlock(Bounds bounds, List<TextLine> lines, List<KeyFigure> figures) {

    /** Copies the lists. */
    public TitleBlock {
        lines = List.copyOf(lines);
        figures = List.copyOf(figures);
    }

    /**
     * A key figure.
     *
     * @param key    stable name, e.g. {@code takt}
     * @param bounds its box
     * @param name   what it is
     * @param value  the value
     * @param alert  true if it is to be noticed
     */
    public record KeyFigure(String key, Bounds bounds, TextLine name, TextLine value, boolean alert) {}
}
