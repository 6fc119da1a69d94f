/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.glsp.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.operation.AddElement;
import studio.takt.core.api.operation.Connect;
import studio.takt.core.api.operation.SetValue;
import studio.takt.core.api.operation.SetValues;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.SummaryValue;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.api.scene.DiagramScenes;
import studio.takt.engine.dynamics.api.StockFlow;

/** The editor as a user meets it: Chromium, driven by client/test/editor.mjs. Skipped where there is no Chromium. */
class BrowserTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    @TempDir
    Path folder;

    private static final Path CLIENT = OpenExample.root().resolve("bundles/studio.takt.diagram.glsp/client");

    @BeforeEach
    void thereIsABrowser() {
        assumeTrue(Files.isExecutable(CHROMIUM) && onPath("node") && Files.isDirectory(CLIENT.resolve("node_modules")),
                "there is no Chromium, Node.js or installed client: the editor is not tested in a browser");
    }

    private String drive(String script, OpenExample example) throws Exception {
        Path report = folder.resolve("report.txt");
        Process process = new ProcessBuilder("node", "test/" + script,
                example.server().address(Locale.ENGLISH).toString()).directory(CLIENT.toFile())
                .redirectErrorStream(true).redirectOutput(report.toFile()).start();
        boolean ended = process.waitFor(20, TimeUnit.MINUTES);
        process.destroy();
        String said = Files.readString(report);
        assertTrue(ended, said);
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("ok "), said);
        return said;
    }

    @Test
    void aMapIsEditedInTheBrowser() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("editor.mjs", example);
        }
    }

    @Test
    void theOtherGesturesWorkToo() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("gestures.mjs", example);
        }
    }

    /** Align, spread, resize, snap, areas, corners of a connection: each looked at by its coordinates, and undone. */
    @Test
    void thingsArePutIntoTheirPlaces() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("places.mjs", example);
        }
    }

    @Test
    void everythingIsDoneByKeyboard() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("keyboard.mjs", example);
        }
    }

    @Test
    void whatIsCopiedIsPastedInAnyDiagramAndWindow() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("clipboard.mjs", example);
        }
    }

    /** What takt, lead time, processing time and bottleneck were shown as are the figures of what was saved. */
    @Test
    void theFiguresAreLive() throws Exception {
        Map<String, String> shown;
        try (OpenExample example = new OpenExample(folder)) {
            shown = shown(drive("figures.mjs", example));
        }
        try (ModelSession saved = OpenExample.sessions().openReadOnly(folder.resolve("acme.takt"))) {
            for (SummaryValue value : result(saved).summary()) {
                if (value instanceof SummaryValue.Element element && shown.containsKey(value.key())) {
                    assertEquals(element.element().name(), shown.get(value.key()));
                } else if (shown.containsKey(value.key())) {
                    double figure = value.number().orElseThrow();
                    String text = shown.get(value.key());
                    assertEquals(figure, Double.parseDouble(text.replaceFirst(" .*", "")), figure * 0.005, text);
                }
            }
        }
    }

    private static Map<String, String> shown(String said) {
        Map<String, String> shown = new HashMap<>();
        Matcher texts = Pattern.compile("\"(takt|leadTime|processingTime|bottleneck)\":\"([^\"]*)\"").matcher(said);
        while (texts.find()) {
            shown.put(texts.group(1), texts.group(2));
        }
        assertEquals(4, shown.size(), said);
        return shown;
    }

    @Test
    void whatIsFoundIsPutRightByAClick() throws Exception {
        try (OpenExample example = OpenExample.checked(folder)) {
            drive("fixes.mjs", example);
        }
    }

    @Test
    void oneLooksAroundAndTakesPicturesAway() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("view.mjs", example);
        }
    }

    @Test
    void inKoreanEverythingIsKorean() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("korean.mjs", example);
        }
    }

    /** More of them, or others: TAKT_RANDOM_EDITS and TAKT_RANDOM_SEED. */
    @Test
    void randomGesturesLeaveNoTraceWhenUndone() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            byte[] before = Files.readAllBytes(folder.resolve("acme.takt"));
            drive("random.mjs", example);
            assertArrayEquals(before, Files.readAllBytes(folder.resolve("acme.takt")));
        }
    }

    @Test
    void connectionsAreMadeOnlyWhereTheyAreLegal() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            drive("connect.mjs", example);
        }
    }

    /** Sterman's cup of tea (SDXorg, samples/teacup): 75.374 degrees after 30 minutes by Euler's method. */
    @Test
    void aStockFlowModelIsDrawnFromAnEmptyProject() throws Exception {
        Path file = folder.resolve("tea.takt");
        try (OpenExample example = new OpenExample(OpenExample.sessions().create(file, "Tea"))) {
            drive("teacup.mjs", example);
        }
        try (ModelSession drawn = OpenExample.sessions().openReadOnly(file)) {
            String model = drawn.read(access -> access.project().getStockFlowModels().get(0).getId());
            Result result = new EngineRunner().run(RunOrder.of(StockFlow.engine()).model(drawn).on(model).build(),
                    Monitor.NONE);
            assertEquals(75.374, result.summary().get(0).number().orElseThrow(), 75.374e-5);
        }
    }

    @Test
    void cloudsAndLinksAreDrawnAndUndoneWithoutATrace() throws Exception {
        Path file = folder.resolve("bath.takt");
        try (ModelSession session = OpenExample.sessions().create(file, "Bath")) {
            String project = session.read(model -> model.project().getId());
            session.execute(AddElement.of(project, "stockFlowModels", "StockFlowModel", Map.of("name", "Bath")));
            session.save();
        }
        byte[] before = Files.readAllBytes(file);
        try (OpenExample example = new OpenExample(OpenExample.sessions().open(file))) {
            drive("clouds.mjs", example);
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void graphicalFunctionsFlowsAndArraysAreEditedInThePanel() throws Exception {
        ModelSession session = OpenExample.sessions().create(folder.resolve("function.takt"), "Function");
        String project = session.read(access -> access.project().getId());
        session.execute(new AddElement("model", project, "stockFlowModels", "StockFlowModel", Map.of("name", "Model")));
        session.execute(new AddElement("effect", "model", "variables", "GraphicalFunction", Map.of("name", "effect")));
        session.execute(new SetValues("effect", "x", List.of("0", "1", "2")));
        session.execute(new SetValues("effect", "y", List.of("0", "4", "2")));
        session.execute(new AddElement("stock", "model", "variables", "Stock", Map.of("name", "Stock", "equation",
                "10")));
        session.execute(new Connect("drain", "model", "stock", "", "Flow", ""));
        session.execute(new SetValue("drain", "name", "drain"));
        session.execute(new AddElement("zone", "model", "dimensions", "Dimension", Map.of("name", "Zone")));
        session.execute(new SetValues("zone", "elements", List.of("north", "south")));
        try (OpenExample example = new OpenExample(session)) {
            drive("function.mjs", example);
        }
    }

    @Test
    void whatWasAcknowledgedIsNotLost() throws Exception {
        try (OpenExample example = new OpenExample(folder)) {
            Process process = new ProcessBuilder("node", "test/recover.mjs",
                    example.server().address(Locale.ENGLISH).toString()).directory(CLIENT.toFile())
                    .redirectErrorStream(true).start();
            StringBuilder said = new StringBuilder();
            try (BufferedReader out = process.inputReader(); Writer in = process.outputWriter()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    said.append(line).append('\n');
                    if (line.equals("restart")) {
                        in.write(example.restarted().address(Locale.ENGLISH) + "\n");
                        in.flush();
                    }
                }
            } finally {
                process.destroy();
            }
            assertEquals(0, process.waitFor(), said.toString());
        }
    }

    /** Learning to See's current state, drawn from nothing by mouse and keyboard: its figures are those of the example. */
    @Test
    void theCurrentStateIsDrawnFromAnEmptyProject() throws Exception {
        Path file = folder.resolve("drawn.takt");
        try (OpenExample example = new OpenExample(OpenExample.sessions().create(file, "Acme Stamping"))) {
            drive("acme.mjs", example);
        }
        try (ModelSession drawn = OpenExample.sessions().openReadOnly(file);
                ModelSession known = OpenExample.sessions().openReadOnly(
                        OpenExample.root().resolve("examples/acme-stamping/acme-stamping.takt"))) {
            assertEquals(figures(known), figures(drawn));
        }
    }

    private static Result result(ModelSession session) {
        String map = session.read(model -> DiagramScenes.subjects(model).stream()
                .filter(each -> each.name().equals("Current state")).findFirst().orElseThrow().id());
        return new DiagramScenes(OpenExample.extensions(), PlatformNotation.builtIn(), new Fonts())
                .figures(session, map, Monitor.NONE).orElseThrow();
    }

    /** All figures of the map named current state, without the ids of its elements. */
    private static List<String> figures(ModelSession session) {
        Result result = result(session);
        List<String> lines = new ArrayList<>();
        result.summary().forEach(value -> lines.add(value.key() + " = " + (value instanceof SummaryValue.Element e
                ? e.element().name()
                : String.valueOf(value.number().orElseThrow()))));
        for (Table table : result.tables()) {
            List<String> rows = new ArrayList<>();
            table.rows().forEach(row -> rows.add(table.name() + ": " + row.stream().map(BrowserTest::shown)
                    .collect(Collectors.joining(" | "))));
            Collections.sort(rows);
            lines.addAll(rows);
        }
        result.findings().forEach(finding -> lines.add(finding.rule() + " " + finding.element().name()));
        return lines;
    }

    private static String shown(Cell cell) {
        return cell instanceof Cell.Element element ? element.element().name() : String.valueOf(cell);
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
