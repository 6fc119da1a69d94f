/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** The input table {@code scenarios}: what differs from the line, a change a row. */
final class ScenarioTable {
    private ScenarioTable() {}

    static InputTable description() {
        return new InputTable("scenarios", text(""), List.of(column("scenario", true), column("station", false),
                column("change", true), column("value", false)));
    }

    private static InputColumn column(String name, boolean required) {
        return new InputColumn(name, Kind.TEXT, Unit.ONE, required, text("." + name));
    }

    /** The changes of each scenario, in the order in which scenarios are first named. */
    static Map<String, List<Change>> read(DataSet data) {
        Map<String, List<Change>> scenarios = new LinkedHashMap<>();
        for (DataSet.Row row : data.rows()) {
            scenarios.computeIfAbsent(row.text("scenario").orElse("").strip(), name -> new ArrayList<>())
                    .add(new Change(row.text("station").orElse("").strip(), row.text("change").orElse("").strip(),
                            row.text("value").orElse("").strip(), data.locationOf(row)));
        }
        return scenarios;
    }

    private static Text text(String key) {
        return Text.of(ScenarioTable.class, "input.scenarios" + key);
    }
}
