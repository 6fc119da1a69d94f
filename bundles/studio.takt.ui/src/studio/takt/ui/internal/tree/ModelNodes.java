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

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;

/** Makes trees of models, in the words of a language. */
public final class ModelNodes {
    private final FeatureLabels labels;
    private final Comparator<ModelNode> byLabel;

    /** In a language. */
    public ModelNodes(Locale locale) {
        this.labels = new FeatureLabels(locale);
        Collator collator = Collator.getInstance(locale);
        this.byLabel = Comparator.comparing(ModelNode::label, collator).thenComparing(ModelNode::id);
    }

    /** The tree of a model: the elements directly in the project are in folders, one of each kind. */
    public ModelNode project(ModelSession session) {
        return session.read(model -> new Builder(session).project(model.project()));
    }

    /** The tree of an element, if there is one. */
    public Optional<ModelNode> element(ModelSession session, String id) {
        return session.read((ModelAccess model) -> model.element(id).map(new Builder(session)::element));
    }

    private final class Builder {
        private final ModelSession session;

        Builder(ModelSession session) {
            this.session = session;
        }

        ModelNode project(EObject project) {
            List<ModelNode> folders = new ArrayList<>();
            String id = ElementRef.of(project).id();
            for (EReference feature : project.eClass().getEAllContainments()) {
                List<ModelNode> children = children(project, feature);
                if (!children.isEmpty()) {
                    folders.add(new ModelNode(session, id, labels.of(feature), "", feature.getName(), children));
                }
            }
            return node(project, folders);
        }

        ModelNode element(EObject element) {
            List<ModelNode> children = new ArrayList<>();
            element.eClass().getEAllContainments().forEach(feature -> children.addAll(children(element, feature)));
            return node(element, children);
        }

        private List<ModelNode> children(EObject owner, EReference feature) {
            Object value = owner.eGet(feature);
            List<?> values = feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
            Stream<ModelNode> nodes = values.stream().map(child -> element((EObject) child));
            // A list whose order means nothing is kept by id in the file; people look for names.
            return (feature.isOrdered() ? nodes : nodes.sorted(byLabel)).toList();
        }

        private ModelNode node(EObject element, List<ModelNode> children) {
            ElementRef ref = ElementRef.of(element);
            return new ModelNode(session, ref.id(), labels.of(element), element.eClass().getName(), "", children);
        }
    }
}
