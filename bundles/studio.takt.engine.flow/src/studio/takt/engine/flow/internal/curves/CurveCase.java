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

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.StationTable;

/**
 * What the tables say.
 *
 * @param stations the line; empty if there is no table of it
 * @param measured points that were measured
 * @param findings what is wrong
 */
public record CurveCase(List<StationData> stations, List<Measured> measured, List<Finding> findings) {

    /** Reads the tables. */
    public static CurveCase of(Map<String, DataSet> tables) {
        Faults faults = new Faults(FlowCurves.ID);
        List<StationData> stations = Optional.ofNullable(tables.get("line"))
                .map(table -> new StationTable(table, Optional.ofNullable(tables.get("samples")), faults).read())
                .orElse(List.of());
        List<Measured> measured = Optional.ofNullable(tables.get("measured"))
                .map(table -> Measured.read(table, faults)).orElse(List.of());
        return new CurveCase(stations, measured, faults.found());
    }
}
