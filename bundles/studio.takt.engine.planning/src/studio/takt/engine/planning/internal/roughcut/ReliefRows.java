/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.engine.planning.internal.roughcut;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;

/** Tells what a programme found in rows: which units go where, how much overtime, and which overload that relieves. */
final class ReliefRows {
    private static final double DUST = 1e-7;

    private final RoughFacts facts;
    private final Needs needs;
    private final ReliefPart part;
    private final double[][] load;
    private final double[][] over;
    private final List<Relief> rows = new ArrayList<>();

    /** Units of an item that are completed in another period, or given out if {@code to} is negative. */
    private record Move(int item, int from, int to, double units) {}

    private record Place(int resource, int period) {}

    ReliefRows(RoughFacts facts, Load load, Needs needs, ReliefPart part) {
        this.facts = facts;
        this.needs = needs;
        this.part = part;
        this.load = Arrays.stream(load.hours()).map(double[]::clone).toArray(double[][]::new);
        this.over = new double[load.hours().length][facts.periods().size()];
        for (int r = 0; r < over.length; r++) {
            for (int t = 0; t < facts.periods().size(); t++) {
                over[r][t] = load.over(facts, r, t);
            }
        }
    }

    /** The rows, by period, resource and cost by the hour. */
    List<Relief> of(ReliefProgram.Shift shift) {
        for (int item : part.items()) {
            double[] early = shift.early()[item].clone();
            double[] outside = shift.outside()[item].clone();
            later(early, outside, facts.quantity()[item]);
            moves(item, early, outside).forEach(this::row);
        }
        for (int resource : part.resources()) {
            for (int t = 0; t < facts.periods().size(); t++) {
                rest(resource, t);
            }
        }
        Comparator<Relief> order = Comparator.comparingInt(Relief::period).thenComparingInt(Relief::resource)
                .thenComparing(each -> each.kind().equals(Relief.NONE)).thenComparingDouble(Relief::costPerHour);
        return rows.stream().sorted(order).toList();
    }

    /**
     * What would be made earlier only to be given out there is given out in its own period: of a period no more is taken
     * than is scheduled in it, so that the rows can be carried out in any order.
     */
    private static void later(double[] early, double[] outside, double[] quantity) {
        for (int t = 0; t + 1 < quantity.length; t++) {
            double more = Math.max(0, outside[t] - quantity[t]);
            outside[t] -= more;
            outside[t + 1] += more;
            early[t] -= more;
        }
    }

    /** What stays in its period stays; what is made more goes to the next that lacks it. */
    private List<Move> moves(int item, double[] early, double[] outside) {
        List<Move> moves = new ArrayList<>();
        Deque<double[]> made = new ArrayDeque<>();
        for (int t = 0; t < early.length; t++) {
            if (outside[t] > DUST) {
                moves.add(new Move(item, t, -1, outside[t]));
            }
            double more = early[t] - (t > 0 ? early[t - 1] : 0);
            if (more > DUST) {
                made.addLast(new double[]{t, more});
            }
            for (double lacks = -more; lacks > DUST && !made.isEmpty();) {
                double[] last = made.peekLast();
                double units = Math.min(lacks, last[1]);
                moves.add(new Move(item, t, (int) last[0], units));
                lacks -= units;
                last[1] -= units;
                if (last[1] <= DUST) {
                    made.removeLast();
                }
            }
        }
        return moves;
    }

    private void row(Move move) {
        Map<Place, Double> hours = hours(move);
        Place at = hours.entrySet().stream().max(Comparator.comparingDouble((Map.Entry<Place, Double> each) -> Math.min(
                over[each.getKey().resource()][each.getKey().period()], each.getValue()))
                .thenComparing(each -> fullness(each.getKey())).thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getKey).orElse(new Place(part.resources().get(0), move.from()));
        hours.forEach((place, each) -> {
            over[place.resource()][place.period()] = Math.max(0, over[place.resource()][place.period()] - each);
            load[place.resource()][place.period()] -= each;
        });
        double cost = move.to() < 0
                ? facts.items().get(move.item()).subcontractCost()
                : facts.items().get(move.item()).holdingCost() * (move.from() - move.to());
        double relieved = Math.max(hours.getOrDefault(at, 0.0), DUST);
        rows.add(new Relief(at.resource(), at.period(), move.to() < 0 ? Relief.SUBCONTRACT : Relief.EARLIER,
                move.item(), move.from(), move.to(), relieved, move.units(), cost * move.units() / relieved));
    }

    private double fullness(Place place) {
        double capacity = facts.resources().get(place.resource()).capacity()[place.period()];
        return capacity > 0 ? load[place.resource()][place.period()] / capacity : 0;
    }

    /** Hours that a move takes away, by place; negative where it adds some. */
    private Map<Place, Double> hours(Move move) {
        List<Map.Entry<Place, Double>> all = new ArrayList<>();
        needs.of(move.item(), move.from()).forEach(need -> all.add(Map.entry(
                new Place(need.resource(), need.period()), move.units() * need.hours())));
        if (move.to() >= 0) {
            needs.of(move.item(), move.to()).forEach(need -> all.add(Map.entry(
                    new Place(need.resource(), need.period()), -move.units() * need.hours())));
        }
        return all.stream().collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                Collectors.summingDouble(Map.Entry::getValue)));
    }

    /** Overtime, as far as it goes; the rest remains. */
    private void rest(int resource, int t) {
        Resource at = facts.resources().get(resource);
        double more = load[resource][t] - at.capacity()[t];
        double dust = DUST * Math.max(1, at.capacity()[t]);
        boolean offered = !Double.isNaN(at.overtimeCost()) || Double.isFinite(at.overtimeLimit()[t]);
        double overtime = offered ? Math.min(more, at.overtimeLimit()[t]) : 0;
        if (overtime > dust) {
            rows.add(new Relief(resource, t, Relief.OVERTIME, -1, -1, -1, overtime, 0, at.overtimeCost()));
        }
        if (more - Math.max(0, overtime) > dust) {
            rows.add(new Relief(resource, t, Relief.NONE, -1, -1, -1, more - Math.max(0, overtime), 0, Double.NaN));
        }
    }
}
