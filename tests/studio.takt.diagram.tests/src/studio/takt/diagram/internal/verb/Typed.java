/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.verb;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.text.Text;
import studio.takt.metrics.api.VsmMetrics;
import studio.takt.model.base.NamedElement;

/** What was typed, without a command line. */
final class Typed implements Invocation, AutoCloseable {
    private final Path folder;
    private final Path model;
    private final Map<String, String> options;
    private final Locale locale;
    private final List<Finding> findings = new ArrayList<>();
    private final List<ModelSession> open = new ArrayList<>();

    Typed(Path folder, Path model, Map<String, String> options, Locale locale) {
        this.folder = folder;
        this.model = model;
        this.options = options;
        this.locale = locale;
    }

    static Path examples() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("examples")) && Files.isDirectory(at.resolve("bundles"))) {
                return at.resolve("examples");
            }
        }
        throw new IllegalStateException("no folder examples above " + Path.of("").toAbsolutePath());
    }

    private static ModelSession session(Path file) {
        try {
            return new ModelSessions(new Registry<Migration>(List.of(), Migration::id)).openReadOnly(file);
        } catch (ModelFileException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
    }

    /** The names of all maps and stock-flow models. */
    static List<String> diagrams(Path file) {
        try (ModelSession session = session(file)) {
            return session.read(access -> {
                List<NamedElement> all = new ArrayList<>(access.project().getMaps());
                all.addAll(access.project().getStockFlowModels());
                return all.stream().map(NamedElement::getName).toList();
            });
        }
    }

    List<Finding> findings() {
        return findings;
    }

    @Override
    public List<String> arguments(String name) {
        return List.of(model.toString());
    }

    @Override
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    @Override
    public List<String> options(String name) {
        return option(name).stream().toList();
    }

    @Override
    public boolean flag(String name) {
        return false;
    }

    @Override
    public PrintStream out() {
        throw new AssertionError("the picture goes to a file");
    }

    @Override
    public Monitor monitor() {
        return Monitor.NONE;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Extensions extensions() {
        return new Extensions(
                new Registry<Engine<?>>(List.of(VsmMetrics.engine()), engine -> engine.descriptor().id()),
                new Registry<>(List.<Importer>of(), Importer::id), new Registry<>(List.<Exporter>of(), Exporter::id),
                new Registry<>(List.<Report>of(), Report::id), new Registry<>(List.<Rule>of(), Rule::id),
                new Registry<>(List.<Migration>of(), Migration::id), new Registry<>(List.<Verb>of(), Verb::name));
    }

    @Override
    public Path path(String typed) {
        return folder.resolve(typed);
    }

    @Override
    public Optional<ModelSession> open(String typed, Consumer<Finding> found) {
        ModelSession session = session(Path.of(typed));
        open.add(session);
        return Optional.of(session);
    }

    @Override
    public Optional<ModelSession> openToTry(String typed) {
        return openForChange(typed);
    }

    @Override
    public Optional<ModelSession> openForChange(String typed) {
        throw new AssertionError("drawing changes nothing");
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void say(Text text) {
        text.in(locale);
    }

    @Override
    public void close() {
        open.forEach(ModelSession::close);
    }
}
