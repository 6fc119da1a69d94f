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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import studio.takt.core.api.table.DataReader;

/** Cuts the text of a CSV file into lines of cells that know where they stand. */
final class CsvLines implements Lines {
    private final String text;
    private final char delimiter;
    private final Faults faults;

    CsvLines(CsvFile file) {
        this.text = file.text();
        this.faults = file.faults();
        this.delimiter = delimiter(text);
    }

    @Override
    public void each(Predicate<Line> taker) {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true).setTrim(true).get();
        int number = 1;
        int counted = 0;
        int taken = 0;
        long next = 1;
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord csv : parser) {
                int start = (int) csv.getCharacterPosition();
                number += breaks(counted, start);
                counted = start;
                next = parser.getCurrentLineNumber() + 1;
                Line line = new Line(number, start, csv.toList());
                if (isSound(line) && (isTooMany(++taken, number) || !taker.test(line))) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.error("data.quotes", (int) next, 0);
        }
    }

    private boolean isTooMany(int lines, int number) {
        boolean tooMany = lines > DataReader.MAX_ROWS + 1;
        if (tooMany) {
            faults.error("data.tooManyRows", number, 0, DataReader.MAX_ROWS);
        }
        return tooMany;
    }

    /** How many lines end between two places of the text. */
    private int breaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            breaks += c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n') ? 1 : 0;
        }
        return breaks;
    }

    /** True if a line is neither blank nor beyond the limits. */
    private boolean isSound(Line line) {
        if (line.cells().size() > DataReader.MAX_COLUMNS) {
            faults.error("data.tooManyColumns", line.number(), 0, DataReader.MAX_COLUMNS);
            return false;
        }
        for (int i = 0; i < line.cells().size(); i++) {
            if (line.cells().get(i).length() > DataReader.MAX_CELL) {
                faults.error("data.cellTooLong", line.number(), columnOf(line, i), DataReader.MAX_CELL);
                return false;
            }
        }
        return !line.cells().stream().allMatch(String::isEmpty);
    }

    @Override
    public int columnOf(Line line, int cell) {
        int at = line.start();
        boolean quoted = false;
        for (int seen = 0; at < text.length() && seen < cell; at++) {
            char c = text.charAt(at);
            quoted ^= c == '"';
            seen += c == delimiter && !quoted ? 1 : 0;
        }
        return at - Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1));
    }

    /** Of comma, semicolon and tab the one that the first line with any text has most of outside quotes. */
    private static char delimiter(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"",
                "");
        char best = ',';
        for (char candidate : new char[]{';', '\t'}) {
            best = count(first, candidate) > count(first, best) ? candidate : best;
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
