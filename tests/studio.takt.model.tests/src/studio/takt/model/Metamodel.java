/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

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

/** The metamodel: as it is written, and as it was generated. Tests run in the folder of their bundle. */
final class Metamodel {
    /** Where the metamodel lies. */
    static final Path FOLDER = Path.of("../../bundles/studio.takt.model/model");

    private Metamodel() {}

    /** The packages as written, with all their annotations. */
    static List<EPackage> written() {
        ResourceSet files = new ResourceSetImpl();
        files.getResourceFactoryRegistry().getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
        try (Stream<Path> found = Files.list(FOLDER)) {
            List<EPackage> packages = found.filter(file -> file.toString().endsWith(".ecore")).sorted()
                    .map(file -> URI.createFileURI(file.toAbsolutePath().normalize().toString()))
                    .map(uri -> (EPackage) files.getResource(uri, true).getContents().get(0)).toList();
            EcoreUtil.resolveAll(files);
            return packages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages as generated. */
    static List<EPackage> generated() {
        return List.of(BasePackage.eINSTANCE, DemandPackage.eINSTANCE, LayoutPackage.eINSTANCE, PlanPackage.eINSTANCE,
                PlantPackage.eINSTANCE, ProductPackage.eINSTANCE, ProjectPackage.eINSTANCE, ScenarioPackage.eINSTANCE,
                StockflowPackage.eINSTANCE, VsmPackage.eINSTANCE);
    }

    static Stream<EClassifier> classifiers(List<EPackage> packages) {
        return packages.stream().flatMap(each -> each.getEClassifiers().stream());
    }

    static Stream<EClass> classes(List<EPackage> packages) {
        return classifiers(packages).filter(EClass.class::isInstance).map(EClass.class::cast);
    }

    static Stream<EStructuralFeature> features(List<EPackage> packages) {
        return classes(packages).flatMap(each -> each.getEStructuralFeatures().stream());
    }

    /** A name that says where it is, e.g. {@code vsm.Process.cycleTime}. */
    static String name(EStructuralFeature feature) {
        return name(feature.getEContainingClass()) + "." + feature.getName();
    }

    /** A name that says where it is, e.g. {@code vsm.Process}. */
    static String name(EClassifier classifier) {
        return classifier.getEPackage().getName() + "." + classifier.getName();
    }
}
