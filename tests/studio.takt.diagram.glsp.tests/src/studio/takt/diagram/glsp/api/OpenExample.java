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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.diagram.api.notation.PlatformNotation;
import studio.takt.metrics.api.VsmMetrics;

/** A copy of the Acme example, open and served. */
final class OpenExample implements AutoCloseable {
    private final ModelSession session;
    private final Extensions extensions;
    private EditorServer server;

    OpenExample(Path folder) throws IOException {
        this(copy(folder));
    }

    private static ModelSession copy(Path folder) throws IOException {
        return sessions().open(Files.copy(root().resolve("examples/acme-stamping/acme-stamping.takt"),
                folder.resolve("acme.takt")));
    }

    /** Serves an open model; closes it in the end. */
    OpenExample(ModelSession session) throws IOException {
        this(session, List.of());
    }

    /** The same, and its rules find what is wrong. */
    OpenExample(ModelSession session, List<Rule> rules) throws IOException {
        this.session = session;
        this.extensions = extensions(rules);
        server = EditorServer.start(session, extensions, PlatformNotation.builtIn(), 0);
    }

    /** A copy of the example in a folder, with what some rules find. */
    static OpenExample checked(Path folder) throws IOException {
        return new OpenExample(copy(folder), ProcessRule.ALL);
    }

    /** The folder of the sources. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples")) && Files.isDirectory(at.resolve("bundles"))) {
                return at;
            }
        }
        throw new IllegalStateException("no folder examples above " + Path.of("").toAbsolutePath());
    }

    static ModelSessions sessions() {
        return new ModelSessions(new Registry<Migration>(List.of(), Migration::id));
    }

    static Extensions extensions() {
        return extensions(List.of());
    }

    static Extensions extensions(List<Rule> rules) {
        return new Extensions(
                new Registry<Engine<?>>(List.of(VsmMetrics.engine()), engine -> engine.descriptor().id()),
                new Registry<>(List.<Importer>of(), Importer::id), new Registry<>(List.<Exporter>of(), Exporter::id),
                new Registry<>(List.<Report>of(), Report::id), new Registry<>(rules, Rule::id),
                new Registry<>(List.<Migration>of(), Migration::id), new Registry<>(List.<Verb>of(), Verb::name));
    }

    ModelSession session() {
        return session;
    }

    EditorServer server() {
        return server;
    }

    /** Ends the server and starts another at the same port, with another token. */
    EditorServer restarted() throws IOException {
        int port = server.port();
        server.close();
        server = EditorServer.start(session, extensions, PlatformNotation.builtIn(), port);
        return server;
    }

    @Override
    public void close() {
        server.close();
        session.close();
    }
}
