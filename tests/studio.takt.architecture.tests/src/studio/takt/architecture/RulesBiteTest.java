/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds a breach that is put into a small house which is clean otherwise. */
class RulesBiteTest {
    private static final String CLEAN = """
            /*
             * Copyright (c) 2026 Takt Studio contributors.
             *
             * This program and the accompanying materials are made available under the
             * terms of the Eclipse Public License 2.0 which is available at
             * https://www.eclipse.org/legal/epl-2.0/
             *
             * SPDX-License-Identifier: EPL-2.0
             */
            package %s;

            %s
            final class A {
                private static final String HELLO = "static int x = 1;";
                // static int commented = 2; Class.forName
                static final class Inner {}
                static int f(int x) { try { return x; } catch (IllegalStateException e) { return HELLO.length(); } }
            %s
            }
            """;

    private static final String PLANNING = "bundles/studio.takt.engine.planning/";
    private static final String CODE = PLANNING + "src/studio/takt/engine/planning/internal/lot/A.java";
    private static final String PACKAGE = "studio.takt.engine.planning.internal.lot";
    private static final String SAMPLE = "examples/plugins/com.example.x/";
    private static final String MANIFEST = PLANNING + "META-INF/MANIFEST.MF";

    @TempDir
    private Path root;

    /** A rule, the file that breaks it, what is in it, and what the rule must say. */
    private record Breach(String rule, String path, String content, String says) {
        @Override
        public String toString() {
            return rule + ": " + says;
        }
    }

    @BeforeEach
    void cleanHouse() throws IOException {
        write(MANIFEST, manifest("Require-Bundle: studio.takt.metrics,org.eclipse.emf.ecore"));
        write(SAMPLE + "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nBundle-SymbolicName: com.example.x\n");
        write(SAMPLE + "src/com/example/x/A.java", code("com.example.x", "import studio.takt.core.api.run.Cell;", ""));
        write("features/f/feature.xml", "<plugin id=\"studio.takt.engine.planning\"/>");
        write(CODE, code(PACKAGE, "import java.util.List;", ""));
        write(PLANNING + "src/studio/takt/engine/planning/internal/transform/A.java",
                code("studio.takt.engine.planning.internal.transform", "import org.eclipse.emf.ecore.EObject;", ""));
        write(PLANNING + "src/studio/takt/engine/planning/internal/messages.properties", "a=A\n");
        write(PLANNING + "src/studio/takt/engine/planning/internal/messages_ko.properties", "a=\uac00\n");
    }

    @Test
    void cleanHouseKeepsAllRules() {
        HouseTest.rules().forEach((name, rule) -> assertEquals(List.of(), rule.breaches(new House(root)), name));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void breachIsFound(Breach breach) throws IOException {
        write(breach.path(), breach.content());
        List<String> found = HouseTest.rules().get(breach.rule()).breaches(new House(root));
        assertTrue(found.stream().anyMatch(text -> text.contains(breach.says())), found.toString());
    }

    @Test
    void everyRuleHasABreach() {
        Set<String> tested = breaches().map(Breach::rule).collect(Collectors.toSet());
        assertEquals(HouseTest.rules().keySet(), tested);
    }

    static Stream<Breach> breaches() {
        return Stream.of(manifests(), imports(), codes(), files()).flatMap(breaches -> breaches);
    }

    private static Stream<Breach> manifests() {
        return Stream.of(
                new Breach("dependencies", MANIFEST, manifest("Require-Bundle: studio.takt.engine.flow"),
                        "may not use studio.takt.engine.flow"),
                new Breach("dependencies", MANIFEST, manifest("Import-Package: studio.takt.report.api"),
                        "may not use studio.takt.report.api"),
                new Breach("dependencies", "bundles/x/META-INF/MANIFEST.MF",
                        manifest("").replace("engine.planning", "shadow"), "not in the table"),
                new Breach("windows", MANIFEST, manifest("Require-Bundle: org.eclipse.ui.forms"),
                        "org.eclipse.ui.forms"),
                new Breach("exports", MANIFEST, manifest("Export-Package: studio.takt.engine.planning.internal.lot"),
                        "without x-friends"),
                new Breach("exports", MANIFEST,
                        manifest("Export-Package: studio.takt.engine.planning.api;x-internal:=true"), "hides its api"),
                new Breach("reexports", MANIFEST, manifest("Require-Bundle: studio.takt.core;visibility:=reexport"),
                        "re-exports studio.takt.core"),
                new Breach("features", "features/f/feature.xml", "<feature/>", "is in no feature"),
                new Breach("samples", "features/g/feature.xml", "<plugin id=\"com.example.x\"/>", "is in a feature"),
                new Breach("samples", SAMPLE + "src/com/example/x/A.java",
                        code("com.example.x", "import studio.takt.core.internal.run.X;", ""),
                        "com.example.x uses studio.takt.core.internal.run.X"));
    }

    private static Stream<Breach> imports() {
        return Stream.of(
                new Breach("windows", CODE, code(PACKAGE, "import org.eclipse.swt.SWT;", ""), "org.eclipse.swt.SWT"),
                new Breach("windows", CODE, code(PACKAGE, "", "org.eclipse.jface.action.Action a;"),
                        "org.eclipse.jface"),
                new Breach("engines", CODE, code(PACKAGE, "import org.eclipse.emf.ecore.EObject;", ""),
                        "lot/A.java uses org.eclipse.emf.ecore.EObject"),
                new Breach("engines", CODE, code(PACKAGE, "import studio.takt.model.vsm.Process;", ""),
                        "studio.takt.model.vsm.Process"),
                new Breach("internals", CODE, code(PACKAGE, "import studio.takt.core.internal.run.X;", ""),
                        "studio.takt.core.internal.run.X"),
                new Breach("packages", PLANNING + "src/studio/takt/engine/planning/api/A.java",
                        code("studio.takt.engine.planning.api", "", ""), "does not export"),
                new Breach("packages", PLANNING + "src/studio/takt/engine/planning/util/A.java",
                        code("studio.takt.engine.planning.util", "", ""), "neither api nor internal"));
    }

    private static Stream<Breach> codes() {
        return Stream.of(
                new Breach("code", CODE,
                        code(PACKAGE, "", "Object o() throws Exception { return Class.forName(HELLO); }"),
                        "by name"),
                new Breach("code", CODE, code(PACKAGE, "", "    private static int count;"),
                        "static variable: int count"),
                new Breach("code", CODE, code(PACKAGE, "", "    static volatile A instance = null;"), "A instance"),
                new Breach("code", CODE, code(PACKAGE, "", "    static final Object M = new java.util.HashMap<>();")
                        .replace("java.util.", ""), "static that changes: HashMap"),
                new Breach("code", CODE, code(PACKAGE, "", "ThreadLocal<String> t;"), "on a thread"),
                new Breach("code", CODE,
                        code(PACKAGE, "", "void f() { try { f(); } catch (Exception e) { /* no */ } }"),
                        "swallows"),
                new Breach("code", CODE, code(PACKAGE, "", "void f(Exception e) { e.printStackTrace(); }"),
                        "stack trace"),
                new Breach("code", CODE, code(PACKAGE, "", "@Disabled void f() {}"), "switches a test off"),
                new Breach("code", CODE, code(PACKAGE, "import java.util.*;", ""), "whole package"),
                new Breach("licence", CODE, "package " + PACKAGE + ";\n", "licence header"));
    }

    private static Stream<Breach> files() {
        String messages = PLANNING + "src/studio/takt/engine/planning/internal/messages";
        return Stream.of(new Breach("binaries", "bundles/lib/a.jar", "", "a.jar is a binary"),
                new Breach("hosts", "pom.xml", "<url>https://repo1." + "maven.org/maven2</url>", "repo1."),
                new Breach("hosts", ".npmrc", "registry=https://registry." + "npmjs.org", "registry."),
                new Breach("hosts", "takt", "cd /ro" + "ot/x", "/x"),
                new Breach("languages", messages + ".properties", "a=A\nb=B\n", "messages_ko.properties lacks b"),
                new Breach("languages", messages + "_ko.properties", "a=A\nb=B\n", "messages.properties lacks b"),
                new Breach("languages", messages + "_ko.properties", "a=\n", "no text for a"),
                new Breach("languages", PLANNING + "plugin.properties", "a=A\n", "plugin_ko.properties is missing"),
                new Breach("pluginTexts", PLANNING + "plugin.xml", "<view name=\"Gantt\"/>", "says Gantt"),
                new Breach("pluginTexts", PLANNING + "plugin.xml", "<view name=\"%gantt\"/>", "no text for gantt"),
                new Breach("extensions", PLANNING + "plugin.xml", "<extension-point id=\"engines\" name=\"x\"/>",
                        "schema/engines.exsd"),
                new Breach("extensions", PLANNING + "plugin.xml", "<run class=\"studio.takt.engine.planning.No\"/>",
                        "studio.takt.engine.planning.No"));
    }

    private static String manifest(String more) {
        return "Manifest-Version: 1.0\nBundle-SymbolicName: studio.takt.engine.planning;singleton:=true\n" + more
                + "\n";
    }

    private static String code(String packageName, String imports, String members) {
        return CLEAN.formatted(packageName, imports, members);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
