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
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.Test;

/** What the workbench calls things: the English names are generated, the Korean ones are written by hand. */
class LabelsTest {
    private static final Path BUNDLE = Path.of("../../bundles/studio.takt.model.edit");

    private final Properties english = read("plugin.properties");
    private final Properties korean = read("plugin_ko.properties");

    LabelsTest() throws IOException {}

    private static Properties read(String name) throws IOException {
        try (Reader in = Files.newBufferedReader(BUNDLE.resolve(name))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertTrue(english.size() > 500);
        assertEquals(Set.of(), keysOfOnly(english, korean), "only in English");
        assertEquals(Set.of(), keysOfOnly(korean, english), "only in Korean");
    }

    private static Set<String> keysOfOnly(Properties one, Properties other) {
        Set<String> keys = new TreeSet<>(one.stringPropertyNames());
        keys.removeAll(other.stringPropertyNames());
        return keys;
    }

    @Test
    void everyClassAndFeatureHasAKoreanName() {
        List<String> classes = Metamodel.classes(Metamodel.generated()).filter(each -> !each.isAbstract())
                .map(each -> "_UI_" + each.getName() + "_type").toList();
        List<String> features = Metamodel.features(Metamodel.generated())
                .map(each -> "_UI_" + each.getEContainingClass().getName() + "_" + each.getName() + "_feature")
                .toList();
        assertEquals(List.of(), classes.stream().filter(key -> !isKorean(key)).toList());
        assertEquals(List.of(), features.stream().filter(key -> korean.getProperty(key, "").isBlank()).toList());
        long inKorean = features.stream().filter(this::isKorean).count();
        assertTrue(inKorean >= 0.9 * features.size(), inKorean + " of " + features.size());
    }

    /** What the metamodel's files say in English is said in Korean as well; pictures of diagrams are nobody's reading. */
    @Test
    void whatFeaturesMeanIsSaidInKorean() throws IOException {
        Properties docs = new Properties();
        try (Reader in = Files.newBufferedReader(Metamodel.FOLDER.resolve("docs_ko.properties"))) {
            docs.load(in);
        }
        List<EStructuralFeature> seen = Metamodel.features(Metamodel.written())
                .filter(each -> !each.getEContainingClass().getEPackage().getName().equals("layout"))
                .filter(each -> each.isChangeable() && !each.isDerived() && EcoreUtil.getDocumentation(each) != null)
                .filter(each -> !(each instanceof EAttribute key && key.isID()))
                .filter(each -> !each.getName().equals("formatVersion")).toList();
        assertTrue(seen.size() > 400);
        Set<String> keys = seen.stream().map(each -> each.getEContainingClass().getName() + "." + each.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(keys, new TreeSet<>(docs.stringPropertyNames()));
        assertEquals(List.of(), keys.stream().filter(key -> docs.getProperty(key).codePoints()
                .noneMatch(each -> each >= 0xAC00 && each <= 0xD7A3)).toList());
    }

    /** Names such as EPEI and ID stay as they are. */
    private boolean isKorean(String key) {
        return korean.getProperty(key, "").codePoints().anyMatch(each -> each >= 0xAC00 && each <= 0xD7A3);
    }
}
