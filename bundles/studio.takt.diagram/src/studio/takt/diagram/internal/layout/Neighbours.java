/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.layout;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.diagram.api.layout.LayoutEdge;
import studio.takt.diagram.api.layout.LayoutNode;
import studio.takt.diagram.api.notation.Lane;

/** Who is connected to whom on a map. */
final class Neighbours {
    private final Map<String, LayoutNode> nodes;
    private final Map<String, Set<String>> sources = new HashMap<>();
    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();

    Neighbours(Map<String, LayoutNode> nodes, List<LayoutEdge> edges) {
        this.nodes = nodes;
        for (LayoutEdge edge : edges) {
            add(all, edge.source(), edge.target());
            add(all, edge.target(), edge.source());
            if (edge.kind() == LayoutEdge.Kind.MATERIAL) {
                add(sources, edge.target(), edge.source());
                add(targets, edge.source(), edge.target());
            }
        }
    }

    private static void add(Map<String, Set<String>> map, String key, String value) {
        map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    /** All that are connected to a node. */
    Set<String> of(String id) {
        return all.getOrDefault(id, Set.of());
    }

    /** Transports that come from suppliers only or go to customers only → the first of these. */
    Map<String, String> carriers() {
        Map<String, String> found = new LinkedHashMap<>();
        for (LayoutNode node : nodes.values()) {
            if (node.carrier()) {
                Set<String> from = sources.getOrDefault(node.id(), Set.of());
                Set<String> to = targets.getOrDefault(node.id(), Set.of());
                if (allIn(from, Lane.SUPPLIER)) {
                    found.put(node.id(), from.iterator().next());
                } else if (allIn(to, Lane.CUSTOMER)) {
                    found.put(node.id(), to.iterator().next());
                }
            }
        }
        return found;
    }

    private boolean allIn(Set<String> ids, Lane lane) {
        return !ids.isEmpty() && ids.stream().allMatch(id -> nodes.get(id).lane() == lane);
    }

    /** The material nodes that a party serves or is served by, directly or by a carrier. */
    Set<String> served(String party, Map<String, String> carriers) {
        Set<String> found = new LinkedHashSet<>();
        for (String id : of(party)) {
            if (carriers.containsKey(id)) {
                found.addAll(of(id));
            } else if (nodes.get(id).lane() == Lane.MATERIAL) {
                found.add(id);
            }
        }
        return found;
    }
}
