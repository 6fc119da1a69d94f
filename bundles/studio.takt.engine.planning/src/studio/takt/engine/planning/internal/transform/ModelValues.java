/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;
import studio.takt.engine.planning.internal.amount.Given;
import studio.takt.units.api.Quantity;

/** Collects quantities of the model by the id of the parameter that they stand for. The first one wins. */
final class ModelValues {
    private final Map<String, Given> values = new LinkedHashMap<>();

    /** Takes the feature of that name, if the element has a value there. */
    ModelValues take(String id, EObject element, String feature) {
        Optional.ofNullable(element).map(owner -> owner.eGet(owner.eClass().getEStructuralFeature(feature)))
                .filter(Quantity.class::isInstance).map(Quantity.class::cast)
                .ifPresent(quantity -> take(id, quantity, ElementRef.of(element), feature));
        return this;
    }

    /** Takes a feature that has the same name as the parameter. */
    ModelValues take(EObject element, String... ids) {
        for (String id : ids) {
            take(id, element, id);
        }
        return this;
    }

    /** Takes a value that was computed from an element. */
    ModelValues take(String id, Quantity quantity, ElementRef element, String how) {
        values.putIfAbsent(id, new Given(quantity, element, how));
        return this;
    }

    /** What was collected. */
    Map<String, Given> all() {
        return values;
    }
}
