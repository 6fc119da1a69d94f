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

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;

/**
 * What was made for the picture of a diagram before: what shows the very same thing is taken again. The connections of a
 * scene that are the same objects have the same ends. On one thread.
 */
public final class LastPicture {
    private final Memory<SceneEdge, Optional<Part>> edges = new Memory<>();
    private final Memory<SceneNode, Picture.Ready> nodes = new Memory<>();

    private static final class Memory<K, V> {
        private Map<K, V> before = Map.of();
        private Map<K, V> now = new IdentityHashMap<>();

        void begin() {
            before = now;
            now = new IdentityHashMap<>();
        }

        V recall(K shown, Supplier<V> made) {
            V known = before.get(shown);
            V value = known == null ? made.get() : known;
            now.put(shown, value);
            return value;
        }
    }

    void begin() {
        edges.begin();
        nodes.begin();
    }

    Optional<Part> edge(SceneEdge edge, Supplier<Optional<Part>> made) {
        return edges.recall(edge, made);
    }

    Picture.Ready node(SceneNode node, Supplier<Picture.Ready> made) {
        return nodes.recall(node, made);
    }
}
