/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Column;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Result;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.run.Table;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.flattening.Flattener;
import studio.takt.engine.dynamics.internal.stockflow.CheckFacts;

/** Says which checks of a model hold in a run, at every saved time. */
final class Checks {
    private final List<CheckFacts> checks;
    private final PreparedModel model;

    Checks(List<CheckFacts> checks, PreparedModel model) {
        this.checks = checks;
        this.model = model;
    }

    void writeTo(Result.Builder result, Trajectory run) {
        List<Finding> findings = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            CheckFacts check = checks.get(i);
            int place = model.place(Flattener.CHECK + i).orElseThrow();
            OptionalInt row = IntStream.range(0, run.values().size())
                    .filter(each -> run.values().at(each, place + 1) == 0).findFirst();
            OptionalDouble broken = row.isPresent()
                    ? OptionalDouble.of(run.values().at(row.getAsInt(), 0))
                    : OptionalDouble.empty();
            broken.ifPresent(time -> findings.add(new Finding(Severity.ERROR, "stock-flow.check", check.element(),
                    text("finding.check", check.name(), Double.toString(time), check.condition()))));
            rows.add(List.of(Cell.of(check.name()), Cell.of(check.condition()),
                    Cell.of(broken.isPresent() ? "broken" : "holds"),
                    broken.isPresent() ? Cell.of(broken.getAsDouble()) : Cell.EMPTY));
        }
        if (!checks.isEmpty()) {
            result.findings(findings).add(new Table("checks", text("table.checks"), List.of(column("check"),
                    column("condition"), column("outcome"), column("brokenAt")), rows));
        }
    }

    private static Column column(String name) {
        return new Column(name, text("column." + name));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(Checks.class, key, arguments);
    }
}
