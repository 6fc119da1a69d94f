/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;

/** Brings tables into a model: one step to undo, and nothing at all if there is an error. */
final class CsvImport implements Operation {
    private final List<CsvTable> tables;
    private final boolean readable;
    private final Consumer<Finding> findings;

    /** Of these tables; does nothing if they could not be read without errors. */
    CsvImport(List<CsvTable> tables, boolean readable, Consumer<Finding> findings) {
        List<TableKind> order = TableKinds.all();
        this.tables = tables.stream()
                .sorted(Comparator.comparingInt((CsvTable table) -> place(table, order))).toList();
        this.readable = readable;
        this.findings = findings;
    }

    private static int place(CsvTable table, List<TableKind> order) {
        return order.stream().map(TableKind::name).toList().indexOf(table.kind().name());
    }

    @Override
    public Text label() {
        return Words.text("operation");
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        if (!readable) {
            return Optional.empty();
        }
        Draft draft = new Draft(model.project());
        List<Finding> faults = new ArrayList<>();
        RowImport rows = new RowImport(draft, faults::add);
        tables.forEach(rows::elements);
        rows.references();
        faults.forEach(findings);
        return faults.stream().anyMatch(Finding::isError) ? Optional.empty() : draft.command(model.domain());
    }
}
