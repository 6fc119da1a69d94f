/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.ui.internal.properties;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

/** Which classes a feature can hold: the concrete ones of all packages that the model's root leads to. */
public final class ChildKinds {
    private final Set<EPackage> packages = new LinkedHashSet<>();

    /** Of models with such a root. */
    public ChildKinds(EClass root) {
        Deque<EPackage> open = new ArrayDeque<>(List.of(root.getEPackage()));
        while (!open.isEmpty()) {
            EPackage next = open.pop();
            if (packages.add(next)) {
                next.getEClassifiers().stream().filter(EClass.class::isInstance).map(EClass.class::cast)
                        .flatMap(type -> type.getEReferences().stream())
                        .map(reference -> reference.getEReferenceType().getEPackage()).forEach(open::push);
            }
        }
    }

    /** The classes that can stand there. */
    public List<EClass> of(EReference feature) {
        EClass wanted = feature.getEReferenceType();
        return packages.stream().flatMap(each -> each.getEClassifiers().stream()).filter(EClass.class::isInstance)
                .map(EClass.class::cast).filter(type -> !type.isAbstract() && !type.isInterface())
                .filter(wanted::isSuperTypeOf).toList();
    }
}
