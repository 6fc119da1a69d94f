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
import java.util.stream.Stream;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.notation.Drawing;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Where the cloud and the valve of a flow stand that somebody has drawn between a stock and a free place. */
public final class FlowPlaces {
    private static final double ACROSS = 130;
    private static final double DOWN = 90;
    private static final double APART = 4;
    /** Of a cloud, and of a valve with its name. */
    private static final double WIDEST = 52;
    private static final double HIGHEST = 40;

    private final EditorState state;

    /** On a diagram. */
    public FlowPlaces(EditorState state) {
        this.state = state;
    }

    /** Of a flow whose one end is a stock; the pipe is straight where that is nearly so. */
    Map<String, Arrange.Place> of(String flow, String stock, Point cloud, boolean source) {
        Bounds box = state.bounds(stock);
        boolean level = Math.abs(cloud.y() - box.centreY()) < box.height() / 2;
        boolean upright = !level && Math.abs(cloud.x() - box.centreX()) < box.width() / 2;
        Point at = new Point(upright ? box.centreX() : cloud.x(), level ? box.centreY() : cloud.y());
        double edge = at.x() < box.centreX() ? box.x() : box.right();
        Point valve = upright
                ? new Point(at.x(), (at.y() + (at.y() < box.centreY() ? box.y() : box.bottom())) / 2)
                : new Point((at.x() + edge) / 2, at.y());
        Map<String, Arrange.Place> places = new LinkedHashMap<>();
        places.put(DrawnId.cloud(flow, source), place("stockflow/cloud", at));
        places.put(flow, place("stockflow/flow-valve", valve));
        return places;
    }

    /** The same where nobody said where: beside the stock, or where there is room around it. */
    Map<String, Arrange.Place> beside(String flow, String stock, boolean source) {
        Bounds box = state.bounds(stock);
        double side = (source ? -1 : 1) * (box.width() / 2 + ACROSS);
        double up = box.height() / 2 + DOWN;
        List<Map<String, Arrange.Place>> all = Stream.of(new Point(side, 0), new Point(0, -up), new Point(0, up),
                new Point(side, -up), new Point(side, up), new Point(-side, 0), new Point(-side, up),
                new Point(side, -2 * up), new Point(side, 2 * up))
                .map(by -> of(flow, stock, new Point(box.centreX() + by.x(), box.centreY() + by.y()), source)).toList();
        return all.stream().filter(this::isFree).findFirst().orElse(all.get(all.size() - 1));
    }

    private boolean isFree(Map<String, Arrange.Place> places) {
        return places.values().stream().map(at -> new Bounds(at.x() - APART, at.y() - APART, WIDEST + 2 * APART,
                HIGHEST + 2 * APART))
                .noneMatch(box -> state.scene().nodes().stream().anyMatch(node -> node.footprint().overlaps(box)));
    }

    /** A cloud alone. */
    public Arrange.Place cloud(Point at) {
        return place("stockflow/cloud", at);
    }

    private Arrange.Place place(String symbol, Point middle) {
        Drawing drawing = state.shared().notation().symbol(symbol).drawing();
        return new Arrange.Place(Math.round(middle.x() - drawing.width() / 2),
                Math.round(middle.y() - drawing.height() / 2), 0, 0);
    }
}
