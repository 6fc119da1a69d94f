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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.takt.core.api.extension.PlatformExtensions;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.validation.Validator;
import studio.takt.core.testing.TestRegistry;
import studio.takt.model.demand.DemandPackage;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.plan.PlanPackage;
import studio.takt.model.plant.PlantPackage;
import studio.takt.model.product.ProductPackage;
import studio.takt.model.project.Project;
import studio.takt.model.project.ProjectFactory;
import studio.takt.model.project.ProjectPackage;
import studio.takt.model.scenario.ScenarioPackage;
import studio.takt.model.stockflow.StockflowPackage;
import studio.takt.model.vsm.VsmPackage;
import studio.takt.units.api.Distribution;
import studio.takt.units.api.Quantity;
import studio.takt.units.api.UnitCatalogue;

/** Rules stand whatever a file can hold: elements of every class, empty or full of nonsense. */
class EveryClassTest {
    private static final Validator VALIDATOR = new Validator(
            PlatformExtensions.read(new TestRegistry().registry()).rules());

    static Stream<EClass> classes() {
        return Stream.<EPackage>of(PlantPackage.eINSTANCE, ProductPackage.eINSTANCE, DemandPackage.eINSTANCE,
                VsmPackage.eINSTANCE, StockflowPackage.eINSTANCE, PlanPackage.eINSTANCE, ScenarioPackage.eINSTANCE,
                LayoutPackage.eINSTANCE, ProjectPackage.eINSTANCE).flatMap(each -> each.getEClassifiers().stream())
                .filter(EClass.class::isInstance).map(EClass.class::cast).filter(each -> !each.isAbstract());
    }

    private static void assertNoRuleFails(EObject element) {
        Project project = ProjectFactory.eINSTANCE.createProject();
        project.getExtensions().add(element);
        List<Finding> findings = VALIDATOR.validate(project);
        assertEquals(List.of(), findings.stream().filter(finding -> finding.rule().equals("rule.failed"))
                .map(finding -> finding.message().in(Locale.ENGLISH)).toList());
        for (Finding finding : findings) {
            assertTrue(finding.message().in(Locale.KOREAN).length() > 5, finding.rule());
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anEmptyElementIsChecked(EClass kind) {
        assertNoRuleFails(EcoreUtil.create(kind));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anElementFullOfNonsenseIsChecked(EClass kind) {
        for (String nonsense : List.of("-5 nonsense", "7 KRW", "1/7 shift", "0")) {
            EObject element = EcoreUtil.create(kind);
            kind.getEAllAttributes().forEach(attribute -> fill(element, attribute, nonsense));
            kind.getEAllReferences().forEach(reference -> pointToItself(element, reference));
            assertNoRuleFails(element);
        }
    }

    private static void fill(EObject element, EAttribute attribute, String text) {
        Object value = switch (attribute.getEType().getName()) {
            case "Quantity" -> Quantity.parse(text, UnitCatalogue.builtIn().open());
            case "Distribution" -> Distribution.parse("uniform(" + text + ", " + text + ")",
                    UnitCatalogue.builtIn().open());
            case "EInt" -> Integer.MIN_VALUE;
            case "EString" -> text;
            default -> null;
        };
        if (value != null && !attribute.isMany() && attribute.isChangeable()) {
            element.eSet(attribute, value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void pointToItself(EObject element, EReference reference) {
        if (!reference.getEReferenceType().isInstance(element) || reference.isContainment()
                || reference.isContainer()) {
            return;
        }
        if (reference.isMany()) {
            ((List<EObject>) element.eGet(reference)).add(element);
        } else {
            element.eSet(reference, element);
        }
    }
}
