/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.api.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;

/**
 * What a chart of kind {@link Chart.Kind#NETWORK} shows: causes and effects, and the loops that they close.
 *
 * @param nodes names
 * @param links each once, however many loops go through it
 * @param loops name → its nodes in the order of its links
 */
public record NetworkData(List<String> nodes, List<Link> links, Map<String, List<Integer>> loops) {

    /** Copies the collections. */
    public NetworkData {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        loops = Collections.unmodifiableMap(new LinkedHashMap<>(loops));
    }

    /**
     * A link between two nodes.
     *
     * @param from the place of the cause among the nodes
     * @param to   the place of the effect
     * @param sign + or −, as the table says it
     */
    public record Link(int from, int to, String sign) {

        /** True if the effect goes against the cause. */
        public boolean isNegative() {
            return sign.equals("\u2212") || sign.equals("-");
        }
    }

    /** A row is a link of a loop, those of a loop in order: cause, effect, sign, loop. */
    public static NetworkData of(Chart chart, Table table) {
        Map<String, Integer> places = new LinkedHashMap<>();
        Set<Link> links = new LinkedHashSet<>();
        Map<String, List<Integer>> loops = new LinkedHashMap<>();
        Chart.Series series = chart.series().get(0);
        for (List<Cell> row : table.rows()) {
            int from = place(places, word(row, table, chart.x()));
            int to = place(places, word(row, table, series.column()));
            links.add(new Link(from, to, word(row, table, series.until())));
            loops.computeIfAbsent(word(row, table, "loop"), key -> new ArrayList<>()).add(from);
        }
        return new NetworkData(List.copyOf(places.keySet()), List.copyOf(links), loops);
    }

    private static int place(Map<String, Integer> places, String name) {
        return places.computeIfAbsent(name, key -> places.size());
    }

    private static String word(List<Cell> row, Table table, String column) {
        return row.get(table.indexOf(column)) instanceof Cell.Label label ? label.text() : "";
    }
}
