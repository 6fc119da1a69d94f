/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.transform;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import studio.takt.core.api.extension.Migration;
import studio.takt.core.api.extension.Registry;
import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.EngineRunner;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Monitor;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.RunOrder;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.session.ModelFileException;
import studio.takt.core.api.session.ModelSession;
import studio.takt.core.api.session.ModelSessions;

final class Runs {
    private Runs() {}

    /** A file below examples, wherever in the tree the tests run. */
    static Path example(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (at.resolve("examples").resolve(name).toFile().exists()) {
                return at.resolve("examples").resolve(name);
            }
        }
        throw new AssertionError("no example " + name);
    }

    static ModelSession open(Path model) throws ModelFileException {
        return new ModelSessions(new Registry<>(List.of(), Migration::id)).openToTry(model);
    }

    static Result run(RunOrder.Builder order) {
        return new EngineRunner().run(order.build(), Monitor.NONE);
    }

    static double number(Result result, String table, int row, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(texts(result)));
        return ((Cell.Number) rows.at(row, column)).value();
    }

    static double summary(Result result, String key) {
        return result.summary(key).orElseThrow(() -> new AssertionError(key + texts(result))).number().orElseThrow();
    }

    static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    static String texts(Result result) {
        return result.findings().stream().map(each -> each.rule() + ": " + each.message().in(Locale.ENGLISH)).toList()
                .toString();
    }
}
