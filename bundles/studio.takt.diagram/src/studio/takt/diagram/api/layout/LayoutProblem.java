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

/**
 * What a layout is asked for.
 *
 * @param nodes what to place, in the order in which equals are placed
 * @param edges what to route
 */
public record LayoutProblem(List<LayoutNode> nodes, List<LayoutEdge> edges) {

    /** Copies the lists. */
    public LayoutProblem {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }
}
