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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import studio.takt.cli.internal.CommandLineFixture.Outcome;

class CheckImportExportTest {
    @TempDir
    private Path folder;
    private CommandLineFixture user;

    @BeforeEach
    void sitDown() {
        user = new CommandLineFixture(folder);
    }

    @Test
    void checkNamesRuleAndElementAndExitsWith1() throws IOException {
        user.model("m.takt", "Good", "Odd", "Bad");
        Outcome outcome = user.takt("check", "m.takt");
        assertEquals(1, outcome.code());
        String[] lines = outcome.out().split("\n");
        assertEquals(2, lines.length, outcome.out());
        assertTrue(lines[0].matches("error process\\.name Current/Bad \\[\\w+\\]: The name is Bad\\."), lines[0]);
        assertTrue(lines[1].startsWith("warning process.name Current/Odd ["), lines[1]);
        assertTrue(outcome.err().contains("m.takt: 1 error, 1 warning, no remarks."), outcome.err());
    }

    @Test
    void warningsAloneAreExitCode0() throws IOException {
        user.model("m.takt", "Odd");
        assertEquals(0, user.takt("check", "m.takt").code());
    }

    @Test
    void checkAsJson() throws IOException {
        user.model("m.takt", "Bad");
        JsonObject json = JsonParser.parseString(user.takt("check", "m.takt", "--format", "json").out())
                .getAsJsonObject();
        JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
        assertEquals("error", finding.get("severity").getAsString());
        assertEquals("process.name", finding.get("rule").getAsString());
        assertEquals("The name is Bad.", finding.get("message").getAsString());
        assertFalse(finding.get("element").getAsString().isEmpty());
    }

    @Test
    void importMakesAModelAndExportGivesItBack() throws IOException {
        Files.writeString(folder.resolve("in.names"), "Drilling\nPainting\n");
        Outcome outcome = user.takt("import", "names", "in.names", "--into", "new.takt");
        assertEquals(0, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(0, user.takt("export", "names", "new.takt", "-o", "out.names").code());
        assertEquals(Files.readString(folder.resolve("in.names")), Files.readString(folder.resolve("out.names")));
        Files.writeString(folder.resolve("in.names"), "Drying\n");
        assertEquals(0, user.takt("import", "names", "in.names", "--into", "new.takt").code());
        user.takt("export", "names", "new.takt", "-o", "out.names");
        assertTrue(Files.readString(folder.resolve("out.names")).contains("Drying"));
        assertTrue(Files.readString(folder.resolve("out.names")).contains("Painting"));
    }

    @Test
    void aFaultyImportChangesNothingAndMakesNothing() throws IOException {
        Path model = user.model("m.takt", "Welding");
        String before = Files.readString(model);
        Files.writeString(folder.resolve("in.names"), "Drilling\n!\n");
        Outcome outcome = user.takt("import", "names", "in.names", "--into", "m.takt");
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("(in.names:2)"), outcome.err());
        assertEquals(before, Files.readString(model));
        assertEquals(1, user.takt("import", "names", "in.names", "--into", "new.takt").code());
        assertFalse(Files.exists(folder.resolve("new.takt")));
    }

    @Test
    void aFolderThatIsNotThereIsSaidInASentence() throws IOException {
        Files.writeString(folder.resolve("in.names"), "Drilling\n");
        Files.writeString(folder.resolve("file"), "");
        Outcome outcome = user.takt("import", "names", "in.names", "--into", "file/new.takt");
        assertEquals(1, outcome.code(), outcome.err());
        String[] lines = outcome.err().split("\n");
        assertTrue(lines[lines.length - 1].startsWith("error session.notSaved: "), outcome.err());
        assertTrue(lines[lines.length - 1].contains("new.takt"), outcome.err());
    }

    @Test
    void theFileToImportMustBeThere() throws IOException {
        user.model("m.takt", "Welding");
        Outcome outcome = user.takt("import", "names", "missing.names", "--into", "m.takt");
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("missing.names"), outcome.err());
    }

    @Test
    void previewSaysWhatWouldHappenAndWritesNothing() throws IOException {
        Path model = user.model("m.takt", "Welding");
        String before = Files.readString(model);
        Files.writeString(folder.resolve("in.names"), "Drilling\n");
        Outcome outcome = user.takt("import", "names", "in.names", "--into", "m.takt", "--preview");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().lines().toList().contains("create Process \"Drilling\""), outcome.out());
        assertTrue(outcome.err().contains(" to create, 0 to change, 0 to delete; m.takt was not touched."));
        assertEquals(before, Files.readString(model));
        assertEquals(0, user.takt("import", "names", "in.names", "--into", "new.takt", "--preview").code());
        assertFalse(Files.exists(folder.resolve("new.takt")));
    }

    @Test
    void headingsAreOnlyForFormatsOfTables() throws IOException {
        user.model("m.takt", "Welding");
        Files.writeString(folder.resolve("in.names"), "Drilling\n");
        Outcome outcome = user.takt("import", "names", "in.names", "--into", "m.takt", "--map", "a=b");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("--map"), outcome.err());
        assertEquals(2, user.takt("import", "names", "in.names", "--into", "m.takt", "--map", "ab").code());
    }

    @Test
    void whatACommandCannotDoWithoutIsAskedFor() throws IOException {
        user.model("m.takt", "Welding");
        Outcome outcome = user.takt("export", "names", "m.takt");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().contains("-o FILE is needed."), outcome.err());
        assertTrue(user.takt("export", "--help").out().contains(" -o=FILE "), user.takt("export", "--help").out());
        assertTrue(user.takt("import", "--help").out().contains(" --into=MODEL "));
        assertTrue(user.takt("run", "--help").out().contains("[-o=FILE]"));
    }

    @Test
    void checkAsJsonSaysWhyAModelCannotBeRead() throws IOException {
        Files.writeString(folder.resolve("m.takt"), "<a");
        Outcome outcome = user.takt("check", "m.takt", "--format", "json");
        assertEquals(1, outcome.code());
        JsonObject finding = JsonParser.parseString(outcome.out()).getAsJsonObject().getAsJsonArray("findings").get(0)
                .getAsJsonObject();
        assertEquals("error", finding.get("severity").getAsString());
        assertTrue(finding.get("file").getAsString().endsWith("m.takt"), outcome.out());
        assertEquals(1, JsonParser.parseString(user.takt("check", "none.takt", "--format", "json").out())
                .getAsJsonObject().getAsJsonArray("findings").size());
    }
}
