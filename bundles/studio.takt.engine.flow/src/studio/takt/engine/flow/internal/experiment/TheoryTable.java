/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.experiment;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Table;
import studio.takt.core.api.stat.Tally;
import studio.takt.engine.flow.internal.experiment.Measures.Measure;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.output.TableWriter;
import studio.takt.units.api.Unit;

/** Simulation and theory side by side. */
record TheoryTable(Beside theory) {

    private record Row(Measure measure, double theory) {
        Tally simulated() {
            return measure.tally();
        }

        double difference() {
            return 100 * (simulated().mean() / theory - 1);
        }
    }

    Table of(List<Measure> measures) {
        List<Row> rows = new ArrayList<>();
        for (Measure measure : measures) {
            switch (measure.key()) {
                case "throughput" -> rows.add(new Row(measure, theory.throughput()));
                case "cycleTime" -> rows.add(new Row(measure, theory.cycleTime()));
                case "workInProcess" -> rows.add(new Row(measure, theory.workInProcess()));
                default -> {
                    continue;
                }
            }
        }
        return new TableWriter<Row>(TheoryTable.class, "theory").words("figure", row -> row.measure().key())
                .words("unit", row -> row.measure().unit().toString())
                .numbers("simulated", Unit.ONE, row -> row.simulated().mean())
                .numbers("low", Unit.ONE, row -> row.measure().low())
                .numbers("high", Unit.ONE, row -> row.measure().high())
                .numbers("theory", Unit.ONE, Row::theory).numbers("difference", FlowUnits.PERCENT, Row::difference)
                .words("kind", row -> theory.exact() ? "exact" : "approximate").of(rows);
    }
}
