/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.engine.flow.internal.output.FlowUnits;
import studio.takt.units.api.Unit;

/** The input table {@code samples}: times as they were measured, a time a row, told apart by name. */
public final class SampleTable {
    private SampleTable() {}

    /** What the table looks like. */
    public static InputTable description() {
        return new InputTable("samples", text(""), List.of(
                new InputColumn("sample", Kind.TEXT, Unit.ONE, true, text(".sample")),
                new InputColumn("value", Kind.NUMBER, FlowUnits.SECOND, true, text(".value"))));
    }

    /** The times of each name; times below 0 go to the faults. */
    static Map<String, List<Double>> read(Optional<DataSet> data, Faults faults) {
        Map<String, List<Double>> samples = new LinkedHashMap<>();
        for (DataSet.Row row : data.map(DataSet::rows).orElse(List.of())) {
            double value = row.number("value").orElse(0.0);
            String name = row.text("sample").orElse("").strip();
            if (!(value >= 0)) {
                faults.error("negative-sample", data.orElseThrow().locationOf(row), name, String.valueOf(value));
            } else {
                samples.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            }
        }
        return samples;
    }

    private static Text text(String key) {
        return Text.of(SampleTable.class, "table.samples" + key);
    }
}
