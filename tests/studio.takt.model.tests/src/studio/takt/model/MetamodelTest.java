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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EModelElement;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

import studio.takt.model.base.BasePackage;
import studio.takt.model.layout.LayoutPackage;
import studio.takt.model.project.ProjectPackage;
import studio.takt.units.api.DimensionPattern;

/** The metamodel keeps its own rules, whoever adds to it. */
class MetamodelTest {
    private static final String UNITS = "https://takt.studio/units";
    private static final String DIMENSION = "dimension";

    private final List<EPackage> written = Metamodel.written();
    private final List<EPackage> generated = Metamodel.generated();

    private static boolean hasUnit(EStructuralFeature feature) {
        return Set.of("Quantity", "Distribution").contains(feature.getEType().getName());
    }

    private static void assertNone(Stream<String> names) {
        assertEquals(List.of(), names.sorted().toList());
    }

    @Test
    void allOfItIsSeen() {
        assertEquals(names(generated), names(written));
        assertTrue(Metamodel.classes(written).count() >= 100);
        assertTrue(Metamodel.features(written).filter(MetamodelTest::hasUnit).count() >= 100);
    }

    private static List<String> names(List<EPackage> packages) {
        return packages.stream().map(EPackage::getName).sorted().toList();
    }

    @Test
    void everythingIsDocumented() {
        assertNone(written.stream().filter(MetamodelTest::isMute).map(EPackage::getName));
        assertNone(Metamodel.classifiers(written).filter(MetamodelTest::isMute).map(Metamodel::name));
        assertNone(Metamodel.features(written).filter(MetamodelTest::isMute).map(Metamodel::name));
    }

    private static boolean isMute(EModelElement element) {
        String text = EcoreUtil.getDocumentation(element);
        return text == null || text.strip().length() < 4 || !text.strip().endsWith(".");
    }

    @Test
    void eachQuantitySaysItsDimensionAndNothingElseDoes() {
        assertNone(Metamodel.features(written).filter(feature -> hasUnit(feature) == (dimension(feature) == null))
                .map(Metamodel::name));
        assertNone(Metamodel.features(generated).filter(feature -> hasUnit(feature) == (dimension(feature) == null))
                .map(Metamodel::name));
    }

    @Test
    void dimensionsCanBeRead() {
        for (EStructuralFeature feature : Metamodel.features(written).filter(MetamodelTest::hasUnit).toList()) {
            DimensionPattern pattern = DimensionPattern.parse(dimension(feature));
            assertTrue(!pattern.example().isBlank(), Metamodel.name(feature));
        }
    }

    private static String dimension(EStructuralFeature feature) {
        return EcoreUtil.getAnnotation(feature, UNITS, DIMENSION);
    }

    @Test
    void ecoreFindsNoFault() {
        assertNone(written.stream().map(each -> Diagnostician.INSTANCE.validate(each))
                .filter(found -> found.getSeverity() > Diagnostic.INFO)
                .map(Object::toString));
    }

    @Test
    void oppositesAreEachOthersOpposites() {
        assertNone(references().filter(each -> each.getEOpposite() != null)
                .filter(each -> each.getEOpposite().getEOpposite() != each
                        || each.getEReferenceType() != each.getEOpposite().getEContainingClass()
                        || each.isContainment() && each.getEOpposite().isMany())
                .map(Metamodel::name));
    }

    private Stream<EReference> references() {
        return Metamodel.features(generated).filter(EReference.class::isInstance).map(EReference.class::cast);
    }

    @Test
    void everyElementHasAnIdAndAPlaceInAFile() {
        EClass identified = BasePackage.Literals.IDENTIFIED_ELEMENT;
        assertNone(concrete().filter(each -> !identified.isSuperTypeOf(each)).map(Metamodel::name));
        Set<EClass> reached = reached(List.of(ProjectPackage.Literals.PROJECT, LayoutPackage.Literals.LAYOUT));
        assertNone(concrete().filter(each -> !reached.contains(each)).map(Metamodel::name));
    }

    private Stream<EClass> concrete() {
        return Metamodel.classes(generated).filter(each -> !each.isAbstract() && !each.isInterface());
    }

    /** The classes whose elements can be contained, directly or not, in elements of these. */
    private Set<EClass> reached(Collection<EClass> roots) {
        List<EClass> all = concrete().toList();
        Set<EClass> reached = new HashSet<>();
        Deque<EClass> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            EClass each = open.pop();
            if (reached.add(each)) {
                each.getEAllContainments().stream().flatMap(
                        place -> all.stream()
                                .filter(kind -> ours(place) && place.getEReferenceType().isSuperTypeOf(kind)))
                        .forEach(open::push);
            }
        }
        return reached;
    }

    /** Not the door for elements of other people's metamodels. */
    private static boolean ours(EReference place) {
        return place.getEReferenceType().getEPackage() != EcorePackage.eINSTANCE;
    }

    @Test
    void whatIsGeneratedIsWhatIsWritten() {
        assertEquals(described(written), described(generated));
    }

    private static Set<String> described(List<EPackage> packages) {
        Set<String> lines = new TreeSet<>();
        packages.forEach(each -> lines.add(each.getName() + " " + each.getNsURI()));
        Metamodel.classifiers(packages).map(Metamodel::name).forEach(lines::add);
        Metamodel.classes(packages).forEach(each -> lines.add(Metamodel.name(each) + " is "
                + each.getESuperTypes().stream().map(Metamodel::name).toList() + each.isAbstract()));
        Metamodel.features(packages).forEach(each -> lines.add(Metamodel.name(each) + " " + described(each)));
        return lines;
    }

    private static String described(EStructuralFeature feature) {
        EClassifier type = feature.getEType();
        String how = feature instanceof EReference reference
                ? " " + reference.isContainment() + (reference.getEOpposite() == null
                        ? ""
                        : " " + Metamodel.name(reference.getEOpposite()))
                : "";
        return Metamodel.name(type) + " " + feature.getLowerBound() + ".." + feature.getUpperBound() + how + " "
                + feature.getDefaultValueLiteral();
    }
}
