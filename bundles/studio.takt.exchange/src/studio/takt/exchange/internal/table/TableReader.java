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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.workbook.PlainWords;

/** Finds out which kind of table somebody's table is, and turns its cells into values. */
final class TableReader {
    private final SourceTable source;
    private final Mapping mapping;
    private final Consumer<Finding> findings;

    TableReader(SourceTable source, Mapping mapping, Consumer<Finding> findings) {
        this.source = source;
        this.mapping = mapping;
        this.findings = findings;
    }

    /** Which kind of table it is, if that can be told. */
    Optional<TableKind> kind() {
        return mapping.kind().or(() -> new KindFinder().find(source.title(), headings()));
    }

    /** What it says as a table of that kind. */
    ReadTable read(TableKind kind) {
        List<Heading> headings = headings();
        Map<Heading, TableColumn> columns = columns(headings, kind, source.rows().get(0).line());
        List<ReadTable.Row> rows = new ArrayList<>();
        source.rows().stream().skip(1).forEach(row -> rows.add(row(row, headings.size(), columns)));
        return new ReadTable(kind, source.file(), List.copyOf(rows));
    }

    private List<Heading> headings() {
        List<String> cells = source.rows().get(0).cells();
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            headings.add(mapping.heading(Heading.of(cells.get(i), i)));
        }
        return headings;
    }

    private Map<Heading, TableColumn> columns(List<Heading> headings, TableKind kind, int line) {
        Map<Heading, TableColumn> columns = new LinkedHashMap<>();
        Map<TableColumn, Heading> seen = new HashMap<>();
        for (Heading heading : headings) {
            Optional<TableColumn> column = heading.columnOf(kind);
            if (column.isEmpty()) {
                if (!heading.text().isEmpty()) {
                    findings.accept(Words.warning("column", source.place(line, heading.index()), heading.text(),
                            kind.name()));
                }
            } else if (seen.put(column.get(), heading) != null) {
                findings.accept(Words.error("twice", source.place(line, heading.index()), heading.text()));
            } else {
                columns.put(heading, column.get());
            }
        }
        return columns;
    }

    private ReadTable.Row row(SourceTable.Row row, int width, Map<Heading, TableColumn> columns) {
        if (row.cells().size() > width) {
            findings.accept(Words.error("cells", source.place(row.line(), width), row.cells().size(), width));
        }
        ValueReader reader = new ValueReader(findings);
        Map<TableColumn, Object> values = new HashMap<>();
        columns.forEach((heading, column) -> {
            String cell = mapping.cell(heading, column, PlainWords.read(row.cell(heading.index()).strip()));
            if (!cell.isEmpty()) {
                reader.read(column, heading, cell, source.place(row.line(), heading.index()))
                        .ifPresent(value -> values.put(column, value));
            }
        });
        return new ReadTable.Row(row.line(), values);
    }
}
