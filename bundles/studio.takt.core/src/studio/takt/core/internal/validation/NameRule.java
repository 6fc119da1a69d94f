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

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import studio.takt.model.base.BasePackage;
import studio.takt.model.base.NamedElement;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.scenario.ScenarioPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** Rules about the names of elements that people, results and equations refer to by name. */
abstract class NameRule extends BuiltInRule {
    private static final List<EClass> NAMED = List.of(PlantPackage.Literals.WORK_CENTER,
            PlantPackage.Literals.WORKFORCE, PlantPackage.Literals.CALENDAR, PlantPackage.Literals.SUBCONTRACTOR,
            ProductPackage.Literals.PRODUCT, DemandPackage.Literals.BUSINESS_PARTNER, DemandPackage.Literals.DATA_TABLE,
            DemandPackage.Literals.DATA_COLUMN, VsmPackage.Literals.VALUE_STREAM_MAP, VsmPackage.Literals.PROCESS,
            StockflowPackage.Literals.STOCK_FLOW_MODEL, StockflowPackage.Literals.VARIABLE,
            ScenarioPackage.Literals.SCENARIO);

    NameRule(String id) {
        super(id, BasePackage.Literals.NAMED_ELEMENT);
    }

    static boolean needsName(EObject element) {
        return NAMED.stream().anyMatch(kind -> kind.isInstance(element));
    }

    static String name(EObject element) {
        return element instanceof NamedElement named && named.getName() != null ? named.getName().strip() : "";
    }
}
