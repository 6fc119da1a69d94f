/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.testing;

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
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** {@code takt report sample.takt} with options, typed in a folder. */
public final class Typed implements Invocation {
    private final Path folder;
    private final Extensions extensions;
    private final Locale locale;
    private final Map<String, String> options;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private final List<Finding> reported = new ArrayList<>();

    /** With these options. */
    public Typed(Path folder, Extensions extensions, Locale locale, Map<String, String> options) {
        this.folder = folder;
        this.extensions = extensions;
        this.locale = locale;
        this.options = options;
    }

    /** What went to standard output. */
    public String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** What was told to the user. */
    public List<Finding> reported() {
        return reported;
    }

    @Override
    public List<String> arguments(String name) {
        return List.of(options.getOrDefault(name, "sample.takt"));
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
        return locale;
    }

    @Override
    public Extensions extensions() {
        return extensions;
    }

    @Override
    public Path path(String typed) {
        return folder.resolve(typed);
    }

    @Override
    public Optional<ModelSession> open(String typed, Consumer<Finding> found) {
        return flag("unreadable") ? Optional.empty() : Optional.of(Workshop.model(folder, "Sample"));
    }

    @Override
    public Optional<ModelSession> openToTry(String typed) {
        return openForChange(typed);
    }

    @Override
    public Optional<ModelSession> openForChange(String typed) {
        return open(typed, this::report);
    }

    @Override
    public void report(Finding finding) {
        reported.add(finding);
    }

    @Override
    public void say(Text text) {
        throw new AssertionError("nothing is to be said: " + text.in(locale));
    }
}
