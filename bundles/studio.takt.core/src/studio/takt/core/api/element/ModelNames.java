/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import java.util.Optional;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.ClassNames;
import studio.takt.core.internal.names.FeatureNames;

/**
 * What classes of the model and their features are called: in English as files and the command line name them, in
 * Korean as the workbench does. What is not of our model keeps its name.
 */
public final class ModelNames {
    private ModelNames() {}

    /** The name of a class, such as {@code Process}. */
    public static Text kind(String kind) {
        return ClassNames.named(kind).map(ClassNames::of).orElse(Text.literal(kind));
    }

    /** The name of a feature of a class; empty if the class has none that is called so. */
    public static Optional<Text> feature(String kind, String feature) {
        return ClassNames.named(kind).map(type -> type.getEStructuralFeature(feature)).map(FeatureNames::of);
    }
}
