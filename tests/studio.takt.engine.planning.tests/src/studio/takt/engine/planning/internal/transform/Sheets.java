/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.transform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Runs an engine on tables that stand in a test: lines are separated by semicolons. */
final class Sheets {
    private final Engine<?> engine;
    private final Path folder;
    private final RunOrder.Builder order;

    Sheets(Engine<?> engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        this.order = RunOrder.of(engine);
    }

    Sheets table(String name, String text) throws IOException {
        Path csv = folder.resolve(engine.descriptor().id() + "-" + name + ".csv");
        Files.writeString(csv, text.replace(";", "\n"));
        order.data(name, csv);
        return this;
    }

    Sheets set(String... assignments) {
        for (String assignment : assignments) {
            order.set(assignment.substring(0, assignment.indexOf('=')),
                    assignment.substring(assignment.indexOf('=') + 1));
        }
        return this;
    }

    Result run() {
        return Runs.run(order.build());
    }

    /** The numbers of a column, in the rows in which another has a word; not a number where nothing stands. */
    static double[] column(Result result, String table, String where, String word, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            if (where.isEmpty() || words(rows.at(row, where)).equals(word)) {
                numbers.add(rows.at(row, column) instanceof Cell.Number number ? number.value() : Double.NaN);
            }
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static double[] column(Result result, String table, String column) {
        return column(result, table, "", "", column);
    }

    static List<String> words(Result result, String table, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(Runs.texts(result)));
        List<String> words = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            words.add(words(rows.at(row, column)));
        }
        return words;
    }

    private static String words(Cell cell) {
        if (cell instanceof Cell.Label label) {
            return label.text();
        }
        if (cell instanceof Cell.Element element) {
            return element.element().name();
        }
        return cell instanceof Cell.Number number ? String.valueOf((long) number.value()) : "";
    }

    static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError(Runs.texts(result))).number().orElseThrow();
    }

    static double[] numbers(String text) {
        return java.util.Arrays.stream(text.trim().split("\\s+"))
                .mapToDouble(word -> word.equals("-") ? Double.NaN : Double.parseDouble(word)).toArray();
    }
}
