/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

import studio.takt.core.api.session.ModelSession;
import studio.takt.report.internal.testing.Page;
import studio.takt.report.internal.testing.Workshop;

/** The page of the example with three maps and of a result with something of everything. */
class HtmlReportTest {
    private String html;
    private Page page;

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws Exception {
        write(Locale.ENGLISH);
    }

    private void write(Locale locale) throws Exception {
        try (ModelSession model = Workshop.acme()) {
            html = Workshop.html(model, Workshop.sample("Press 1"), folder, locale);
            page = new Page(html);
        }
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        for (Element element : page.all()) {
            for (String name : List.of("src", "href", "xlink:href", "data", "srcset", "poster", "action")) {
                String value = element.getAttribute(name);
                assertTrue(value.isEmpty() || value.startsWith("#"), element.getTagName() + " loads " + value);
            }
        }
        assertTrue(page.all("script").isEmpty() && page.all("link").isEmpty() && page.all("img").isEmpty());
        String styles = page.all("style").get(0).getTextContent();
        assertFalse(styles.contains("@import"));
        assertFalse(Pattern.compile("url\\((?!data:font/ttf;base64,)").matcher(styles).find());
    }

    @Test
    void headingsDescendWithoutGapsFromOneTitle() {
        List<Integer> levels = page.all().stream().map(Element::getLocalName).filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0').toList();
        assertEquals(1, levels.stream().filter(level -> level == 1).count());
        assertEquals(1, levels.get(0));
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i) <= levels.get(i - 1) + 1, "h" + levels.get(i) + " after h" + levels.get(i - 1));
        }
    }

    @Test
    void everyPictureSaysInWordsWhatItShows() {
        List<Element> pictures = page.ofClass("picture");
        assertEquals(1 + 3 + 2, pictures.size(), "cover, three maps, two charts");
        for (Element picture : pictures) {
            assertEquals("img", picture.getAttribute("role"));
            assertTrue(picture.getAttribute("aria-label").length() > 20, picture.getAttribute("aria-label"));
        }
        page.all("figure").forEach(figure -> assertEquals(1, count(figure, "figcaption")));
    }

    @Test
    void tablesHaveCaptionsAndHeadings() {
        List<Element> grids = page.ofClass("grid");
        assertTrue(grids.size() >= 5);
        for (Element grid : grids) {
            assertEquals(1, count(grid, "caption"));
            List<Element> headings = elements(grid, "th");
            assertFalse(headings.isEmpty());
            headings.forEach(heading -> assertTrue(heading.getAttribute("scope").matches("col|row")));
        }
    }

    @Test
    void idsAreUniqueAndLinksLeadSomewhere() {
        Set<String> ids = new HashSet<>();
        page.all().stream().map(element -> element.getAttribute("id")).filter(id -> !id.isEmpty())
                .forEach(id -> assertTrue(ids.add(id), "twice: " + id));
        page.all("a").forEach(link -> assertTrue(ids.contains(link.getAttribute("href").substring(1))));
        Pattern.compile("url\\(#([^)]+)\\)").matcher(html).results()
                .forEach(match -> assertTrue(ids.contains(match.group(1)), match.group(1)));
    }

    @Test
    void everyKeyFigureIsThereWithItsUnit() {
        String text = page.text();
        List.of("60 s", "Press 1", "The calm way", "4,334,400,000 KRW", "4,444,090,000 KRW", "17.12 pcs",
                "95 % confidence: 16 to 18.5 pcs").forEach(value -> assertTrue(text.contains(value), value));
    }

    @Test
    void noNumberIsLongerThanAnybodyReads() {
        assertFalse(Pattern.compile("\\d\\.\\d{7}").matcher(page.text()).find(), page.text());
        assertTrue(page.text().contains("103.3 %"));
    }

    @Test
    void wordsOfTheResultHaveTheirNamesAndSilentColumnsAreNamed() {
        String text = page.text();
        assertTrue(text.contains("The wild way"));
        assertFalse(Pattern.compile("\\bwild\\b(?! way)").matcher(text).find());
        assertTrue(text.contains("left out: Never used"));
        assertTrue(text.contains("Recommendation: The calm way"));
        assertTrue(text.contains("the lowest of the 2 alternatives compared"), text);
    }

    @Test
    void whereNumbersComeFromIsTold() {
        String text = page.text();
        List.of("availableTime / demand", "27,600 s", "460 pcs", "Press 1 (process)", "cycle time",
                "Rother & Shook, Learning to See", "round up(opening").forEach(
                        value -> assertTrue(text.contains(value), value));
    }

    @Test
    void findingsStandByTheirSeverity() {
        assertTrue(page.ofClass("findings").size() >= 3);
        assertTrue(page.text().contains("One assumption"));
        assertTrue(page.text().contains("sample.load"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void theLanguageIsTold(String language) throws Exception {
        write(Locale.forLanguageTag(language));
        assertEquals(language, page.all("html").get(0).getAttribute("lang"));
        assertEquals(language.equals("ko"), page.text().contains("경영 요약"));
    }

    @Test
    void koreanNumbersHaveKoreanUnits() throws Exception {
        write(Locale.KOREAN);
        String text = page.text().replaceAll("(?<=\\d) (?=[가-힣])", "");
        List.of("4,334,400,000원", "60초", "43.3억 원", "1.1억 원", "17.12개", "2026년 11월 21일").forEach(
                value -> assertTrue(text.contains(value), value + " in " + text));
    }

    private static int count(Element element, String name) {
        return elements(element, name).size();
    }

    private static List<Element> elements(Element element, String name) {
        var nodes = element.getElementsByTagNameNS("*", name);
        return java.util.stream.IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test
    void theSameModelAtTheSameTimeGivesTheSamePage() throws Exception {
        String first = html;
        write(Locale.ENGLISH);
        assertEquals(first, html);
    }
}
