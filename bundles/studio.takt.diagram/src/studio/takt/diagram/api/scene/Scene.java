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
import java.util.Locale;
import java.util.Optional;

import studio.takt.diagram.api.geometry.Bounds;

/**
 * All that is to be drawn of one map or model, in its place. Immutable, without any element of the model.
 *
 * @param subjectId the id of the map or model
 * @param name      its name
 * @param locale    the language of its texts
 * @param bounds    the box around everything, with a margin
 * @param title     the heading
 * @param nodes     elements with a place of their own
 * @param edges     connections
 * @param ladder    the time line, if times are known
 * @param chips     what is said of elements on top of all, such as their state at some time
 */
public record Scene(String subjectId, String name, Locale locale, Bounds bounds, TitleBlock title,
        List<SceneNode> nodes, List<SceneEdge> edges, Optional<Ladder> ladder, List<Chip> chips) {

    /** Copies the lists. */
    public Scene {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        chips = List.copyOf(chips);
    }

    /** A scene of which nothing more is said. */
    public Scene(String subjectId, String name, Locale locale, Bounds bounds, TitleBlock title, List<SceneNode> nodes,
            List<SceneEdge> edges, Optional<Ladder> ladder) {
        this(subjectId, name, locale, bounds, title, nodes, edges, ladder, List.of());
    }

    /** The same with something said of its elements. */
    public Scene with(List<Chip> said) {
        return new Scene(subjectId, name, locale, bounds, title, nodes, edges, ladder, said);
    }

    /** The node of an element, if it is drawn. */
    public Optional<SceneNode> node(String elementId) {
        return nodes.stream().filter(node -> node.elementId().equals(elementId)).findFirst();
    }

    /** The edge of an element, if it is drawn. */
    public Optional<SceneEdge> edge(String elementId) {
        return edges.stream().filter(edge -> edge.elementId().equals(elementId)).findFirst();
    }
}
