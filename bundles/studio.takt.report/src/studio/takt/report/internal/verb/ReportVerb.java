/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.text.Text;

/** {@code takt report MODEL}: writes the report of a model; standard output carries the paths written. */
public final class ReportVerb implements Verb {
    private static final String MODEL = "MODEL";
    private static final String FOLDER = "-o";
    private static final String FORMAT = "--format";
    private static final String LANGUAGE = "--lang";
    private static final String FULL = "--full";
    private static final String REPORT = "--report";
    private static final String USUAL_REPORT = "plan";
    private static final String FULL_REPORT = "full";

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Text help() {
        return text("verb.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(MODEL, text("verb.model"), true, false));
    }

    @Override
    public List<Option> options() {
        return List.of(new Option(List.of(FOLDER, "--output"), "DIR", text("verb.folder"), false, List.of()),
                new Option(List.of(FORMAT), "html,pdf,xlsx", text("verb.format"), true, List.of()),
                new Option(List.of(LANGUAGE), "en|ko", text("verb.language"), false, List.of("en", "ko")),
                new Option(List.of(FULL), "", text("verb.full"), false, List.of()),
                new Option(List.of(REPORT), "ID", text("verb.report"), false, List.of()));
    }

    @Override
    public int run(Invocation invocation) throws IOException {
        Report report = report(invocation);
        List<String> formats = formats(invocation, report);
        String name = invocation.arguments(MODEL).get(0);
        Optional<ModelSession> model = invocation.open(name);
        if (model.isEmpty()) {
            return FAULTS;
        }
        Path folder = invocation.option(FOLDER).map(invocation::path)
                .orElseGet(() -> invocation.path(name).toAbsolutePath().resolveSibling("results"));
        Locale language = invocation.option(LANGUAGE).map(Locale::forLanguageTag).orElse(invocation.locale());
        Report.Written written = report.write(model.get(), folder, formats, language, invocation.extensions(),
                invocation.monitor());
        written.files().forEach(file -> invocation.out().println(file));
        List<Finding> errors = written.findings().stream().filter(Finding::isError).toList();
        errors.forEach(invocation::report);
        return errors.isEmpty() ? OK : FAULTS;
    }

    private static Report report(Invocation invocation) {
        String id = invocation.option(REPORT).orElse(invocation.flag(FULL) ? FULL_REPORT : USUAL_REPORT);
        if (invocation.flag(FULL) && !id.equals(FULL_REPORT)) {
            throw new UsageException(text("wrong.full", id));
        }
        return invocation.extensions().reports().find(id)
                .orElseThrow(() -> new UsageException(text("wrong.report", id, String.join(", ",
                        invocation.extensions().reports().all().stream().map(Report::id).toList()))));
    }

    /** The formats asked for, each once; those that the report is usually written in if none was named. */
    private static List<String> formats(Invocation invocation, Report report) {
        Set<String> formats = new LinkedHashSet<>();
        for (String typed : invocation.options(FORMAT)) {
            for (String format : typed.split(",", -1)) {
                String wanted = format.strip().toLowerCase(Locale.ROOT);
                if (!report.formats().contains(wanted)) {
                    throw new UsageException(
                            text("wrong.format", format.strip(), String.join(", ", report.formats())));
                }
                formats.add(wanted);
            }
        }
        return formats.isEmpty() ? report.usualFormats() : new ArrayList<>(formats);
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ReportVerb.class, key, arguments);
    }
}
