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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Use;

/**
 * Relieves overloads, period by period, in the cheapest way by the hour: overtime, making earlier what holding costs
 * least, or giving out. Ways that nobody says a cost of come last. What is made earlier must find room on every resource
 * that it uses. Where the schedule is in whole units, whole units are moved.
 */
final class ReliefPlanner {
    private static final double DUST = 1e-9;

    private final RoughFacts facts;
    private final double[][] load;
    private final double[][] left;
    private final int offsets;
    private final List<Use> uses;
    private final boolean whole;
    private final List<Relief> reliefs = new ArrayList<>();

    ReliefPlanner(RoughFacts facts, Load load) {
        this.facts = facts;
        this.load = Arrays.stream(load.hours()).map(double[]::clone).toArray(double[][]::new);
        this.left = Arrays.stream(facts.quantity()).map(double[]::clone).toArray(double[][]::new);
        this.offsets = load.method().equals(Load.PROFILE) ? 1 : 0;
        this.uses = merged(facts.uses());
        this.whole = Arrays.stream(facts.quantity()).flatMapToDouble(Arrays::stream)
                .allMatch(each -> each == Math.rint(each));
    }

    /** Uses of an item on a resource in the same period are one. */
    private List<Use> merged(List<Use> all) {
        List<Use> merged = new ArrayList<>();
        for (Use use : all) {
            int same = IntStream.range(0, merged.size()).filter(n -> merged.get(n).item() == use.item()
                    && merged.get(n).resource() == use.resource() && before(merged.get(n)) == before(use)).findFirst()
                    .orElse(-1);
            if (same < 0) {
                merged.add(use);
            } else {
                merged.set(same, new Use(use.item(), use.resource(), merged.get(same).hours() + use.hours(),
                        use.offset(), merged.get(same).setup() + use.setup()));
            }
        }
        return merged;
    }

    /** Periods before completion in which the hours are needed. */
    private int before(Use use) {
        return use.periods() * offsets;
    }

    /** All reliefs; what nothing relieves is one of kind none. */
    List<Relief> plan(Monitor monitor) {
        for (int t = 0; t < facts.periods().size(); t++) {
            for (int r = 0; r < facts.resources().size(); r++) {
                monitor.checkCancelled();
                relieve(r, t);
            }
        }
        return reliefs;
    }

    private double over(int resource, int t) {
        double capacity = facts.resources().get(resource).capacity()[t];
        return load[resource][t] > capacity + DUST * Math.max(1, capacity) ? load[resource][t] - capacity : 0;
    }

    private void relieve(int resource, int t) {
        double over = over(resource, t);
        double overtime = 0;
        while (over > DUST) {
            Relief best = best(resource, t, over, overtime);
            reliefs.add(best);
            if (best.kind().equals(Relief.NONE)) {
                return;
            }
            overtime += best.kind().equals(Relief.OVERTIME) ? best.hours() : 0;
            apply(best);
            over -= best.hours();
        }
    }

    /** The cheapest way to relieve some of the hours. */
    private Relief best(int resource, int t, double over, double overtime) {
        return Stream.of(overtime(resource, t, over, overtime), others(resource, t, over)).flatMap(each -> each)
                .filter(relief -> relief.hours() > DUST)
                .min(Comparator.comparingDouble(
                        (Relief relief) -> Double.isNaN(relief.costPerHour())
                                ? Double.POSITIVE_INFINITY
                                : relief.costPerHour()))
                .orElseGet(() -> new Relief(resource, t, Relief.NONE, -1, -1, -1, over, 0, Double.NaN));
    }

    private Stream<Relief> overtime(int resource, int t, double over, double used) {
        Resource at = facts.resources().get(resource);
        double possible = Math.min(over, at.overtimeLimit() - used);
        boolean offered = !Double.isNaN(at.overtimeCost()) || Double.isFinite(at.overtimeLimit());
        return offered
                ? Stream.of(new Relief(resource, t, Relief.OVERTIME, -1, -1, -1, possible, 0, at.overtimeCost()))
                : Stream.empty();
    }

    private Stream<Relief> others(int resource, int t, double over) {
        return uses.stream().filter(use -> use.resource() == resource && use.hours() > DUST)
                .flatMap(use -> of(use, t, over));
    }

    /** An item that is needed at the resource in the period is completed so many periods later. */
    private Stream<Relief> of(Use use, int t, double over) {
        int completed = t + before(use);
        if (completed >= facts.periods().size() || left[use.item()][completed] <= DUST) {
            return Stream.empty();
        }
        double enough = whole ? Math.ceil(over / use.hours() - DUST) : over / use.hours();
        double most = Math.min(enough, left[use.item()][completed]);
        Stream<Relief> earlier = IntStream.range(0, completed).boxed()
                .map(to -> earlier(use, t, completed, to, Math.min(most, room(use.item(), completed, to))))
                .filter(relief -> relief.units() > DUST);
        double outside = facts.items().get(use.item()).subcontractCost();
        return Double.isNaN(outside)
                ? earlier
                : Stream.concat(earlier,
                        Stream.of(new Relief(use.resource(), t, Relief.SUBCONTRACT, use.item(), completed,
                                -1, most * use.hours(), most, outside / use.hours())));
    }

    private Relief earlier(Use use, int t, int completed, int to, double units) {
        double cost = facts.items().get(use.item()).holdingCost() * (completed - to) / use.hours();
        return new Relief(use.resource(), t, Relief.EARLIER, use.item(), completed, to,
                units * use.hours(), units, cost);
    }

    /** Units of an item that fit into an earlier period on every resource that they use. */
    private double room(int item, int from, int to) {
        double room = Double.POSITIVE_INFINITY;
        for (Use use : uses) {
            int at = to - before(use);
            if (use.item() == item && use.hours() > DUST) {
                double capacity = at < 0 ? 0 : facts.resources().get(use.resource()).capacity()[at];
                double free = Double.isNaN(capacity)
                        ? Double.POSITIVE_INFINITY
                        : capacity - load[use.resource()][Math
                                .max(0, at)];
                room = Math.min(room, Math.max(0, at < 0 ? 0 : free) / use.hours());
            }
        }
        return from <= to ? 0 : whole ? Math.floor(room + DUST) : room;
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
        for (Use use : uses) {
            int at = completed - before(use);
            if (use.item() == item && at >= 0) {
                load[use.resource()][at] += units * use.hours();
            }
        }
    }
}
