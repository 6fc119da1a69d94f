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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import studio.takt.cli.internal.Messages;
import studio.takt.cli.internal.TextColumns;
import studio.takt.core.api.extension.Exporter;
import studio.takt.core.api.extension.Extensions;
import studio.takt.core.api.extension.Importer;
import studio.takt.core.api.extension.Invocation;
import studio.takt.core.api.extension.Report;
import studio.takt.core.api.extension.Rule;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.extension.Verb;
import studio.takt.core.api.text.Text;

/** {@code takt list}: what plug-ins contribute, by kind. */
public final class ListVerb implements Verb {
    private static final int WIDTH = 100;
    private static final String KIND = "KIND";
    private static final Map<String, Function<Extensions, List<HelpRow>>> KINDS = Map.of(
            "engines", extensions -> rows(extensions.engines().all(),
                    engine -> row(engine.descriptor().id(), engine.descriptor().name())),
            "importers", extensions -> rows(extensions.importers().all(), ListVerb::importer),
            "exporters", extensions -> rows(extensions.exporters().all(), ListVerb::exporter),
            "reports", extensions -> rows(extensions.reports().all(), ListVerb::report),
            "rules", extensions -> rows(extensions.rules().all(), ListVerb::rule),
            "verbs", extensions -> rows(extensions.verbs().all(), verb -> row(verb.name(), verb.help())));
    private static final List<String> ORDER = List.of("engines", "importers", "exporters", "reports", "rules", "verbs");

    @Override
    public String name() {
        return "list";
    }

    @Override
    public Text help() {
        return Messages.text("list.help");
    }

    @Override
    public List<Argument> arguments() {
        return List.of(new Argument(KIND, Messages.text("list.kind", String.join(", ", ORDER)), false, false));
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public int run(Invocation invocation) {
        List<String> asked = invocation.arguments(KIND);
        if (!asked.isEmpty() && !ORDER.contains(asked.get(0))) {
            throw new UsageException(Messages.unknown("unknown.kind", asked.get(0), ORDER));
        }
        List<String> parts = new ArrayList<>();
        for (String kind : asked.isEmpty() ? ORDER : asked) {
            List<HelpRow> rows = KINDS.get(kind).apply(invocation.extensions());
            if (!rows.isEmpty()) {
                HelpSection section = new HelpSection(Messages.text("list." + kind), rows);
                parts.add(new TextColumns(WIDTH).section(section, invocation.locale()));
            }
        }
        invocation.out().print(String.join("\n", parts));
        return OK;
    }

    private static <T> List<HelpRow> rows(Iterable<? extends T> all, Function<T, HelpRow> row) {
        List<HelpRow> rows = new ArrayList<>();
        all.forEach(one -> rows.add(row.apply(one)));
        return rows;
    }

    private static HelpRow row(String id, Text text) {
        return new HelpRow(id, text);
    }

    private static HelpRow importer(Importer importer) {
        return row(importer.id(), Messages.text("list.named", importer.name(), importer.help()));
    }

    private static HelpRow exporter(Exporter exporter) {
        return row(exporter.id(), Messages.text("list.named", exporter.name(), exporter.help()));
    }

    private static HelpRow report(Report report) {
        return row(report.id(), Messages.text("list.named", report.name(), report.help()));
    }

    private static HelpRow rule(Rule rule) {
        return row(rule.id(), rule.help());
    }
}
