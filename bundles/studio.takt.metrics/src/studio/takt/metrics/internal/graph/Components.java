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
import java.util.Arrays;
import java.util.Deque;
import java.util.function.Predicate;

import studio.takt.metrics.internal.graph.StreamGraph.Link;

/**
 * The strongly connected components of a graph by Tarjan's algorithm, without recursion, so that a long map does not
 * overflow the stack.
 */
public final class Components {
    private final StreamGraph graph;
    private final Predicate<Link> used;
    private final int[] number;
    private final int[] low;
    private final int[] next;
    private final int[] component;
    private final Deque<Integer> open = new ArrayDeque<>();
    private int visited;
    private int found;

    private Components(StreamGraph graph, Predicate<Link> used) {
        this.graph = graph;
        this.used = used;
        number = new int[graph.size()];
        low = new int[graph.size()];
        next = new int[graph.size()];
        component = new int[graph.size()];
        Arrays.fill(component, -1);
    }

    /** The component of each node, considering the links that are used. */
    public static int[] of(StreamGraph graph, Predicate<Link> used) {
        Components search = new Components(graph, used);
        for (int node = 0; node < graph.size(); node++) {
            if (search.number[node] == 0) {
                search.visit(node);
            }
        }
        return search.component;
    }

    private void visit(int start) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            int node = path.peek();
            if (next[node] < graph.out(node).size()) {
                follow(node, graph.out(node).get(next[node]++), path);
            } else {
                leave(node, path);
            }
        }
    }

    private void enter(int node, Deque<Integer> path) {
        number[node] = ++visited;
        low[node] = visited;
        open.push(node);
        path.push(node);
    }

    private void follow(int node, Link link, Deque<Integer> path) {
        if (!used.test(link)) {
            return;
        }
        if (number[link.to()] == 0) {
            enter(link.to(), path);
        } else if (component[link.to()] < 0) {
            low[node] = Math.min(low[node], number[link.to()]);
        }
    }

    private void leave(int node, Deque<Integer> path) {
        path.pop();
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[node]);
        }
        if (low[node] == number[node]) {
            int member;
            do {
                member = open.pop();
                component[member] = found;
            } while (member != node);
            found++;
        }
    }
}
