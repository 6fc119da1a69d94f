/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.eclipse.emf.ecore.EObject;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.geometry.Point;
import studio.takt.diagram.api.layout.LayoutSolution;
import studio.takt.diagram.api.notation.FlowRow;
import studio.takt.diagram.api.notation.Wording;
import studio.takt.diagram.api.scene.SceneEdge;
import studio.takt.diagram.api.scene.SceneNode;

/**
 * What was drawn last time of a diagram. What is made of the same things is the same object again: after an edit of one
 * value, one element is new, and nobody need compare the others. Not safe for threads.
 */
public final class Recall {
    private final Wording wording;
    private final TextSetter setter;
    private final Memory<List<Object>, SceneNode> nodes = new Memory<>();
    private final Memory<Step, SceneNode> steps = new Memory<>();
    private final Memory<Joint, SceneEdge> edges = new Memory<>();

    /** What the last picture used, this one uses again; what neither uses is forgotten. */
    private static final class Memory<K, V> {
        private Map<K, V> before = Map.of();
        private Map<K, V> now = new HashMap<>();

        void begin() {
            before = now;
            now = new HashMap<>();
        }

        V recall(K key, Supplier<V> made) {
            V known = before.get(key);
            V value = known == null ? made.get() : known;
            now.put(key, value);
            return value;
        }
    }

    /** One very node, changed in a way. */
    private record Step(SceneNode node, Object way) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Step step && step.node == node && step.way.equals(way);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(node) + way.hashCode();
        }
    }

    /** What a connection is made of: the very things, and its texts. */
    record Joint(EObject flow, FlowRow row, List<String> texts, LayoutSolution.Route route, SceneNode source,
            SceneNode target) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Joint joint && joint.flow == flow && joint.row == row && joint.route == route
                    && joint.source == source && joint.target == target && joint.texts.equals(texts);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(flow) + System.identityHashCode(route);
        }
    }

    /** In a language, with a typeface. */
    public Recall(Fonts fonts, Locale locale) {
        wording = new Wording(locale);
        setter = new TextSetter(fonts);
    }

    Wording wording() {
        return wording;
    }

    TextSetter setter() {
        return setter;
    }

    /** A new picture begins. */
    void begin() {
        nodes.begin();
        steps.begin();
        edges.begin();
    }

    SceneNode node(List<Object> madeOf, Supplier<SceneNode> made) {
        return nodes.recall(madeOf, made);
    }

    /** A node of this picture changed in a way, of which two that are equal do the same. */
    SceneNode changed(SceneNode node, Object way, UnaryOperator<SceneNode> change) {
        return steps.recall(new Step(node, way), () -> change.apply(node));
    }

    SceneNode placed(SceneNode node, Point at) {
        return changed(node, at, made -> made.moved(at.x(), at.y()));
    }

    SceneEdge edge(Joint joint, Supplier<SceneEdge> made) {
        return edges.recall(joint, made);
    }
}
