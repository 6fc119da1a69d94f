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

import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import studio.takt.core.api.run.Finding;
import studio.takt.core.internal.names.FeatureNames;
import studio.takt.model.base.BasePackage;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** What makes no sense without another element names it, and the element is in the model. */
public final class ReferenceMissingRule extends BuiltInRule {
    private static final Set<EReference> REQUIRED = Set.of(VsmPackage.Literals.MAP_FLOW__SOURCE,
            VsmPackage.Literals.MAP_FLOW__TARGET, ProductPackage.Literals.BILL_OF_MATERIALS_LINE__COMPONENT,
            ProductPackage.Literals.PRODUCT_FAMILY_MATRIX_ROW__ITEM, PlantPackage.Literals.CHANGEOVER__FROM,
            PlantPackage.Literals.CHANGEOVER__TO, PlantPackage.Literals.LABOUR_STANDARD__PRODUCT,
            DemandPackage.Literals.DEMAND_SERIES__PRODUCT, DemandPackage.Literals.DEMAND_SERIES__HORIZON,
            DemandPackage.Literals.ORDER_LINE__ITEM, DemandPackage.Literals.SCHEDULED_RECEIPT__ITEM,
            DemandPackage.Literals.WORK_ORDER__ITEM, DemandPackage.Literals.OPERATION_ACTUAL__OPERATION,
            DemandPackage.Literals.MATERIAL_LOT__ITEM, DemandPackage.Literals.KEY_MAPPING__ELEMENT,
            StockflowPackage.Literals.DATA_VARIABLE__COLUMN, StockflowPackage.Literals.CALIBRATION_TARGET__VARIABLE,
            StockflowPackage.Literals.EXPERIMENT_FACTOR__PARAMETER);

    /** Made by the registry. */
    public ReferenceMissingRule() {
        super("reference.missing", BasePackage.Literals.IDENTIFIED_ELEMENT);
    }

    @Override
    public void check(EObject element, Consumer<Finding> findings) {
        for (EReference reference : element.eClass().getEAllReferences()) {
            if (REQUIRED.contains(reference)) {
                Object target = element.eGet(reference);
                if (target == null || target instanceof EObject object && object.eIsProxy()) {
                    error(findings, element, "none", called(element), FeatureNames.of(reference),
                            reference.getEReferenceType().getName());
                }
            }
        }
    }
}
