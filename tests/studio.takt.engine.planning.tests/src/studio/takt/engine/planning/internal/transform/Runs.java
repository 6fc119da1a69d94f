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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

/** Runs the engine as the command line does. */
final class Runs {
    /** The numbers of a textbook case, as somebody types them. */
    static final Map<String, String> SMALL = Map.of("workers", "10", "hoursPerDay", "8", "workingDays", "20",
            "hoursPerUnit", "20", "overtimeHoursPerUnit", "25", "wage", "1000 USD/month", "overtimeRate", "10 USD/h",
            "hireCost", "300 USD", "layoffCost", "500 USD", "holdingCost", "2 USD/pcs/month");

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

    static Result run(RunOrder order) {
        return new EngineRunner().run(order, Monitor.NONE);
    }

    static RunOrder.Builder order() {
        return RunOrder.of(new AggregatePlanEngine());
    }

    /** A run without a model. */
    static Result table(Path csv) {
        RunOrder.Builder order = order().data("demand", csv);
        SMALL.forEach(order::set);
        return run(order.build());
    }

    static double number(Result result, String table, String strategy, int nth, String column) {
        Table rows = result.table(table).orElseThrow(() -> new AssertionError(texts(result)));
        int seen = 0;
        for (int row = 0; row < rows.rows().size(); row++) {
            if (rows.at(row, "strategy").equals(Cell.of(strategy)) && ++seen == nth) {
                return ((Cell.Number) rows.at(row, column)).value();
            }
        }
        throw new AssertionError(table + " has no row " + nth + " of " + strategy);
    }

    static List<String> rules(Result result) {
        return result.findings().stream().map(Finding::rule).toList();
    }

    static String texts(Result result) {
        return result.findings().stream().map(each -> each.rule() + ": " + each.message().in(Locale.ENGLISH)).toList()
                .toString();
    }
}
