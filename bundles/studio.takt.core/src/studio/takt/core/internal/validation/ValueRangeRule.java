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

import org.apache.commons.math3.fraction.BigFraction;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.run.FeatureRange;
import studio.takt.model.base.BasePackage;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.Unit;

/** A value lies where it can mean something: an uptime is at most 100 %, a time is not negative. */
public final class ValueRangeRule extends BuiltInRule {
    private static final BigFraction HUNDRED = new BigFraction(100);

    /** Made by the registry. */
    public ValueRangeRule() {
        super("value.range", BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        for (EAttribute feature : element.eClass().getEAllAttributes()) {
            if (!feature.isMany()) {
                Object value = element.eGet(feature);
                FeatureRange.broken(feature, value)
                        .ifPresent(range -> report(element, feature, value, range, findings));
            }
        }
    }

    private void report(EObject element, EAttribute feature, Object value, FeatureRange range,
            Consumer<Finding> findings) {
        boolean share = range != FeatureRange.NOT_NEGATIVE && range != FeatureRange.POSITIVE;
        String key = share && isPercentForgotten(value) ? "percent" : range.name();
        error(findings, element, key, called(element), feature.getName(), value.toString());
    }

    /** A plain number from 1 to 100 where a share is expected: 85 for 85 %. */
    private static boolean isPercentForgotten(Object value) {
        return value instanceof Quantity quantity && quantity.unit().equals(Unit.ONE)
                && quantity.value().compareTo(BigFraction.ONE) > 0 && quantity.value().compareTo(HUNDRED) <= 0;
    }
}
