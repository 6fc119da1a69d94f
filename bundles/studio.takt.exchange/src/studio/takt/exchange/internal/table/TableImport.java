/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.exchange.internal.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.emf.common.command.Command;

import studio.takt.core.api.extension.TableMapping;
import studio.takt.core.api.extension.UsageException;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.session.ModelAccess;
import studio.takt.core.api.session.Operation;
import studio.takt.core.api.text.Text;

/** Brings tables into a model: one step to undo, and nothing at all if there is an error. */
public final class TableImport implements Operation {
    private final Text label;
    private final List<SourceTable> tables;
    private final TableMapping told;
    private final boolean readable;
    private final Consumer<Finding> findings;

    /**
     * Of these tables.
     *
     * @param label    what the step is called
     * @param tables   what was read
     * @param told     what the user said about it
     * @param readable false if something could not be read: then nothing is done
     * @param findings told what is wrong; rules begin with {@code table.}
     */
    public TableImport(Text label, List<SourceTable> tables, TableMapping told, boolean readable,
            Consumer<Finding> findings) {
        this.label = label;
        this.tables = List.copyOf(tables);
        this.told = told;
        this.readable = readable;
        this.findings = findings;
        if (!told.table().isEmpty() && new KindFinder().named(told.table()).isEmpty()) {
            throw new UsageException(Words.text("noTable", told.table(), KindFinder.names()));
        }
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public Optional<Command> command(ModelAccess model) {
        if (!readable) {
            return Optional.empty();
        }
        Draft draft = new Draft(model.project());
        List<Finding> faults = new ArrayList<>();
        MappingMemory memory = new MappingMemory(model.project(), draft);
        List<ReadTable> read = read(memory, faults);
        RowImport rows = new RowImport(draft, faults::add);
        read.forEach(rows::elements);
        rows.references();
        faults.forEach(findings);
        return faults.stream().anyMatch(Finding::isError) ? Optional.empty() : draft.command(model.domain());
    }

    /** The tables in the order in which they can be read: what others refer to comes first. */
    private List<ReadTable> read(MappingMemory memory, List<Finding> faults) {
        List<String> order = TableKinds.all().stream().map(TableKind::name).toList();
        List<ReadTable> read = new ArrayList<>();
        List<SourceTable> unknown = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (SourceTable source : tables) {
            TableReader reader = new TableReader(source, new Mapping(told, memory.of(source)), faults::add);
            Optional<TableKind> kind = reader.kind();
            if (kind.isEmpty()) {
                unknown.add(source);
            } else {
                ReadTable table = reader.read(kind.get());
                read.add(table);
                known.add(source.path());
                memory.remember(source, told, table);
            }
        }
        unknown.forEach(source -> faults.add(unknown(source, known.contains(source.path()))));
        read.sort(Comparator.comparingInt(table -> order.indexOf(table.kind().name())));
        return read;
    }

    /** A workbook may have a sheet of notes beside its tables; a file that is no table at all is a mistake. */
    private static Finding unknown(SourceTable source, boolean besideTables) {
        Location place = source.place(source.rows().get(0).line());
        return besideTables
                ? Words.warning("leftOut", place, source.sheet())
                : Words.error("kind", place, KindFinder.names());
    }
}
