/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.curves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.engine.flow.internal.table.Faults;

/**
 * A point that was measured in a line.
 *
 * @param wip        mean number of pieces
 * @param throughput pieces per second
 * @param cycleTime  seconds
 */
public record Measured(double wip, double throughput, double cycleTime) {
    private static final double TOLERANCE = 0.05;

    /** What the table looks like: two of three columns suffice. */
    public static InputTable description() {
        return new InputTable("measured", text("table.measured"),
                List.of(new InputColumn("wip", Kind.NUMBER, FlowUnits.PIECE, false, text("measured.wip")),
                        new InputColumn("throughput", Kind.NUMBER, FlowUnits.RATE, false, text("measured.throughput")),
                        new InputColumn("cycleTime", Kind.NUMBER, FlowUnits.SECOND, false,
                                text("measured.cycleTime"))));
    }

    private static Text text(String key) {
        return Text.of(Measured.class, key);
    }

    static List<Measured> read(DataSet data, Faults faults) {
        List<Measured> points = new ArrayList<>();
        for (DataSet.Row row : data.rows()) {
            Optional<Double> wip = row.number("wip").filter(value -> value > 0);
            Optional<Double> rate = row.number("throughput").filter(value -> value > 0);
            Optional<Double> time = row.number("cycleTime").filter(value -> value > 0);
            Optional<Measured> point = complete(wip, rate, time);
            point.ifPresent(points::add);
            if (point.isEmpty()) {
                faults.error("measured", data.locationOf(row));
            } else if (wip.isPresent() && rate.isPresent() && time.isPresent()
                    && Math.abs(rate.get() * time.get() / wip.get() - 1) > TOLERANCE) {
                faults.warn("little", data.locationOf(row), rate.get() * time.get(), wip.get());
            }
        }
        return points;
    }

    /** What is missing follows by Little's law. */
    private static Optional<Measured> complete(Optional<Double> wip, Optional<Double> rate, Optional<Double> time) {
        if (wip.isPresent() && (rate.isPresent() || time.isPresent())) {
            double cycle = time.orElseGet(() -> wip.get() / rate.orElseThrow());
            return Optional.of(new Measured(wip.get(), rate.orElse(wip.get() / cycle), cycle));
        }
        return rate.isPresent() && time.isPresent()
                ? Optional.of(new Measured(rate.get() * time.get(), rate.get(), time.get()))
                : Optional.empty();
    }
}
