/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EPackage;

import studio.takt.model.base.BasePackage;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.scenario.ScenarioPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;

/** What is fixed about model files: version, names, packages. */
public final class ModelFormat {
    /** The version of the format that is written. */
    public static final int VERSION = 1;
    /** The ending of a model file. */
    public static final String MODEL_ENDING = ".takt";
    static final String XMI = "http://www.omg.org/XMI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    /** Every attribute of the root that carries the version. */
    static final String VERSION_FEATURE = "formatVersion";

    private ModelFormat() {}

    /** The packages of the metamodel, in the order in which a file names them. */
    public static List<EPackage> packages() {
        return List.of(BasePackage.eINSTANCE, DemandPackage.eINSTANCE, LayoutPackage.eINSTANCE, PlanPackage.eINSTANCE,
                PlantPackage.eINSTANCE, ProductPackage.eINSTANCE, ProjectPackage.eINSTANCE, ScenarioPackage.eINSTANCE,
                StockflowPackage.eINSTANCE, VsmPackage.eINSTANCE);
    }

    /** The address of the package that this program reads in place of one of another version, if there is one. */
    static Optional<String> readInsteadOf(String namespace) {
        String stem = namespace.substring(0, namespace.lastIndexOf('/') + 1);
        return packages().stream().map(EPackage::getNsURI)
                .filter(known -> !known.equals(namespace) && !stem.isEmpty() && known.startsWith(stem)
                        && known.indexOf('/', stem.length()) < 0)
                .findFirst();
    }

    /** The layout file of a model file: {@code name.takt} → {@code name.taktd}. */
    public static Path layoutOf(Path model) {
        String name = model.getFileName().toString();
        return model.resolveSibling(name.endsWith(MODEL_ENDING) ? name + "d" : name + MODEL_ENDING + "d");
    }
}
