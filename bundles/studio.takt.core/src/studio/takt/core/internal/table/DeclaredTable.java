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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.DataSet.Row;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.table.DataReader.Outcome;
import studio.takt.core.api.text.Text;
import studio.takt.core.internal.element.NearNames;
import studio.takt.core.internal.table.Lines.Line;
import studio.takt.units.api.QuantityFormatException;
import studio.takt.units.api.Unit;

/** Reads the lines of a file as a table declares them. */
public final class DeclaredTable {
    private final InputTable table;
    private final String file;
    private final Faults faults;
    private final Lines lines;
    private final Translation translation;
    private final List<Line> headings = new ArrayList<>(1);
    private final Map<Integer, CellReader> readers = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private int count;

    /** Reads a CSV file for that table. */
    public DeclaredTable(InputTable table, CsvFile file, Translation translation) {
        this(table, file.name(), file.faults(), new CsvLines(file), translation);
    }

    DeclaredTable(InputTable table, String file, Faults faults, Lines lines, Translation translation) {
        this.table = table;
        this.file = file;
        this.faults = faults;
        this.lines = lines;
        this.translation = translation;
    }

    /** The rows that can be read, and what is wrong with the others. */
    public Outcome read() {
        if (!faults.hasErrors()) {
            lines.each(this::take);
            if (headings.isEmpty() && !faults.hasErrors()) {
                faults.error("data.empty", 0, 0);
            } else if (headings.size() == 1 && count == 0 && !faults.hasErrors()) {
                empty(headings.get(0).number());
            }
        }
        return new Outcome(new DataSet(table.name(), file, List.copyOf(rows)), faults.findings());
    }

    /** What a table that needs no rows says without any is that there is nothing of the kind. */
    private void empty(int line) {
        if (table.needsRows()) {
            faults.error("data.noRows", line, 0);
        } else {
            faults.information("data.noneOf", line, 0, table.name());
        }
    }

    /** Takes the headings, then each row; false if there is no point in going on. */
    private boolean take(Line line) {
        if (headings.isEmpty()) {
            headings.add(line);
            readers.putAll(readers(line));
            readers.values().forEach(reader -> places.putIfAbsent(reader.column().name(), places.size()));
            return !faults.hasErrors();
        }
        count++;
        row(line, headings.get(0).cells().size()).ifPresent(rows::add);
        return !faults.isHopeless();
    }

    /** Who reads which cell of each line. */
    private Map<Integer, CellReader> readers(Line line) {
        Map<Integer, CellReader> found = new LinkedHashMap<>();
        for (int i = 0; i < line.cells().size(); i++) {
            Heading heading = heading(line.cell(i));
            Optional<InputColumn> column = heading.column(table.columns());
            int at = lines.columnOf(line, i);
            if (column.isPresent()) {
                Unit unit = unit(heading, column.get(), line.number(), at);
                boolean again = found.values().stream().anyMatch(reader -> reader.column().equals(column.get()));
                if (again) {
                    faults.error("data.duplicateColumn", line.number(), at, column.get().name());
                }
                boolean words = column.get().kind() == Kind.TEXT;
                String written = heading.unit().isEmpty() || words ? heading.unit() : unit.toString();
                found.put(i, new CellReader(column.get(), unit, faults).withUnit(written)
                        .withCodes(translation.codes(line.cell(i))));
            } else if (!heading.text().isEmpty()) {
                faults.information("data.extraColumn", line.number(), at, heading.text());
            }
        }
        table.columns().stream().filter(InputColumn::required)
                .filter(column -> found.values().stream().noneMatch(reader -> reader.column().equals(column)))
                .forEach(column -> missing(column, line));
        return found;
    }

    private Unit unit(Heading heading, InputColumn column, int line, int at) {
        if (heading.unit().isEmpty() || column.kind() != Kind.NUMBER) {
            return column.unit();
        }
        try {
            Unit unit = Unit.parse(heading.unit());
            if (unit.isCommensurableWith(column.unit())) {
                return unit;
            }
            if (column.unit().equals(Unit.ONE)) {
                faults.warning("data.unitUnused", line, at, heading.text(), column.name());
            } else {
                faults.error("data.unit", line, at, heading.text(), column.unit());
            }
        } catch (QuantityFormatException e) {
            faults.error("data.unknownUnit", line, at, heading.text(), heading.unit(), column.unit());
        }
        return column.unit();
    }

    private void missing(InputColumn column, Line line) {
        Text expected = Text.of(locale -> table.columns().stream().map(each -> named(each).in(locale))
                .collect(Collectors.joining(", ")));
        List<String> near = new NearNames(line.cells()).to(column.name());
        if (near.isEmpty()) {
            faults.error("data.missingColumn", line.number(), 0, named(column), expected);
        } else {
            faults.error("data.missingColumnNear", line.number(), 0, named(column), near.get(0), expected);
        }
    }

    /** The name of a column, in Korean with the heading that may be there instead. */
    private static Text named(InputColumn column) {
        return Text.of(locale -> locale.getLanguage().equals("ko") && !column.koreanHeadings().isEmpty()
                ? column.name() + "(" + column.koreanHeadings().get(0) + ")"
                : column.name());
    }

    /** A line as a row; empty if it has faults. */
    private Optional<Row> row(Line line, int width) {
        if (line.cells().size() > width) {
            faults.error("data.longRow", line.number(), lines.columnOf(line, width), width, line.cells().size());
            return Optional.empty();
        }
        Object[] values = new Object[places.size()];
        boolean sound = true;
        for (Map.Entry<Integer, CellReader> entry : readers.entrySet()) {
            int cell = entry.getKey();
            CellReader reader = entry.getValue();
            CellReader.Value value = reader.read(line.cell(cell), line.number(), () -> lines.columnOf(line, cell));
            sound &= value.sound();
            for (Object held : value.held()) {
                values[places.get(reader.column().name())] = held;
            }
        }
        return sound ? Optional.of(new Row(line.number(), new RowValues(places, values))) : Optional.empty();
    }

    private Heading heading(String cell) {
        Heading heading = Heading.of(translation.heading(cell), table.columns());
        return heading.unit().isEmpty()
                ? new Heading(heading.text(), heading.name(), translation.unit(cell))
                : heading;
    }
}
