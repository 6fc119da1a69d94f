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
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.model.base.BasePackage;
import studio.takt.model.project.Project;
import studio.takt.units.api.Dimension;
import studio.takt.units.api.Unit;

/** All money of a project is in its currency: amounts of different currencies cannot be added. */
public final class CurrencyMixedRule extends BuiltInRule {

    /** Made by the registry. */
    public CurrencyMixedRule() {
        super("currency.mixed", BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        String currency = Values.project(element).map(Project::getCurrency).orElse("");
        if (currency == null || currency.isBlank()) {
            return;
        }
        for (Values.Value value : Values.of(element)) {
            value.units().stream().flatMap(CurrencyMixedRule::currencies).filter(other -> !other.equals(currency))
                    .forEach(other -> error(findings, element, "other", called(element),
                            FeatureNames.of(value.feature()),
                            value.text(), currency));
        }
    }

    private static Stream<String> currencies(Unit unit) {
        return unit.dimension().exponents().keySet().stream().filter(base -> base.kind() == Dimension.Kind.MONEY)
                .map(Dimension.Base::name);
    }
}
