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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.cli.internal.CommandLineFixture.Outcome;
import studio.takt.core.api.extension.Verb;

class HelpTest {
    @TempDir
    private Path folder;
    private CommandLineFixture user;

    @BeforeEach
    void sitDown() {
        user = new CommandLineFixture(folder);
    }

    @Test
    void helpOfTaktNamesEveryVerb() {
        Outcome help = user.takt("--help");
        assertEquals(0, help.code());
        for (Verb verb : CommandLineFixture.extensions().verbs().all()) {
            assertContains(help.out(), "  " + verb.name() + " ");
        }
        assertContains(help.out(), "--lang", "--version", "Exit code", "the workbench", "takt verify");
        assertEquals("", help.err());
    }

    @Test
    void helpOfAVerbNamesEveryArgumentAndOption() {
        for (Verb verb : CommandLineFixture.extensions().verbs().all()) {
            Outcome help = user.takt(verb.name(), "--help");
            assertEquals(0, help.code(), help.err());
            assertContains(help.out(), "Usage: takt " + verb.name(), "--help", "--lang");
            verb.arguments().forEach(argument -> assertContains(help.out(), argument.name()));
            verb.options().forEach(option -> assertContains(help.out(), option.key(), option.valueLabel()));
        }
    }

    @Test
    void helpOfAnEngineSaysAllThatItsDescriptorSays() {
        Outcome help = user.takt("run", "count-processes", "--help");
        assertEquals(0, help.code());
        assertContains(help.out(), "Counting", "Counts 100 % of the processes.", "ValueStreamMap", "pause", "10 s",
                "from 1 to 60", "weight", "at least 0.5", "seed", "loud", "order", "up, down", "parts", "first, last",
                "fault", "numbers", "amount [pcs]", "required", "note", "optional",
                "takt run count-processes factory.takt");
        assertEquals(help.out(), user.takt("run", "--help", "count-processes").out());
    }

    @Test
    void helpOnAnUnknownEngineIsWrongUsage() {
        assertEquals(2, user.takt("run", "count-proceses", "--help").code());
    }

    @Test
    void describeSaysTheSameAndJsonHoldsEveryParameter() {
        String text = user.takt("describe", "count-processes").out();
        List.of("pause", "weight", "seed", "loud", "order", "parts", "fault")
                .forEach(parameter -> assertContains(text, parameter));
        assertEquals(GoldenTexts.DESCRIPTOR, user.takt("describe", "count-processes", "--format", "json").out());
    }

    @Test
    void helpSpeaksKorean() {
        assertContains(user.takt("--lang", "ko", "--help").out(), "사용법", "명령");
        assertContains(user.takt("run", "--help", "--lang=ko").out(), "사용법", "실행");
        CommandLineFixture korean = new CommandLineFixture(folder, Map.of("LANG", "ko_KR.UTF-8"));
        assertContains(korean.takt("list").out(), "엔진");
    }

    @Test
    void noLineIsWiderThanATerminal() {
        for (String language : Language.SPOKEN) {
            for (Verb verb : CommandLineFixture.extensions().verbs().all()) {
                user.takt(verb.name(), "--help", "--lang", language).out().lines()
                        .forEach(line -> assertTrue(TextColumns.columns(line) <= HelpPage.WIDTH, line));
            }
        }
    }

    @Test
    void listShowsAllOrOneKind() {
        String all = user.takt("list").out();
        assertContains(all, "Engines", "count-processes", "Import formats", "names", "Rules", "process.name", "Verbs");
        String engines = user.takt("list", "engines").out();
        assertContains(engines, "count-processes");
        assertTrue(!engines.contains("process.name"), engines);
        Outcome wrong = user.takt("list", "engine");
        assertEquals(2, wrong.code());
        assertContains(wrong.err(), "engines");
    }

    @Test
    void optionsMayStandBeforeTheVerb() {
        assertEquals(user.takt("run", "--help").out(), user.takt("--help", "run").out());
        assertEquals(user.takt("list", "--lang", "ko").out(), user.takt("--lang", "ko", "list").out());
        assertEquals(user.takt("--version").out(), user.takt("--version", "list").out());
    }

    @Test
    void versionIsOneLine() {
        assertEquals("Takt Studio 1.2.3" + System.lineSeparator(), user.takt("--version").out());
    }

    private static void assertContains(String text, String... parts) {
        for (String part : parts) {
            assertTrue(text.contains(part), () -> part + " is missing in\n" + text);
        }
    }
}
