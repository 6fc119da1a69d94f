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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;

/** A format of the tests: the names of processes, one a line; {@code !} is a fault. */
final class NameListFormat implements Importer, Exporter {
    @Override
    public String id() {
        return "names";
    }

    @Override
    public Text name() {
        return Text.literal("Names");
    }

    @Override
    public Text help() {
        return Text.literal("Names of processes.");
    }

    @Override
    public List<String> extensions() {
        return List.of("names");
    }

    @Override
    public Operation read(List<Path> files, Consumer<Finding> findings) {
        try {
            List<String> lines = Files.readAllLines(files.get(0));
            if (lines.contains("!")) {
                findings.accept(new Finding(Severity.ERROR, "names.fault",
                        new Location(files.get(0).toString(), lines.indexOf("!") + 1, 0), Text.literal("No name.")));
                return nothing();
            }
            return lines.isEmpty() ? nothing() : SampleModels.adding(SampleModels.map(lines.toArray(String[]::new)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Operation nothing() {
        return new Operation() {
            @Override
            public Text label() {
                return Text.literal("Nothing");
            }

            @Override
            public Optional<Command> command(ModelAccess model) {
                return Optional.empty();
            }
        };
    }

    @Override
    public void write(ModelAccess model, Path target) throws IOException {
        Files.writeString(target, model.project().getMaps().stream().flatMap(map -> map.getNodes().stream())
                .map(node -> node.getName() + "\n").sorted().collect(Collectors.joining()));
    }
}
