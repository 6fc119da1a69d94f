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

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.DataSet;
import studio.takt.core.api.run.InputTable;
import studio.takt.core.api.run.InputTable.InputColumn;
import studio.takt.core.api.run.InputTable.Kind;
import studio.takt.core.api.run.Location;
import studio.takt.core.api.text.Text;
import studio.takt.units.api.Unit;

/** The input table {@code routing}: where pieces go from a station; what is not said leaves. */
public final class RoutingTable {
    private static final double ROUNDING = 1e-6;

    private final DataSet data;
    private final List<String> stations;
    private final Faults faults;

    /** Reads a table over these stations; what is wrong with it goes to the faults. */
    public RoutingTable(DataSet data, List<String> stations, Faults faults) {
        this.data = data;
        this.stations = stations;
        this.faults = faults;
    }

    /** What the table looks like. */
    public static InputTable description() {
        return new InputTable("routing", text("table.routing"),
                List.of(new InputColumn("from", Kind.TEXT, Unit.ONE, true, text("table.routing.from")),
                        new InputColumn("to", Kind.TEXT, Unit.ONE, true, text("table.routing.to")),
                        new InputColumn("probability", Kind.NUMBER, Unit.ONE, false,
                                text("table.routing.probability"))));
    }

    /** The shares, from row to column. */
    public double[][] read() {
        double[][] routing = new double[stations.size()][stations.size()];
        for (DataSet.Row row : data.rows()) {
            int from = station(row, "from");
            int to = station(row, "to");
            double share = row.number("probability").orElse(1.0);
            if (!(share >= 0 && share <= 1)) {
                faults.error("probability", data.locationOf(row), String.valueOf(share));
            } else if (from >= 0 && to >= 0) {
                routing[from][to] += share;
            }
        }
        checkSums(routing);
        return routing;
    }

    private int station(DataSet.Row row, String column) {
        String name = row.text(column).orElse("").strip();
        int station = stations.indexOf(name);
        if (station < 0) {
            faults.error("unknown-station", data.locationOf(row), name, String.join(", ", stations));
        }
        return station;
    }

    private void checkSums(double[][] routing) {
        for (int i = 0; i < routing.length; i++) {
            double sum = Arrays.stream(routing[i]).sum();
            if (sum > 1 + ROUNDING) {
                faults.error("routing-sum", new Location(data.file(), 1, 0), stations.get(i),
                        sum);
            }
        }
    }

    /** One station after the other. */
    public static double[][] tandem(int stations) {
        double[][] routing = new double[stations][stations];
        for (int i = 0; i + 1 < stations; i++) {
            routing[i][i + 1] = 1;
        }
        return routing;
    }

    private static Text text(String key) {
        return Text.of(RoutingTable.class, key);
    }
}
