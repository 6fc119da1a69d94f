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

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.core.internal.run.DimensionWords;
import studio.takt.core.internal.run.FeatureValue;
import studio.takt.model.base.BasePackage;
import studio.takt.units.api.DimensionPattern;

/** A value has a unit of the kind that its feature takes. */
public final class QuantityDimensionRule extends BuiltInRule {
    private final Map<EStructuralFeature, Optional<DimensionPattern>> dimensions = new ConcurrentHashMap<>();

    /** Made by the registry. */
    public QuantityDimensionRule() {
        super("quantity.dimension", BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    /** What a feature takes is declared once and asked for in every element. */
    private Optional<DimensionPattern> dimension(EStructuralFeature feature) {
        return dimensions.computeIfAbsent(feature, FeatureValue::dimension);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        for (Values.Value value : Values.of(element)) {
            dimension(value.feature())
                    .filter(pattern -> value.units().stream().anyMatch(unit -> !pattern.matches(unit)))
                    .ifPresent(pattern -> error(findings, element, "wrong", called(element),
                            FeatureNames.of(value.feature()), value.text(), DimensionWords.of(pattern),
                            pattern.example()));
        }
    }
}
