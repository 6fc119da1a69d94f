/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.dynamics.internal.loops;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import studio.takt.core.api.run.Monitor;

/**
 * Finds feedback loops, the shorter ones first: each simple circle once, from its variable of the lowest number. Circles
 * of a length are looked for by going back only where the way home is short enough.
 */
public final class LoopFinder {
    private static final int BETWEEN_LOOKS = 4095;

    private final Map<Integer, Map<Integer, Polarity>> links = new TreeMap<>();
    private final Map<Integer, List<Integer>> back = new HashMap<>();
    private final int most;
    private final Monitor monitor;
    private final List<Loop> loops = new ArrayList<>();
    private long looks;

    /** Among links between variables; at most so many loops. */
    public LoopFinder(List<Link> links, int most, Monitor monitor) {
        this.most = most;
        this.monitor = monitor;
        for (Link link : links) {
            this.links.computeIfAbsent(link.from(), key -> new TreeMap<>()).put(link.to(), link.polarity());
            back.computeIfAbsent(link.to(), key -> new ArrayList<>()).add(link.from());
        }
    }

    /** All loops of at most so many variables. */
    public List<Loop> find(int longest) {
        for (int start : links.keySet()) {
            Map<Integer, Integer> home = distances(start, longest);
            List<Integer> way = new ArrayList<>(List.of(start));
            go(start, start, Polarity.POSITIVE, way, new boolean[limit()], home, longest);
        }
        loops.sort(Comparator.comparingInt((Loop loop) -> loop.variables().size())
                .thenComparing(loop -> loop.variables().stream().mapToInt(Integer::intValue).toArray(),
                        Arrays::compare));
        return loops;
    }

    /** Whether there were more than are told. */
    public boolean isCut() {
        return loops.size() >= most;
    }

    private int limit() {
        int highest = 0;
        for (Map.Entry<Integer, Map<Integer, Polarity>> each : links.entrySet()) {
            highest = Math.max(highest, Math.max(each.getKey(),
                    each.getValue().keySet().stream().mapToInt(Integer::intValue).max().orElse(0)));
        }
        return highest + 1;
    }

    /** How many links it takes at least to come to a variable, through none of a lower number. */
    private Map<Integer, Integer> distances(int home, int longest) {
        Map<Integer, Integer> distances = new HashMap<>(Map.of(home, 0));
        Deque<Integer> open = new ArrayDeque<>(List.of(home));
        while (!open.isEmpty()) {
            int at = open.remove();
            for (int before : back.getOrDefault(at, List.of())) {
                if (before > home && distances.get(at) < longest && !distances.containsKey(before)) {
                    distances.put(before, distances.get(at) + 1);
                    open.add(before);
                }
            }
        }
        return distances;
    }

    private void go(int start, int at, Polarity so, List<Integer> way, boolean[] passed, Map<Integer, Integer> home,
            int longest) {
        if ((++looks & BETWEEN_LOOKS) == 0) {
            monitor.checkCancelled();
        }
        for (Map.Entry<Integer, Polarity> link : links.getOrDefault(at, Map.of()).entrySet()) {
            int next = link.getKey();
            if (loops.size() >= most) {
                return;
            }
            if (next == start) {
                loops.add(new Loop(way, so.then(link.getValue())));
            } else if (next > start && !passed[next] && home.containsKey(next)
                    && way.size() + home.get(next) <= longest) {
                passed[next] = true;
                way.add(next);
                go(start, next, so.then(link.getValue()), way, passed, home, longest);
                way.remove(way.size() - 1);
                passed[next] = false;
            }
        }
    }
}
