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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

import studio.takt.engine.planning.internal.requirements.RequirementsFacts.LineFact;

/** What serves what, one step or all the way, by the rows of units of {@link Axis}. */
final class Pegging {
    private static final double DUST = 1e-9;
    /** So many steps up are gone in all; a plant of a hundred thousand items has more ways than can be gone. */
    private static final int MOST_STEPS = 3_000_000;

    private final Records records;
    private final Map<Integer, Axis> known = new HashMap<>();
    private int steps;

    Pegging(Records records) {
        this.records = records;
    }

    /**
     * Units of an item that serve one use.
     *
     * @param item     the item
     * @param source   what they come from, as {@link Axis} writes it
     * @param use      the place of the use; -1 if they stay in stock
     * @param begin    where they begin in the row of the item
     * @param end      where they end
     */
    record Peg(int item, int source, int use, double begin, double end) {
        double units() {
            return end - begin;
        }
    }

    /** Rounding, at a place of a row. */
    static double dust(double place) {
        return DUST * Math.max(1, Math.abs(place));
    }

    /** True if there were more ways up than were gone. */
    boolean isCut() {
        return steps > MOST_STEPS;
    }

    Axis axis(int item) {
        return known.computeIfAbsent(item, each -> new Axis(records, each));
    }

    /** What a piece of the row of an item comes from and goes to, in order. */
    List<Peg> pegs(int item, double begin, double end) {
        Axis axis = axis(item);
        List<Peg> pegs = new ArrayList<>();
        int source = axis.sourceAt(begin);
        int use = axis.useAt(begin);
        double at = begin;
        while (source < axis.sources() && at < end - dust(end)) {
            double stop = Math.min(end, axis.sourceEnd(source));
            stop = use < axis.uses() ? Math.min(stop, axis.useEnd(use)) : stop;
            if (stop - at > dust(stop)) {
                pegs.add(new Peg(item, axis.source(source), use < axis.uses() ? use : -1, at, stop));
            }
            at = stop;
            source += source < axis.sources() && axis.sourceEnd(source) <= at ? 1 : 0;
            use += use < axis.uses() && axis.useEnd(use) <= at ? 1 : 0;
        }
        return pegs;
    }

    /** All pegs of an item. */
    List<Peg> pegs(int item) {
        Axis axis = axis(item);
        return axis.sources() == 0 ? List.of() : pegs(item, 0, axis.sourceEnd(axis.sources() - 1));
    }

    /** The pegs of one source of an item. */
    List<Peg> pegsOf(int item, int source) {
        Axis axis = axis(item);
        for (int i = 0; i < axis.sources(); i++) {
            if (axis.source(i) == source) {
                return pegs(item, axis.sourceBegin(i), axis.sourceEnd(i));
            }
        }
        return List.of();
    }

    /** The piece of the parent's row that a peg by a line serves. */
    Peg parentOf(Peg peg) {
        Axis axis = axis(peg.item);
        LineFact line = records.network().line(axis.useLine(peg.use));
        double first = axis.useBegin(peg.use);
        double length = axis.useEnd(peg.use) - first;
        Axis above = axis(line.parent());
        int order = Axis.planned(axis.use(peg.use));
        for (int i = 0; i < above.sources(); i++) {
            if (above.source(i) == order) {
                double begin = above.sourceBegin(i);
                double units = above.sourceEnd(i) - begin;
                return new Peg(line.parent(), order, -1, begin + units * (peg.begin - first) / length,
                        begin + units * (peg.end - first) / length);
            }
        }
        throw new IllegalStateException("a use by an order that is none");
    }

    /**
     * The demands from outside that a peg serves in the end, with the units of the peg's own item for each.
     *
     * @param ends takes the place of each demand; -1 for units that stay in stock above
     */
    void ends(Peg peg, ObjDoubleConsumer<Integer> ends) {
        Map<Integer, Double> sums = new java.util.LinkedHashMap<>();
        ends(peg, 1, sums);
        sums.forEach(ends::accept);
    }

    private void ends(Peg peg, double scale, Map<Integer, Double> sums) {
        Axis axis = axis(peg.item);
        if (peg.use < 0 || ++steps > MOST_STEPS) {
            sums.merge(-1, peg.units() * scale, Double::sum);
        } else if (axis.useLine(peg.use) < 0) {
            sums.merge(Math.max(-1, axis.use(peg.use)), peg.units() * scale, Double::sum);
        } else {
            Peg above = parentOf(peg);
            double down = scale * peg.units() / above.units();
            pegs(above.item, above.begin, above.end).forEach(next -> ends(next, down, sums));
        }
    }

    /** The pieces of the rows of components that a piece of a planned order takes, line by line. */
    List<Peg> componentsOf(Peg peg) {
        int received = Axis.period(peg.source);
        Axis axis = axis(peg.item);
        int place = 0;
        while (axis.source(place) != peg.source) {
            place++;
        }
        double first = axis.sourceBegin(place);
        double length = axis.sourceEnd(place) - first;
        List<Peg> all = new ArrayList<>();
        for (int i = records.network().firstLine(peg.item); i < records.network().firstLine(peg.item + 1); i++) {
            int component = records.network().line(i).component();
            Axis below = axis(component);
            for (int use = 0; use < below.uses(); use++) {
                if (below.useLine(use) == i && below.use(use) == received) {
                    double begin = below.useBegin(use);
                    double units = below.useEnd(use) - begin;
                    all.addAll(pegs(component, begin + units * (peg.begin - first) / length,
                            begin + units * (peg.end - first) / length));
                }
            }
        }
        return all;
    }
}
