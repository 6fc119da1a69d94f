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
import studio.takt.diagram.api.geometry.Point;

/**
 * The time line under a map: waiting above, processing below, totals at the right.
 *
 * @param bounds the box around line and totals
 * @param line   the corners of the line
 * @param steps  its steps from left to right
 * @param totals the texts in the box of totals
 * @param box    the box of totals
 */
public record Ladder(Bounds bounds, List<Point> line, List<Step> steps, List<TextLine> totals, Bounds box) {

    /** Copies the lists. */
    public Ladder {
        line = List.copyOf(line);
        steps = List.copyOf(steps);
        totals = List.copyOf(totals);
    }

    /**
     * A step.
     *
     * @param elementId the element whose time it is
     * @param waiting   true if it is above the line
     * @param text      the time
     */
    public record Step(String elementId, boolean waiting, TextLine text) {}
}
