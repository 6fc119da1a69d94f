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
import java.util.Optional;

import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.LineStyle;

/**
 * A connection.
 *
 * @param elementId   the element's id; for an influence those of its ends
 * @param type        the name of its class
 * @param source      the id of the node where it begins
 * @param target      the id of the node where it ends
 * @param style       how it is drawn
 * @param route       its corners from source to target, at least two
 * @param middle      the symbol on it, if there is one
 * @param kink        where it makes a lightning kink, if it does
 * @param labels      texts beside it
 * @param description what a screen reader says
 */
public record SceneEdge(String elementId, String type, String source, String target, LineStyle style,
        List<Point> route, Optional<Glyph> middle, Optional<Point> kink, List<TextLine> labels, String description) {

    /** Copies the lists. */
    public SceneEdge {
        route = List.copyOf(route);
        labels = List.copyOf(labels);
    }
}
