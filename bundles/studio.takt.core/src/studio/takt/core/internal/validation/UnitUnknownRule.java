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
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.element.ProjectUnits;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.model.demand.DataColumn;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;
import studio.takt.units.api.UnitCatalogue;

/** Every unit is built in or declared in the project. */
public final class UnitUnknownRule extends BuiltInRule {

    /** Made by the registry. */
    public UnitUnknownRule() {
        super("unit.unknown", ProjectPackage.Literals.PROJECT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        UnitCatalogue units = ProjectUnits.of((Project) element);
        Set<Unit> known = new HashSet<>();
        for (EObject each : Values.all(element, EObject.class)) {
            Values.of(each).forEach(value -> value.units().stream().filter(unit -> !known.contains(unit))
                    .filter(unit -> !(units.isKnown(unit) && known.add(unit)))
                    .flatMap(unit -> unit.symbols().stream()).distinct()
                    .filter(symbol -> !units.isKnown(symbol))
                    .forEach(symbol -> unknown(each, FeatureNames.of(value.feature()), value.text(), symbol, units,
                            findings)));
            if (each instanceof Product product && product.getUnit() != null) {
                text(product, FeatureNames.of(ProductPackage.Literals.PRODUCT__UNIT), product.getUnit(), units,
                        findings);
            } else if (each instanceof DataColumn column && column.getUnit() != null) {
                text(column, FeatureNames.of(DemandPackage.Literals.DATA_COLUMN__UNIT), column.getUnit(), units,
                        findings);
            }
        }
    }

    private void text(EObject element, Text feature, String unit, UnitCatalogue units, Consumer<Finding> findings) {
        if (unit.isBlank()) {
            return;
        }
        try {
            units.open().parse(unit).symbols().stream().filter(symbol -> !units.isKnown(symbol))
                    .forEach(symbol -> unknown(element, feature, unit, symbol, units, findings));
        } catch (QuantityFormatException e) {
            error(findings, element, "malformed", called(element), feature, unit);
        }
    }

    private void unknown(EObject element, Text feature, String text, String symbol, UnitCatalogue units,
            Consumer<Finding> findings) {
        List<String> near = units.suggest(symbol);
        if (near.isEmpty()) {
            error(findings, element, "none", called(element), feature, text, symbol);
        } else {
            error(findings, element, "near", called(element), feature, text, symbol, String.join(", ", near));
        }
    }
}
