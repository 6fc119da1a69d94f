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

import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.text.Text;
import studio.takt.core.internal.file.ModelFormat;

/**
 * What features of the model are called in messages: in English as files and the command line name them, in Korean as
 * the workbench does. Features of other people's metamodels keep their name.
 */
public final class FeatureNames {
    private FeatureNames() {}

    /** The name of a feature. */
    public static Text of(EStructuralFeature feature) {
        return ModelFormat.packages().stream().anyMatch(each -> each == feature.getEContainingClass().getEPackage())
                ? Text.of(FeatureNames.class, feature.getEContainingClass().getName() + "." + feature.getName())
                : Text.literal(feature.getName());
    }
}
