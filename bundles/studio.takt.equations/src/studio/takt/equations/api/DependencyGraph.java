/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.equations.api;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order variables can be computed, and which loops make that impossible. What a name needs and what is not in
 * the graph (a stock, say) is taken as known. Immutable; the same graph gives the same order everywhere.
 */
public final class DependencyGraph {
    private final Map<String, List<String>> needs = new LinkedHashMap<>();

    /** Name → the names that it needs first. */
    public DependencyGraph(Map<String, Set<String>> needs) {
        needs.forEach((name, needed) -> this.needs.put(name, needed.stream().filter(needs::containsKey).toList()));
    }

    /** The names, each after all that it needs; those in or behind a loop are left out. */
    public List<String> order() {
        Map<String, Integer> open = new HashMap<>();
        Map<String, List<String>> users = new HashMap<>();
        needs.forEach((name, needed) -> {
            open.put(name, needed.size());
            needed.forEach(each -> users.computeIfAbsent(each, key -> new ArrayList<>()).add(name));
        });
        Deque<String> ready = new ArrayDeque<>();
        needs.keySet().stream().filter(name -> open.get(name) == 0).forEach(ready::addLast);
        List<String> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            String name = ready.removeFirst();
            order.add(name);
            // What needs it comes next, while its value is still at hand.
            for (String user : users.getOrDefault(name, List.of())) {
                if (open.merge(user, -1, Integer::sum) == 0) {
                    ready.addFirst(user);
                }
            }
        }
        return order;
    }

    /**
     * One shortest loop of each knot, in the order in which each needs the next; the last needs the first. Empty if
     * everything can be computed.
     */
    public List<List<String>> loops() {
        Set<String> stuck = new TreeSet<>(needs.keySet());
        order().forEach(stuck::remove);
        List<List<String>> loops = new ArrayList<>();
        while (!stuck.isEmpty()) {
            String start = stuck.iterator().next();
            List<String> loop = shortest(start, stuck);
            if (loop.isEmpty()) {
                stuck.remove(start);
            } else {
                loops.add(loop);
                loop.forEach(stuck::remove);
            }
        }
        return loops;
    }

    /** The shortest way from a name back to itself through the names given; empty if there is none. */
    private List<String> shortest(String start, Set<String> through) {
        Map<String, String> from = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String name = open.remove();
            for (String next : needs.get(name)) {
                if (next.equals(start)) {
                    return way(name, start, from);
                }
                if (through.contains(next) && seen.add(next)) {
                    from.put(next, name);
                    open.add(next);
                }
            }
        }
        return List.of();
    }

    private static List<String> way(String end, String start, Map<String, String> from) {
        List<String> way = new ArrayList<>(List.of(end));
        for (String at = end; !at.equals(start);) {
            at = from.get(at);
            way.add(0, at);
        }
        return List.copyOf(way);
    }
}
