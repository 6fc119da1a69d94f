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

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;

/** Reads one file: finds out which kind of table it is, and turns its cells into values. */
final class CsvReader {
    private final Path path;
    private final String file;
    private final Consumer<Finding> findings;

    CsvReader(Path path, Consumer<Finding> findings) {
        this.path = path;
        this.file = path.toString();
        this.findings = findings;
    }

    /** The table; empty, with a finding, if the file is none. */
    Optional<CsvTable> read() {
        return SourceText.of(path, file, findings).flatMap(this::parse);
    }

    private Optional<CsvTable> parse(String text) {
        if (text.isBlank()) {
            findings.accept(Words.error("empty", place(1)));
            return Optional.empty();
        }
        List<CSVRecord> records = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            parser.forEach(records::add);
        } catch (IOException | UncheckedIOException e) {
            int line = records.isEmpty() ? 1 : lineOf(records.get(records.size() - 1), text) + 1;
            findings.accept(Words.error("syntax", place(line)));
            return Optional.empty();
        }
        return table(records, text);
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private Optional<CsvTable> table(List<CSVRecord> records, String text) {
        List<Heading> headings = headings(records.get(0));
        int line = lineOf(records.get(0), text);
        Optional<TableKind> kind = new KindFinder().find(path, headings);
        if (kind.isEmpty()) {
            findings.accept(Words.error("kind", place(line), KindFinder.names()));
            return Optional.empty();
        }
        Map<Heading, TableColumn> columns = columns(headings, kind.get(), line);
        LineCounter lines = new LineCounter(text);
        List<CsvTable.Row> rows = new ArrayList<>();
        records.stream().skip(1).filter(CsvReader::isFilled)
                .forEach(row -> rows.add(row(row, lines.at(row.getCharacterPosition()), headings, columns)));
        return Optional.of(new CsvTable(kind.get(), file, List.copyOf(rows)));
    }

    private static List<Heading> headings(CSVRecord row) {
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            headings.add(Heading.of(row.get(i), i));
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
                    findings.accept(Words.warning("column", place(line), heading.text(), kind.name()));
                }
            } else if (seen.put(column.get(), heading) != null) {
                findings.accept(Words.error("twice", place(line), heading.text()));
            } else {
                columns.put(heading, column.get());
            }
        }
        return columns;
    }

    private CsvTable.Row row(CSVRecord row, int line, List<Heading> headings, Map<Heading, TableColumn> columns) {
        if (row.size() > headings.size()) {
            findings.accept(Words.error("cells", place(line), row.size(), headings.size()));
        }
        ValueReader reader = new ValueReader(findings);
        Map<TableColumn, Object> values = new HashMap<>();
        columns.forEach((heading, column) -> {
            String cell = heading.index() < row.size() ? CellText.read(row.get(heading.index()).strip()) : "";
            if (!cell.isEmpty()) {
                reader.read(column, heading, cell, place(line)).ifPresent(value -> values.put(column, value));
            }
        });
        return new CsvTable.Row(line, values);
    }

    private static boolean isFilled(CSVRecord row) {
        return row.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static int lineOf(CSVRecord row, String text) {
        return SourceText.lineAt(text, row.getCharacterPosition());
    }

    private Location place(int line) {
        return new Location(file, line, 0);
    }

    /** Counts lines on the way through a text, each only once. */
    private static final class LineCounter {
        private final String text;
        private int place;
        private int line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        int at(long wanted) {
            for (; place < wanted; place++) {
                line += text.charAt(place) == '\n' ? 1 : 0;
            }
            return line;
        }
    }
}
