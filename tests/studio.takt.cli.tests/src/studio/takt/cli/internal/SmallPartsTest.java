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

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.core.api.extension.Verb.HelpRow;
import studio.takt.core.api.extension.Verb.HelpSection;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;

class SmallPartsTest {

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "run,rnu,1", "run,run,0", "'',run,3", "check,chek,1"})
    void distanceCountsMistakes(String one, String other, int distance) {
        assertEquals(distance, Suggestions.distance(one, other));
        assertEquals(distance, Suggestions.distance(other, one));
    }

    @Test
    void suggestionsAreWhatWasLikelyMeant() {
        List<String> names = List.of("aggregate-plan", "vsm-metrics", "mrp");
        assertEquals(List.of("aggregate-plan"), Suggestions.of("agregate-plan", names));
        assertEquals(List.of("vsm-metrics"), Suggestions.of("metrics", names));
        assertEquals(List.of(), Suggestions.of("simulate", names));
    }

    @ParameterizedTest
    @CsvSource({"--lang ko,en_US.UTF-8,en,ko", "--lang=en,ko_KR.UTF-8,ko,en", "list,ko_KR.UTF-8,en,ko",
            "list,ko,en,ko", "list,C,ko,ko", "list,C,de,en", "list,POSIX,en,en", "--lang xx,ko_KR,en,ko"})
    void languageIsAskedForThenTheEnvironmentsThenJavas(String arguments, String lang, String java, String expected) {
        Surroundings surroundings = new Surroundings(new PrintStream(PrintStream.nullOutputStream()),
                new PrintStream(PrintStream.nullOutputStream()), false, Path.of(""), Map.of("LANG", lang),
                Locale.forLanguageTag(java));
        assertEquals(expected, Language.of(List.of(arguments.split(" ")), surroundings).getLanguage());
    }

    @Test
    void aFindingIsOneLineWithThePlaceAsTheUserSeesIt() {
        Path folder = Path.of("/home/user").toAbsolutePath();
        FindingPrinter printer = new FindingPrinter(Locale.ENGLISH, false, folder);
        assertEquals("error a.b: two lines (data/x.csv:3:5)", printer.line(new Finding(Severity.ERROR, "a.b",
                new Location(folder.resolve("data/x.csv").toString(), 3, 5), Text.literal("two\n lines"))));
        assertEquals("assumption a.b Welding: so", printer.line(new Finding(Severity.ASSUMPTION, "a.b",
                new ElementRef("id", "Welding", "Process"), Text.literal("so"))));
    }

    @Test
    void columnsWrapAndKoreanCountsDouble() {
        HelpSection section = new HelpSection(Text.literal("Things"), List.of(
                new HelpRow("a", Text.literal("one two three four")), new HelpRow("수량", Text.literal("x\ny"))));
        assertEquals("""
                Things:
                  a               one two
                                  three four
                  수량            x
                                  y
                """, new TextColumns(30).section(section, Locale.ENGLISH));
    }
}
