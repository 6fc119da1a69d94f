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

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.takt.core.api.session.ModelSession;
import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.diagram.glsp.internal.server.SharedModel;

/** What rules find is computed once for each state of the model, but rules look at files beside it as well. */
class SharedFindingsTest {
    @TempDir
    Path folder;

    private Path beside;
    private int asked;
    private ModelSession session;
    private SharedModel shared;

    @BeforeEach
    void open() throws IOException {
        beside = folder.resolve("beside.csv");
        session = OpenExample.sessions().open(Files.copy(
                OpenExample.root().resolve("examples/acme-stamping/acme-stamping.takt"), folder.resolve("acme.takt")));
        ProcessRule rule = new ProcessRule("file.missing", process -> {
            asked++;
            return !Files.exists(beside);
        });
        shared = new SharedModel(session, OpenExample.extensions(List.of(rule)), PlatformNotation.builtIn(),
                new Fonts());
    }

    @AfterEach
    void close() {
        shared.close();
        session.close();
    }

    private int found() {
        return session.read(model -> shared.findings(model).size());
    }

    @Test
    void rulesAreAskedOnceForAState() {
        int processes = found();
        assertEquals(processes, found());
        assertEquals(processes, asked);
    }

    @Test
    void savingAsksAnew() throws IOException {
        found();
        Files.writeString(beside, "a");
        session.save();
        assertEquals(0, found());
    }

    @Test
    void anotherPageAsksAnew() throws IOException {
        found();
        Files.writeString(beside, "a");
        shared.join(new SharedModel.Viewer() {
            @Override
            public String subject() {
                return "";
            }

            @Override
            public void refresh() {
                // nothing is drawn here
            }
        });
        assertEquals(0, found());
    }
}
