/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.metrics.internal.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import studio.takt.core.api.run.ElementRef;
import studio.takt.metrics.api.StreamNode;
import studio.takt.metrics.internal.Notes;
import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * Sorts out which way is forward. Ways back (of rework) are the links of a cycle that have a rework probability, and
 * those that close a cycle all the same when the graph is searched from its roots. Without them the graph has no
 * cycle. The <em>main</em> nodes lie on a way from a root to a sink; other nodes are reached by rework only, are dead
 * ends, or are not connected.
 */
public final class Routes {
    private final StreamGraph graph;
    private final Notes notes;
    private final BitSet back = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final List<Integer> roots;
    private final List<Integer> sinks;
    private final BitSet main;

    /** Sorts out a graph. */
    public Routes(StreamGraph graph, ElementRef map, Notes notes) {
        this.graph = graph;
        this.notes = notes;
        int[] component = Components.of(graph, link -> true);
        graph.links().stream().filter(link -> link.flow().rework().isPresent())
                .filter(link -> component[link.from()] == component[link.to()])
                .forEach(link -> back.set(link.index()));
        List<Integer> starts = starts(component);
        search(starts);
        sinks = sinks(map);
        BitSet fromRoots = reach(starts, true);
        main = reach(sinks, false);
        main.and(fromRoots);
        roots = starts.stream().filter(main::get).toList();
        report(map);
    }

    /** Components that nothing enters begin at their suppliers; without one, where no link but a way back arrives. */
    private List<Integer> starts(int[] component) {
        BitSet entered = new BitSet();
        graph.links().stream().filter(link -> component[link.from()] != component[link.to()])
                .forEach(link -> entered.set(component[link.to()]));
        List<List<Integer>> members = new ArrayList<>();
        IntStream.range(0, graph.size()).forEach(node -> members.add(new ArrayList<>()));
        IntStream.range(0, graph.size()).forEach(node -> members.get(component[node]).add(node));
        return members.stream().filter(group -> !group.isEmpty() && !entered.get(component[group.get(0)]))
                .flatMap(group -> startsOf(group).stream()).sorted().toList();
    }

    private List<Integer> startsOf(List<Integer> group) {
        List<Integer> suppliers = group.stream().filter(graph::isSupplier).toList();
        if (!suppliers.isEmpty()) {
            return suppliers;
        }
        List<Integer> first = group.stream()
                .filter(node -> graph.in(node).stream().allMatch(link -> back.get(link.index()))).toList();
        return first.isEmpty() ? group.subList(0, 1) : first;
    }

    private void search(List<Integer> starts) {
        int[] colour = new int[graph.size()];
        starts.forEach(node -> search(node, colour));
        IntStream.range(0, graph.size()).forEach(node -> search(node, colour));
        Collections.reverse(order);
    }

    /** Depth first; a link to a node on the current path closes a cycle. Nodes are noted when they are done. */
    private void search(int start, int[] colour) {
        if (colour[start] != 0) {
            return;
        }
        Deque<int[]> path = new ArrayDeque<>();
        path.push(new int[]{start, 0});
        colour[start] = 1;
        while (!path.isEmpty()) {
            int[] top = path.peek();
            if (top[1] == graph.out(top[0]).size()) {
                colour[top[0]] = 2;
                order.add(top[0]);
                path.pop();
                continue;
            }
            Link link = graph.out(top[0]).get(top[1]++);
            if (back.get(link.index())) {
                continue;
            }
            if (colour[link.to()] == 1) {
                back.set(link.index());
            } else if (colour[link.to()] == 0) {
                colour[link.to()] = 1;
                path.push(new int[]{link.to(), 0});
            }
        }
    }

    private List<Integer> sinks(ElementRef map) {
        List<Integer> customers = nodes(node -> graph.isCustomer(node) && !graph.in(node).isEmpty());
        if (!customers.isEmpty() || graph.links().isEmpty()) {
            return customers;
        }
        notes.warning("map.noCustomer", map);
        return nodes(node -> !graph.in(node).isEmpty()
                && graph.out(node).stream().allMatch(link -> back.get(link.index())));
    }

    private List<Integer> nodes(Predicate<Integer> test) {
        return IntStream.range(0, graph.size()).boxed().filter(test).toList();
    }

    private BitSet reach(List<Integer> from, boolean forward) {
        BitSet reached = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(from);
        from.forEach(reached::set);
        while (!todo.isEmpty()) {
            int node = todo.pop();
            for (Link link : forward ? graph.out(node) : graph.in(node)) {
                int next = forward ? link.to() : link.from();
                if (!back.get(link.index()) && !reached.get(next)) {
                    reached.set(next);
                    todo.push(next);
                }
            }
        }
        return reached;
    }

    private void report(ElementRef map) {
        if (graph.size() == 0) {
            notes.error("map.empty", map);
        } else if (main.isEmpty()) {
            notes.error("map.noPath", map);
        } else if (roots.stream().noneMatch(graph::isSupplier)) {
            notes.warning("map.noSupplier", map);
        }
        if (!main.isEmpty()) {
            reportUnconnected();
        }
    }

    private void reportUnconnected() {
        for (int node = 0; node < graph.size(); node++) {
            boolean matters = !(graph.node(node) instanceof StreamNode.Party);
            boolean entered = graph.in(node).stream().anyMatch(link -> !back.get(link.index()) || isMain(link.from()));
            if (graph.isCustomer(node) && !isMain(node)) {
                notes.information("customer.noMaterial", graph.node(node).ref(), graph.node(node).ref().name());
            } else if (matters && !isMain(node) && !entered) {
                notes.warning("node.disconnected", graph.node(node).ref(), graph.node(node).ref().name());
            }
        }
    }

    /** All nodes so that every link that is no way back leads to a later one. */
    public List<Integer> order() {
        return Collections.unmodifiableList(order);
    }

    /**
     * All nodes as a reader expects them: main nodes by the number of steps before them, each followed by what hangs on
     * it, then what is not connected; by name where that is the same.
     */
    public List<Integer> reading() {
        double[] rank = new double[graph.size()];
        for (int node : order) {
            forwardOut(node).forEach(link -> rank[link.to()] = Math.max(rank[link.to()], rank[link.from()] + 1));
        }
        for (int node : order) {
            if (!isMain(node)) {
                rank[node] = graph.in(node).stream().filter(link -> isMain(link.from()) || rank[link.from()] > 0)
                        .mapToDouble(link -> rank[link.from()] + 0.01).max().orElse(Integer.MAX_VALUE);
            }
        }
        return IntStream.range(0, graph.size()).boxed().sorted(Comparator.comparing(node -> rank[node])).toList();
    }

    /** The main nodes where material enters. */
    public List<Integer> roots() {
        return roots;
    }

    /** The nodes where material leaves for good. */
    public List<Integer> sinks() {
        return sinks;
    }

    /** True if the node lies on a way from a root to a sink. */
    public boolean isMain(int node) {
        return main.get(node);
    }

    /** True if the link is a way back. */
    public boolean isBack(Link link) {
        return back.get(link.index());
    }

    /** True if the link leads forward from main node to main node. */
    public boolean isForward(Link link) {
        return !isBack(link) && isMain(link.from()) && isMain(link.to());
    }

    /** True if material that takes the link comes (back) to a place where it must be reckoned with beforehand. */
    public boolean isReturn(Link link) {
        return isBack(link) || !isMain(link.from()) && isMain(link.to());
    }

    /** The links that lead forward from a main node. */
    public List<Link> forwardOut(int node) {
        return graph.out(node).stream().filter(this::isForward).toList();
    }

    /** The links that lead forward to a main node. */
    public List<Link> forwardIn(int node) {
        return graph.in(node).stream().filter(this::isForward).toList();
    }
}
