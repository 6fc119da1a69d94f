/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;

/** {@code takt draw} on the examples, and wrong usage. */
class DrawVerbTest {
    @TempDir
    private Path folder;

    private final Path acme = Typed.examples().resolve("acme-stamping/acme-stamping.takt");

    static Stream<Path> examples() throws Exception {
        try (Stream<Path> files = Files.walk(Typed.examples(), 2)) {
            return files.filter(file -> file.toString().endsWith(".takt")).toList().stream();
        }
    }

    private Typed typed(Path model, Map<String, String> options) {
        return new Typed(folder, model, options, Locale.ENGLISH);
    }

    private String refused(Path model, Map<String, String> options) {
        try (Typed typed = typed(model, options)) {
            return assertThrows(UsageException.class, () -> new DrawVerb().run(typed)).getMessage();
        }
    }

    @Test
    void everyFormatIsWritten() throws Exception {
        Map<String, String> starts = Map.of("svg", "<?xml", "png", "\u00c9PNG", "pdf", "%PDF");
        for (String ending : starts.keySet()) {
            try (Typed typed = typed(acme, Map.of("--diagram", "Current state", "-o", "map." + ending))) {
                assertEquals(Verb.OK, new DrawVerb().run(typed));
            }
            byte[] start = Arrays.copyOf(Files.readAllBytes(folder.resolve("map." + ending)), 4);
            byte[] expected = ending.equals("png")
                    ? new byte[]{(byte) 0x89, 'P', 'N', 'G'}
                    : Arrays.copyOf(starts.get(ending).getBytes(java.nio.charset.StandardCharsets.US_ASCII), 4);
            assertArrayEquals(expected, start, ending);
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(3, left.count(), "nothing is left beside");
        }
    }

    /** Figures of the engine stand in the picture, and its findings are told. */
    @Test
    void acmeHasItsFigures() throws Exception {
        try (Typed typed = typed(acme, Map.of("--diagram", "Current state", "-o", "map.svg"))) {
            new DrawVerb().run(typed);
            assertTrue(typed.findings().stream().anyMatch(finding -> finding.rule().equals("capacity.overload")));
        }
        String svg = Files.readString(folder.resolve("map.svg")).replace('\u00a0', ' ');
        for (String text : List.of("60 s", "7.6 d", "1.8 d", "2.7 d", "4.5 d", "Production lead time = 23.6 d",
                "Processing time = 188 s", "Utilisation = 103.3 %")) {
            assertTrue(svg.contains(">" + text + "<"), text);
        }
    }

    private String played(String time) throws Exception {
        Files.writeString(folder.resolve("trace.csv"), """
                time,element,name,kind,value
                0,x,ASSEMBLY 1,state,starved
                1 h,x,ASSEMBLY 1,state,busy
                1 h,x,ASSEMBLY 1,stock,21
                2 h,y,Nowhere,stock,1
                """);
        Map<String, String> options = Map.of("--diagram", "Current state", "-o", "map.svg", "--trace", "trace.csv",
                "--at", time);
        try (Typed typed = typed(acme, options)) {
            assertEquals(Verb.OK, new DrawVerb().run(typed));
        }
        return Files.readString(folder.resolve("map.svg")).replace('\u00a0', ' ');
    }

    /** A trace finds its element by name; state and stock stand on it, the time in the corner. */
    @Test
    void aRunAtATime() throws Exception {
        String svg = played("1 h");
        assertTrue(svg.contains(">busy · 21 pcs<") && svg.contains(">t = 1 h<"), svg.substring(svg.length() - 900));
        String before = played("30 min");
        assertTrue(before.contains(">waits<") && before.contains(">t = 30 min<"));
        assertFalse(before.contains(">busy"));
        String after = played("5 h");
        assertTrue(after.contains(">busy · 21 pcs<") && after.contains(">t = 2 h<"), "after its end, its end");
    }

    @Test
    void aTimeNeedsATrace() throws Exception {
        assertTrue(refused(acme, Map.of("--diagram", "Current state", "-o", "map.svg", "--at", "1 h"))
                .contains("--trace"));
        Files.writeString(folder.resolve("trace.csv"), "time,element,kind,value\n0,a,state,busy\n");
        assertTrue(refused(acme, Map.of("--diagram", "Current state", "-o", "map.svg", "--trace", "trace.csv", "--at",
                "3 kg")).contains("3 kg"));
        try (Typed typed = typed(acme, Map.of("--diagram", "Current state", "-o", "map.svg", "--trace", "no.json"))) {
            assertEquals(Verb.FAULTS, new DrawVerb().run(typed));
            assertFalse(Files.exists(folder.resolve("map.svg")));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsDrawn(Path model) throws Exception {
        for (String name : Typed.diagrams(model)) {
            try (Typed typed = typed(model, Map.of("--diagram", name, "-o", "map.svg"))) {
                new DrawVerb().run(typed);
            }
            assertTrue(Files.readString(folder.resolve("map.svg")).endsWith("</svg>\n"));
        }
    }

    @Test
    void withoutANameTheCandidatesAreListed() {
        String message = refused(acme, Map.of("-o", "map.svg"));
        assertTrue(message.contains("Current state") && message.contains("Future state"), message);
        assertFalse(Files.exists(folder.resolve("map.svg")));
    }

    @Test
    void anUnknownNameListsWhatThereIs() {
        String message = refused(acme, Map.of("--diagram", "Ideal", "-o", "map.svg"));
        assertTrue(message.contains("Ideal") && message.contains("Current state"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.gif", "map", "map.svg.zip", "svg."})
    void anUnknownEndingListsTheFormats(String file) {
        String message = refused(acme, Map.of("--diagram", "Current state", "-o", file));
        assertTrue(message.contains(".svg, .png, .pdf"), message);
    }

    @Test
    void theOutputIsNeeded() {
        assertTrue(refused(acme, Map.of()).contains("-o"));
    }
}
