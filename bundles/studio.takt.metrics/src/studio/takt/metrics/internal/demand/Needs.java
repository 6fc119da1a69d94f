/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.demand;

import java.util.ArrayList;
import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * Pulls the need of the sinks back to the roots. What a node must start is what must leave it, divided by what its
 * scrap leaves (gross = net / (1 - scrap)), plus what leaves the main way; what returns from rework need not come
 * afresh. The amounts that return depend on what is started and the other way round: {@link AffineLoop} solves that,
 * so that a cycle with probability p is visited 1 / (1 - p) times.
 */
final class Needs {
    private final StreamGraph graph;
    private final Routes routes;
    private final Shares shares;
    private final double[] yields;
    private final double[] wanted;
    private final Monitor monitor;
    private final List<Link> returns;
    private final int[] returnNumber;
    private final List<List<Link>> upstream = new ArrayList<>();
    private final double[] perPiece;
    private final double[] starts;
    private final double[] leaves;

    Needs(StreamGraph graph, Routes routes, Shares shares, Merges merges, Arrivals arrivals, double[] yields,
            double[] wanted, Monitor monitor) {
        this.graph = graph;
        this.routes = routes;
        this.shares = shares;
        this.yields = yields;
        this.wanted = wanted;
        this.monitor = monitor;
        starts = new double[graph.size()];
        leaves = new double[graph.size()];
        perPiece = new double[graph.links().size()];
        returnNumber = new int[graph.links().size()];
        returns = graph.links().stream().filter(link -> routes.isReturn(link) && shares.of(link) > 0).toList();
        returns.forEach(link -> returnNumber[link.index()] = 1 + returns.indexOf(link));
        for (int node = 0; node < graph.size(); node++) {
            upstream.add(routes.forwardIn(node));
            for (List<Link> group : merges.of(node)) {
                group.forEach(link -> perPiece[link.index()] = Arrivals.quantityPer(link)
                        * arrivals.part(link, group));
            }
        }
    }

    /** The amount that each node starts; NaN throughout if rework never ends. */
    double[] solve() {
        double[] settled = new AffineLoop(returns.size(), this::sweep).solve();
        sweep(settled);
        return starts.clone();
    }

    /** What comes back on each return link, given what is assumed to come back. */
    private double[] sweep(double[] returned) {
        monitor.checkCancelled();
        pull(returned);
        push(returned);
        return returns.stream().mapToDouble(this::on).toArray();
    }

    private double on(Link link) {
        return leaves[link.from()] * shares.of(link) / Arrivals.quantityPer(link);
    }

    private void pull(double[] returned) {
        double[] needed = new double[graph.size()];
        List<Integer> order = routes.order();
        for (int i = order.size() - 1; i >= 0; i--) {
            int node = order.get(i);
            if (!routes.isMain(node)) {
                continue;
            }
            leaves[node] = (needed[node] + wanted[node]) / (1 - shares.diverted(node));
            starts[node] = leaves[node] / yields[node];
            double fresh = starts[node] - returnedTo(node, returned);
            upstream.get(node).forEach(link -> needed[link.from()] += fresh * perPiece[link.index()]);
        }
    }

    private double returnedTo(int node, double[] returned) {
        double sum = 0;
        for (Link link : graph.in(node)) {
            int number = returnNumber[link.index()];
            sum += number > 0 ? returned[number - 1] : 0;
        }
        return sum;
    }

    /** Through rework stations material is pushed: whatever fails must be repaired. */
    private void push(double[] returned) {
        for (int node : routes.order()) {
            if (routes.isMain(node)) {
                continue;
            }
            double arriving = returnedTo(node, returned);
            for (Link link : graph.in(node)) {
                arriving += returnNumber[link.index()] == 0 ? on(link) : 0;
            }
            starts[node] = arriving;
            leaves[node] = arriving * yields[node];
        }
    }
}
