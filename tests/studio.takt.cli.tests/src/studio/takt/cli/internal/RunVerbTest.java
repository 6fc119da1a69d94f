/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.cli.internal.CommandLineFixture.Outcome;

class RunVerbTest {
    @TempDir
    private Path folder;
    private CommandLineFixture user;

    @BeforeEach
    void sitDown() throws IOException {
        user = new CommandLineFixture(folder, Map.of("XDG_STATE_HOME", folder.resolve("state").toString()));
        user.model("m.takt", "Welding", "용접");
    }

    private Outcome run(String... more) {
        return user.takt(Stream.concat(Stream.of("run", "count-processes", "m.takt"), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void jsonHasTheShapeThatScriptsRelyOn() {
        Outcome outcome = run("--format", "json", "--set", "seed=11", "--set", "pause=2 s");
        assertEquals(0, outcome.code(), outcome.err());
        JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
        assertEquals("count-processes", json.get("engine").getAsString());
        assertEquals("1.0", json.get("version").getAsString());
        assertFalse(json.get("element").getAsString().isEmpty());
        assertEquals(11, json.getAsJsonObject("parameters").get("seed").getAsLong());
        assertEquals("2 s", json.getAsJsonObject("parameters").get("pause").getAsString());
        JsonObject summary = json.getAsJsonObject("summary");
        assertEquals(2.0, summary.getAsJsonObject("count").get("value").getAsDouble());
        assertEquals("pcs", summary.getAsJsonObject("sum").get("unit").getAsString());
        assertEquals(List.of("element", "name"), List.copyOf(summary.getAsJsonObject("first").keySet()));
        JsonObject table = json.getAsJsonObject("tables").getAsJsonObject("processes");
        assertEquals("process", table.getAsJsonArray("columns").get(0).getAsJsonObject().get("name").getAsString());
        Set<String> rows = new HashSet<>();
        for (JsonElement row : table.getAsJsonArray("rows")) {
            JsonArray cells = row.getAsJsonArray();
            rows.add(cells.get(0).getAsString() + " " + cells.get(1).getAsString());
        }
        assertEquals(Set.of("Welding 45 s", "용접 45 s"), rows);
        assertEquals(0, json.getAsJsonArray("findings").size());
    }

    @Test
    void aResultWithoutAPlaceInTheModelIsNotStored() throws IOException {
        String before = Files.readString(folder.resolve("m.takt"));
        Outcome outcome = run("--store");
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("has no place in a model"), outcome.err());
        assertEquals(before, Files.readString(folder.resolve("m.takt")));
    }

    @Test
    void storingNeedsTheModelAsItIs() {
        assertEquals(2, run("--store", "--with", "Welding.cycleTime=50 s").code());
        assertEquals(2, user.takt("run", "count-processes", "--store").code());
        assertEquals(1, user.takt("run", "count-processes", "none.takt", "--store").code());
        assertFalse(Files.exists(folder.resolve("none.takt")));
    }

    @Test
    void aStoredResultIsInTheFile() throws IOException {
        Outcome stored = run("--store", "--set", "fault=WARNING");
        assertEquals(0, stored.code(), stored.err());
        assertTrue(stored.err().contains("stored in m.takt"), stored.err());
        assertTrue(Files.readString(folder.resolve("m.takt")).contains("counted: 2"));
    }

    @Test
    void standardOutputCarriesTheResultAlone() {
        Outcome outcome = run("--format", "csv", "--with", "Welding.cycleTime=50 s");
        assertTrue(outcome.out().startsWith("process,cycleTime"), outcome.out());
        assertTrue(outcome.out().contains("50 s"), outcome.out());
        assertTrue(outcome.err().contains("information run.override"), outcome.err());
        assertEquals(0, outcome.code());
    }

    @Test
    void theFormatFollowsTheNameOfTheFile() throws IOException {
        Outcome outcome = run("-o", "result.json");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(Files.readString(folder.resolve("result.json")).startsWith("{"));
        assertEquals(List.of("m.takt", "result.json"), names());
    }

    @Test
    void textIsForPeople() {
        Outcome outcome = run();
        assertTrue(outcome.out().contains("Counting"), outcome.out());
        assertTrue(outcome.out().contains("용접"), outcome.out());
    }

    @Test
    void tablesStandInForAModel() throws IOException {
        Files.writeString(folder.resolve("n.csv"), "Amount [pcs],note\n3,\n4.5,x\n");
        Outcome outcome = user.takt("run", "count-processes", "--data", "numbers=n.csv", "--format", "json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonObject json = JsonParser.parseString(outcome.out()).getAsJsonObject();
        assertEquals(7.5, json.getAsJsonObject("summary").getAsJsonObject("sum").get("value").getAsDouble());
    }

    @Test
    void faultsInATableNameFileAndLine() throws IOException {
        Files.writeString(folder.resolve("n.csv"), "amount\n3\n\"1,5\"\n");
        Outcome outcome = user.takt("run", "count-processes", "--data", "numbers=n.csv", "-o", "r.json");
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("(n.csv:3"), outcome.err());
        assertFalse(Files.exists(folder.resolve("r.json")));
        assertTrue(outcome.isTidy(), outcome.err());
    }

    @Test
    void errorsAreExitCode1AndTheResultIsStillPrinted() {
        Outcome outcome = run("--set", "fault=ERROR", "--format", "json");
        assertEquals(1, outcome.code());
        assertTrue(outcome.out().contains("\"count\""), outcome.out());
        assertTrue(outcome.err().contains("error count.fault Current: As ordered."), outcome.err());
    }

    @Test
    void warningsAloneAreExitCode0() {
        Outcome outcome = run("--set", "fault=WARNING", "--format", "json");
        assertEquals(0, outcome.code());
        assertTrue(outcome.err().contains("warning count.fault Current: As ordered."), outcome.err());
    }

    @Test
    void aResultWithErrorsReplacesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("result.json"), "precious");
        Outcome outcome = run("--set", "fault=ERROR", "-o", "result.json");
        assertEquals(1, outcome.code());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void unexpectedFaultsShowASentenceAndKeepTheDetailsInALog() throws IOException {
        Outcome outcome = run("--set", "fault=throw");
        assertEquals(1, outcome.code());
        assertTrue(outcome.isTidy(), outcome.err());
        assertFalse(outcome.err().contains("secret detail"), outcome.err());
        assertEquals(1, outcome.err().lines().count());
        Path log = Path.of(outcome.err().strip().replaceFirst("(?s).* ", ""));
        assertTrue(Files.readString(log).contains("secret detail"));
    }

    @Test
    void whatCannotBeWrittenIsSaidInASentence() throws IOException {
        Files.createDirectory(folder.resolve("taken"));
        Files.writeString(folder.resolve("taken/x"), "");
        Outcome outcome = run("-o", "taken");
        assertEquals(1, outcome.code());
        assertTrue(outcome.isTidy(), outcome.err());
        assertTrue(outcome.err().contains("taken"), outcome.err());
    }

    @Test
    void otherFormatsAreModelsToo() throws IOException {
        Files.writeString(folder.resolve("plant.names"), "Drilling\nPainting\n");
        Outcome outcome = user.takt("run", "count-processes", "plant.names", "--format", "json");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("Painting"));
        Files.writeString(folder.resolve("plant.names"), "Drilling\n!\n");
        Outcome faulty = user.takt("run", "count-processes", "plant.names");
        assertEquals(1, faulty.code());
        assertTrue(faulty.err().contains("error names.fault: No name. (plant.names:2)"), faulty.err());
    }

    @Test
    void coloursAreForTerminalsOnly() {
        assertFalse(run("--set", "fault=ERROR").err().contains("\u001b"));
        user.onTerminal();
        assertTrue(run("--set", "fault=ERROR").err().contains("\u001b[1;31merror\u001b[0m"));
        CommandLineFixture plain = new CommandLineFixture(folder, Map.of("NO_COLOR", "1")).onTerminal();
        assertFalse(plain.takt("run", "count-processes", "m.takt", "--set", "fault=ERROR").err().contains("\u001b"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
