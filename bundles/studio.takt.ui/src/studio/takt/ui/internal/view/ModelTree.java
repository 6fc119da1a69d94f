/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.session.ModelAccess;

/**
 * The model as a tree for showing: copied on the model's thread, then free of it. The project's containment features
 * are its folders, so that what is new in the metamodel appears by itself.
 *
 * @param id       id of the element; empty for a folder
 * @param label    what is shown
 * @param kind     the element's class in the metamodel; empty for a folder
 * @param children what is inside
 */
public record ModelTree(String id, String label, String kind, List<ModelTree> children) {
    private static final Comparator<ModelTree> BY_LABEL = Comparator.comparing(ModelTree::label);

    /** The tree of the model. */
    public static ModelTree of(ModelAccess model, Locale locale) {
        return new Builder(new FeatureLabels(locale)).project(model.project());
    }

    /** True if this stands for elements of one kind rather than for one element. */
    public boolean isFolder() {
        return id.isEmpty();
    }

    private record Builder(FeatureLabels labels) {

        ModelTree project(EObject project) {
            List<ModelTree> folders = new ArrayList<>();
            for (EReference feature : project.eClass().getEAllContainments()) {
                List<ModelTree> children = children(project, feature);
                if (!children.isEmpty()) {
                    folders.add(new ModelTree("", labels.of(feature), "", children));
                }
            }
            return node(project, folders);
        }

        private ModelTree element(EObject element) {
            List<ModelTree> children = new ArrayList<>();
            element.eClass().getEAllContainments().forEach(feature -> children.addAll(children(element, feature)));
            return node(element, children);
        }

        private List<ModelTree> children(EObject owner, EReference feature) {
            Object value = owner.eGet(feature);
            List<?> values = feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value);
            Stream<ModelTree> nodes = values.stream().map(child -> element((EObject) child));
            // A list whose order means nothing is kept by id in the file; people look for names.
            return (feature.isOrdered() ? nodes : nodes.sorted(BY_LABEL)).toList();
        }

        private ModelTree node(EObject element, List<ModelTree> children) {
            ElementRef ref = ElementRef.of(element);
            String label = ref.name().equals(ref.id()) ? nameless(element) : ref.name();
            return new ModelTree(ref.id(), label, element.eClass().getName(), List.copyOf(children));
        }

        /** Its class, and the first thing that it says of itself. */
        private String nameless(EObject element) {
            String kind = labels.of(element.eClass());
            return element.eClass().getEAllAttributes().stream()
                    .filter(attribute -> !attribute.isID() && !attribute.isMany() && element.eIsSet(attribute))
                    .findFirst().map(attribute -> kind + " " + element.eGet(attribute)).orElse(kind);
        }
    }
}
