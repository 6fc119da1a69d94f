/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.element;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.testing.SampleProject;
import studio.takt.model.vsm.VsmPackage;

class ElementFinderTest {
    private final SampleProject sample = new SampleProject();
    private final ElementFinder finder = new ElementFinder(sample.project());

    @ParameterizedTest
    @ValueSource(strings = {"m1-a1", "Current state/Assembly 1", "Current state::Assembly 1",
            "current STATE/assembly 1", " Current state/Assembly 1 "})
    void findsByIdAndQualifiedName(String text) {
        ElementFinder.One one = assertInstanceOf(ElementFinder.One.class, finder.find(text));
        assertSame(sample.assembly(), one.element());
    }

    @Test
    void findsByCode() {
        sample.assembly().setCode("A-1");
        assertEquals(new ElementFinder.One(sample.assembly()), finder.find("A-1"));
        assertEquals(new ElementFinder.One(sample.assembly()), finder.find("a-1"));
    }

    @Test
    void aNameMayContainASlash() {
        ElementFinder.One one = assertInstanceOf(ElementFinder.One.class, finder.find("Future state/Paint/Pack"));
        assertEquals("m2-p", SampleProject.id(one.element()));
        assertInstanceOf(ElementFinder.Several.class, finder.find("Paint/Pack"));
    }

    @Test
    void listsCandidatesOfAnAmbiguousName() {
        ElementFinder.Several several = assertInstanceOf(ElementFinder.Several.class, finder.find("Assembly 1"));
        assertEquals(
                List.of("Current state/Assembly 1 (Process, id m1-a1)", "Future state/Assembly 1 (Process, id m2-a1)"),
                several.candidates().stream().map(Object::toString).toList());
    }

    @Test
    void exactCaseGoesFirst() {
        sample.project().getMaps().get(1).setName("current state");
        assertEquals(new ElementFinder.One(sample.current()), finder.find("Current state"));
        assertInstanceOf(ElementFinder.Several.class, finder.find("CURRENT STATE"));
    }

    @Test
    void partOfANameIsNoName() {
        assertInstanceOf(ElementFinder.None.class, finder.find("state/Assembly 1"));
        assertInstanceOf(ElementFinder.None.class, finder.find(""));
    }

    @Test
    void keepsToKinds() {
        assertInstanceOf(ElementFinder.None.class,
                finder.find("m1-a1", List.of(VsmPackage.Literals.VALUE_STREAM_MAP)));
        assertInstanceOf(ElementFinder.One.class, finder.find("m1-a1", List.of(VsmPackage.Literals.MAP_NODE)));
    }

    @Test
    void suggestsSimilarNames() {
        ElementFinder.None none = assertInstanceOf(ElementFinder.None.class, finder.find("Curent state"));
        assertEquals(List.of("Current state"), none.suggestions());
        none = assertInstanceOf(ElementFinder.None.class, finder.find("Current state/Asembly 1"));
        assertTrue(none.suggestions().contains("Current state/Assembly 1"), none.toString());
        assertEquals(new ElementFinder.None(List.of()), finder.find("Zyxwvutsr"));
    }

    @Test
    void koreanNamesAreFoundHoweverComposed() {
        sample.current().setName("현재 상태");
        String decomposed = java.text.Normalizer.normalize("현재 상태", java.text.Normalizer.Form.NFD);
        assertEquals(new ElementFinder.One(sample.current()), finder.find(decomposed));
    }
}
