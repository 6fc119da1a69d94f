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
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.scene.SceneNode;
import studio.takt.diagram.glsp.internal.edit.Arrange;
import studio.takt.diagram.glsp.internal.edit.DrawnId;
import studio.takt.diagram.glsp.internal.server.EditorState;

/** Where things are that have no stored place yet. */
public final class Pinned {
    private Pinned() {}

    /** The places of all that is shown and has none stored, but for some. */
    public static Map<String, Arrange.Place> places(EditorState state, Set<String> except) {
        return state.read(model -> {
            Set<String> stored = Arrange.diagram(model, state.subject()).stream()
                    .flatMap(diagram -> diagram.getNodes().stream()).map(node -> node.getElementId())
                    .collect(Collectors.toSet());
            Map<String, Arrange.Place> places = new LinkedHashMap<>();
            for (SceneNode node : state.scene().nodes()) {
                String id = node.elementId();
                if (!stored.contains(id) && !except.contains(id) && model.element(DrawnId.element(id)).isPresent()) {
                    Bounds box = node.bounds();
                    places.put(id, new Arrange.Place(box.x(), box.y(), 0, 0));
                }
            }
            return places;
        });
    }
}
