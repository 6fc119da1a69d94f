/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.layout;

import java.util.List;

import studio.takt.diagram.api.geometry.Point;

/**
 * A connection to be routed.
 *
 * @param id           the element's id
 * @param source       the id of the node where it begins
 * @param target       the id of the node where it ends
 * @param kind         what runs along it
 * @param back         true if it leads back, as rework does
 * @param middleWidth  width of the symbol on it; 0 if there is none
 * @param middleHeight height of that symbol
 * @param labelWidth   width of its texts; 0 if there are none
 * @param labelHeight  height of its texts
 * @param bends        corners that it keeps; empty if it is to be routed
 */
public record LayoutEdge(String id, String source, String target, Kind kind, boolean back, double middleWidth,
        double middleHeight, double labelWidth, double labelHeight, List<Point> bends) {

    /** Copies the list. */
    public LayoutEdge {
        bends = List.copyOf(bends);
    }

    /** What runs along a connection. */
    public enum Kind {
        MATERIAL, INFORMATION, KANBAN
    }
}
