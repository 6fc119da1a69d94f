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
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.glsp.internal.edit.Arrange;

/** Moves and resizes elements. */
public class Move extends EditHandler<ChangeBoundsOperation> {

    /** So much of its usual size a symbol keeps. */
    private static final double LEAST = 0.6;
    private static final double EXACT = 0.01;

    /** Made by the injector. */
    public Move() {
        super(ChangeBoundsOperation.class);
    }

    @Override
    Optional<Operation> operation(ChangeBoundsOperation asked) {
        Map<String, Arrange.Place> moved = new LinkedHashMap<>();
        for (ElementAndBounds bounds : asked.getNewBounds()) {
            if (state().scene().node(bounds.getElementId()).isPresent() && !isThere(bounds)) {
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

    /** A client tells the places of all that is selected after each drag, also where nothing was moved. */
    private boolean isThere(ElementAndBounds asked) {
        Bounds now = state().bounds(asked.getElementId());
        GPoint at = asked.getNewPosition();
        GDimension size = asked.getNewSize();
        return (at == null || Math.abs(at.getX() - now.x()) < EXACT && Math.abs(at.getY() - now.y()) < EXACT)
                && (size == null || Math.abs(size.getWidth() - now.width()) < EXACT
                        && Math.abs(size.getHeight() - now.height()) < EXACT);
    }

    private Arrange.Place place(ElementAndBounds asked) {
        Bounds now = state().bounds(asked.getElementId());
        GPoint at = asked.getNewPosition();
        GDimension size = asked.getNewSize();
        double x = at == null ? now.x() : at.getX();
        double y = at == null ? now.y() : at.getY();
        boolean resized = size != null && (Math.abs(size.getWidth() - now.width()) > 0.5
                || Math.abs(size.getHeight() - now.height()) > 0.5);
        if (!resized) {
            return new Arrange.Place(x, y, 0, 0, true);
        }
        Drawing usual = state().scene().node(asked.getElementId())
                .map(node -> state().shared().notation().symbol(node.glyph().symbolId()).drawing()).orElseThrow();
        double width = legible(size.getWidth(), now.width(), usual.width());
        double height = legible(size.getHeight(), now.height(), usual.height());
        return new Arrange.Place(held(x, size.getWidth(), width, now.x()), held(y, size.getHeight(), height, now.y()),
                width, height, true);
    }

    /** Nothing is made so small that nobody can read or find it any more. */
    private static double legible(double asked, double now, double usual) {
        return Math.max(asked, Math.min(now, LEAST * usual));
    }

    /** Where it begins, if it is larger than asked for: the side that was not dragged stays where it is. */
    private static double held(double at, double asked, double taken, double now) {
        return Math.abs(at - now) > 0.5 ? at + asked - taken : at;
    }
}
