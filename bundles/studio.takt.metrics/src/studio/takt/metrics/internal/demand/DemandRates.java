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

import java.util.Arrays;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.core.api.run.Monitor;
import studio.takt.metrics.api.Given;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.internal.Notes;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;

/**
 * The rate at which each node must start pieces, for each piece that the customers take.
 */
public final class DemandRates {
    private final StreamGraph graph;
    private final Routes routes;
    private final Monitor monitor;
    private final double[] rates;
    private Shares shares;

    /**
     * Works out the rates.
     *
     * @param yields the share of good pieces of each node, in (0, 1]
     * @param demand demand of the stream
     */
    public DemandRates(StreamGraph graph, Routes routes, Shares shares, double[] yields, Given demand, ElementRef map,
            Notes notes, Monitor monitor) {
        this.graph = graph;
        this.routes = routes;
        this.shares = shares;
        this.monitor = monitor;
        double[] solved = solve(yields, demand);
        if (!isPossible(solved)) {
            notes.error("rework.endless", map, map.name());
            this.shares = shares.withoutRework();
            solved = solve(yields, demand);
        }
        rates = solved;
    }

    private double[] solve(double[] yields, Given demand) {
        Merges merges = new Merges(graph, routes);
        Arrivals arrivals = new Arrivals(graph, routes, shares, merges, yields, monitor);
        return new Needs(graph, routes, shares, merges, arrivals, yields, wanted(arrivals, demand), monitor).solve();
    }

    private static boolean isPossible(double[] rates) {
        return Arrays.stream(rates).allMatch(rate -> Double.isFinite(rate) && rate > -1e-9);
    }

    /** What each sink takes of one piece: what is known of each customer, the rest as material arrives. */
    private double[] wanted(Arrivals arrivals, Given demand) {
        double[] wanted = new double[graph.size()];
        List<Integer> sinks = routes.sinks().stream().filter(routes::isMain).toList();
        double known = sinks.stream().mapToDouble(sink -> own(sink).orElse(0)).sum();
        boolean allKnown = known > 0 && sinks.stream().allMatch(sink -> own(sink).isPresent());
        double total = allKnown ? known : Math.max(demand.orElse(0), known);
        List<Integer> open = sinks.stream().filter(sink -> total == 0 || !own(sink).isPresent()).toList();
        double rest = total > 0 ? (total - known) / total : 1;
        double arriving = open.stream().mapToDouble(arrivals::at).sum();
        sinks.forEach(sink -> wanted[sink] = total > 0 ? own(sink).orElse(0) / total : 0);
        open.forEach(sink -> wanted[sink] = arriving > 0 ? rest * arrivals.at(sink) / arriving : rest / open.size());
        return wanted;
    }

    private Given own(int sink) {
        return graph.node(sink) instanceof StreamNode.Party party ? party.demand() : Given.MISSING;
    }

    /** Pieces that the node starts for each piece that the customers take; 0 if it has no part in it. */
    public double of(int node) {
        return Math.max(0, rates[node]);
    }

    /** The shares that the rates are based on. */
    public Shares shares() {
        return shares;
    }
}
