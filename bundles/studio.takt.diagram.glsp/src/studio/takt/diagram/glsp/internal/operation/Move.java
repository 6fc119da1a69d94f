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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.glsp.graph.GDimension;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.operations.ChangeBoundsOperation;
import org.eclipse.glsp.server.types.ElementAndBounds;

import studio.takt.core.api.session.Operation;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.glsp.internal.edit.Arrange;

/** Moves and resizes elements. */
public class Move extends EditHandler<ChangeBoundsOperation> {

    /** Made by the injector. */
    public Move() {
        super(ChangeBoundsOperation.class);
    }

    @Override
    Optional<Operation> operation(ChangeBoundsOperation asked) {
        Map<String, Arrange.Place> moved = new LinkedHashMap<>();
        for (ElementAndBounds bounds : asked.getNewBounds()) {
            if (state().scene().node(bounds.getElementId()).isPresent()) {
                moved.put(bounds.getElementId(), place(bounds));
            }
        }
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Arrange.Place> places = pinned(Set.copyOf(moved.keySet()));
        places.putAll(moved);
        return Optional.of(arrange(state().subject(), places));
    }

    private Arrange.Place place(ElementAndBounds asked) {
        Bounds now = state().bounds(asked.getElementId());
        GPoint at = asked.getNewPosition();
        GDimension size = asked.getNewSize();
        boolean resized = size != null && (Math.abs(size.getWidth() - now.width()) > 0.5
                || Math.abs(size.getHeight() - now.height()) > 0.5);
        return new Arrange.Place(at == null ? now.x() : at.getX(), at == null ? now.y() : at.getY(),
                resized ? size.getWidth() : 0, resized ? size.getHeight() : 0, true);
    }
}
