/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.MapFigures;
import studio.takt.diagram.api.scene.Maps;
import studio.takt.diagram.api.scene.Samples;
import studio.takt.diagram.api.scene.Scene;
import studio.takt.diagram.api.scene.SceneBuilder;

/** What is in the SVG: every element, in its group, with nothing from the model as markup. */
class SvgRendererTest {
    private static final Fonts FONTS = new Fonts();
    private final SceneBuilder builder = new SceneBuilder(PlatformNotation.builtIn(), FONTS);
    private final SvgRenderer renderer = new SvgRenderer(FONTS);

    private Scene scene(Maps maps) {
        return builder.map(maps.map(), Optional.empty(), MapFigures.NONE, Locale.ENGLISH);
    }

    private static Document parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<Element> elements(Document document, String name) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName(name);
        for (int i = 0; i < all.getLength(); i++) {
            found.add((Element) all.item(i));
        }
        return found;
    }

    @Test
    void everyElementHasItsGroup() throws Exception {
        Scene scene = builder.map(Samples.acme().map(), Optional.empty(), Samples.acmeFigures(Locale.ENGLISH),
                Locale.ENGLISH);
        Document document = parse(renderer.render(scene, Theme.LIGHT));
        Set<String> ids = new HashSet<>();
        for (Element group : elements(document, "g")) {
            if (group.getAttribute("role").equals("img")) {
                ids.add(group.getAttribute("data-element-id"));
                assertFalse(group.getAttribute("aria-label").isBlank());
                assertFalse(group.getAttribute("data-symbol").isBlank());
            }
        }
        Set<String> expected = new HashSet<>();
        scene.nodes().forEach(node -> expected.add(node.elementId()));
        scene.edges().forEach(edge -> expected.add(edge.elementId()));
        assertEquals(expected, ids);
        List<String> texts = elements(document, "text").stream()
                .map(t -> t.getTextContent().replace('\u00a0', ' ')).toList();
        assertTrue(texts.containsAll(List.of("C/T = 46 s", "Production lead time = 23.6 d", "Spot weld #1", "7.6 d")));
    }

    @Test
    void pushArrowsAreStripedAndElectronicOnesKinked() throws Exception {
        Document document = parse(renderer.render(scene(Samples.acme()), Theme.LIGHT));
        List<Element> push = elements(document, "g").stream()
                .filter(g -> g.getAttribute("data-symbol").equals("push")).toList();
        assertEquals(11, push.size());
        for (Element arrow : push) {
            NodeList paths = arrow.getElementsByTagName("path");
            assertTrue(((Element) paths.item(paths.getLength() - 1)).hasAttribute("stroke-dasharray"));
        }
        Element electronic = elements(document, "g").stream()
                .filter(g -> g.getAttribute("data-symbol").equals("electronic")).findFirst().orElseThrow();
        String line = ((Element) electronic.getElementsByTagName("path").item(0)).getAttribute("d");
        assertTrue(line.chars().filter(c -> c == 'L').count() >= 5, line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"'&<>", "]]>", "שלום עולם", "مرحبا", "🏭🚚",
            "\u0000\u0007\u202e",
            "\ud800",
            "very long very long very long very long very long very long very long very long very long very long",
            "Verylongverylongverylongverylongverylongverylongverylongverylongverylongverylong", "a\nb\tc", ""})
    void hostileNamesStayText(String name) throws Exception {
        Maps maps = new Maps(name);
        for (String type : List.of("Process", "Inventory", "ExternalParty", "KaizenBurst", "Document", "FifoLane")) {
            maps.node(type, type).called(type, name);
        }
        maps.flow("InformationFlow", "Document", "Process", "name", name);
        for (SvgRenderer.Texts texts : SvgRenderer.Texts.values()) {
            Document document = parse(renderer.render(scene(maps), Theme.DARK, texts));
            assertTrue(elements(document, "script").isEmpty());
            assertEquals(7, elements(document, "g").stream().filter(g -> g.getAttribute("role").equals("img")).count());
        }
    }

    @Test
    void nothingIsFetched() throws Exception {
        String svg = renderer.render(scene(Samples.korean()), Theme.LIGHT);
        assertFalse(svg.replace("http://www.w3.org/2000/svg", "").contains("http"));
        assertTrue(svg.contains("@font-face"));
        assertTrue(svg.contains("url(data:font/ttf;base64,"));
        assertTrue(svg.length() < 400_000, () -> "only the letters used are embedded: " + svg.length());
    }

    @Test
    void theEmbeddedFontHasTheLettersUsed() throws Exception {
        byte[] subset = FONTS.subset(studio.takt.diagram.api.font.Typeface.REGULAR,
                new HashSet<>("생산 23.6 d".codePoints().boxed().toList()));
        var font = new org.apache.fontbox.ttf.TTFParser().parse(
                new org.apache.pdfbox.io.RandomAccessReadBuffer(subset));
        for (int c : "생산236d".codePoints().toArray()) {
            assertTrue(font.getUnicodeCmapLookup().getGlyphId(c) > 0, Character.toString(c));
        }
        assertEquals(0, font.getUnicodeCmapLookup().getGlyphId('Z'));
    }

    @Test
    void themesExchangeEveryColour() {
        String dark = renderer.render(scene(Samples.branches()), Theme.DARK);
        Theme.LIGHT.colours().forEach((tone, colour) -> assertFalse(
                dark.replaceAll("<style>.*?</style>", "").contains(colour), tone + " " + colour));
    }

    @Test
    void twoTimesTheSame() {
        assertEquals(renderer.render(scene(Samples.branches()), Theme.LIGHT),
                renderer.render(scene(Samples.branches()), Theme.LIGHT));
    }
}
