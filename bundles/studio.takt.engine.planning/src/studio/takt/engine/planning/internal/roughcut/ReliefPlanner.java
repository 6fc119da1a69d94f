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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;

/**
 * Relieves overloads, period by period, in the cheapest way by the hour: overtime, making earlier what holding costs
 * least, or giving out. Ways that nobody says a cost of come last. What is made earlier must find room wherever it needs
 * hours. Where the schedule is in whole units, whole units are moved.
 */
final class ReliefPlanner {
    private static final double DUST = 1e-9;

    private final RoughFacts facts;
    private final double[][] load;
    private final double[][] left;
    private final boolean profile;
    private final boolean whole;
    private final Map<Long, double[][]> needs = new HashMap<>();
    private final List<Relief> reliefs = new ArrayList<>();

    ReliefPlanner(RoughFacts facts, Load load) {
        this.facts = facts;
        this.load = Arrays.stream(load.hours()).map(double[]::clone).toArray(double[][]::new);
        this.left = Arrays.stream(facts.quantity()).map(double[]::clone).toArray(double[][]::new);
        this.profile = load.method().equals(Load.PROFILE);
        this.whole = Arrays.stream(facts.quantity()).flatMapToDouble(Arrays::stream)
                .allMatch(each -> each == Math.rint(each));
    }

    /** All reliefs; what nothing relieves is one of kind none. */
    List<Relief> plan(Monitor monitor) {
        for (int t = 0; t < facts.periods().size(); t++) {
            for (int r = 0; r < facts.resources().size(); r++) {
                monitor.checkCancelled();
                relieve(r, t, monitor);
            }
        }
        return reliefs;
    }

    private double over(int resource, int t) {
        double capacity = facts.resources().get(resource).capacity()[t];
        double over = load[resource][t] - capacity;
        return over > DUST * Math.max(1, capacity) ? over : 0;
    }

    private void relieve(int resource, int t, Monitor monitor) {
        double overtime = 0;
        for (double over = over(resource, t); over > 0; over = over(resource, t)) {
            monitor.checkCancelled();
            Relief best = best(resource, t, over, overtime);
            reliefs.add(best);
            if (best.kind().equals(Relief.NONE)) {
                return;
            }
            overtime += best.kind().equals(Relief.OVERTIME) ? best.hours() : 0;
            apply(best);
        }
    }

    /** The cheapest way to relieve some of the hours; of equally cheap ones the one that relieves most. */
    private Relief best(int resource, int t, double over, double overtime) {
        return Stream.concat(overtime(resource, t, over, overtime), others(resource, t, over))
                .filter(relief -> relief.hours() > DUST)
                .min(Comparator.comparingDouble(ReliefPlanner::rank).thenComparingDouble(relief -> -relief.hours()))
                .orElseGet(() -> new Relief(resource, t, Relief.NONE, -1, -1, -1, over, 0, Double.NaN));
    }

    private static double rank(Relief relief) {
        return Double.isNaN(relief.costPerHour()) ? Double.POSITIVE_INFINITY : relief.costPerHour();
    }

    private Stream<Relief> overtime(int resource, int t, double over, double used) {
        Resource at = facts.resources().get(resource);
        double limit = at.overtimeLimit()[t];
        boolean offered = !Double.isNaN(at.overtimeCost()) || Double.isFinite(limit);
        return offered
                ? Stream.of(new Relief(resource, t, Relief.OVERTIME, -1, -1, -1, Math.min(over, limit - used), 0,
                        at.overtimeCost()))
                : Stream.empty();
    }

    /** What is completed in this period or later and needs the resource in this period may be moved or given out. */
    private Stream<Relief> others(int resource, int t, double over) {
        return IntStream.range(0, facts.items().size()).boxed()
                .flatMap(item -> IntStream.range(t, facts.periods().size())
                        .filter(from -> left[item][from] > DUST && need(item, from)[resource][t] > DUST).boxed()
                        .flatMap(from -> of(item, from, resource, t, over)));
    }

    private Stream<Relief> of(int item, int from, int resource, int t, double over) {
        Stream<Relief> earlier = IntStream.range(0, from).boxed()
                .flatMap(to -> earlier(item, from, to, resource, t, over).stream());
        double cost = facts.items().get(item).subcontractCost();
        double hours = need(item, from)[resource][t];
        double units = Math.min(enough(over / hours), left[item][from]);
        return Double.isNaN(cost)
                ? earlier
                : Stream.concat(earlier, Stream.of(new Relief(resource, t, Relief.SUBCONTRACT, item, from, -1,
                        units * hours, units, cost / hours)));
    }

    private double enough(double units) {
        return whole ? Math.ceil(units - DUST) : units;
    }

    private Optional<Relief> earlier(int item, int from, int to, int resource, int t, double over) {
        double hours = need(item, from)[resource][t] - need(item, to)[resource][t];
        if (hours <= DUST || !isWithin(item, to)) {
            return Optional.empty();
        }
        double room = room(item, from, to);
        double units = Math.min(Math.min(enough(over / hours), left[item][from]), whole
                ? Math.floor(room + DUST)
                : room);
        double cost = facts.items().get(item).holdingCost() * (from - to) / hours;
        return units > DUST
                ? Optional.of(new Relief(resource, t, Relief.EARLIER, item, from, to, units * hours, units,
                        cost))
                : Optional.empty();
    }

    /** True if nothing would be needed before the first period. */
    private boolean isWithin(int item, int to) {
        return !profile || facts.uses().stream().filter(use -> use.item() == item)
                .allMatch(use -> Arrays.stream(use.placing().share()[to]).sum() > 1 - 1e-6);
    }

    /** Units of an item that fit into an earlier period wherever they need hours. */
    private double room(int item, int from, int to) {
        double room = Double.POSITIVE_INFINITY;
        double[][] now = need(item, from);
        double[][] then = need(item, to);
        for (int r = 0; r < then.length; r++) {
            for (int t = 0; t < then[r].length; t++) {
                double more = then[r][t] - now[r][t];
                double capacity = facts.resources().get(r).capacity()[t];
                if (more > DUST && !Double.isNaN(capacity)) {
                    room = Math.min(room, Math.max(0, capacity - load[r][t]) / more);
                }
            }
        }
        return room;
    }

    private void apply(Relief relief) {
        if (relief.kind().equals(Relief.OVERTIME)) {
            load[relief.resource()][relief.period()] -= relief.hours();
            return;
        }
        move(relief.item(), relief.from(), -relief.units());
        if (relief.to() >= 0) {
            move(relief.item(), relief.to(), relief.units());
        }
    }

    private void move(int item, int completed, double units) {
        left[item][completed] += units;
        double[][] need = need(item, completed);
        for (int r = 0; r < need.length; r++) {
            for (int t = 0; t < need[r].length; t++) {
                load[r][t] += units * need[r][t];
            }
        }
    }

    /** Hours of each resource in each period for a unit that is completed in a period. */
    private double[][] need(int item, int completed) {
        return needs.computeIfAbsent((long) item * facts.periods().size() + completed, key -> {
            double[][] need = new double[facts.resources().size()][facts.periods().size()];
            for (Use use : facts.uses()) {
                for (int t = 0; t < facts.periods().size() && use.item() == item; t++) {
                    need[use.resource()][t] += use.hours()
                            * (profile ? use.placing().share()[completed][t] : t == completed ? 1 : 0);
                }
            }
            return need;
        });
    }
}
