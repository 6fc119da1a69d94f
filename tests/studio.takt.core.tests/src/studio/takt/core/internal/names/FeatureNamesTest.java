/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcoreFactory;
import org.junit.jupiter.api.Test;

import studio.takt.core.internal.file.ModelFormat;
import studio.takt.model.vsm.VsmPackage;

class FeatureNamesTest {

    private static String korean(EStructuralFeature feature) {
        return FeatureNames.of(feature).in(Locale.KOREAN);
    }

    private static Properties workbench() throws IOException {
        Properties workbench = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("../../bundles/studio.takt.model.edit/plugin_ko.properties"))) {
            workbench.load(reader);
        }
        return workbench;
    }

    @Test
    void everyClassIsCalledInKoreanAsTheWorkbenchCallsIt() throws IOException {
        Properties workbench = workbench();
        int count = 0;
        for (EPackage each : ModelFormat.packages()) {
            for (Object classifier : each.getEClassifiers().stream().filter(EClass.class::isInstance).toList()) {
                EClass type = (EClass) classifier;
                assertEquals(workbench.getProperty("_UI_" + type.getName() + "_type"),
                        ClassNames.of(type).in(Locale.KOREAN));
                assertEquals(type.getName(), ClassNames.of(type).in(Locale.ENGLISH));
                count++;
            }
        }
        assertTrue(count > 100, "classes " + count);
        EClass foreign = EcoreFactory.eINSTANCE.createEClass();
        foreign.setName("Strange");
        assertEquals("Strange", ClassNames.of(foreign).in(Locale.KOREAN));
    }

    @Test
    void everyFeatureIsCalledInKoreanAsTheWorkbenchCallsIt() throws IOException {
        Properties workbench = workbench();
        int count = 0;
        for (EPackage each : ModelFormat.packages()) {
            for (Object classifier : each.getEClassifiers().stream().filter(EClass.class::isInstance).toList()) {
                EClass type = (EClass) classifier;
                for (EStructuralFeature feature : type.getEStructuralFeatures()) {
                    assertEquals(workbench.getProperty("_UI_" + type.getName() + "_" + feature.getName() + "_feature"),
                            korean(feature));
                    assertEquals(feature.getName(), FeatureNames.of(feature).in(Locale.ENGLISH));
                    count++;
                }
            }
        }
        assertTrue(count > 300, "features " + count);
    }

    @Test
    void featuresOfOthersKeepTheirName() {
        assertEquals("사이클타임(C/T)", korean(VsmPackage.Literals.PROCESS__CYCLE_TIME).replace(" ", ""));
        EClass foreign = EcoreFactory.eINSTANCE.createEClass();
        EStructuralFeature feature = EcoreFactory.eINSTANCE.createEAttribute();
        feature.setName("strange");
        foreign.getEStructuralFeatures().add(feature);
        assertEquals("strange", korean(feature));
    }
}
