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

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.names.ClassNames;

/** No two elements of a kind in the same place have the same name; each place is gone through once. */
public final class NameDuplicateRule extends NameRule {

    /** Made by the registry. */
    public NameDuplicateRule() {
        super("name.duplicate");
    }

    private record Key(EClass kind, String name) {}

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        Set<Key> seen = new HashSet<>();
        for (EObject child : element.eContents()) {
            String name = name(child);
            if (needsName(child) && !name.isEmpty() && !seen.add(new Key(child.eClass(), name))) {
                warning(findings, child, "twice", name, ClassNames.of(child.eClass()));
            }
        }
    }
}
