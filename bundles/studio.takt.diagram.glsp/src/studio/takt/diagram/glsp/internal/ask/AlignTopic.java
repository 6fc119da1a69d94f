/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.inject.Inject;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.Unpin;
import studio.takt.diagram.glsp.internal.operation.Pinned;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Aligns elements, spreads them evenly, moves them by steps, or lets go of all that was put into its place. */
class AlignTopic implements Topic {
    @Inject
    private EditorState state;

    @Override
    public String name() {
        return "align";
    }

    @Override
    public Object answer(Arguments asked) {
        List<String> ids = asked.texts("targets");
        if (asked.text("how").equals("unpin")) {
            state.shared().session().execute(new Unpin(state.subject()));
            return Outcome.DONE;
        }
        List<SceneNode> nodes = state.scene().nodes().stream().filter(node -> ids.contains(node.elementId())).toList();
        if (nodes.isEmpty()) {
            return Outcome.DONE;
        }
        Map<String, Arrange.Place> moved = new LinkedHashMap<>();
        String how = asked.text("how");
        if (how.startsWith("spread")) {
            spread(nodes, how.equals("spreadX"), moved);
        } else {
            Bounds all = Bounds.around(nodes.stream().map(SceneNode::bounds).toList());
            nodes.forEach(node -> put(moved, node, x(how, all, node.bounds()) + asked.number("dx"),
                    y(how, all, node.bounds()) + asked.number("dy")));
        }
        Map<String, Arrange.Place> places = Pinned.places(state, Set.copyOf(moved.keySet()));
        places.putAll(moved);
        state.shared().session().execute(new Arrange(state.subject(), places, Map.of()));
        return Outcome.DONE;
    }

    private static void put(Map<String, Arrange.Place> moved, SceneNode node, double x, double y) {
        moved.put(node.elementId(), new Arrange.Place(Math.round(x), Math.round(y), 0, 0, true));
    }

    private static double x(String how, Bounds all, Bounds box) {
        return switch (how) {
            case "left" -> all.x();
            case "center" -> all.centreX() - box.width() / 2;
            case "right" -> all.right() - box.width();
            default -> box.x();
        };
    }

    private static double y(String how, Bounds all, Bounds box) {
        return switch (how) {
            case "top" -> all.y();
            case "middle" -> all.centreY() - box.height() / 2;
            case "bottom" -> all.bottom() - box.height();
            default -> box.y();
        };
    }

    /** The outer ones stay; between neighbours is as much room everywhere. */
    private static void spread(List<SceneNode> nodes, boolean across, Map<String, Arrange.Place> moved) {
        List<SceneNode> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingDouble(node -> across ? node.bounds().x() : node.bounds().y()));
        Bounds first = sorted.get(0).bounds();
        Bounds last = sorted.get(sorted.size() - 1).bounds();
        double taken = sorted.stream().mapToDouble(n -> across ? n.bounds().width() : n.bounds().height()).sum();
        double room = (across ? last.right() - first.x() : last.bottom() - first.y()) - taken;
        double between = room / Math.max(1, sorted.size() - 1);
        double at = across ? first.x() : first.y();
        for (SceneNode node : sorted) {
            put(moved, node, across ? at : node.bounds().x(), across ? node.bounds().y() : at);
            at += (across ? node.bounds().width() : node.bounds().height()) + between;
        }
    }
}
