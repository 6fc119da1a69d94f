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

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

/** A flow without a name is told by its ends. */
final class FlowWords {
    private FlowWords() {}

    static Optional<String> of(EObject element, FeatureLabels labels) {
        Optional<String> source = end(element, "source", labels);
        Optional<String> target = end(element, "target", labels);
        return source.isEmpty() && target.isEmpty()
                ? Optional.empty()
                : Optional.of(source.orElse("…") + " → " + target.orElse("…"));
    }

    private static Optional<String> end(EObject element, String name, FeatureLabels labels) {
        EStructuralFeature feature = element.eClass().getEStructuralFeature(name);
        return feature instanceof EReference && element.eGet(feature) instanceof EObject other
                ? Optional.of(labels.of(other))
                : Optional.empty();
    }
}
