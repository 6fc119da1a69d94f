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

import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;

/** No two elements of a kind in the same place have the same name. */
public final class NameDuplicateRule extends NameRule {

    /** Made by the registry. */
    public NameDuplicateRule() {
        super("name.duplicate");
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        String name = name(element);
        if (!needsName(element) || name.isEmpty() || element.eContainer() == null) {
            return;
        }
        for (EObject other : element.eContainer().eContents()) {
            if (other == element) {
                return; // the first of its name is not at fault
            }
            if (other.eClass() == element.eClass() && name(other).equals(name)) {
                warning(findings, element, "twice", name, element.eClass().getName());
                return;
            }
        }
    }
}
