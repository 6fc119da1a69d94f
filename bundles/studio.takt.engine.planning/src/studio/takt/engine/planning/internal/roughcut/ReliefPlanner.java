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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import studio.takt.core.api.run.Monitor;
import studio.takt.engine.planning.internal.roughcut.RoughFacts.Resource;

/**
 * Relieves overloads, period by period, in the cheapest way by the hour: overtime, making earlier what holding costs
 * least, or giving out. Ways that nobody says a cost of come last; of equally cheap ones the first in that order. What is
 * made earlier must find room wherever it needs hours. Where the schedule is in whole units, whole units are moved.
 */
final class ReliefPlanner {
    private static final double DUST = 1e-9;

    private final RoughFacts facts;
    private final double[][] load;
    private final double[][] left;
    private final boolean whole;
    private final Needs needs;
    private final List<Relief> reliefs = new ArrayList<>();

    ReliefPlanner(RoughFacts facts, Load load) {
        this(facts, load, facts.quantity());
    }

    /** @param quantity what is completed, by item and period, where that is not what the schedule says */
    ReliefPlanner(RoughFacts facts, Load load, double[][] quantity) {
        this.facts = facts;
        this.load = Arrays.stream(load.hours()).map(double[]::clone).toArray(double[][]::new);
        this.left = Arrays.stream(quantity).map(double[]::clone).toArray(double[][]::new);
        this.needs = new Needs(facts, load.method());
        this.whole = Arrays.stream(facts.quantity()).flatMapToDouble(Arrays::stream)
                .allMatch(each -> each == Math.rint(each));
    }

    /** All reliefs; what nothing relieves is one of kind none. */
    List<Relief> plan(Monitor monitor) {
        for (int t = 0; t < facts.periods().size(); t++) {
            for (int r = 0; r < facts.resources().size(); r++) {
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
            Relief best = new Search(resource, t, over, monitor).best(overtime);
            reliefs.add(best);
            if (best.kind().equals(Relief.NONE)) {
                return;
            }
            overtime += best.kind().equals(Relief.OVERTIME) ? best.hours() : 0;
            apply(best);
        }
    }

    /** The search for the cheapest way to relieve some hours of one overload. */
    private final class Search {
        private final int resource;
        private final int t;
        private final double over;
        private final Monitor monitor;
        private Relief best;

        Search(int resource, int t, double over, Monitor monitor) {
            this.resource = resource;
            this.t = t;
            this.over = over;
            this.monitor = monitor;
            this.best = new Relief(resource, t, Relief.NONE, -1, -1, -1, over, 0, Double.NaN);
        }

        Relief best(double overtime) {
            overtime(overtime);
            for (int item = 0; item < facts.items().size(); item++) {
                monitor.checkCancelled();
                for (int from = t; needs.uses(item, resource) && from < facts.periods().size(); from++) {
                    double hours = left[item][from] > DUST ? needs.of(item, from, resource, t) : 0;
                    if (hours > DUST) {
                        earlier(item, from);
                        outside(item, from, hours);
                    }
                }
            }
            return best;
        }

        /** A way without a cost is only taken if there is no other. */
        private boolean isCheaper(double cost) {
            boolean none = best.kind().equals(Relief.NONE);
            return none || !Double.isNaN(cost) && (Double.isNaN(best.costPerHour())
                    || cost < best.costPerHour() - DUST * (1 + best.costPerHour()));
        }

        private void overtime(double used) {
            Resource at = facts.resources().get(resource);
            double possible = Math.min(over, at.overtimeLimit()[t] - used);
            boolean offered = !Double.isNaN(at.overtimeCost()) || Double.isFinite(at.overtimeLimit()[t]);
            if (offered && possible > DUST) {
                best = new Relief(resource, t, Relief.OVERTIME, -1, -1, -1, possible, 0, at.overtimeCost());
            }
        }

        private void outside(int item, int from, double hours) {
            double cost = facts.items().get(item).subcontractCost() / hours;
            if (!Double.isNaN(cost) && isCheaper(cost)) {
                double units = Math.min(enough(hours), left[item][from]);
                best = new Relief(resource, t, Relief.SUBCONTRACT, item, from, -1, units * hours, units, cost);
            }
        }

        private double enough(double hours) {
            return whole ? Math.ceil(over / hours - DUST) : over / hours;
        }

        /** The nearer, the cheaper: the first earlier period with room will do. */
        private void earlier(int item, int from) {
            double now = needs.of(item, from, resource, t);
            for (int to = from - 1; to >= 0; to--) {
                double hours = now - needs.of(item, to, resource, t);
                double cost = facts.items().get(item).holdingCost() * (from - to) / hours;
                if (hours > DUST && !isCheaper(cost) || !needs.isWithin(item, to)) {
                    return;
                }
                double room = hours > DUST ? room(item, from, to) : 0;
                double units = Math.min(Math.min(enough(hours), left[item][from]),
                        whole ? Math.floor(room + DUST) : room);
                if (hours > DUST && units > DUST) {
                    best = new Relief(resource, t, Relief.EARLIER, item, from, to, units * hours, units, cost);
                    return;
                }
            }
        }
    }

    /** Units of an item that fit into an earlier period wherever they need hours. */
    private double room(int item, int from, int to) {
        Map<Long, Double> more = new HashMap<>();
        needs.of(item, to).forEach(need -> more.merge(place(need), need.hours(), Double::sum));
        needs.of(item, from).forEach(need -> more.merge(place(need), -need.hours(), Double::sum));
        double room = Double.POSITIVE_INFINITY;
        for (Map.Entry<Long, Double> each : more.entrySet()) {
            int resource = (int) (each.getKey() / facts.periods().size());
            int period = (int) (each.getKey() % facts.periods().size());
            double capacity = facts.resources().get(resource).capacity()[period];
            if (each.getValue() > DUST && !Double.isNaN(capacity)) {
                room = Math.min(room, Math.max(0, capacity - load[resource][period]) / each.getValue());
            }
        }
        return room;
    }

    private long place(Needs.Need need) {
        return (long) need.resource() * facts.periods().size() + need.period();
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
        needs.of(item, completed).forEach(need -> load[need.resource()][need.period()] += units * need.hours());
    }
}
