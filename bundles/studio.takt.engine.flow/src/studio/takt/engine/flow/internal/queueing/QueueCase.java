/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.queueing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.RoutingTable;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.StationTable;

/**
 * What the tables say.
 *
 * @param stations the stations
 * @param routing  shares of what leaves a station (row) that go to another (column)
 * @param findings what is wrong
 */
public record QueueCase(List<StationData> stations, double[][] routing, List<Finding> findings) {

    /** Reads the tables. */
    public static QueueCase of(Map<String, DataSet> tables) {
        Faults faults = new Faults(QueueSolver.ID);
        Optional<DataSet> given = Optional.ofNullable(tables.get("stations"));
        if (given.isEmpty()) {
            faults.error("no-data", Location.NONE, "stations");
            return new QueueCase(List.of(), new double[0][0], faults.found());
        }
        List<StationData> stations = new StationTable(given.get(), Optional.ofNullable(tables.get("samples")), faults)
                .read();
        double[][] routing = Optional.ofNullable(tables.get("routing"))
                .map(table -> new RoutingTable(table, stations.stream().map(StationData::name).toList(), faults).read())
                .orElseGet(() -> RoutingTable.tandem(stations.size()));
        return new QueueCase(stations, routing, faults.found());
    }
}
