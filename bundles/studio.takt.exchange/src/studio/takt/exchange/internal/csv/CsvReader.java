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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.exchange.internal.table.SourceTable;

/** Reads one file as a table of texts. */
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
    Optional<SourceTable> read() {
        return SourceText.of(path, file, findings).flatMap(this::parse);
    }

    private Optional<SourceTable> parse(String text) {
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
        return Optional.of(table(records, text));
    }

    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.indexOf(',') >= 0) {
            return ',';
        }
        return first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
    }

    private SourceTable table(List<CSVRecord> records, String text) {
        LineCounter lines = new LineCounter(text);
        List<SourceTable.Row> rows = new ArrayList<>();
        for (CSVRecord row : records) {
            int line = lines.at(row.getCharacterPosition());
            if (rows.isEmpty() || isFilled(row)) {
                rows.add(new SourceTable.Row(line, row.toList()));
            }
        }
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return new SourceTable(file, name, dot > 0 ? name.substring(0, dot) : name, "", List.copyOf(rows));
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
