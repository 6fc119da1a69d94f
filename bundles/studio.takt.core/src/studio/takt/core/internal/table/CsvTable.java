/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.core.internal.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.DataSet.Row;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.table.DataReader.Outcome;
import studio.takt.core.internal.element.NearNames;
import studio.takt.core.internal.table.CsvLines.Line;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;

/** Reads the lines of a CSV file as a table declares them. */
public final class CsvTable {
    private final InputTable table;
    private final CsvFile file;
    private final Faults faults;
    private final CsvLines lines;

    /** Reads that file for that table. */
    public CsvTable(InputTable table, CsvFile file) {
        this.table = table;
        this.file = file;
        this.faults = file.faults();
        this.lines = new CsvLines(file);
    }

    /** The rows that can be read, and what is wrong with the others. */
    public Outcome read() {
        List<Row> rows = new ArrayList<>();
        if (!faults.hasErrors()) {
            List<Line> all = lines.all();
            if (!all.isEmpty()) {
                rows(all, rows);
            } else if (!faults.hasErrors()) {
                faults.error("data.empty", 0, 0);
            }
        }
        return new Outcome(new DataSet(table.name(), file.name(), List.copyOf(rows)), faults.findings());
    }

    private void rows(List<Line> all, List<Row> rows) {
        Map<Integer, CellReader> readers = readers(all.get(0));
        if (faults.hasErrors()) {
            return;
        }
        if (all.size() == 1) {
            faults.error("data.noRows", all.get(0).number(), 0);
        }
        for (Line line : all.subList(1, all.size())) {
            if (faults.isHopeless()) {
                return;
            }
            row(line, all.get(0).cells().size(), readers).ifPresent(rows::add);
        }
    }

    /** Who reads which cell of each line. */
    private Map<Integer, CellReader> readers(Line headings) {
        Map<Integer, CellReader> readers = new LinkedHashMap<>();
        for (int i = 0; i < headings.cells().size(); i++) {
            Heading heading = Heading.of(headings.cell(i), table.columns());
            Optional<InputColumn> column = heading.column(table.columns());
            int at = lines.columnOf(headings, i);
            if (column.isPresent()) {
                Unit unit = unit(heading, column.get(), headings.number(), at);
                boolean again = readers.values().stream().anyMatch(reader -> reader.column().equals(column.get()));
                if (again) {
                    faults.error("data.duplicateColumn", headings.number(), at, column.get().name());
                }
                readers.put(i, new CellReader(column.get(), unit, faults));
            } else if (!heading.text().isEmpty()) {
                faults.information("data.extraColumn", headings.number(), at, heading.text());
            }
        }
        table.columns().stream().filter(InputColumn::required)
                .filter(column -> readers.values().stream().noneMatch(reader -> reader.column().equals(column)))
                .forEach(column -> missing(column, headings));
        return readers;
    }

    private Unit unit(Heading heading, InputColumn column, int line, int at) {
        if (heading.unit().isEmpty() || column.unit().equals(Unit.ONE)) {
            return column.unit();
        }
        try {
            Unit unit = Unit.parse(heading.unit());
            if (unit.isCommensurableWith(column.unit())) {
                return unit;
            }
            faults.error("data.unit", line, at, heading.text(), column.unit());
        } catch (QuantityFormatException e) {
            faults.error("data.unknownUnit", line, at, heading.text(), heading.unit(), column.unit());
        }
        return column.unit();
    }

    private void missing(InputColumn column, Line headings) {
        String expected = table.columns().stream().map(InputColumn::name).collect(Collectors.joining(", "));
        List<String> near = new NearNames(headings.cells()).to(column.name());
        if (near.isEmpty()) {
            faults.error("data.missingColumn", headings.number(), 0, column.name(), expected);
        } else {
            faults.error("data.missingColumnNear", headings.number(), 0, column.name(), near.get(0), expected);
        }
    }

    /** A line as a row; empty if it has faults. */
    private Optional<Row> row(Line line, int width, Map<Integer, CellReader> readers) {
        if (line.cells().size() > width) {
            faults.error("data.longRow", line.number(), lines.columnOf(line, width), width, line.cells().size());
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        boolean sound = true;
        for (Map.Entry<Integer, CellReader> entry : readers.entrySet()) {
            CellReader reader = entry.getValue();
            CellReader.Value value = reader.read(line.cell(entry.getKey()), line.number(),
                    () -> lines.columnOf(line, entry.getKey()));
            sound &= value.sound();
            value.held().forEach(held -> values.put(reader.column().name(), held));
        }
        return sound ? Optional.of(new Row(line.number(), Collections.unmodifiableMap(values))) : Optional.empty();
    }
}
