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
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

import studio.takt.core.api.run.Explanation;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.SummaryValue;
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

    /** The result, with explanations of what it had none for. */
    public Result complete(Result result) {
        Set<String> known = result.explanations().stream().map(each -> column(each.key()))
                .collect(Collectors.toSet());
        List<Explanation> more = new ArrayList<>();
        for (SummaryValue value : result.summary()) {
            if (!known.contains(value.key())) {
                explain(value.key(), value.key(), value.title()).ifPresent(more::add);
            }
        }
        for (Table table : result.tables()) {
            table.columns().stream().filter(column -> !known.contains(table.name() + "/*/" + column.name()))
                    .forEach(column -> explain(table.name() + "/*/" + column.name(),
                            table.name() + "." + column.name(), column.title()).ifPresent(more::add));
        }
        return more.isEmpty() ? result : result.withExplanations(more);
    }

    /** {@code table/row/column} for every row; names of rows may contain slashes. */
    private static String column(String key) {
        int first = key.indexOf('/');
        return first < 0 ? key : key.substring(0, first) + "/*" + key.substring(key.lastIndexOf('/'));
    }

    private Optional<Explanation> explain(String key, String id, Text meaning) {
        String numbered = id.replaceFirst("[0-9]+$", "#");
        return Optional
                .ofNullable(formulas.getProperty(engine + "." + id, formulas.getProperty(engine + "." + numbered)))
                .map(formula -> new Explanation(key, meaning, formula, List.of(), "docs/engines/" + engine + ".md"));
    }
}
