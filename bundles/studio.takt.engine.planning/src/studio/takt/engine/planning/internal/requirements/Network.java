/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.requirements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.ItemFact;
import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;

/**
 * Items and the lines between them, as arrays. The lines of a parent and those of a component each stand together. An
 * item's low-level code is the length of the longest way from an item that nothing is made of; parents come before
 * their components in {@link #order()}.
 */
public final class Network {
    private final int[] order;
    private final int[] level;
    private final LineFact[] lines;
    private final int[] firstOfParent;
    private final int[] firstOfComponent;
    private final int[] byComponent;
    private final List<Integer> loop;

    /** The network of so many items. */
    public Network(int items, List<LineFact> given) {
        lines = given.toArray(LineFact[]::new);
        firstOfParent = new int[items + 1];
        firstOfComponent = new int[items + 1];
        for (LineFact line : lines) {
            firstOfParent[line.parent() + 1]++;
            firstOfComponent[line.component() + 1]++;
        }
        for (int i = 0; i < items; i++) {
            firstOfParent[i + 1] += firstOfParent[i];
            firstOfComponent[i + 1] += firstOfComponent[i];
        }
        int[] next = firstOfParent.clone();
        for (LineFact line : given) {
            lines[next[line.parent()]++] = line;
        }
        byComponent = new int[lines.length];
        next = firstOfComponent.clone();
        for (int i = 0; i < lines.length; i++) {
            byComponent[next[lines[i].component()]++] = i;
        }
        level = new int[items];
        order = new int[items];
        loop = sort() ? List.of() : findLoop();
    }

    /** Takes items whose parents are all taken; false if some remain: they are in a circle, or below one. */
    private boolean sort() {
        int[] open = new int[level.length];
        for (LineFact line : lines) {
            open[line.component()]++;
        }
        int taken = 0;
        for (int i = 0; i < open.length; i++) {
            if (open[i] == 0) {
                order[taken++] = i;
            }
        }
        for (int at = 0; at < taken; at++) {
            for (int i = firstOfParent[order[at]]; i < firstOfParent[order[at] + 1]; i++) {
                int component = lines[i].component();
                level[component] = Math.max(level[component], level[order[at]] + 1);
                if (--open[component] == 0) {
                    order[taken++] = component;
                }
            }
        }
        if (taken < open.length) {
            Arrays.fill(order, taken, open.length, -1);
        }
        return taken == open.length;
    }

    /** Goes up from an item that was not taken, always to such a parent, until one comes again. */
    private List<Integer> findLoop() {
        boolean[] taken = new boolean[level.length];
        Arrays.stream(order).filter(item -> item >= 0).forEach(item -> taken[item] = true);
        int at = 0;
        while (taken[at]) {
            at++;
        }
        List<Integer> way = new ArrayList<>();
        int[] place = new int[level.length];
        while (place[at] == 0) {
            way.add(at);
            place[at] = way.size();
            at = openParent(at, taken);
        }
        List<Integer> found = new ArrayList<>(way.subList(place[at] - 1, way.size()));
        found.add(at);
        java.util.Collections.reverse(found);
        return List.copyOf(found);
    }

    private int openParent(int component, boolean[] taken) {
        for (int i = firstOfComponent[component]; i < firstOfComponent[component + 1]; i++) {
            int parent = lines[byComponent[i]].parent();
            if (!taken[parent]) {
                return parent;
            }
        }
        throw new IllegalStateException("an item that was not taken has a parent that was not");
    }

    /** The items of a circle, from one back to itself, each made of the next; empty if there is none. */
    public List<Integer> loop() {
        return loop;
    }

    /** Parents before components. */
    int[] order() {
        return order;
    }

    /** The low-level code. */
    public int level(int item) {
        return level[item];
    }

    /** The greatest low-level code. */
    public int depth() {
        return Arrays.stream(level).max().orElse(0);
    }

    /** The first line of a parent; the next parent's begin where its end. */
    int firstLine(int parent) {
        return firstOfParent[parent];
    }

    LineFact line(int line) {
        return lines[line];
    }

    /** The lines that take an item. */
    int[] usesOf(int component) {
        return Arrays.copyOfRange(byComponent, firstOfComponent[component], firstOfComponent[component + 1]);
    }

    /** Lines that pass through a phantom of their own are replaced by its lines, as often as it takes. */
    public static List<LineFact> passThrough(List<ItemFact> items, List<LineFact> lines) {
        if (lines.stream().noneMatch(LineFact::phantom)) {
            return lines;
        }
        Network all = new Network(items.size(), lines);
        List<LineFact> flat = new ArrayList<>();
        if (!all.loop.isEmpty()) {
            return lines;
        }
        for (LineFact line : all.lines) {
            all.pass(line, flat);
        }
        return flat;
    }

    private void pass(LineFact line, List<LineFact> flat) {
        if (!line.phantom()) {
            flat.add(line);
            return;
        }
        for (int i = firstLine(line.component()); i < firstLine(line.component() + 1); i++) {
            LineFact below = lines[i];
            int from = Math.max(line.from(), below.from());
            int to = Math.min(line.to(), below.to());
            if (from <= to) {
                pass(new LineFact(line.parent(), below.component(), line.need() * below.per(), below.scrap(), from,
                        to, below.phantom()), flat);
            }
        }
    }
}
