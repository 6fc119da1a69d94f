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

/** Places what has no place yet and routes connections; what has a place keeps it exactly. A pure function. */
@FunctionalInterface
public interface DiagramLayout {

    /** Places all nodes of the problem and routes all its edges whose ends are among them. */
    LayoutSolution layout(LayoutProblem problem);
}
