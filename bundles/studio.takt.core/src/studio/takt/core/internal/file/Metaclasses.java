/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/** The classes of the metamodel. */
public final class Metaclasses {

    private Metaclasses() {}

    /** All classes of the metamodel of which there can be elements, and that are the given one or extend it. */
    public static List<EClass> concrete(EClass base) {
        return ModelFormat.packages().stream().flatMap(p -> p.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast)
                .filter(type -> !type.isAbstract() && !type.isInterface() && base.isSuperTypeOf(type)).toList();
    }
}
