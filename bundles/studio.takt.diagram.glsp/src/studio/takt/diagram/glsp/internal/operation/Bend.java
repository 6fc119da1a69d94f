/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.ChangeRoutingPointsOperation;
import org.eclipse.glsp.server.types.ElementAndRoutingPoints;

import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.glsp.internal.edit.Arrange;

/** Gives connections corners of their own. */
public class Bend extends EditHandler<ChangeRoutingPointsOperation> {

    /** Made by the injector. */
    public Bend() {
        super(ChangeRoutingPointsOperation.class);
    }

    @Override
    Optional<Operation> operation(ChangeRoutingPointsOperation asked) {
        Map<String, List<Point>> bends = new LinkedHashMap<>();
        for (ElementAndRoutingPoints edge : asked.getNewRoutingPoints()) {
            if (state().scene().edge(edge.getElementId()).isPresent()) {
                bends.put(edge.getElementId(), points(edge.getNewRoutingPoints()));
            }
        }
        return bends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Arrange(state().subject(), pinned(java.util.Set.of()), bends));
    }

    private static List<Point> points(List<GPoint> corners) {
        return corners == null
                ? List.of()
                : corners.stream().map(corner -> new Point(corner.getX(), corner.getY())).toList();
    }
}
