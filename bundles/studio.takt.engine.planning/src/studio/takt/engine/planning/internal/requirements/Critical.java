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

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import studio.takt.engine.planning.internal.requirements.Pegging.Peg;

/** Goes down from a demand to what it waits for: always to the sources that come last, until one is late by itself. */
final class Critical {
    private final Records records;
    private final Lateness lateness;
    private final Pegging pegging;
    private final Map<Integer, Set<Order>> known = new HashMap<>();

    Critical(Records records, Lateness lateness, Pegging pegging) {
        this.records = records;
        this.lateness = lateness;
        this.pegging = pegging;
    }

    /** A source of an item. */
    private record Order(int item, int source) {}

    /** True if a demand waits for a source of an item. */
    boolean waitsFor(int demand, int item, int source) {
        return known.computeIfAbsent(demand, this::ways).contains(new Order(item, source));
    }

    private Set<Order> ways(int demand) {
        int top = records.facts().demand().get(demand).item();
        Axis axis = pegging.axis(top);
        Set<Order> passed = new HashSet<>();
        for (int use = 0; use < axis.uses(); use++) {
            if (axis.useLine(use) < 0 && axis.use(use) == demand) {
                down(pegging.pegs(top, axis.useBegin(use), axis.useEnd(use)), passed);
            }
        }
        return passed;
    }

    private void down(List<Peg> pegs, Set<Order> passed) {
        int last = pegs.stream().mapToInt(this::available).max().orElse(0);
        for (Peg peg : pegs) {
            if (available(peg) == last && passed.add(new Order(peg.item(), peg.source()))
                    && Axis.isPlanned(peg.source()) && isHeldUp(peg)) {
                down(pegging.componentsOf(peg), passed);
            }
        }
    }

    private int available(Peg peg) {
        return lateness.available(peg.item(), peg.source());
    }

    /** True if an order waits for components longer than for its own lead time. */
    private boolean isHeldUp(Peg peg) {
        return available(peg) > lateness.availableAlone(peg.item(), Axis.period(peg.source()));
    }
}
