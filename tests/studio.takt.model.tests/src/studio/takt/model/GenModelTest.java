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

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EPackage;
import org.junit.jupiter.api.Test;

/** The generator is told about everything in the metamodel, and about nothing that is no longer there. */
class GenModelTest {
    private static final Pattern NAMED = Pattern.compile(
            "ecore(?:Class|Enum|DataType|Feature)=\"(?:ecore:\\w+ )?(\\w+)\\.ecore#//([\\w/]+)\"");
    private static final Pattern PACKAGE = Pattern.compile("ecorePackage=\"(\\w+)\\.ecore#/\"");

    private final List<EPackage> written = Metamodel.written();
    private final String text;

    GenModelTest() throws IOException {
        text = Files.readString(Metamodel.FOLDER.resolve("takt.genmodel"));
    }

    @Test
    void itNamesTheSamePackages() {
        Set<String> found = new TreeSet<>();
        PACKAGE.matcher(text).results().map(match -> match.group(1)).forEach(found::add);
        assertEquals(new TreeSet<>(written.stream().map(EPackage::getName).toList()), found);
    }

    @Test
    void itNamesTheSameClassesAndFeatures() {
        Set<String> wanted = new TreeSet<>();
        Metamodel.classifiers(written).map(Metamodel::name).forEach(wanted::add);
        Metamodel.features(written).map(Metamodel::name).forEach(wanted::add);
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = NAMED.matcher(text); matcher.find();) {
            found.add(matcher.group(1) + "." + matcher.group(2).replace('/', '.'));
        }
        assertEquals(wanted, found);
    }

    @Test
    void enumerationsHaveAtLeastTwoLiterals() {
        List<EClassifier> enumerations = Metamodel.classifiers(written).filter(EEnum.class::isInstance).toList();
        assertTrue(enumerations.size() > 10);
        assertEquals(List.of(), enumerations.stream().filter(each -> ((EEnum) each).getELiterals().size() < 2)
                .map(Metamodel::name).toList());
    }
}
