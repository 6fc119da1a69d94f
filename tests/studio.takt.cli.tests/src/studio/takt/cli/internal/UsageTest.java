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

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import studio.takt.cli.internal.CommandLineFixture.Outcome;

class UsageTest {
    @TempDir
    private Path folder;
    private CommandLineFixture user;

    @BeforeEach
    void sitDown() throws IOException {
        user = new CommandLineFixture(folder);
        user.model("m.takt", "Welding");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rnu                                                  | run
            chek m.takt                                          | check
            run count-proces m.takt                              | count-processes
            run                                                  | ENGINE
            run count-processes m.takt --sett a=b                | --set
            run count-processes m.takt --set                     | PARAMETER=VALUE
            run count-processes m.takt --set pause               | PARAMETER=VALUE
            run count-processes m.takt --set =3                  | PARAMETER=VALUE
            run count-processes m.takt --set puase=3s            | pause
            run count-processes m.takt --set seed=1 --set seed=2 | more than once
            run count-processes m.takt --set seed=one            | seed
            run count-processes m.takt --set weight=0.1          | 0.5
            run count-processes m.takt --set order=sideways      | up
            run count-processes m.takt --format xml              | json
            run count-processes m.takt --format json --format csv | more than once
            run count-processes m.takt extra                     | extra
            run count-processes m.takt --on Curent               | Current
            run count-processes --data numbrs=x.csv              | numbers
            run count-processes --data numbers                   | TABLE=FILE
            run count-processes m.takt --with Welding.cycleTme=4s | cycleTime
            run count-processes m.takt --with Weldin.cycleTime=4s | Welding
            run count-processes m.docx                           | .takt
            run count-processes                                  | numbers
            describe count                                       | count-processes
            import nams x.names --into m.takt                    | names
            import names x.names                                 | --into
            export names m.takt                                  | -o
            export nmes m.takt -o x                              | names
            list things                                          | engines
            --langg ko                                           | --lang
            --lang fr list                                       | ko
            """)
    void wrongUsageIsExitCode2WithWhatWouldBeRight(String arguments, String hint) {
        Outcome outcome = user.takt(arguments.split(" "));
        assertEquals(2, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains(hint), outcome.err());
        assertTrue(outcome.err().startsWith("takt: "), outcome.err());
        assertTrue(outcome.err().contains("--help"), outcome.err());
        assertTrue(outcome.isTidy(), outcome.err());
    }

    @Test
    void helpThatIsPointedToExists() {
        assertTrue(user.takt("rnu").err().endsWith("See takt --help." + System.lineSeparator()));
        assertTrue(user.takt("run").err().endsWith("See takt run --help." + System.lineSeparator()));
    }

    @Test
    void nothingToDoIsWrongUsage() {
        assertEquals(2, user.takt().code());
    }

    @Test
    void severalElementsAreListed() throws IOException {
        SampleModels.write(folder.resolve("two.takt"), "A");
        Path twice = SampleModels.write(folder.resolve("x.takt"), "B");
        try (var session = SampleModels.sessions().open(twice)) {
            session.execute(SampleModels.adding(SampleModels.map("C")));
            session.save();
        }
        Outcome outcome = user.takt("run", "count-processes", "x.takt");
        assertEquals(2, outcome.code());
        assertTrue(outcome.err().split("ValueStreamMap, id").length == 3, outcome.err());
    }
}
