/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.names;

import java.util.Optional;

import org.eclipse.emf.ecore.EClass;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelFormat;

/** What kinds of elements are called in messages, as {@link FeatureNames} does it for features. */
public final class ClassNames {
    private ClassNames() {}

    /** The name of a class. */
    public static Text of(EClass type) {
        return ModelFormat.packages().stream().anyMatch(each -> each == type.getEPackage())
                ? Text.of(ClassNames.class, type.getName())
                : Text.literal(type.getName());
    }

    /** Our class that is called so. */
    public static Optional<EClass> named(String name) {
        return ModelFormat.packages().stream().map(each -> each.getEClassifier(name))
                .filter(EClass.class::isInstance).map(EClass.class::cast).findFirst();
    }
}
