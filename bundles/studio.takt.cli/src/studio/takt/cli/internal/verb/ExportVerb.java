/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.cli.internal.verb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** {@code takt export FORMAT MODEL -o FILE}: writes a model in another format. */
public final class ExportVerb implements Verb {
    private static final String FORMAT = "FORMAT";
    private static final String MODEL = "MODEL";
    private static final String OUTPUT = "-o";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Text help() {
        return Messages.text("export.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(FORMAT, Messages.text("export.format"), true, false),
                new Argument(MODEL, Messages.text("argument.model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(Option.required(List.of(OUTPUT, "--output"), "FILE", Messages.text("export.output")));
    }

    @Override
    public List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        List<HelpRow> rows = extensions.exporters().all().stream()
                .map(exporter -> new HelpRow(exporter.id(), exporter.help())).toList();
        return List.of(new HelpSection(Messages.text("list.exporters"), rows));
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Exporter exporter = exporter(invocation);
        String target = invocation.option(OUTPUT)
                .orElseThrow(() -> new UsageException(Messages.text("missing.option", OUTPUT + " FILE")));
        Optional<ModelSession> model = invocation.open(invocation.arguments(MODEL).get(0));
        if (model.isEmpty()) {
            return FAULTS;
        }
        Path file = invocation.path(target);
        model.get().<Boolean>read(access -> write(exporter, access, file));
        invocation.say(Messages.text("written", target));
        return OK;
    }

    private static boolean write(Exporter exporter, ModelAccess access, Path file) {
        try {
            exporter.write(access, file);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exporter exporter(Invocation invocation) {
        String id = invocation.arguments(FORMAT).get(0);
        Extensions extensions = invocation.extensions();
        return extensions.exporters().find(id).orElseThrow(
                () -> new UsageException(Messages.unknown("unknown.format", id, extensions.exporters().ids())));
    }
}
