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

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** One use of a verb. Closes every model it opened. */
final class VerbInvocation implements Invocation, Closeable {
    private static final String MODEL_ENDING = "takt";

    private final Typed typed;
    private final Surroundings surroundings;
    private final ModelSessions sessions;
    private final Extensions extensions;
    private final Locale locale;
    private final ProgressLine progress;
    private final FindingPrinter findings;
    private final List<Closeable> opened = new ArrayList<>();

    VerbInvocation(Typed typed, Surroundings surroundings, Extensions extensions, Locale locale,
            ProgressLine progress) {
        this.typed = typed;
        this.surroundings = surroundings;
        sessions = new ModelSessions(extensions.migrations());
        this.extensions = extensions;
        this.locale = locale;
        this.progress = progress;
        findings = new FindingPrinter(locale, surroundings.coloured(), surroundings.folder());
    }

    @Override
    public List<String> arguments(String name) {
        return typed.arguments().getOrDefault(name, List.of());
    }

    @Override
    public Optional<String> option(String name) {
        return options(name).stream().findFirst();
    }

    @Override
    public List<String> options(String name) {
        return typed.options().getOrDefault(name, List.of());
    }

    @Override
    public boolean flag(String name) {
        return typed.options().containsKey(name);
    }

    @Override
    public PrintStream out() {
        return surroundings.out();
    }

    @Override
    public Monitor monitor() {
        return progress;
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Extensions extensions() {
        return extensions;
    }

    @Override
    public Path path(String name) {
        try {
            return surroundings.folder().resolve(name).normalize();
        } catch (java.nio.file.InvalidPathException e) {
            throw new UsageException(Messages.text("wrong.path", name));
        }
    }

    @Override
    public void report(Finding finding) {
        tell(findings.line(finding));
    }

    @Override
    public void say(Text text) {
        tell(text.in(locale));
    }

    /** After what was written so far, where both streams end on one terminal. */
    private void tell(String line) {
        progress.clear();
        surroundings.out().flush();
        surroundings.err().println(line);
    }

    @Override
    public Optional<ModelSession> open(String name, Consumer<Finding> told) {
        String ending = ending(name);
        if (ending.equals(MODEL_ENDING)) {
            return opened(name, sessions::openReadOnly, told);
        }
        List<Importer> importers = extensions.importers().all().stream()
                .filter(candidate -> candidate.extensions().contains(ending)).toList();
        if (importers.isEmpty()) {
            throw new UsageException(Messages.text("wrong.model", name, String.join(", ", readable())));
        }
        return imported(name, importers.get(0), told);
    }

    @Override
    public Optional<ModelSession> openForChange(String name) {
        return openOrCreate(name, sessions::open);
    }

    @Override
    public Optional<ModelSession> openToTry(String name) {
        return openOrCreate(name, sessions::openToTry);
    }

    private Optional<ModelSession> openOrCreate(String name, Opener opener) {
        if (!ending(name).equals(MODEL_ENDING)) {
            throw new UsageException(Messages.text("wrong.target", name));
        }
        return opened(name, Files.exists(path(name)) ? opener : this::created, this::report);
    }

    private Optional<ModelSession> imported(String name, Importer importer, Consumer<Finding> told) {
        Path file = path(name);
        if (!exists(name, file, told)) {
            return Optional.empty();
        }
        List<Finding> faults = Collections.synchronizedList(new ArrayList<>());
        Operation operation = importer.read(List.of(file), faults::add);
        Optional<ModelSession> session = Optional.empty();
        if (faults.stream().noneMatch(Finding::isError)) {
            session = opened(name, this::created, told);
            session.ifPresent(model -> execute(operation, model, faults));
        }
        faults.forEach(told);
        return faults.stream().anyMatch(Finding::isError) ? Optional.empty() : session;
    }

    private static void execute(Operation operation, ModelSession model, List<Finding> faults) {
        try {
            model.execute(operation);
        } catch (OperationRefusedException e) {
            faults.add(e.finding());
        }
    }

    /** A new model in memory, named after its file. */
    private ModelSession created(Path file) {
        String name = file.getFileName().toString();
        return sessions.createToTry(file, name.substring(0, Math.max(1, name.lastIndexOf('.'))));
    }

    private static boolean exists(String name, Path file, Consumer<Finding> told) {
        if (Files.isReadable(file)) {
            return true;
        }
        String key = Files.exists(file) ? "file.denied" : "file.missing";
        told.accept(new Finding(Severity.ERROR, "file.unreadable", new Location(name, 0, 0), Messages.text(key, name)));
        return false;
    }

    private Optional<ModelSession> opened(String name, Opener opener, Consumer<Finding> told) {
        try {
            ModelSession session = opener.open(path(name));
            opened.add(session::close);
            session.openingFindings().forEach(told);
            return Optional.of(session);
        } catch (ModelFileException e) {
            e.findings().forEach(told);
            return Optional.empty();
        }
    }

    private List<String> readable() {
        return Stream.concat(Stream.of(MODEL_ENDING),
                extensions.importers().all().stream().flatMap(importer -> importer.extensions().stream()))
                .map(ending -> "." + ending).distinct().toList();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        for (int i = opened.size() - 1; i >= 0; i--) {
            opened.get(i).close();
        }
    }

    /** A way of opening. */
    private interface Opener {
        ModelSession open(Path file) throws ModelFileException;
    }
}
