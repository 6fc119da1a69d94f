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

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.notation.Drawing;

/**
 * A drawing in its place.
 *
 * @param symbolId the symbol
 * @param drawing  its picture at the size it has here
 * @param bounds   its box
 */
public record Glyph(String symbolId, Drawing drawing, Bounds bounds) {

    /** A drawing with its upper left corner at a place. */
    public static Glyph at(String symbolId, Drawing drawing, double x, double y) {
        return new Glyph(symbolId, drawing, new Bounds(x, y, drawing.width(), drawing.height()));
    }

    /** The same drawing elsewhere. */
    public Glyph moved(double dx, double dy) {
        return new Glyph(symbolId, drawing, bounds.moved(dx, dy));
    }
}
