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

import org.eclipse.emf.ecore.EObject;

import studio.takt.core.api.run.Finding;
import studio.takt.model.product.Item;
import studio.takt.model.product.Product;
import studio.takt.model.product.ProductFamily;
import studio.takt.model.vsm.Process;
import studio.takt.model.vsm.ValueStreamMap;
import studio.takt.model.vsm.VsmPackage;

/** A map with processes says how much is demanded: without it there is no takt and no days of supply. */
public final class DemandMissingRule extends BuiltInRule {

    /** Made by the registry. */
    public DemandMissingRule() {
        super("demand.missing", VsmPackage.Literals.VALUE_STREAM_MAP);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        ValueStreamMap map = (ValueStreamMap) element;
        boolean drawn = map.getNodes().stream().anyMatch(Process.class::isInstance);
        if (drawn && map.getDemandRate() == null && map.getDemand().isEmpty() && !familyHasDemand(map)) {
            warning(findings, map, "none", called(map));
        }
    }

    private static boolean familyHasDemand(ValueStreamMap map) {
        Product family = map.getFamily();
        return family != null && Values.project(map).stream().flatMap(project -> project.getDemandSeries().stream())
                .anyMatch(series -> belongs(series.getProduct(), family));
    }

    private static boolean belongs(Product product, Product family) {
        return product == family
                || family instanceof ProductFamily && product instanceof Item item && item.getFamily() == family;
    }
}
