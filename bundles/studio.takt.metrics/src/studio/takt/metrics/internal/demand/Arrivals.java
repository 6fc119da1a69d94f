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

import java.util.List;

import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * Pushes material forward from the roots by shares and yields, to learn in which proportion parallel branches arrive
 * where they join again, and customers are served. Amounts are relative. Where several components go into a piece,
 * the scarcest counts. Repeated until what comes back from rework no longer changes.
 */
final class Arrivals {
    private static final int MOST_SWEEPS = 2_000;
    private static final double ENOUGH = 1e-13;

    private final StreamGraph graph;
    private final Routes routes;
    private final Shares shares;
    private final Merges merges;
    private final double[] yields;
    private final double[] onLink;
    private final double[] arriving;

    Arrivals(StreamGraph graph, Routes routes, Shares shares, Merges merges, double[] yields, Monitor monitor) {
        this.graph = graph;
        this.routes = routes;
        this.shares = shares;
        this.merges = merges;
        this.yields = yields;
        onLink = new double[graph.links().size()];
        arriving = new double[graph.size()];
        for (int sweep = 0; sweep < MOST_SWEEPS && sweep() > ENOUGH; sweep++) {
            monitor.checkCancelled();
        }
    }

    private double sweep() {
        double change = 0;
        for (int node : routes.order()) {
            double amount = incoming(node);
            change = Math.max(change, Math.abs(amount - arriving[node]));
            arriving[node] = amount;
            for (Link link : graph.out(node)) {
                onLink[link.index()] = amount * yields[node] * shares.of(link) / quantityPer(link);
            }
        }
        return change;
    }

    private double incoming(int node) {
        double returned = graph.in(node).stream().filter(link -> !routes.isForward(link)).mapToDouble(this::on).sum();
        List<List<Link>> groups = merges.of(node);
        double fresh = groups.isEmpty()
                ? routes.roots().contains(node) ? shares.weight(node) : 0
                : groups.stream().mapToDouble(this::sum).min().orElse(0);
        return returned + fresh;
    }

    private double sum(List<Link> group) {
        return group.stream().mapToDouble(this::on).sum();
    }

    private double on(Link link) {
        return onLink[link.index()];
    }

    static double quantityPer(Link link) {
        double stated = link.flow().quantityPer().orElse(1);
        return stated > 0 ? stated : 1;
    }

    /** The part of its group's need that a link brings. */
    double part(Link link, List<Link> group) {
        double sum = sum(group);
        return sum > 0 ? on(link) / sum : 1.0 / group.size();
    }

    /** How much arrives at a node. */
    double at(int node) {
        return arriving[node];
    }
}
