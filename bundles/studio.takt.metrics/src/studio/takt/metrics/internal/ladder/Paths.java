/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.ladder;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.LadderStep;
import studio.takt.metrics.api.StreamPath;
import studio.takt.metrics.internal.demand.Visits;
import studio.takt.metrics.internal.graph.Routes;
import studio.takt.metrics.internal.graph.StreamGraph;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * The ways through a map from root to sink, longest first: by lead time, then by processing time, then by name. All of
 * them if they are at most {@value #MOST}, else only the longest. The longest is found by dynamic programming along
 * the order of the nodes, which is linear in the size of the map however many ways there are.
 */
public final class Paths {
    /** More ways than this are not listed. */
    public static final int MOST = 50;
    private static final double SAME = 1e-9;

    private final StreamGraph graph;
    private final Routes routes;
    private final Weights weights;

    /**
     * For a graph.
     *
     * @param once what each node adds to the ladder in one visit, by its number
     */
    public Paths(StreamGraph graph, Routes routes, Visits visits, List<LadderStep> once) {
        this.graph = graph;
        this.routes = routes;
        weights = new Weights(graph, routes, visits, once);
    }

    /** How many ways there are. */
    public double count() {
        double[] ways = new double[graph.size()];
        routes.roots().forEach(root -> ways[root] = 1);
        for (int node : routes.order()) {
            for (int next : next(node)) {
                ways[next] += ways[node];
            }
        }
        return routes.sinks().stream().filter(routes::isMain).mapToDouble(sink -> ways[sink]).sum();
    }

    private List<Integer> next(int node) {
        return routes.forwardOut(node).stream().map(Link::to).distinct().toList();
    }

    /** All ways, or the longest alone if there are too many; none if there is no way. */
    public List<StreamPath> list() {
        double count = count();
        if (count == 0) {
            return List.of();
        }
        if (count > MOST) {
            return List.of(path(longest()));
        }
        Comparator<StreamPath> shorter = (one, other) -> compare(
                new double[]{one.leadTime(), one.processingTime()},
                new double[]{other.leadTime(), other.processingTime()});
        return all().stream().map(this::path).sorted(shorter.reversed()
                .thenComparing(path -> path.route().stream().map(ElementRef::name).toList().toString())).toList();
    }

    private static int compare(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (Math.abs(one[i] - other[i]) > SAME * Math.max(1, Math.abs(one[i]))) {
                return Double.compare(one[i], other[i]);
            }
        }
        return 0;
    }

    private List<Integer> longest() {
        double[][] best = new double[graph.size()][];
        int[] before = new int[graph.size()];
        Arrays.fill(before, -1);
        routes.roots().forEach(root -> best[root] = weights.added(-1, root));
        for (int node : routes.order()) {
            for (int next : best[node] == null ? List.<Integer>of() : next(node)) {
                double[] added = weights.added(node, next);
                double[] length = {best[node][0] + added[0], best[node][1] + added[1]};
                if (best[next] == null || compare(length, best[next]) > 0) {
                    best[next] = length;
                    before[next] = node;
                }
            }
        }
        int end = routes.sinks().stream().filter(sink -> best[sink] != null)
                .max((one, other) -> compare(best[one], best[other])).orElseThrow();
        return back(end, before);
    }

    private static List<Integer> back(int end, int[] before) {
        List<Integer> path = new ArrayList<>();
        for (int node = end; node >= 0; node = before[node]) {
            path.add(node);
        }
        Collections.reverse(path);
        return path;
    }

    private List<List<Integer>> all() {
        List<List<Integer>> found = new ArrayList<>();
        Deque<List<Integer>> open = new ArrayDeque<>();
        routes.roots().forEach(root -> open.add(List.of(root)));
        while (!open.isEmpty()) {
            List<Integer> path = open.pop();
            int end = path.get(path.size() - 1);
            if (routes.sinks().contains(end)) {
                found.add(path);
            }
            for (int next : next(end)) {
                List<Integer> longer = new ArrayList<>(path);
                longer.add(next);
                open.push(longer);
            }
        }
        return found;
    }

    private StreamPath path(List<Integer> nodes) {
        List<LadderStep> steps = new ArrayList<>();
        int entry = nodes.get(0);
        for (int i = 0; i < nodes.size(); i++) {
            int node = nodes.get(i);
            if (weights.isStep(node)) {
                steps.add(weights.of(node));
            }
            boolean leaves = i == nodes.size() - 1 || weights.crosses(node, nodes.get(i + 1));
            if (leaves) {
                steps.addAll(weights.reworkOf(entry));
                entry = i == nodes.size() - 1 ? node : nodes.get(i + 1);
            }
        }
        return new StreamPath(nodes.stream().map(node -> graph.node(node).ref()).toList(), steps);
    }
}
