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
import studio.takt.metrics.api.Given;
import studio.takt.metrics.internal.Notes;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * Which fraction of what leaves a node takes each link.
 *
 * <p>From a main node, links that lead away from the main way (back, to a rework station, to a dead end) take their
 * rework probability or explicit share, and nothing if neither is stated. The rest goes forward: by shares, evenly
 * where none is stated. Shares that do not sum to 100 % are scaled, with a finding.
 */
public final class Shares {
    /** Shares may be rounded: three times 33.3 %. */
    private static final double TOLERANCE = 0.005;

    private final StreamGraph graph;
    private final Routes routes;
    private final Notes notes;
    private final double[] fraction;
    private final double[] diverted;

    /** Works out all fractions. */
    public Shares(StreamGraph graph, Routes routes, Notes notes) {
        this.graph = graph;
        this.routes = routes;
        this.notes = notes;
        fraction = new double[graph.links().size()];
        diverted = new double[graph.size()];
        for (int node = 0; node < graph.size(); node++) {
            if (routes.isMain(node)) {
                mainNode(node);
            } else {
                split(graph.out(node), 1);
            }
        }
    }

    private Shares(Shares other) {
        graph = other.graph;
        routes = other.routes;
        notes = other.notes;
        fraction = new double[other.fraction.length];
        diverted = new double[other.diverted.length];
        graph.links().stream().filter(routes::isForward).forEach(
                link -> fraction[link.index()] = other.fraction[link.index()] / (1 - other.diverted[link.from()]));
    }

    /** The same as if nothing left the main way: what is done when rework never ends. */
    Shares withoutRework() {
        return new Shares(this);
    }

    private void mainNode(int node) {
        List<Link> away = graph.out(node).stream().filter(link -> !routes.isForward(link)).toList();
        List<Link> forward = routes.forwardOut(node);
        away.forEach(link -> fraction[link.index()] = leaving(link));
        double sum = away.stream().mapToDouble(this::of).sum();
        if (sum >= 1) {
            notes.error("rework.endless", graph.node(node).ref(), graph.node(node).ref().name());
            away.forEach(link -> fraction[link.index()] = 0);
            sum = 0;
        }
        diverted[node] = sum;
        split(forward, 1 - diverted[node]);
    }

    private double leaving(Link link) {
        Given stated = link.flow().rework().or(link.flow().share());
        ElementRef flow = link.flow().ref();
        if (!stated.isPresent()) {
            if (routes.isBack(link)) {
                notes.warning("rework.probabilityMissing", flow, flow.name());
            } else {
                notes.information("flow.deadEnd", flow, flow.name(), graph.node(link.to()).ref().name());
            }
        }
        return inRange(stated, flow) ? stated.value() : 0;
    }

    private boolean inRange(Given stated, ElementRef flow) {
        if (stated.isPresent() && !(stated.value() >= 0 && stated.value() <= 1)) {
            notes.error("share.outOfRange", flow, flow.name(), stated.text());
            return false;
        }
        return stated.isPresent();
    }

    /** Splits {@code whole} over links: stated shares first, what they leave evenly over the others. */
    private void split(List<Link> links, double whole) {
        if (links.isEmpty()) {
            return;
        }
        double[] parts = links.stream().mapToDouble(this::stated).toArray();
        double sum = Arrays.stream(parts).filter(part -> !Double.isNaN(part)).sum();
        long open = Arrays.stream(parts).filter(Double::isNaN).count();
        double rest = open == 0 ? 0 : Math.max(0, 1 - sum) / open;
        double total = sum + rest * open;
        check(links, sum, open, whole);
        for (int i = 0; i < parts.length; i++) {
            double part = Double.isNaN(parts[i]) ? rest : parts[i];
            fraction[links.get(i).index()] = whole * (total > 0 ? part / total : 1.0 / parts.length);
        }
    }

    private double stated(Link link) {
        Given share = link.flow().share().or(link.flow().rework());
        return inRange(share, link.flow().ref()) ? share.value() : Double.NaN;
    }

    private void check(List<Link> links, double sum, long open, double whole) {
        boolean complete = Math.abs(sum - 1) <= TOLERANCE || Math.abs(sum - whole) <= TOLERANCE;
        boolean fits = open == 0 ? complete : sum <= 1 + TOLERANCE;
        if (!fits && links.size() > 1) {
            ElementRef source = graph.node(links.get(0).from()).ref();
            notes.warning("share.sum", source, source.name(), 100 * sum);
        }
    }

    /** The fraction of what leaves the source that takes the link. */
    public double of(Link link) {
        return fraction[link.index()];
    }

    /** The fraction of what leaves a main node that does not go forward. */
    public double diverted(int node) {
        return diverted[node];
    }

    /** The sum of the shares stated on the links that lead forward from a node, 1 if none is: the weight of a root. */
    double weight(int node) {
        List<Link> forward = routes.forwardOut(node);
        boolean single = forward.size() == 1 && forward.get(0).flow().share().isPresent();
        return single && stated(forward.get(0)) > 0 ? stated(forward.get(0)) : 1;
    }
}
