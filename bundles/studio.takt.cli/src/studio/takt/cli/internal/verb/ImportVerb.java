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
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.cli.internal.Messages;
import studio.takt.core.api.element.ModelChange;
import studio.takt.core.api.element.ModelState;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.TableImporter;
import studio.takt.core.api.extension.TableMapping;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.session.OperationRefusedException;
import studio.takt.core.api.text.Text;

/** {@code takt import FORMAT FILE… --into MODEL}: brings files of another format into a model, all or nothing. */
public final class ImportVerb implements Verb {
    private static final String FORMAT = "FORMAT";
    private static final String FILE = "FILE";
    private static final String INTO = "--into";
    private static final String AS = "--as";
    private static final String MAP = "--map";
    private static final String PREVIEW = "--preview";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Text help() {
        return Messages.text("import.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(FORMAT, Messages.text("import.format"), true, false),
                new Argument(FILE, Messages.text("import.file"), true, true));
    }

    @Override
    public List<Option> options() {
        return List.of(Option.required(List.of(INTO), "MODEL", Messages.text("import.into")),
                new Option(List.of(AS), "TABLE", Messages.text("import.as"), false, List.of()),
                new Option(List.of(MAP), "HEADING=COLUMN", Messages.text("import.map"), true, List.of()),
                new Option(List.of(PREVIEW), "", Messages.text("import.preview"), false, List.of()));
    }

    @Override
    public List<HelpSection> helpOn(List<String> typed, Extensions extensions) {
        List<HelpRow> rows = extensions.importers().all().stream()
                .map(importer -> new HelpRow(importer.id(), importer.help())).toList();
        return List.of(new HelpSection(Messages.text("list.importers"), rows));
    }

    @Override
    public int run(Invocation invocation) throws Exception {
        Importer importer = importer(invocation);
        String target = invocation.option(INTO)
                .orElseThrow(() -> new UsageException(Messages.text("missing.option", INTO + " MODEL")));
        List<Path> files = files(invocation);
        List<Finding> findings = Collections.synchronizedList(new ArrayList<>());
        Operation operation = operation(importer, files, findings::add, invocation);
        if (failed(findings)) {
            return refuse(findings, target, invocation);
        }
        return invocation.flag(PREVIEW)
                ? preview(operation, findings, target, invocation)
                : apply(operation, findings, target, invocation);
    }

    /** What headings mean is only asked of those who read tables. */
    private static Operation operation(Importer importer, List<Path> files, Consumer<Finding> findings,
            Invocation invocation) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String pair : invocation.options(MAP)) {
            int equals = pair.lastIndexOf('=');
            if (equals <= 0 || equals == pair.length() - 1) {
                throw new UsageException(Messages.text("wrong.pair", MAP, pair, "HEADING=COLUMN"));
            }
            columns.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
        TableMapping told = new TableMapping(invocation.option(AS).orElse(""), columns);
        if (importer instanceof TableImporter tables) {
            return tables.read(files, told, findings);
        }
        if (!told.isEmpty()) {
            throw new UsageException(Messages.text("import.noTables", importer.id()));
        }
        return importer.read(files, findings);
    }

    /** What it would do, done to a model in memory that is never saved. */
    private static int preview(Operation operation, List<Finding> findings, String target, Invocation invocation) {
        Optional<ModelSession> model = invocation.openToTry(target);
        if (model.isEmpty()) {
            return FAULTS;
        }
        ModelState before = model.get().read(access -> ModelState.of(access.project()));
        try {
            model.get().execute(operation);
        } catch (OperationRefusedException e) {
            findings.add(e.finding());
        }
        findings.forEach(invocation::report);
        List<ModelChange> changes = model.get().read(access -> before.changesTo(ModelState.of(access.project())));
        changes.forEach(change -> invocation.out().println(change.line().in(invocation.locale())));
        invocation.say(Messages.text("import.previewed", count(changes, ModelChange.Kind.CREATE),
                count(changes, ModelChange.Kind.CHANGE), count(changes, ModelChange.Kind.DELETE), target));
        return failed(findings) ? FAULTS : OK;
    }

    private static long count(List<ModelChange> changes, ModelChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }

    private static int apply(Operation operation, List<Finding> findings, String target, Invocation invocation)
            throws Exception {
        Optional<ModelSession> model = invocation.openForChange(target);
        if (model.isEmpty()) {
            return FAULTS;
        }
        try {
            model.get().execute(operation);
        } catch (OperationRefusedException e) {
            findings.add(e.finding());
        }
        if (failed(findings)) {
            return refuse(findings, target, invocation);
        }
        findings.forEach(invocation::report);
        if (model.get().isDirty()) {
            save(model.get(), invocation.path(target));
            invocation.say(Messages.text("import.done", target));
        } else {
            invocation.say(Messages.text("import.nothing", target));
        }
        return OK;
    }

    /** A model that is new has no file yet. */
    private static void save(ModelSession model, Path file) throws IOException {
        if (Files.exists(file)) {
            model.save();
        } else {
            model.saveAs(file);
        }
    }

    private static boolean failed(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::isError);
    }

    private static int refuse(List<Finding> findings, String target, Invocation invocation) {
        findings.forEach(invocation::report);
        invocation.say(Messages.text("import.refused", target));
        return FAULTS;
    }

    private static Importer importer(Invocation invocation) {
        String id = invocation.arguments(FORMAT).get(0);
        Extensions extensions = invocation.extensions();
        return extensions.importers().find(id).orElseThrow(
                () -> new UsageException(Messages.unknown("unknown.format", id, extensions.importers().ids())));
    }

    private static List<Path> files(Invocation invocation) throws NoSuchFileException {
        List<Path> files = invocation.arguments(FILE).stream().map(invocation::path).toList();
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw new NoSuchFileException(file.toString());
            }
        }
        return files;
    }
}
