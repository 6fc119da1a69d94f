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

import java.util.Optional;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Lane;

/**
 * Something to be placed.
 *
 * @param id        the element's id
 * @param lane      where it belongs
 * @param carrier   true for transports, which stand under the outside source they serve
 * @param symbol    the box of its symbol, its upper left corner at the origin
 * @param footprint the box around all that belongs to it, in the same coordinates
 * @param fixed     where its symbol's upper left corner stays, if it has a place already
 * @param target    the id of what a remark is about; empty if nothing
 */
public record LayoutNode(String id, Lane lane, boolean carrier, Bounds symbol, Bounds footprint,
        Optional<Point> fixed, String target) {}
