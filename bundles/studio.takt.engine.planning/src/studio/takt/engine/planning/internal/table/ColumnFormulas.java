/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;

/**
 * How the figures of a result come about that need no numbers of their own to be explained: a formula for each column
 * and each key figure, from {@code formulas.properties}. Its words are names of columns and parameters, so that it is
 * the same in every language; what it means is the heading.
 */
public final class ColumnFormulas {
    private final String engine;
    private final Properties formulas = new Properties();

    /** The formulas of an engine. */
    public ColumnFormulas(String engine) {
        this.engine = engine;
        try (InputStream in = ColumnFormulas.class.getResourceAsStream("formulas.properties")) {
            formulas.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The result, with explanations of what it had none for, in all rows or in some. */
    public Result complete(Result result) {
        Map<String, NavigableSet<String>> known = new HashMap<>();
        for (Explanation each : result.explanations()) {
            int first = each.key().indexOf('/');
            int last = Math.max(first, each.key().lastIndexOf('/'));
            String column = first < 0 ? each.key() : each.key().substring(0, first) + each.key().substring(last);
            known.computeIfAbsent(column, key -> new TreeSet<>())
                    .add(first < last ? each.key().substring(first + 1, last + 1) : "");
        }
        List<Explanation> more = new ArrayList<>();
        result.summary().stream().filter(value -> !known.containsKey(value.key()))
                .forEach(value -> explain(value.key(), value.key(), value.title()).ifPresent(more::add));
        for (Table table : result.tables()) {
            table.columns().stream()
                    .filter(column -> !covers(known.get(table.name() + "/" + column.name()), table))
                    .forEach(column -> explain(table.name() + "/*/" + column.name(),
                            table.name() + "." + column.name(), column.title()).ifPresent(more::add));
        }
        return more.isEmpty() ? result : result.withExplanations(more);
    }

    /** True if rows of every first cell have an explanation; names of rows may contain slashes. */
    private static boolean covers(NavigableSet<String> rows, Table table) {
        if (rows == null || rows.contains("*/")) {
            return rows != null;
        }
        return table.rows().stream().map(row -> name(row.get(0)) + "/").distinct().allMatch(row -> {
            String next = rows.ceiling(row);
            return next != null && next.startsWith(row);
        });
    }

    private static String name(Cell cell) {
        if (cell instanceof Cell.Element element) {
            return element.element().name();
        }
        return cell instanceof Cell.Label label ? label.text() : "";
    }

    private Optional<Explanation> explain(String key, String id, Text meaning) {
        String numbered = id.replaceFirst("[0-9]+$", "#");
        return Optional
                .ofNullable(formulas.getProperty(engine + "." + id, formulas.getProperty(engine + "." + numbered)))
                .map(formula -> new Explanation(key, meaning, formula, List.of(), "docs/engines/" + engine + ".md"));
    }
}
