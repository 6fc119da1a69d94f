/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.run;

import org.eclipse.emf.ecore.EObject;

import studio.takt.model.base.IdentifiedElement;
import studio.takt.model.base.NamedElement;

/**
 * Names an element of the model without holding it, so that results outlive the model they came from.
 *
 * @param id   the element's stable id; empty for {@link #NONE}
 * @param name what people call it; its id if it has no name
 * @param kind the name of its class in the metamodel, e.g. {@code Process}
 */
public record ElementRef(String id, String name, String kind) {

    /** No element: the project as a whole, or a file. */
    public static final ElementRef NONE = new ElementRef("", "", "");

    /** The reference to {@code element}; {@link #NONE} if it carries no id. */
    public static ElementRef of(EObject element) {
        String kind = element.eClass().getName();
        if (element instanceof NamedElement named && named.getName() != null && !named.getName().isBlank()) {
            return new ElementRef(String.valueOf(named.getId()), named.getName(), kind);
        }
        if (element instanceof IdentifiedElement identified) {
            return new ElementRef(String.valueOf(identified.getId()), String.valueOf(identified.getId()), kind);
        }
        return NONE;
    }

    /** True if this names an element. */
    public boolean isPresent() {
        return !id.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
