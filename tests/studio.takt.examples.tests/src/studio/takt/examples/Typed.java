/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** What was typed, without a command line. */
final class Typed implements Invocation, AutoCloseable {
    private final Path model;
    private final Map<String, String> options;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final List<Finding> findings = new ArrayList<>();
    private final List<ModelSession> open = new ArrayList<>();

    Typed(Path model, Map<String, String> options) {
        this.model = model;
        this.options = options;
    }

    String printed() {
        return bytes.toString(StandardCharsets.UTF_8).strip();
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
        return options.containsKey(name);
    }

    @Override
    public PrintStream out() {
        return out;
    }

    @Override
    public Monitor monitor() {
        return Monitor.NONE;
    }

    @Override
    public Locale locale() {
        return Locale.ENGLISH;
    }

    @Override
    public Extensions extensions() {
        return Platforms.extensions();
    }

    @Override
    public Path path(String typed) {
        return Path.of(typed);
    }

    @Override
    public Optional<ModelSession> open(String typed, Consumer<Finding> found) {
        return openForChange(typed);
    }

    @Override
    public Optional<ModelSession> openToTry(String typed) {
        return openForChange(typed);
    }

    @Override
    public Optional<ModelSession> openForChange(String typed) {
        try {
            ModelSession session = Platforms.sessions().open(Path.of(typed));
            open.add(session);
            return Optional.of(session);
        } catch (ModelFileException e) {
            findings.addAll(e.findings());
            return Optional.empty();
        }
    }

    @Override
    public void report(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void say(Text text) {
        text.in(locale());
    }

    @Override
    public void close() {
        open.forEach(ModelSession::close);
    }
}
