/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.api.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import studio.takt.core.api.run.Finding;
import studio.takt.core.testing.EchoEngine;
import studio.takt.core.testing.TestRegistry;

class PlatformExtensionsTest {

    /** Does nothing. */
    public static final class Idle implements Migration {
        @Override
        public String id() {
            return "1-to-2";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public void migrate(Document document) {
            // nothing to do
        }
    }

    /** Fails while it is made. */
    public static final class Broken implements Migration {
        /** Fails. */
        public Broken() {
            throw new IllegalStateException("broken on purpose");
        }

        @Override
        public String id() {
            return "broken";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public void migrate(Document document) {
            // nothing to do
        }
    }

    private static String extension(String point, String element, String id, String className) {
        return "<extension point=\"studio.takt.core." + point + "\"><" + element + " id=\"" + id + "\" class=\""
                + className + "\"/></extension>";
    }

    private static Extensions read(String... extensions) {
        TestRegistry registry = new TestRegistry();
        for (int i = 0; i < extensions.length; i++) {
            registry.add("stranger" + i, extensions[i]);
        }
        return PlatformExtensions.read(registry.registry());
    }

    private static List<String> rules(List<Finding> findings) {
        findings.forEach(finding -> assertTrue(finding.message().in(Locale.ENGLISH).contains("stranger")));
        findings.forEach(finding -> assertTrue(finding.message().in(Locale.KOREAN).contains("플러그인")));
        return findings.stream().map(Finding::rule).toList();
    }

    @Test
    void aStrangersEngineIsFound() {
        Extensions extensions = read(extension("engines", "engine", "echo", EchoEngine.class.getName()));
        assertEquals("echo", extensions.engines().find("echo").orElseThrow().descriptor().id());
        assertTrue(extensions.engines().find("other").isEmpty());
        assertEquals(List.of(), extensions.findings());
    }

    @Test
    void nothingIsMadeUntilAskedForAndThenOnce() {
        Extensions extensions = read(extension("migrations", "migration", "1-to-2", Idle.class.getName()),
                extension("migrations", "migration", "broken", Broken.class.getName()));
        assertEquals(List.of("1-to-2", "broken"), List.copyOf(extensions.migrations().ids()));
        Migration made = extensions.migrations().find("1-to-2").orElseThrow();
        assertEquals(List.of(), extensions.findings());
        assertEquals(List.of(made), List.copyOf(extensions.migrations().all()));
        assertSame(made, extensions.migrations().find("1-to-2").orElseThrow());
        extensions.migrations().all();
        assertEquals(List.of("extension.create"), rules(extensions.findings()));
    }

    @ParameterizedTest
    @CsvSource({"migrations,migration,broken,studio.takt.core.api.extension.PlatformExtensionsTest$Broken,create",
            "migrations,migration,none,example.NoSuchClass,create",
            "migrations,migration,echo,studio.takt.core.testing.EchoEngine,type",
            "engines,engine,other,studio.takt.core.testing.EchoEngine,id", "engines,motor,echo,x,form",
            "engines,engine,'',studio.takt.core.testing.EchoEngine,form"})
    void whatCannotBeMadeIsAFindingAndTheOthersStay(String point, String element, String id, String type,
            String fault) {
        Extensions extensions = read(extension(point, element, id, type),
                extension("migrations", "migration", "1-to-2", Idle.class.getName()),
                extension("engines", "engine", "echo", EchoEngine.class.getName()));
        assertEquals(1, extensions.engines().all().size());
        assertEquals(1, extensions.migrations().all().size());
        assertEquals(List.of("extension." + fault), rules(extensions.findings()));
    }

    @Test
    void ofTwoWithOneIdTheFirstStays() {
        Extensions extensions = read(extension("engines", "engine", "echo", EchoEngine.class.getName()),
                extension("engines", "engine", "echo", EchoEngine.class.getName()));
        assertEquals(1, extensions.engines().all().size());
        assertEquals(List.of("extension.duplicate"), rules(extensions.findings()));
    }

    @Test
    void givenProvidersMustDiffer() {
        EchoEngine engine = new EchoEngine();
        assertThrows(IllegalArgumentException.class,
                () -> new Registry<>(List.of(engine, engine), each -> each.descriptor().id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"engines", "importers", "exporters", "reports", "rules", "migrations", "verbs"})
    void everyPointIsDeclaredAndDescribed(String point) throws Exception {
        assertFalse(new TestRegistry().registry().getExtensionPoint("studio.takt.core", point) == null);
        Path bundle = TestRegistry.corePlugin().getParent();
        assertTrue(Files.readString(bundle.resolve("schema/" + point + ".exsd")).contains("id=\"" + point + "\""));
        assertTrue(Files.readString(bundle.resolve("plugin.properties")).contains("point." + point + " = "));
        assertTrue(Files.readString(bundle.resolve("plugin_ko.properties")).contains("point." + point + " = "));
        assertTrue(Files.exists(bundle.resolve("../../docs/extending/" + point + ".md")));
    }

    @Test
    void whatCoreItselfContributesCanBeMade() {
        Extensions extensions = PlatformExtensions.read(new TestRegistry().registry());
        assertEquals(extensions.rules().ids().size(), extensions.rules().all().size());
        assertEquals(List.of(), extensions.findings());
    }
}
