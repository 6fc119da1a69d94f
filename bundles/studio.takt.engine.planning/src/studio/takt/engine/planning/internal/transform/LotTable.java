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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.planning.internal.aggregate.PeriodFacts;
import studio.takt.engine.planning.internal.lot.LotFacts;
import studio.takt.units.api.Unit;

/** The input table {@code demand} of lot sizing: demand by period, with costs of its own where they change. */
final class LotTable {
    static final String NAME = "demand";

    private static final String PERIOD = "period";
    private static final String DEMAND = "demand";
    private static final String SETUP = "setup";
    private static final String HOLDING = "holding";
    private static final String UNIT_COST = "unitCost";
    private static final String RULE = "lot-sizing.";

    private final DataSet data;
    private final List<Finding> findings = new ArrayList<>();

    LotTable(DataSet data) {
        this.data = data;
    }

    /** What the table looks like. */
    static InputTable description() {
        return new InputTable(NAME, text("lots.demand"), List.of(column(PERIOD, Kind.TEXT, false),
                column(DEMAND, Kind.NUMBER, true), column(SETUP, Kind.NUMBER, false),
                column(HOLDING, Kind.NUMBER, false), column(UNIT_COST, Kind.NUMBER, false)));
    }

    private static InputColumn column(String name, Kind kind, boolean required) {
        return new InputColumn(name, kind, Unit.ONE, required, text("lots.demand." + name));
    }

    /** The periods, each as long as the bucket says; faults become findings. */
    List<LotFacts.Row> rows(String bucket) {
        List<LotFacts.Row> rows = new ArrayList<>();
        for (int i = 0; i < data.rows().size(); i++) {
            DataSet.Row row = data.rows().get(i);
            String name = row.text(PERIOD).filter(text -> !text.isBlank()).orElse(String.valueOf(i + 1)).strip();
            PeriodFacts period = PeriodFacts.bucket(bucket, name, number(row, name, DEMAND).orElse(0));
            rows.add(new LotFacts.Row(period, number(row, name, SETUP), number(row, name, HOLDING),
                    number(row, name, UNIT_COST)));
        }
        if (rows.isEmpty()) {
            fault("empty", new Location(data.file(), 1, 0));
        }
        findings.addAll(new PeriodOrder(RULE, data).check(rows.stream().map(row -> row.period().name()).toList()));
        return rows;
    }

    /** What was found. */
    List<Finding> findings() {
        return findings;
    }

    private OptionalDouble number(DataSet.Row row, String period, String column) {
        Optional<Double> number = row.number(column);
        if (number.isEmpty() && column.equals(DEMAND)) {
            fault("demand-missing", data.locationOf(row), period);
        }
        if (number.isPresent() && !(number.get() >= 0 && Double.isFinite(number.get()))) {
            fault("number-negative", data.locationOf(row), period, column, String.valueOf(number.get()));
            return OptionalDouble.of(0);
        }
        return number.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private void fault(String key, Location at, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, RULE + key, at,
                Text.of(LotTable.class, "finding." + key, arguments)));
    }

    private static Text text(String key) {
        return Text.of(LotTable.class, key);
    }
}
