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
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Runs forecasts from tables, as the command line does. */
final class Forecasts {
    private Forecasts() {}

    /** From the text of a table; lines end with {@code ;}. */
    static Result run(Path folder, String history, String... set) throws IOException {
        return Runs.run(order(folder, history, set).build());
    }

    static RunOrder.Builder order(Path folder, String history, String... set) throws IOException {
        Path csv = folder.resolve("history.csv");
        Files.writeString(csv, history.replace(";", "\n"));
        RunOrder.Builder order = RunOrder.of(new ForecastEngine()).data("history", csv);
        for (String each : set) {
            order.set(each.split("=")[0], each.split("=")[1]);
        }
        return order;
    }

    /** A history of one item, numbered from 1. */
    static String numbered(double... values) {
        StringBuilder text = new StringBuilder("period,demand;");
        for (int i = 0; i < values.length; i++) {
            text.append(i + 1).append(',').append(values[i]).append(';');
        }
        return text.toString();
    }

    static Table table(Result result, String name) {
        return result.table(name).orElseThrow(() -> new AssertionError(name + " " + Runs.texts(result)));
    }

    /** The numbers of a column; not-a-number where a cell is empty. */
    static double[] column(Result result, String table, String column) {
        Table rows = table(result, table);
        List<Double> numbers = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            numbers.add(rows.at(row, column) instanceof Cell.Number number ? number.value() : Double.NaN);
        }
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    static List<String> words(Result result, String table, String column) {
        Table rows = table(result, table);
        List<String> words = new ArrayList<>();
        for (int row = 0; row < rows.rows().size(); row++) {
            Cell cell = rows.at(row, column);
            words.add(cell instanceof Cell.Label label
                    ? label.text()
                    : cell instanceof Cell.Number number ? String.valueOf(Math.round(number.value())) : "");
        }
        return words;
    }

    /** A number of the row of a method. */
    static double of(Result result, String table, String method, String column) {
        int row = words(result, table, "method").indexOf(method);
        return row < 0 ? Double.NaN : column(result, table, column)[row];
    }

    static double[] forecasts(Result result) {
        return column(result, "forecast", "forecast");
    }
}
