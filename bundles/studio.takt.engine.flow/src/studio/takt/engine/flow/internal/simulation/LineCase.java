/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.flow.internal.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.Finding;
import studio.takt.core.api.run.Location;
import studio.takt.engine.flow.internal.table.Faults;
import studio.takt.engine.flow.internal.table.ItemData;
import studio.takt.engine.flow.internal.table.ItemTable;
import studio.takt.engine.flow.internal.table.OrderClock;
import studio.takt.engine.flow.internal.table.OrderData;
import studio.takt.engine.flow.internal.table.OrderTable;
import studio.takt.engine.flow.internal.table.StationData;
import studio.takt.engine.flow.internal.table.StationTable;

/**
 * The line that is simulated, as tables give it.
 *
 * @param stations its stations, in the order of the flow
 * @param items    what flows through it; at least one
 * @param orders   what it is to make, if it works to order
 * @param findings what is wrong
 */
public record LineCase(List<StationData> stations, List<ItemData> items, List<OrderData> orders,
        List<Finding> findings) {

    /** Reads the tables. */
    public static LineCase of(Map<String, DataSet> tables) {
        Faults faults = new Faults(LineSimulation.RULES);
        Optional<DataSet> table = Optional.ofNullable(tables.get("line"));
        if (table.isEmpty()) {
            faults.error("no-data", Location.NONE, "line");
        }
        List<StationData> stations = table
                .map(it -> new StationTable(it, Optional.ofNullable(tables.get("samples")), faults).read())
                .orElse(List.of());
        List<ItemData> items = Optional.ofNullable(tables.get("items")).map(it -> new ItemTable(it, faults).read())
                .filter(some -> !some.isEmpty()).orElse(ItemData.ONE);
        List<OrderData> orders = Optional.ofNullable(tables.get("orders"))
                .map(it -> new OrderTable(it, items, faults, OrderClock.PLAIN, 0).read()).orElse(List.of());
        return new LineCase(stations, items, orders, faults.found());
    }
}
