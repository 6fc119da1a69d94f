/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.transform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Engine;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;

/** Runs an engine on tables as the command line does. */
final class Runs {
    private final RunOrder.Builder order;
    private final Path folder;

    Runs(Engine<?> engine, Path folder) {
        order = RunOrder.of(engine);
        this.folder = folder;
    }

    Runs table(String name, String... lines) {
        try {
            order.data(name, Files.write(folder.resolve(name + ".csv"), List.of(lines)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Runs set(String parameter, Object value) {
        order.set(parameter, String.valueOf(value));
        return this;
    }

    Result run() {
        return new EngineRunner().run(order.build(), Monitor.NONE);
    }

    static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError("no " + key + ": " + texts(result))).number()
                .orElseThrow();
    }

    static double number(Result result, String table, int row, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError("no " + table + ": " + texts(result)));
        return ((Cell.Number) rows.at(row, column)).value();
    }

    static String words(Cell cell) {
        return cell instanceof Cell.Number number ? String.valueOf(number.value()) : ((Cell.Label) cell).text();
    }

    static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    static String texts(Result result) {
        return result.findings().stream().map(each -> each.rule() + ": " + each.message().in(Locale.ENGLISH)).toList()
                .toString();
    }
}
