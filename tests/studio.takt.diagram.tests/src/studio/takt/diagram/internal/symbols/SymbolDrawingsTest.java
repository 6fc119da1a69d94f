/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.symbols;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules of symbols/README.md: what a drawing may contain, so that every renderer can show and stretch it. */
class SymbolDrawingsTest {

    private static final Set<String> COLOURS = Set.of("", "none", "#1f2933", "#ffffff", "#f2f5f8",
            "#ffd54d", "#c62828");
    private static final Set<String> ELEMENTS = Set.of("svg", "g", "path", "rect", "circle");
    private static final Set<String> ATTRIBUTES = Set.of("xmlns", "width", "height", "viewBox", "data-stretch",
            "data-slice", "fill", "stroke", "stroke-width", "stroke-linejoin", "stroke-linecap", "stroke-dasharray",
            "d", "x", "y", "cx", "cy", "r");
    private static final Pattern ABSOLUTE = Pattern.compile("[MLHVCAZ0-9. -]*");
    private static final Pattern STRETCHABLE = Pattern.compile("[MLHVCZ0-9. -]*");

    /** One line of index.csv; no column of it needs quoting. */
    record Row(String id, String file, int width, int height, String stretch, String slice, String type,
            String kind) {
        static Row of(String line) {
            String[] cells = line.split(",", -1);
            return new Row(cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4],
                    cells[5], cells[11], cells[12]);
        }

        boolean stretches() {
            return !"none".equals(stretch);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static List<Row> rows() throws IOException {
        return Files.readAllLines(folder().resolve("index.csv")).stream().skip(1).map(Row::of).toList();
    }

    @Test
    void indexAndFolderListTheSameDrawings() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            Set<String> drawn = files.filter(file -> file.toString().endsWith(".svg"))
                    .map(file -> folder().relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(drawn, rows().stream().map(Row::file).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rootSaysWhatTheIndexSays(Row row) throws Exception {
        Element root = parse(row).getDocumentElement();
        assertAll(() -> assertEquals("0 0 " + row.width() + " " + row.height(), root.getAttribute("viewBox")),
                () -> assertEquals(row.stretch(), root.getAttribute("data-stretch")),
                () -> assertEquals(row.slice(), root.getAttribute("data-slice")),
                () -> assertEquals(row.stretches(), !row.slice().isEmpty(), "margins if and only if it stretches"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void drawingIsPlainGeometryInThemeColours(Row row) throws Exception {
        for (Element element : elements(parse(row))) {
            assertTrue(ELEMENTS.contains(element.getTagName()), element.getTagName());
            assertTrue(COLOURS.contains(element.getAttribute("fill")), element.getAttribute("fill"));
            assertTrue(COLOURS.contains(element.getAttribute("stroke")), element.getAttribute("stroke"));
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertTrue(ATTRIBUTES.contains(element.getAttributes().item(i).getNodeName()),
                        element.getAttributes().item(i).getNodeName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void coordinatesCanBeRewrittenToStretch(Row row) throws Exception {
        Pattern allowed = row.stretches() ? STRETCHABLE : ABSOLUTE;
        for (Element element : elements(parse(row))) {
            assertFalse(row.stretches() && "circle".equals(element.getTagName()), "a circle does not stretch");
            assertTrue(allowed.matcher(element.getAttribute("d")).matches(), element.getAttribute("d"));
        }
    }

    private static Document parse(Row row) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(folder().resolve(row.file()).toFile());
    }

    private static List<Element> elements(Document document) {
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < document.getElementsByTagName("*").getLength(); i++) {
            all.add((Element) document.getElementsByTagName("*").item(i));
        }
        return all;
    }

    /** The symbols folder of the tree that the test runs in. */
    private static Path folder() {
        Path inTree = Path.of("bundles", "studio.takt.diagram", "symbols");
        return Stream.iterate(Path.of("").toAbsolutePath(), at -> at != null, Path::getParent)
                .map(at -> at.resolve(inTree)).filter(Files::isDirectory).findFirst().orElseThrow();
    }
}
