/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;

/** The graph of a diagram as a page has it. Drawing replaces only what has changed, and tells what that was. */
public final class Canvas {
    private final GGraph graph;
    private Map<String, Drawn> drawn = Map.of();

    private record Drawn(Object content, GModelElement element) {}

    /**
     * What has changed.
     *
     * @param changed elements that are new or different
     * @param order   the ids of all elements in the order in which they are drawn; empty if they are those they were
     */
    public record Change(List<GModelElement> changed, List<String> order) {
        /** That nothing has changed. */
        public static final Change NONE = new Change(List.of(), List.of());

        /** Copies the lists. */
        public Change {
            changed = List.copyOf(changed);
            order = List.copyOf(order);
        }
    }

    /** An empty graph with an id. */
    public Canvas(String id) {
        graph = new GGraphBuilder().id(id).build();
    }

    /** The graph; its elements are replaced, but never changed. */
    public GGraph graph() {
        return graph;
    }

    /** Brings the graph to what is to be drawn. */
    public Change draw(List<Part> parts) {
        List<GModelElement> changed = new ArrayList<>();
        Map<String, Drawn> next = new LinkedHashMap<>();
        for (Part part : parts) {
            Drawn before = drawn.get(part.id());
            boolean same = before != null && before.content.equals(part.content());
            Drawn now = same ? before : new Drawn(part.content(), part.element().get());
            next.put(part.id(), now);
            if (!same) {
                changed.add(now.element);
            }
        }
        boolean sameOrder = new ArrayList<>(next.keySet()).equals(new ArrayList<>(drawn.keySet()));
        drawn = next;
        replace(changed, sameOrder);
        return new Change(changed, sameOrder ? List.of() : new ArrayList<>(next.keySet()));
    }

    /** What goes does so first: the index of the graph knows each id once. */
    private void replace(List<GModelElement> changed, boolean sameOrder) {
        if (changed.isEmpty() && sameOrder) {
            return;
        }
        List<GModelElement> wanted = drawn.values().stream().map(Drawn::element).toList();
        Set<GModelElement> kept = new HashSet<>(wanted);
        graph.getChildren().removeIf(child -> !kept.contains(child));
        // the index of GLSP looks for an end of a connection everywhere, unless it knows it already
        graph.getChildren().addAll(changed.stream().filter(GNode.class::isInstance).toList());
        ECollections.setEList(graph.getChildren(), wanted);
    }
}
