/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IConfigurationElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.text.Text;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.notation.SymbolProvider;

/** Every extension point has a sample; it is made by the platform's registry, and the page of the point names it. */
class ContributionsTest {
    private static final String CORE = "studio.takt.core";

    private static List<IConfigurationElement> contributions(String point, String plugin) {
        String bundle = point.equals("symbols") ? "studio.takt.diagram" : CORE;
        return Arrays.stream(Platforms.registry().getConfigurationElementsFor(bundle, point))
                .filter(each -> each.getContributor().getName().equals("com.example." + plugin)).toList();
    }

    private static Class<?> kind(String point) {
        return switch (point) {
            case "engines" -> Engine.class;
            case "importers" -> Importer.class;
            case "exporters" -> Exporter.class;
            case "reports" -> Report.class;
            case "rules" -> Rule.class;
            case "migrations" -> Migration.class;
            case "verbs" -> Verb.class;
            default -> SymbolProvider.class;
        };
    }

    @ParameterizedTest
    @CsvSource({"engines,abc", "importers,mes", "exporters,mermaid", "reports,balance", "rules,naming",
            "migrations,archive", "verbs,stamp", "symbols,andon"})
    void thePlatformMakesTheSample(String point, String plugin) throws Exception {
        List<IConfigurationElement> found = contributions(point, plugin);
        assertEquals(1, found.size());
        assertInstanceOf(kind(point), found.get(0).createExecutableExtension("class"));
        Path page = Platforms.house().resolve("docs/extending/" + point + ".md");
        String link = "../../examples/plugins/com.example." + plugin;
        assertTrue(Files.readString(page).contains(link), page + " does not name " + link);
        assertTrue(Files.isDirectory(page.resolveSibling(link)), link);
    }

    @Test
    void everyPointHasASample() {
        List<String> points = Stream.of(CORE, "studio.takt.diagram")
                .flatMap(bundle -> Arrays.stream(Platforms.registry().getExtensionPoints(bundle)))
                .map(point -> point.getSimpleIdentifier()).sorted().toList();
        assertEquals(List.of("engines", "exporters", "importers", "migrations", "reports", "rules", "symbols", "verbs"),
                points);
    }

    @Test
    void noContributionIsLeftOut() {
        Extensions extensions = Platforms.extensions();
        assertEquals("example.abc", extensions.engines().find("example.abc").orElseThrow().descriptor().id());
        assertEquals("stamp", extensions.verbs().find("stamp").orElseThrow().name());
        Stream.of(extensions.importers(), extensions.exporters(), extensions.reports(), extensions.rules(),
                extensions.migrations()).forEach(
                        registry -> assertEquals(registry.ids().size(), registry.all().size()));
        assertEquals(List.of(), extensions.findings());
        assertEquals(List.of(), PlatformNotation.read(Platforms.registry()).findings());
    }

    @Test
    void theySpeakEnglishAndKorean() {
        Extensions all = Platforms.extensions();
        Stream<Text> texts = Stream.of(all.engines().find("example.abc").orElseThrow().descriptor().help(),
                all.importers().find("example.mes-stock").orElseThrow().help(),
                all.exporters().find("example.mermaid").orElseThrow().help(),
                all.reports().find("example.balance").orElseThrow().help(),
                all.rules().find("example.item-code").orElseThrow().help(),
                all.verbs().find("stamp").orElseThrow().help());
        texts.forEach(text -> assertNotEquals(text.in(Locale.ENGLISH), text.in(Locale.KOREAN)));
    }
}
