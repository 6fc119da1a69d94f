/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.report.internal.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.core.api.run.Cell;
import studio.takt.core.api.run.Chart;
import studio.takt.core.api.run.Table;

/**
 * What a network shows.
 *
 * @param nodes names
 * @param links each once, however many loops go through it
 * @param loops name → its nodes in the order of its links
 */
record NetworkData(List<String> nodes, List<Link> links, Map<String, List<Integer>> loops) {

    /** From a node to a node, with a sign. */
    record Link(int from, int to, String sign) {}

    /** A row is a link of a loop, those of a loop in order: cause, effect, sign, loop. */
    static NetworkData of(Chart chart, Table table) {
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
