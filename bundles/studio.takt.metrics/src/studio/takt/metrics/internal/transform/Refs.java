/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.transform;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.ElementRef;

/** References to the elements of a map; unique even where a damaged file repeats an id or lacks one. */
final class Refs {
    private final Map<EObject, ElementRef> known = new IdentityHashMap<>();
    private final Set<String> ids = new HashSet<>();

    ElementRef of(EObject element) {
        return element == null ? ElementRef.NONE : known.computeIfAbsent(element, this::make);
    }

    private ElementRef make(EObject element) {
        ElementRef ref = ElementRef.of(element);
        String id = ref.isPresent() && !"null".equals(ref.id()) ? ref.id() : element.eClass().getName();
        String unique = id;
        for (int number = 2; !ids.add(unique); number++) {
            unique = id + "#" + number;
        }
        String name = "null".equals(ref.name()) || ref.name().isEmpty() ? unique : ref.name();
        return new ElementRef(unique, name, element.eClass().getName());
    }
}
