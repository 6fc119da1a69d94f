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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import studio.takt.cli.internal.verb.CheckVerb;
import studio.takt.cli.internal.verb.DescribeVerb;
import studio.takt.cli.internal.verb.ExportVerb;
import studio.takt.cli.internal.verb.ImportVerb;
import studio.takt.cli.internal.verb.ListVerb;
import studio.takt.cli.internal.verb.RunVerb;
import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.extension.Verb;

/** Runs the command line as a user would, with an engine, a format and rules made for the tests. */
final class CommandLineFixture {
    private final Path folder;
    private final Map<String, String> environment;
    private boolean terminal;

    CommandLineFixture(Path folder) {
        this(folder, Map.of());
    }

    CommandLineFixture(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    /** What a call came to. */
    record Outcome(int code, String out, String err) {
        /** True if no part of a stack trace was shown. */
        boolean isTidy() {
            return !(out + err).matches("(?s).*(\\bat [a-z]+\\.[a-z.]+|Exception|\\.java:).*");
        }
    }

    CommandLineFixture onTerminal() {
        terminal = true;
        return this;
    }

    Outcome takt(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), terminal, folder, environment, Locale.ENGLISH);
        int code = new Takt(CommandLineFixture::extensions, surroundings, "1.2.3").run(List.of(arguments));
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static Extensions extensions() {
        List<Verb> verbs = List.of(new ListVerb(), new DescribeVerb(), new CheckVerb(), new RunVerb(),
                new ImportVerb(), new ExportVerb());
        return new Extensions(new Registry<>(List.of(new CountingEngine()), engine -> engine.descriptor().id()),
                new Registry<>(List.of(new NameListFormat()), Importer::id),
                new Registry<>(List.of(new NameListFormat()), Exporter::id),
                new Registry<>(List.of(), report -> ""), new Registry<>(rules(), Rule::id),
                new Registry<>(List.of(), migration -> ""), new Registry<>(verbs, Verb::name));
    }

    private static List<Rule> rules() {
        return List.of(new NamedProcessRule());
    }

    /** A model with one map, {@code Current}, of processes of those names. */
    Path model(String name, String... processes) throws IOException {
        return SampleModels.write(folder.resolve(name), processes);
    }
}
