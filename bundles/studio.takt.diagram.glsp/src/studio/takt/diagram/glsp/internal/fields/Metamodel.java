/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.internal.fields;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;

import studio.takt.model.base.BasePackage;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.scenario.ScenarioPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** Questions to the metamodel. */
final class Metamodel {
    private static final List<EPackage> PACKAGES = List.of(ProjectPackage.eINSTANCE, ProductPackage.eINSTANCE,
            PlantPackage.eINSTANCE, DemandPackage.eINSTANCE, VsmPackage.eINSTANCE, StockflowPackage.eINSTANCE,
            PlanPackage.eINSTANCE, ScenarioPackage.eINSTANCE, BasePackage.eINSTANCE);

    private Metamodel() {}

    /** The classes that can be made where a class is asked for. */
    static List<EClass> concrete(EClass type) {
        return PACKAGES.stream().flatMap(each -> each.getEClassifiers().stream()).filter(EClass.class::isInstance)
                .map(EClass.class::cast).filter(each -> !each.isAbstract() && type.isSuperTypeOf(each)).toList();
    }

    /** The class of that name. */
    static Optional<EClass> named(String name) {
        return PACKAGES.stream().map(each -> each.getEClassifier(name)).filter(EClass.class::isInstance)
                .map(EClass.class::cast).findFirst();
    }

    /** The shortest way from the project to where elements of a class are contained; empty if there is none. */
    static List<EReference> home(EClass type) {
        Deque<List<EReference>> open = new ArrayDeque<>(List.of(List.of()));
        Set<EClass> seen = new HashSet<>();
        while (!open.isEmpty()) {
            List<EReference> way = open.poll();
            EClass at = way.isEmpty()
                    ? ProjectPackage.Literals.PROJECT
                    : way.get(way.size() - 1).getEReferenceType();
            for (EReference next : seen.add(at) ? at.getEAllContainments() : List.<EReference>of()) {
                List<EReference> longer = new ArrayList<>(way);
                longer.add(next);
                if (next.getEReferenceType().isSuperTypeOf(type) && next.getEReferenceType().getEPackage() != null
                        && next.isMany() && !next.getName().equals("extensions")) {
                    return longer;
                }
                if (!next.getEReferenceType().isAbstract()) {
                    open.add(longer);
                }
            }
        }
        return List.of();
    }
}
