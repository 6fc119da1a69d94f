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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.session.ModelSession;
import studio.takt.report.internal.testing.Page;
import studio.takt.report.internal.testing.Workshop;

/** Whatever a client calls his machines, it is text. */
class HostileNamesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]>&amp;<!--",
            "{0} {9,number}",
            "${7*7} <#list 1..9 as x></#list> #{1}", "it's 'quoted' \"twice\"", "</style><b>", "/*fonts*/", "$1 \\ $0",
            "\u202Eevil\u202C\u2066x", "bell\u0007 null\uFFFE", "\uD83D\uDE00 press", "\uD800", "프레스 <1호>", " "})
    void aNameIsText(String name) throws Exception {
        try (ModelSession model = Workshop.model(folder, name)) {
            String html = Workshop.html(model, Workshop.sample(name), folder, Locale.ENGLISH);
            Page page = new Page(html);
            assertTrue(page.all("script").isEmpty() && page.all("img").isEmpty());
            assertEquals(1, page.all("style").size());
            String expected = new CleanText().of(name).replaceAll("\\s+", " ").strip();
            assertTrue(page.text().contains(expected), expected);
        }
    }

    @Test
    void aNameOnAMapIsText() throws Exception {
        try (ModelSession model = Workshop.acme()) {
            EObject process = model.read(access -> access.project().getMaps().get(0).getNodes().get(0));
            Workshop.rename(model, process, "<script>x</script>&\"'");
            Page page = new Page(Workshop.html(model, Workshop.extensions(), folder, Locale.ENGLISH));
            assertTrue(page.all("script").isEmpty());
        }
    }

    @Test
    void pagesAreMadeOfHostileNamesToo() throws Exception {
        for (String name : List.of("<script>]]>&", "x".repeat(3000), "프레스 \uD83D\uDE00", "${a}{0}'")) {
            try (ModelSession model = Workshop.model(folder, name)) {
                assertTrue(Workshop.pdf(model, Workshop.sample(name), folder, Locale.KOREAN).length > 10_000);
            }
        }
    }
}
