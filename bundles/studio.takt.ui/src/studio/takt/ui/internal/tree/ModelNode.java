/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.tree;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.core.runtime.IAdaptable;

import studio.takt.core.api.session.ModelSession;
import studio.takt.ui.internal.selection.ModelElement;

/**
 * A node of a tree over a model: an element, or a folder of elements of one kind. A copy, made on the model's thread;
 * after a change the same element is another object that equals this one.
 */
public final class ModelNode implements IAdaptable {
    private final ModelSession session;
    private final String id;
    private final String label;
    private final String kind;
    private final String feature;
    private final List<ModelNode> children;
    private Optional<Object> parent = Optional.empty();

    /** An element; of a folder, the owner's id, no kind, and the feature. */
    ModelNode(ModelSession session, String id, String label, String kind, String feature, List<ModelNode> children) {
        this.session = session;
        this.id = id;
        this.label = label;
        this.kind = kind;
        this.feature = feature;
        this.children = List.copyOf(children);
        this.children.forEach(child -> child.parent = Optional.of(this));
    }

    /** Puts a root below what is no node. */
    public ModelNode below(Object container) {
        parent = Optional.of(container);
        return this;
    }

    /** What it is called. */
    public String label() {
        return label;
    }

    /** The name of its class; empty of a folder. */
    public String kind() {
        return kind;
    }

    /** The model. */
    public ModelSession session() {
        return session;
    }

    /** The id of the element; of a folder, that of its owner. */
    public String id() {
        return id;
    }

    /** The feature whose elements a folder shows; empty of an element. */
    public String feature() {
        return feature;
    }

    /** What is inside. */
    public List<ModelNode> children() {
        return children;
    }

    /** What it is inside of. */
    public Optional<Object> parent() {
        return parent;
    }

    /** True if this stands for elements of one kind rather than for one element. */
    public boolean isFolder() {
        return kind.isEmpty();
    }

    /** The node of an element in this tree. */
    public Optional<ModelNode> find(String element) {
        if (!isFolder() && id.equals(element)) {
            return Optional.of(this);
        }
        return children.stream().map(child -> child.find(element)).flatMap(Optional::stream).findFirst();
    }

    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ModelElement.class && !isFolder() ? adapter.cast(new ModelElement(session, id)) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelNode node && node.session == session && node.id.equals(id)
                && node.feature.equals(feature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, feature);
    }
}
