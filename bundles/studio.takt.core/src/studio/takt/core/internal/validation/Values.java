/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import studio.takt.model.project.Project;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** The quantities and distributions of elements. */
final class Values {
    private Values() {}

    /**
     * A quantity or distribution in a feature.
     *
     * @param feature where it stands
     * @param held    what stands there
     * @param units   the units it is made of; none if only a table has them
     */
    record Value(EAttribute feature, Object held, List<Unit> units) {
        /** As it is written; costs more than the rest, so only for messages. */
        String text() {
            return held.toString();
        }
    }

    /** All quantities and distributions of an element itself. */
    static List<Value> of(EObject element) {
        List<Value> values = new ArrayList<>();
        for (EAttribute feature : element.eClass().getEAllAttributes()) {
            if (!feature.isMany()) {
                Object value = element.eGet(feature);
                if (value instanceof Quantity quantity) {
                    values.add(new Value(feature, value, List.of(quantity.unit())));
                } else if (value instanceof Distribution distribution) {
                    values.add(new Value(feature, value, unit(distribution)));
                }
            }
        }
        return values;
    }

    private static List<Unit> unit(Distribution distribution) {
        return distribution instanceof Distribution.Parametric parametric ? List.of(parametric.unit()) : List.of();
    }

    /** The mean of a distribution, if it is known without data. */
    static Optional<Quantity> mean(Distribution distribution) {
        return distribution instanceof Distribution.Parametric parametric
                ? Optional.of(parametric.mean())
                : Optional.empty();
    }

    /** All elements of a project of a class, and the project itself. */
    static <T> List<T> all(EObject root, Class<T> type) {
        List<T> found = new ArrayList<>();
        if (type.isInstance(root)) {
            found.add(type.cast(root));
        }
        for (TreeIterator<EObject> all = root.eAllContents(); all.hasNext();) {
            EObject next = all.next();
            if (type.isInstance(next)) {
                found.add(type.cast(next));
            }
        }
        return found;
    }

    /** The project that an element belongs to, if it belongs to one. */
    static Optional<Project> project(EObject element) {
        return EcoreUtil.getRootContainer(element) instanceof Project project
                ? Optional.of(project)
                : Optional.empty();
    }
}
