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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Severity;
import studio.takt.core.api.text.Text;
import studio.takt.engine.dynamics.internal.little.LittleFacts;
import studio.takt.units.api.Unit;

/**
 * The input table {@code actuals}: what came and left since the row before, and what lay there then. The first row says
 * what lay there at the beginning. What a measured stock lacks was lost; what it has too much came.
 */
final class ActualsTable {
    static final String NAME = "actuals";

    private static final String TIME = "time";
    private static final String INFLOW = "inflow";
    private static final String OUTFLOW = "outflow";
    private static final String STOCK = "stock";
    private static final double CLOSE = 1e-9;

    private final DataSet data;
    private final List<Finding> findings = new ArrayList<>();

    ActualsTable(DataSet data) {
        this.data = data;
    }

    static InputTable description() {
        Unit pieces = Unit.parse("pcs");
        return new InputTable(NAME, text("table.actuals"), Stream.concat(
                Stream.of(new InputColumn(TIME, Kind.NUMBER, Unit.parse("d"), true, text("table.actuals.time"))),
                Stream.of(INFLOW, OUTFLOW, STOCK).map(name -> new InputColumn(name, Kind.NUMBER, pieces, false,
                        text("table.actuals." + name))))
                .toList());
    }

    LittleFacts read() {
        List<DataSet.Row> rows = data.rows();
        if (rows.size() < 2) {
            findings.add(new Finding(Severity.ERROR, "littles-law.empty", ElementRef.NONE, text("finding.actuals")));
            return LittleFacts.none(ElementRef.NONE, findings);
        }
        int periods = rows.size() - 1;
        double[] times = new double[periods + 1];
        double[] inflow = new double[periods];
        double[] outflow = new double[periods];
        double[] lost = new double[periods];
        double opening = rows.get(0).number(STOCK).orElse(0.0);
        double stock = opening;
        for (int i = 0; i <= periods; i++) {
            DataSet.Row row = rows.get(i);
            times[i] = row.number(TIME).orElse(Double.NaN);
            if (!Double.isFinite(times[i]) || i > 0 && !(times[i] > times[i - 1])) {
                fault(row, "actuals-time");
            }
            if (i > 0) {
                inflow[i - 1] = amount(row, INFLOW);
                outflow[i - 1] = amount(row, OUTFLOW);
                double balance = stock + inflow[i - 1] - outflow[i - 1];
                stock = row.number(STOCK).orElse(balance);
                double missing = balance - stock;
                if (Math.abs(missing) > CLOSE * Math.max(1, Math.abs(balance))) {
                    lost[i - 1] = Math.max(0, missing);
                    inflow[i - 1] += Math.max(0, -missing);
                    if (missing < 0) {
                        findings.add(new Finding(Severity.WARNING, "littles-law.appeared", data.locationOf(row),
                                text("finding.appeared", -missing)));
                    }
                }
            }
        }
        return new LittleFacts(ElementRef.NONE, times, opening, inflow, outflow, lost, "pcs", "d", findings);
    }

    private double amount(DataSet.Row row, String column) {
        double amount = row.number(column).orElse(0.0);
        if (!(amount >= 0) || Double.isInfinite(amount)) {
            fault(row, "actuals-amount", column);
        }
        return amount;
    }

    private void fault(DataSet.Row row, String key, Object... arguments) {
        findings.add(new Finding(Severity.ERROR, "littles-law." + key, data.locationOf(row),
                text("finding." + key, arguments)));
    }

    private static Text text(String key, Object... arguments) {
        return Text.of(ActualsTable.class, key, arguments);
    }
}
